import { describe, expect, it } from "vitest";

import { aReminder, reminderId, threadUrl, useFeatures } from "./test/feature-page.ts";

describe("confirm-sent", { timeout: 30_000 }, () => {
  const open = useFeatures("follow-thread", "insert-reminder", "confirm-sent");
  const openWithReminder = async () => {
    const mail = await open(threadUrl);
    await mail.insert(aReminder(1));
    await mail.told();
    return mail;
  };

  it("tells what leaves when the user presses send: to whom, about what, with the image or not", async () => {
    const mail = await openWithReminder();
    await mail.part("send", "reply-compose").click();
    expect(await mail.told()).toEqual([
      [
        "sendIntended",
        {
          reminderIds: [reminderId(1)],
          at: expect.any(Number),
          to: ["camille@atelier-durand.example"],
          subject: "Facture F-2026-031",
          pixelKept: true,
          text: expect.stringContaining("Bonjour"),
          accepted: [],
        },
      ],
    ]);
  });

  it("notices the keyboard, and an image that was taken out", async () => {
    const mail = await openWithReminder();
    await mail.page.evaluate(() => document.querySelector("[data-impaye-pixel]")?.remove());
    await mail.part("editor", "reply-compose").press("Control+Enter");
    expect(await mail.told()).toMatchObject([["sendIntended", { pixelKept: false }]]);
  });

  it("knows a reminder of a draft that was opened again, and none that is only quoted", async () => {
    const mail = await open(threadUrl);
    await mail.part("reply").click();
    const editor = mail.part("editor", "reply-compose");
    await editor.waitFor();
    await editor.evaluate(
      (element, [own, quoted]) => {
        const mark = (id: string) => `<div id="impaye-${id}">Bonjour Camille</div>`;
        element.querySelector("blockquote")?.insertAdjacentHTML("beforeend", mark(quoted));
        element.insertAdjacentHTML("afterbegin", mark(own));
      },
      [reminderId(2), reminderId(1)] as const,
    );
    await mail.part("send", "reply-compose").click();
    expect(await mail.told()).toMatchObject([["sendIntended", { reminderIds: [reminderId(2)] }]]);
  });

  it("tells which letter, no reminder, is in it and of which case, where anything is left of it", async () => {
    const caseId = "0190a1b2-0000-7000-8000-0000000000cc";
    const letter = { letter: "dispute-answer", caseId, subject: "Votre litige" };
    const openWithLetter = async () => {
      const mail = await open(threadUrl);
      await mail.insert({ ...letter, html: "<p>Je vous réponds.</p>" });
      return mail;
    };
    const mail = await openWithLetter();
    await mail.part("send", "reply-compose").click();
    expect(await mail.told()).toMatchObject([
      [
        "mailIntended",
        {
          letter: { letter: "dispute-answer", caseId },
          subject: "Facture F-2026-031",
          text: expect.stringContaining("Je vous réponds."),
        },
      ],
    ]);

    const emptied = await openWithLetter();
    await emptied.page.evaluate(() => document.querySelector("[data-impaye] p")?.remove());
    await emptied.part("send", "reply-compose").click();
    expect(await emptied.told()).toMatchObject([["mailIntended", { letter: null }]]);
  });

  it("tells of a mail without a reminder, or whose reminder was deleted, what it says and to whom", async () => {
    const mail = await openWithReminder();
    await mail.page.evaluate(() => document.querySelector("[data-impaye]")?.remove());
    await mail.part("send", "reply-compose").click();
    expect(await mail.told()).toEqual([
      [
        "mailIntended",
        {
          host: "fake",
          threadId: "t-31",
          draft: expect.any(String),
          at: expect.any(Number),
          to: ["camille@atelier-durand.example"],
          subject: "Facture F-2026-031",
          letter: null,
          emails: expect.arrayContaining(["camille@atelier-durand.example"]),
          text: "",
          accepted: [],
        },
      ],
    ]);
  });
});
