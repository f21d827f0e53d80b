import { describe, expect, test } from "vitest";

import type { ReminderId } from "@impaye/shared/ids";

import { consented, newContact, openCase, signUp } from "../test/factories.ts";
import { newFetch } from "../test/fetches.ts";
import { testApp } from "../test/test-app.ts";
import { recordFetches } from "../tracking/record-fetch.ts";

const t = await testApp();
const token = await signUp(t);
const write = async (caseId: string) =>
  (await t.call("POST", "/api/reminders", { token, body: { caseId } })).body;
const open = async (changes: object = {}) => {
  const opened = await openCase(t, token, {
    contact: newContact({ tracking: consented }),
    ...changes,
  });
  const reminder = await write(opened.id);
  return {
    caseId: opened.id as string,
    contactId: opened.contact.id as string,
    reminder,
    page: new URL(reminder.pageUrl).pathname,
  };
};
const change = (contactId: string, tracking: object) =>
  t.call("PATCH", `/api/contacts/${contactId}`, { token, body: { tracking } });
const log = (caseId: string, type: string, body: object = {}) =>
  t.call("POST", `/api/cases/${caseId}/events`, {
    token,
    body: { id: t.deps.newId(), type, at: t.clock.now, body },
  });

/** The link that a reader of the mail finds in its footer, in both of its forms. */
const refusalIn = ({ html }: { html: string }): string => {
  const href = /<a href="([^"]+)"[^>]*>Refuser cette mesure/.exec(html)?.[1] ?? "";
  return new URL(href).pathname;
};

/** Whether a fetch or visit at this moment would be recorded. */
const isRecorded = async (
  caseId: string,
  reminderId: string,
  type: "mail.fetched" | "page.visited",
) => {
  // The id of a reminder that the API just gave out.
  const fetch = newFetch(reminderId as ReminderId, { type, at: t.clock.now });
  await recordFetches(t.deps, [{ ...fetch, count: 1 }]);
  const { body } = await t.call("GET", `/api/cases/${caseId}/timeline`, { token });
  return body.events.some(({ id }: { id: string }) => id === fetch.id);
};

describe("the link in the mail's footer", () => {
  test.each<[string, (caseId: string) => Promise<unknown>]>([
    ["while the page is there", async () => {}],
    ["once the creditor switched the links off", (id) => log(id, "page.revoked")],
    [
      "a year after the case was closed",
      async (id) => {
        await log(id, "case.closed");
        t.clock.now += 366 * 86_400_000;
      },
    ],
    [
      "two months after everything was paid",
      async (id) => {
        const amount = { minor: 1_000_000, currency: "EUR" };
        await log(id, "payment.received", { on: "2026-11-20", amount });
        t.clock.now += 60 * 86_400_000;
      },
    ],
  ])("leads to a button that refuses, %s", async (_, happens) => {
    const since = t.clock.now;
    const { caseId, reminder, page } = await open();
    const path = refusalIn(reminder);
    await happens(caseId);
    const isThere = (await t.call("GET", page)).status === 200;

    const shown = await t.call("GET", path);
    expect(shown.status).toBe(200);
    const action = /<form method="post" action="([^"]+)">/.exec(shown.text)?.[1] ?? "";
    expect(await isRecorded(caseId, reminder.id, "mail.fetched")).toBe(true);
    const done = await t.call("POST", action);
    expect(done.status).toBe(200);
    expect(await isRecorded(caseId, reminder.id, "mail.fetched")).toBe(false);
    // No way back to a page that is not there.
    for (const { text } of [shown, done]) expect(text.includes(`href="${page}"`)).toBe(isThere);
    t.clock.now = since;
  });
});

