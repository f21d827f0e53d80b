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
const camille = "camille@atelier-durand.example";
const told = (n: number) => [
  "inserted",
  {
    reminderId: reminderId(n),
    caseId,
    pageUrl: `https://relances.exemple.fr/f/page${n}`,
    emails: [camille],
  },
];
const asked = (n: number, ...to: string[]) => [
  "strangersAmong",
  { reminderId: reminderId(n), to: to.length === 0 ? [camille] : to, emails: [camille] },
];
const removed = (n: number) => ["removed", { reminderId: reminderId(n) }];

const replyText = ({ part }: FeaturePage) => part("editor", "reply-compose").innerText();
const insert = (mail: FeaturePage, n: number) => mail.insert(aReminder(n));
const markIn = async (mail: FeaturePage) => (await mail.state()).inserted?.mark;

/** As if another row of the list had been opened. */
const goElsewhere = ({ page }: FeaturePage) =>
  page.evaluate(() =>
    document.querySelector('[data-mail="thread"]')?.setAttribute("data-thread-id", "t-40"),
  );

describe("insert-reminder", { timeout: 30_000 }, () => {
  const open = useFeatures("follow-thread", "insert-reminder");

  it("opens the reply, puts the reminder before signature and quote, and leaves the user there", async () => {
    const mail = await open(threadUrl);
    expect(await insert(mail, 1)).toEqual({ ok: true });
    const text = await replyText(mail);
    expect(text.indexOf("relance 1")).toBeGreaterThan(-1);
    expect(text.indexOf("relance 1")).toBeLessThan(text.indexOf("Alex Martin"));
    expect(await markIn(mail)).toBe(reminderId(1));
    expect(await mail.told()).toEqual([told(1), asked(1)]);
    expect(
      await mail.page.evaluate(() => document.activeElement?.getAttribute("data-fixture")),
    ).toBe("editor");
  });

  it("takes it out again, and the one before comes back", async () => {
    const mail = await open(threadUrl);
    await insert(mail, 1);
    await insert(mail, 2);
    expect(await replyText(mail)).not.toContain("relance 1");
    expect(await mail.told()).toEqual([told(1), asked(1), told(2), asked(2), removed(1)]);
    await mail.ask("undoInsert");
    expect(await replyText(mail)).toContain("relance 1");
    expect(await markIn(mail)).toBe(reminderId(1));
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
    expect(await mail.insert(letter)).toEqual({ ok: true });
    const text = await replyText(mail);
    expect(text).toContain("Je suspends.");
    expect(text).not.toContain("relance 1");
    expect(await markIn(mail)).toBe(`letter-suspension-${caseId}`);
    expect(await mail.told()).toEqual([removed(1)]);

    const answer = { ...letter, letter: "dispute-answer", html: "<p>Je réponds.</p>" };
    await mail.insert(answer);
    expect(await replyText(mail)).not.toContain("Je suspends.");
    await mail.ask("undoInsert");
    expect(await replyText(mail)).toContain("Je suspends.");
    await mail.ask("undoInsert");
    expect(await replyText(mail)).toContain("relance 1");
    expect(await markIn(mail)).toBe(reminderId(1));
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
    const { thread } = await mail.state();
    await Promise.all([mail.ask("openReply", thread), mail.ask("openReply", thread)]);
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

  it("leaves alone a new mail to nobody yet that the user has begun, and answers the thread", async () => {
    const mail = await open(threadUrl);
    await mail.part("new-mail").click();
    await mail.part("subject", "new-compose").fill("Devis pour Sam");
    await insert(mail, 1);
    expect(await mail.part("editor", "new-compose").innerText()).not.toContain("relance");
    expect(await replyText(mail)).toContain("relance 1");
  });

  it("takes a blank new mail that was opened last, and the same one for the next reminder", async () => {
    const mail = await open(threadUrl);
    await mail.part("new-mail").click();
    await mail.part("subject", "new-compose").waitFor();
    await expect.poll(() => insert(mail, 1)).toEqual({ ok: true });
    await insert(mail, 2);
    expect(await mail.part("editor", "new-compose").innerText()).toContain("relance 2");
    expect(await mail.page.locator('[data-fixture="reply-compose"]').count()).toBe(0);
  });

  it("takes no blank new mail once another one was used", async () => {
    const mail = await open(threadUrl);
    await mail.part("new-mail").click();
    await mail.part("editor", "new-compose").waitFor();
    await mail.part("reply").click();
    await mail.part("editor", "reply-compose").click();
    await mail.part("discard", "reply-compose").click();
    await insert(mail, 1);
    expect(await mail.part("editor", "new-compose").innerText()).not.toContain("relance");
    expect(await replyText(mail)).toContain("relance 1");
  });

  it("says whose it is, wherever the panel stands by then", async () => {
    const mail = await open(threadUrl);
    await insert(mail, 1);
    expect((await mail.state()).inserted).toEqual({
      mark: reminderId(1),
      caseId,
      client: "Atelier Durand",
      stranger: null,
    });
  });

  it("puts nothing anywhere once another thread is open, nor opens a reply there", async () => {
    const mail = await open(threadUrl);
    const { thread } = await mail.state();
    const moved = { ok: false, because: "moved" };
    await goElsewhere(mail);
    await mail.ask("openReply", thread);
    expect(await mail.insert(aReminder(1), { thread })).toEqual(moved);
    expect(await mail.page.locator('[data-fixture="reply-compose"]').count()).toBe(0);

    await mail.part("reply").click();
    const editor = mail.part("editor", "reply-compose");
    await editor.waitFor();
    const before = await editor.innerHTML();
    expect(await mail.insert(aReminder(1), { thread })).toEqual(moved);
    const letter = { letter: "suspension", caseId, subject: "S", html: "<p>Je suspends.</p>" };
    expect(await mail.insert(letter, { thread })).toEqual(moved);
    expect(await editor.innerHTML()).toBe(before);

    await mail.part("discard", "reply-compose").click();
    await mail.part("back").click();
    expect(await mail.insert(aReminder(1), { thread })).toEqual(moved);
    expect(await mail.state()).toMatchObject({ inserted: null, stopped: [] });
    expect(await mail.told()).toEqual([]);
  });

  it("puts nothing where the user went while the reply was opening, or its recipients were looked at", async () => {
    const mail = await open(threadUrl);
    const opening = insert(mail, 1);
    await goElsewhere(mail);
    expect(await opening).toEqual({ ok: false, because: "moved" });
    expect(await mail.told()).toEqual([]);

    const again = await open(threadUrl);
    await again.part("reply").click();
    await again.part("editor", "reply-compose").waitFor();
    await again.page.evaluate(() => features.hold());
    const asking = insert(again, 1);
    await expect.poll(() => again.told()).toEqual([told(1), asked(1)]);
    await goElsewhere(again);
    await again.page.evaluate(() => letGo());
    expect(await asking).toEqual({ ok: false, because: "moved" });
    expect(await again.told()).toEqual([removed(1)]);
    expect(await replyText(again)).not.toContain("relance");
  });

  it("says that there is no editor when no mail is open", async () => {
    expect(await insert(await open(inbox), 1)).toEqual({ ok: false, because: "no-editor" });
  });

  it("says that the page changed, and works again once the user opened a reply", async () => {
    const mail = await open(threadUrl, {
      mutate: (html) => html.replace('data-mail="reply"', 'data-mail="changed"'),
    });
    await mail.ask("openReply", (await mail.state()).thread);
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
