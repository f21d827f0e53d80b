import { describe, expect, it } from "vitest";

import {
  aReminder,
  inbox,
  reminderId,
  threadUrl,
  useFeatures,
  type FeaturePage,
} from "./test/feature-page.ts";

const caseId = "0190a1b2-0000-7000-8000-0000000000cc";
const told = (n: number) => [
  "inserted",
  { reminderId: reminderId(n), caseId, pageUrl: `https://relances.exemple.fr/f/page${n}` },
];
const removed = (n: number) => ["removed", { reminderId: reminderId(n) }];

const replyText = ({ part }: FeaturePage) => part("editor", "reply-compose").innerText();
const insert = ({ ask }: FeaturePage, n: number) => ask("insertReminder", aReminder(n));

describe("insert-reminder", { timeout: 30_000 }, () => {
  const open = useFeatures("follow-thread", "insert-reminder");

  it("opens the reply, puts the reminder before signature and quote, and leaves the user there", async () => {
    const mail = await open(threadUrl);
    expect(await insert(mail, 1)).toEqual({ ok: true });
    const text = await replyText(mail);
    expect(text.indexOf("relance 1")).toBeGreaterThan(-1);
    expect(text.indexOf("relance 1")).toBeLessThan(text.indexOf("Alex Martin"));
    expect((await mail.state()).inserted).toBe(reminderId(1));
    expect(await mail.told()).toEqual([told(1)]);
    expect(
      await mail.page.evaluate(() => document.activeElement?.getAttribute("data-fixture")),
    ).toBe("editor");
  });

  it("takes it out again, and the one before comes back", async () => {
    const mail = await open(threadUrl);
    await insert(mail, 1);
    await insert(mail, 2);
    expect(await replyText(mail)).not.toContain("relance 1");
    expect(await mail.told()).toEqual([told(1), removed(1), told(2)]);
    await mail.ask("undoInsert");
    expect(await replyText(mail)).toContain("relance 1");
    expect((await mail.state()).inserted).toBe(reminderId(1));
    expect(await mail.told()).toEqual([removed(2), told(1)]);
    await mail.ask("undoInsert");
    expect((await replyText(mail)).trim()).toMatch(/^Alex Martin/);
    expect((await mail.state()).inserted).toBeNull();
    await mail.ask("undoInsert");
    expect(await mail.told()).toEqual([removed(1)]);
  });

  it("puts another letter in a reminder's place, and the reminder comes back", async () => {
    const mail = await open(threadUrl);
    await insert(mail, 1);
    await mail.told();
    const letter = {
      letter: "suspension",
      caseId,
      subject: "Suspension",
      html: "<p>Je suspends.</p>",
    };
    expect(await mail.ask("insertReminder", letter)).toEqual({ ok: true });
    const text = await replyText(mail);
    expect(text).toContain("Je suspends.");
    expect(text).not.toContain("relance 1");
    expect((await mail.state()).inserted).toBe(`letter-suspension-${caseId}`);
    expect(await mail.told()).toEqual([removed(1)]);

    const answer = { ...letter, letter: "dispute-answer", html: "<p>Je réponds.</p>" };
    await mail.ask("insertReminder", answer);
    expect(await replyText(mail)).not.toContain("Je suspends.");
    await mail.ask("undoInsert");
    expect(await replyText(mail)).toContain("Je suspends.");
    await mail.ask("undoInsert");
    expect(await replyText(mail)).toContain("relance 1");
    expect((await mail.state()).inserted).toBe(reminderId(1));
    expect(await mail.told()).toEqual([told(1)]);
  });

  it("puts one reminder for two quick clicks", async () => {
    const mail = await open(threadUrl);
    expect(await Promise.all([insert(mail, 1), insert(mail, 2)])).toEqual([
      { ok: true },
      { ok: true },
    ]);
    expect(await mail.page.locator("[data-impaye]").count()).toBe(1);
    expect(await replyText(mail)).toContain("relance 2");
  });

  it("opens one reply, before there is anything to put in it", async () => {
    const mail = await open(threadUrl);
    await Promise.all([mail.ask("openReply"), mail.ask("openReply")]);
    await mail.part("editor", "reply-compose").waitFor();
    expect((await replyText(mail)).trim()).toMatch(/^Alex Martin/);
    expect(await insert(mail, 1)).toEqual({ ok: true });
    expect(await mail.page.locator('[data-fixture="reply-compose"]').count()).toBe(1);
    expect(await replyText(mail)).toContain("relance 1");
  });

  it("uses the new mail that is open, and gives it a subject", async () => {
    const mail = await open(inbox);
    await mail.part("new-mail").click();
    await mail.part("editor", "new-compose").waitFor();
    expect(await insert(mail, 1)).toEqual({ ok: true });
    expect(await mail.part("subject", "new-compose").inputValue()).toBe("Facture F-2026-031");
    expect(await mail.part("editor", "new-compose").innerText()).toContain("relance 1");
  });

  it("takes the subject back with the text, unless it was changed since", async () => {
    const mail = await open(inbox);
    await mail.part("new-mail").click();
    const subject = mail.part("subject", "new-compose");
    await subject.waitFor();
    await insert(mail, 1);
    await mail.ask("undoInsert");
    expect(await subject.inputValue()).toBe("");
    expect(await mail.part("editor", "new-compose").innerText()).not.toContain("relance");

    await insert(mail, 1);
    await subject.fill("Facture F-2026-031, deuxième envoi");
    await mail.ask("undoInsert");
    expect(await subject.inputValue()).toBe("Facture F-2026-031, deuxième envoi");
  });

  it("leaves alone a new mail to somebody else, and answers the thread", async () => {
    const mail = await open(threadUrl);
    await mail.part("new-mail").click();
    await mail.part("to", "new-compose").fill("sam@autre.example");
    await insert(mail, 1);
    expect(await mail.part("editor", "new-compose").innerText()).not.toContain("relance");
    expect(await replyText(mail)).toContain("relance 1");
  });

  it("says that there is no editor when no mail is open", async () => {
    expect(await insert(await open(inbox), 1)).toEqual({ ok: false, because: "no-editor" });
  });

  it("says that the page changed, and works again once the user opened a reply", async () => {
    const mail = await open(threadUrl, {
      mutate: (html) => html.replace('data-mail="reply"', 'data-mail="changed"'),
    });
    await mail.ask("openReply");
    expect(await insert(mail, 1)).toEqual({ ok: false, because: "page-changed" });
    expect((await mail.state()).stopped).toEqual([
      { feature: "insert-reminder", selectorKey: "reply" },
    ]);
    await mail.part("reply").click();
    await mail.part("editor", "reply-compose").waitFor();
    expect(await insert(mail, 2)).toEqual({ ok: true });
    expect((await mail.state()).stopped).toEqual([]);
  });

  it("has nothing to undo once the mail is sent or thrown away", async () => {
    const mail = await open(threadUrl);
    await insert(mail, 1);
    await mail.part("discard", "reply-compose").click();
    await expect.poll(async () => (await mail.state()).inserted).toBeNull();
  });
});