test("an image that needs no consent, a notice's, may be refused as well", async () => {
  const { caseId } = await open({ contact: newContact({ tracking: { basis: "legal-notice" } }) });
  const notice = async () =>
    (await t.call("POST", "/api/reminders", { token, body: { caseId, step: "formal-notice" } }))
      .body;
  const first = await notice();
  expect(await isRecorded(caseId, first.id, "mail.fetched")).toBe(true);
  expect((await t.call("GET", refusalIn(first))).text).toContain('<form method="post"');
  expect((await t.call("POST", refusalIn(first))).status).toBe(200);
  expect(await isRecorded(caseId, first.id, "mail.fetched")).toBe(false);
  expect(await notice()).toMatchObject({ pixelReason: "withdrawn", pixelUrl: null });
});

describe("measuring that the creditor stops", () => {
  test.each([{ basis: "none", answer: "no" }, { basis: "legal-notice" }])(
    "silences everything written before, at once and for good (%o)",
    async (less) => {
      const { caseId, contactId, reminder } = await open();
      expect(await isRecorded(caseId, reminder.id, "mail.fetched")).toBe(true);
      const { body } = await change(contactId, less);
      expect(body.tracking).toEqual({ ...less, stoppedAt: t.clock.now });
      expect(await isRecorded(caseId, reminder.id, "mail.fetched")).toBe(false);
      expect(await isRecorded(caseId, reminder.id, "page.visited")).toBe(false);

      t.clock.now += 1_000;
      await change(contactId, consented);
      t.clock.now += 1_000;
      expect(await isRecorded(caseId, reminder.id, "mail.fetched")).toBe(false);
      const next = await write(caseId);
      expect(await isRecorded(caseId, next.id, "mail.fetched")).toBe(true);
    },
  );

  test("does not stop when another thing is changed, nor when more is allowed", async () => {
    const { caseId, contactId, reminder } = await open();
    await t.call("PATCH", `/api/contacts/${contactId}`, { token, body: { name: "Autre" } });
    await change(contactId, { ...consented, note: "Mieux dit" });
    expect(await isRecorded(caseId, reminder.id, "mail.fetched")).toBe(true);

    const notified = await open({ contact: newContact({ tracking: { basis: "legal-notice" } }) });
    const { body: notice } = await t.call("POST", "/api/reminders", {
      token,
      body: { caseId: notified.caseId, step: "formal-notice" },
    });
    await change(notified.contactId, consented);
    expect(await isRecorded(notified.caseId, notice.id, "mail.fetched")).toBe(true);
  });

  test("leaves the debtor's way to refuse, which says that nothing is measured", async () => {
    const { caseId, contactId, reminder, page } = await open();
    await change(contactId, { basis: "none", answer: "no" });
    for (const path of [refusalIn(reminder), page]) {
      const { status, text } = await t.call("GET", path);
      expect(status).toBe(200);
      expect(text).toContain("Le message reçu n’est pas mesuré");
      expect(text).toContain(`<form method="post" action="${page}/tracking/withdraw">`);
    }
    expect((await t.call("GET", page)).text).toContain("La visite de cette page n’est pas notée.");

    await t.call("POST", refusalIn(reminder));
    const view = await t.call("GET", `/api/cases/${caseId}`, { token });
    expect(view.body.contact.tracking).toMatchObject({ withdrawnAt: t.clock.now });
    const { text } = await t.call("GET", page);
    expect(text).toContain("Vous avez refusé cette mesure");
    expect(text).toContain("La visite de cette page n’est pas notée.");
    expect((await write(caseId)).pixelReason).toBe("withdrawn");
  });
});

test("a visit that is recorded is said to be", async () => {
  const { page } = await open();
  expect((await t.call("GET", page)).text).toContain("La visite de cette page est notée");
});

test("a form of any size is refused with a page", async () => {
  const { page } = await open();
  for (const length of [100_000, 300_000, 3_000_000]) {
    const { status, headers, text } = await t.call("POST", `${page}/answer`, {
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: `kind=problem&note=${"x".repeat(length)}`,
    });
    expect([status, headers.get("content-type")]).toEqual([413, "text/html; charset=UTF-8"]);
    expect(text).toContain("Votre réponse est trop longue");
  }
});
