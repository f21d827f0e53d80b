import { describe, expect, it } from "vitest";

import { aReminder, inbox, threadUrl, useFeatures, type FeaturePage } from "./test/feature-page.ts";

const camille = "camille@atelier-durand.example";
const sam = "sam@autre.example";

describe("check-recipients", { timeout: 30_000 }, () => {
  const open = useFeatures("follow-thread", "insert-reminder", "check-recipients", "confirm-sent");

  const editorOf = ({ part }: FeaturePage, compose: string) => part("editor", compose);
  /** Image and notice: both or none. */
  const measured = async (mail: FeaturePage, compose = "new-compose") => {
    const html = await editorOf(mail, compose).innerHTML();
    const has = [html.includes("/p/"), html.includes("Ouverture mesurée.")];
    return has[0] === has[1] ? has[0] : html;
  };
  const stranger = async (mail: FeaturePage) => (await mail.state()).inserted?.stranger;
  const address = (mail: FeaturePage, ...to: string[]) =>
    mail.part("to", "new-compose").evaluate((field, value) => {
      // The fixture's own field.
      (field as HTMLInputElement).value = value;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }, to.join(", "));
  const openNew = async (emails?: string[]) => {
    const mail = await open(inbox);
    await mail.part("new-mail").click();
    await editorOf(mail, "new-compose").waitFor();
    await mail.insert(aReminder(1), emails === undefined ? {} : { emails });
    return mail;
  };
  const pixelKept = async (mail: FeaturePage) => {
    const told = await mail.told();
    const [sent] = told.flatMap(([name, input]) => (name === "sendIntended" ? [input] : []));
    // The message's own shape.
    return (sent as { pixelKept: boolean } | undefined)?.pixelKept;
  };

  it("leaves the image in for the client alone, by any of his addresses, and for the user's own copy", async () => {
    const mail = await openNew([camille, "compta@atelier-durand.example"]);
    expect(await measured(mail)).toBe(true);
    await address(mail, camille, "compta@atelier-durand.example");
    await expect
      .poll(async () => (await mail.told()).some(([name]) => name === "strangersAmong"))
      .toBe(true);
    expect(await measured(mail)).toBe(true);
    expect(await stranger(mail)).toBeNull();
    await mail.part("send", "new-compose").click();
    expect(await pixelKept(mail)).toBe(true);

    const reply = await open(threadUrl, {
      mutate: (html) =>
        html.replace('data-to="camille@', 'data-to="alex.martin@exemple.fr, camille@'),
    });
    await reply.insert(aReminder(1));
    expect(await measured(reply, "reply-compose")).toBe(true);
  });

  it("inserts without the image, and says because of whom, where the reply goes to another", async () => {
    const mail = await open(threadUrl);
    await mail.insert(aReminder(1), { emails: ["compta@atelier-durand.example"] });
    expect(await stranger(mail)).toBe(camille);
    expect(await measured(mail, "reply-compose")).toBe(false);
    expect(await editorOf(mail, "reply-compose").innerText()).toContain("relance 1");
    await mail.part("send", "reply-compose").click();
    expect(await pixelKept(mail)).toBe(false);
  });

  it("takes the image out as soon as somebody else is added, and puts it back without them", async () => {
    const mail = await openNew();
    const before = await editorOf(mail, "new-compose").innerHTML();
    await address(mail, camille, sam);
    await expect.poll(() => stranger(mail)).toBe(sam);
    expect(await measured(mail)).toBe(false);
    await address(mail, camille);
    await expect.poll(() => stranger(mail)).toBeNull();
    expect(await editorOf(mail, "new-compose").innerHTML()).toBe(before);
  });

  it("keeps what the user writes meanwhile, and an image he took out himself stays out", async () => {
    const mail = await openNew();
    await address(mail, sam);
    await expect.poll(() => stranger(mail)).toBe(sam);
    await editorOf(mail, "new-compose").press("Control+Home");
    await editorOf(mail, "new-compose").pressSequentially("Bonsoir. ");
    await address(mail, camille);
    await expect.poll(() => measured(mail)).toBe(true);
    expect(await editorOf(mail, "new-compose").innerText()).toContain("Bonsoir.");

    await mail.page.evaluate(() => document.querySelector("[data-impaye-pixel]")?.remove());
    await address(mail, sam);
    await address(mail, camille);
    await mail.part("send", "new-compose").click();
    expect(await pixelKept(mail)).toBe(false);
  });

  it("knows at the insertion already, so that the mail may be sent at once", async () => {
    const mail = await open(threadUrl);
    await mail.part("reply").click();
    await editorOf(mail, "reply-compose").waitFor();
    await mail.page.evaluate(
      async ([piece, camille]) => {
        const { thread } = features.state();
        const placement = { piece, thread, client: "Atelier Durand", emails: [camille] };
        await features.ask("insertReminder", placement);
        const send = '[data-fixture="reply-compose"] [data-mail="send"]';
        document.querySelector<HTMLElement>(send)?.click();
      },
      [aReminder(1), camille] as const,
    );
    expect(await pixelKept(mail)).toBe(true);
  });

  it("lets no image leave with recipients that were not looked at, or cannot be read", async () => {
    const mail = await openNew();
    await mail.part("to", "new-compose").evaluate((field, to) => {
      // In one go: nothing is looked at in between.
      (field as HTMLInputElement).value = to;
      document
        .querySelector<HTMLElement>('[data-fixture="new-compose"] [data-mail="send"]')
        ?.click();
    }, camille);
    expect(await pixelKept(mail)).toBe(false);

    const unread = await openNew();
    await unread.part("send", "new-compose").click();
    expect(await pixelKept(unread)).toBe(false);
  });
});
