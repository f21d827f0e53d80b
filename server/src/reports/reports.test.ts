import { describe, expect, test } from "vitest";

import { readingReportSchema, stripsSchema } from "@impaye/shared/schema/report";

import type { NewFact } from "@impaye/shared/timeline/chain";

import { reminders } from "../db/schema.ts";
import {
  consented,
  accountIdOf,
  append,
  fetchOf,
  newContact,
  openCase,
  sendReminder,
  signUp,
} from "../test/factories.ts";
import { testApp } from "../test/test-app.ts";
import { reportRows } from "./reading-report.ts";

const t = await testApp();
const path = "/api/reports/reading";

const tracked = { contact: newContact({ tracking: consented }) };

describe("the reading report", () => {
  test("says what was sent and what came back", async () => {
    const token = await signUp(t);
    const opened = await openCase(t, token, tracked);
    const sentAt = t.clock.now - 7_200_000;
    const reminderId = await sendReminder(t, token, opened.id, { at: sentAt, subject: "=SUM(A1)" });
    const fetched = fetchOf(t, reminderId, sentAt + 3_600_000);
    await append(t, token, opened.id, [fetched]);

    const { status, body } = await t.call("GET", path, { token });
    expect(status).toBe(200);
    expect(readingReportSchema.parse(body)).toEqual(body);
    expect(body.rows).toHaveLength(1);
    expect(body.rows[0]).toMatchObject({
      reminderId,
      caseTitle: "F-2026-014",
      contactName: "Camille Roux",
      sentAt,
      state: "unclear",
      fetches: 1,
      counts: { human: 0, unclear: 1, machine: 0, self: 0 },
      reasons: ["unknown-network"],
      probablyReadAt: null,
      firstSignalAt: fetched.at,
      lastSignalAt: fetched.at,
    });
    const csv = await t.call("GET", `${path}?format=csv`, { token });
    expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(csv.headers.get("content-disposition")).toMatch(/^attachment; filename=".+\.csv"$/);
    expect(csv.text).toContain(";'=SUM(A1);");
  });

  test("takes days as they are in Paris, both ends included", async () => {
    const token = await signUp(t);
    const { id } = await openCase(t, token);
    const late = Date.parse("2026-11-20T22:59:59Z");
    await sendReminder(t, token, id, { at: late, subject: "20 novembre au soir" });
    await sendReminder(t, token, id, { at: late + 1_000, subject: "21 novembre à minuit" });
    const subjects = async (query: string) =>
      (await t.call("GET", `${path}?${query}`, { token })).body.rows.map(
        ({ subject }: { subject: string }) => subject,
      );
    expect(await subjects("from=2026-11-20&to=2026-11-20")).toEqual(["20 novembre au soir"]);
    expect(await subjects("from=2026-11-21")).toEqual(["21 novembre à minuit"]);
    expect(await subjects("to=2026-11-21")).toEqual([
      "21 novembre à minuit",
      "20 novembre au soir",
    ]);
  });

  test("is paged by 500, also when many left at one instant; CSV has all of them", async () => {
    const token = await signUp(t);
    const { id } = await openCase(t, token);
    const sample = await sendReminder(t, token, id, { at: 1_000 });
    const sent = await t.deps.db.select().from(reminders);
    const template = sent.find((row) => row.id === sample);
    if (template === undefined) throw new Error("the reminder was not kept");
    const ids = Array.from({ length: 600 }, () => t.deps.newId() as typeof template.id);
    await t.deps.db
      .insert(reminders)
      .values(ids.map((newId) => ({ ...template, id: newId, sentAt: 2_000 })));
    await append(
      t,
      token,
      id,
      ids.map((reminderId) => ({
        id: reminderId as string as NewFact["id"],
        type: "reminder.sent",
        at: 2_000,
        actor: "creditor",
        body: { reminderId, step: "first", to: [], subject: "multiple", tracked: false },
      })),
    );
    const first = (await t.call("GET", path, { token })).body;
    expect(first.rows).toHaveLength(500);
    const rest = (await t.call("GET", `${path}?cursor=${first.nextCursor}`, { token })).body;
    expect([rest.rows.length, rest.nextCursor]).toEqual([101, null]);
    const seen = [...first.rows, ...rest.rows].map((row) => row.reminderId);
    expect(new Set(seen).size).toBe(601);
    const csv = await t.call("GET", `${path}?format=csv`, { token });
    expect(csv.text.trim().split("\n")).toHaveLength(602);
  });

  test("keeps to one client, and says what all messages say on the first page only", async () => {
    const token = await signUp(t);
    const [one, other] = [await openCase(t, token, tracked), await openCase(t, token)];
    const sentAt = t.clock.now - 7_200_000;
    await sendReminder(t, token, one.id, { at: sentAt, subject: "la sienne" });
    await sendReminder(t, token, other.id, { at: sentAt + 1 });
    const replied = { id: t.deps.newId(), type: "mail.received", at: sentAt + 60_000, body: {} };
    await t.call("POST", `/api/cases/${one.id}/events`, { token, body: replied });

    const both = (await t.call("GET", path, { token })).body;
    expect(both.overall).toMatchObject({
      messages: 2,
      cases: 2,
      states: { answered: 1, "no-signal": 1 },
      firstSentAt: sentAt,
      lastAnswerAt: replied.at,
      isPartial: false,
    });
    const { body } = await t.call("GET", `${path}?contactId=${one.contact.id}`, { token });
    expect(body.rows.map(({ subject }: { subject: string }) => subject)).toEqual(["la sienne"]);
    expect([body.overall.messages, body.overall.clients.length]).toEqual([1, 1]);
    const next = `${path}?cursor=${sentAt + 2}.${body.rows[0].reminderId}`;
    expect((await t.call("GET", next, { token })).body.overall).toBeNull();
    const csv = await t.call("GET", `${path}?format=csv&contactId=${one.contact.id}`, { token });
    expect(csv.text.trim().split("\n")).toHaveLength(2);
    const stranger = await signUp(t);
    const asked = await t.call("GET", `${path}?contactId=${one.contact.id}`, { token: stranger });
    expect(asked.status).toBe(404);
  });

  test("takes neither an auto-reply nor a mail that came back for an answer", async () => {
    const token = await signUp(t);
    const { id } = await openCase(t, token, tracked);
    const sentAt = t.clock.now - 7_200_000;
    await sendReminder(t, token, id, { at: sentAt });
    for (const kind of ["auto-reply", "bounce"]) {
      const received = { id: t.deps.newId(), type: "mail.received", at: sentAt + 60_000 };
      await t.call("POST", `/api/cases/${id}/events`, {
        token,
        body: { ...received, body: { kind } },
      });
    }
    const { body } = await t.call("GET", path, { token });
    expect(body.rows).toMatchObject([{ state: "no-signal" }]);
    expect(body.overall).toMatchObject({ states: { "no-signal": 1 }, lastAnswerAt: null });
  });

  test("shows on a message's strip everything that came back, more than a digest keeps", async () => {
    const token = await signUp(t);
    const { id } = await openCase(t, token, tracked);
    const sentAt = t.clock.now - 86_400_000;
    const reminderId = await sendReminder(t, token, id, { at: sentAt });
    const fetches = Array.from({ length: 40 }, (_, n) => fetchOf(t, reminderId, sentAt + n * 9e5));
    await append(t, token, id, [...fetches, fetchOf(t, reminderId, sentAt - 5)]);
    const { status, body } = await t.call("GET", `/api/reports/strips?ids=${reminderId}`, {
      token,
    });
    expect(status).toBe(200);
    expect(stripsSchema.parse(body)).toEqual(body);
    const [{ marks }] = body.strips;
    expect(marks).toHaveLength(41);
    expect(marks[0]).toEqual({ at: sentAt - 5, kind: "image", verdict: "self", count: 1 });
    const row = (await t.call("GET", path, { token })).body.rows[0];
    expect(row.counts.self + row.counts.human + row.counts.unclear + row.counts.machine).toBe(41);
  });

  test.each(["", "?ids=", "?ids=x", `?ids=${"019ab000-0000-7000-8000-000000000001,".repeat(51)}`])(
    "refuses to show the strips of %s",
    async (query) => {
      const token = await signUp(t);
      expect((await t.call("GET", `/api/reports/strips${query}`, { token })).status).toBe(400);
    },
  );

  test("leaves out no more than it must, and says so", async () => {
    const token = await signUp(t);
    const { id } = await openCase(t, token);
    for (const at of [1_000, 2_000, 3_000]) await sendReminder(t, token, id, { at });
    const accountId = await accountIdOf(t, token);
    const sentAt = async (most: number) => {
      const { rows, isTruncated } = await reportRows(t.deps, accountId, {}, most);
      return [rows.map((row) => row.sentAt), isTruncated];
    };
    expect(await sentAt(2)).toEqual([[3_000, 2_000], true]);
    expect(await sentAt(3)).toEqual([[3_000, 2_000, 1_000], false]);
    const { headers, text } = await t.call("GET", `${path}?format=csv`, { token });
    expect([headers.get("x-impaye-truncated"), text.includes("incomplet")]).toEqual([null, false]);
  });

  test.each(["from=2026-11-02&to=2026-11-01", "from=x", "cursor=x", "cursor=1.x", "format=pdf"])(
    "refuses ?%s",
    async (query) => {
      expect((await t.call("GET", `${path}?${query}`, { token: await signUp(t) })).status).toBe(
        400,
      );
    },
  );

  test("of another account's case is not found; signed out there is none", async () => {
    const { id } = await openCase(t, await signUp(t));
    const other = await signUp(t);
    expect((await t.call("GET", `${path}?caseId=${id}`, { token: other })).status).toBe(404);
    expect((await t.call("GET", path)).status).toBe(401);
  });
});
