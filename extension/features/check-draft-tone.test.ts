import { describe, expect, it } from "vitest";

import { aReminder, threadUrl, useFeatures } from "./test/feature-page.ts";

describe("check-draft-tone", { timeout: 30_000 }, () => {
  const open = useFeatures("follow-thread", "insert-reminder", "check-draft-tone");
  const openReply = async () => {
    const mail = await open(threadUrl);
    await mail.part("reply").click();
    const editor = mail.part("editor", "reply-compose");
    await editor.waitFor();
    return { ...mail, editor };
  };
  const tone = async (mail: Awaited<ReturnType<typeof openReply>>) => (await mail.state()).tone;

  it("shows what is found in what the user wrote, once he pauses, and takes it back", async () => {
    const mail = await openReply();
    await mail.editor.pressSequentially("Vous êtes un escroc");
    await expect
      .poll(() => tone(mail), { timeout: 10_000 })
      .toEqual({ text: "Vous êtes un escroc", accepted: [] });
    await mail.editor.fill("Bonjour Camille");
    await expect.poll(() => tone(mail), { timeout: 10_000 }).toBeNull();
  });

  it("reads a reminder that was put in, and nothing that is quoted", async () => {
    const mail = await openReply();
    await mail.told();
    await mail.insert(aReminder(1));
    const seen: string[] = [];
    await expect
      .poll(
        async () => {
          for (const [name, text] of await mail.told()) {
            if (name === "isRough") seen.push(String(text));
          }
          return seen.at(-1) ?? "";
        },
        { timeout: 10_000 },
      )
      .toContain("Bonjour");
    const quoted = await mail.editor.locator("blockquote").innerText();
    expect(quoted.trim()).not.toBe("");
    expect(seen.join("\n")).not.toContain(quoted.trim().slice(0, 30));
  });

  it("remembers what the user means for as long as the editor is open", async () => {
    const mail = await openReply();
    await mail.editor.pressSequentially("escroc");
    await expect.poll(() => tone(mail), { timeout: 10_000 }).not.toBeNull();
    await mail.ask("acceptTone", ["insult"]);
    expect(await tone(mail)).toMatchObject({ accepted: ["insult"] });
    await mail.editor.pressSequentially(", voilà");
    await expect
      .poll(async () => (await mail.told()).some(([name]) => name === "isRough"), {
        timeout: 10_000,
      })
      .toBe(true);
    expect(await tone(mail)).toMatchObject({ accepted: ["insult"] });
  });
});
