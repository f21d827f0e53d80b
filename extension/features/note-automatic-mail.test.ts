import { describe, expect, it } from "vitest";

import { threadUrl, useFeatures } from "./test/feature-page.ts";

const message = (attributes: string, text: string): string =>
  `<article data-mail="message" data-to="alex.martin@exemple.fr" ${attributes}><p>${text}</p></article>`;
const withMessages =
  (...messages: string[]) =>
  (html: string): string =>
    html.replace(
      '<button type="button" data-mail="reply"',
      `${messages.join("")}<button type="button" data-mail="reply"`,
    );
const bounce = message(
  'data-message-id="m-8" data-from="mailer-daemon@mail.example" data-sent="2026-11-20 10:05"',
  "Adresse introuvable. Votre message n’est pas parvenu à camille@atelier-durand.example.",
);
const away = message(
  'data-message-id="m-9" data-from="camille@atelier-durand.example" data-sent="20 nov. 2026"',
  "Ceci est une réponse automatique. Je suis absente jusqu’au 3 décembre.",
);
const promise = message(
  'data-message-id="m-7" data-from="camille@atelier-durand.example" data-sent="2026-11-20 11:00"',
  "Je suis absente la semaine prochaine, je paie lundi.",
);
const notes = (told: [string, unknown][]) =>
  told.filter(([name]) => name === "automaticMail").map(([, input]) => input);

describe("note-automatic-mail", { timeout: 30_000 }, () => {
  const open = useFeatures("follow-thread", "note-automatic-mail");

  it("tells of what machines wrote in the open thread, with when and until when", async () => {
    const mail = await open(threadUrl, { mutate: withMessages(bounce, away, promise) });
    let found: unknown[] = [];
    await expect
      .poll(async () => (found = [...found, ...notes(await mail.told())]))
      .toEqual([
        {
          host: "fake",
          threadId: "t-31",
          mails: [
            {
              messageId: "m-8",
              kind: "bounce",
              from: "mailer-daemon@mail.example",
              at: new Date(2026, 10, 20, 10, 5, 59, 999).getTime(),
              returnsOn: null,
            },
            {
              messageId: "m-9",
              kind: "auto-reply",
              from: "camille@atelier-durand.example",
              at: new Date(2026, 10, 20, 23, 59, 59, 999).getTime(),
              returnsOn: "2026-12-03",
            },
          ],
        },
      ]);
  });

  it("tells again, once, of what was not taken when the thread is given its case", async () => {
    const mail = await open(threadUrl, { mutate: withMessages(bounce, away) });
    await expect.poll(async () => notes(await mail.told())).toHaveLength(1);
    await mail.page.evaluate(() => features.write("m-8"));
    await mail.ask("threadLinked", { host: "gmail", threadId: "t-31" });
    await mail.ask("threadLinked", { host: "fake", threadId: "t-30" });
    await mail.ask("threadLinked", { host: "fake", threadId: "t-31" });
    const told: unknown[] = [];
    const all = async () => (told.push(...notes(await mail.told())), told);
    // All of it, and then what is not written down yet.
    await expect.poll(async () => (await all()).length).toBe(2);
    expect(told).toMatchObject([
      { mails: [{ messageId: "m-8" }, { messageId: "m-9" }] },
      { mails: [{ messageId: "m-9" }] },
    ]);
  });

  it("tells again after a while, a few times and no more", async () => {
    const mail = await open(threadUrl, { mutate: withMessages(away), clock: true });
    await expect.poll(async () => notes(await mail.told())).toHaveLength(1);
    await mail.page.clock.runFor(6_000);
    expect(notes(await mail.told())).toHaveLength(1);
    await mail.page.clock.runFor(3_600_000);
    expect(notes(await mail.told())).toHaveLength(3);
  });

  it("tells again when the thread is opened later", async () => {
    const mail = await open(threadUrl, { mutate: withMessages(away), clock: true });
    await expect.poll(async () => notes(await mail.told())).toHaveLength(1);
    await mail.part("back").click();
    await mail.page.clock.runFor(1_000);
    await mail.part("open-thread").click();
    await mail.page.clock.runFor(1_000);
    expect(notes(await mail.told())).toHaveLength(1);
  });

  it("says nothing of ordinary mails, nor of one's own", async () => {
    const own = message(
      'data-message-id="m-6" data-from="alex.martin@exemple.fr"',
      "Ceci est un message automatique : je suis absent jusqu’au 3 décembre.",
    );
    const mail = await open(threadUrl, { mutate: withMessages(promise, own) });
    await mail.page.waitForTimeout(1_500);
    expect(notes(await mail.told())).toEqual([]);
  });
});
