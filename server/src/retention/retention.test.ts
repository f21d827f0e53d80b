import { describe, expect, test } from "vitest";

import { reminderIdSchema } from "@impaye/shared/ids";

import { describeError } from "../log-error.ts";
import { append, fetchOf, newContact, openCase, sendReminder, signUp } from "../test/factories.ts";
import { newFetch } from "../test/fetches.ts";
import { testApp } from "../test/test-app.ts";
import { recordFetches } from "../tracking/record-fetch.ts";
import { eraseExpired } from "./erase-expired.ts";

const t = await testApp();
const day = 86_400_000;
const consented = {
  contact: newContact({ tracking: { basis: "consent", since: "2026-11-01", note: "Devis" } }),
};

const log = (token: string, caseId: string, type: string, body: object) =>
  t.call("POST", `/api/cases/${caseId}/events`, {
    token,
    body: { id: t.deps.newId(), type, at: t.clock.now, body },
  });

/** A reminder that was fetched twice, then looked at by its sender. */
const tracked = async (token: string) => {
  const { id: caseId } = await openCase(t, token, consented);
  const reminderId = await sendReminder(t, token, caseId);
  t.clock.now += 60_000;
  await append(t, token, caseId, [fetchOf(t, reminderId, t.clock.now)]);
  await t.call("POST", "/api/self-views", {
    token,
    body: { reminderIds: [reminderId], at: t.clock.now },
  });
  await append(t, token, caseId, [fetchOf(t, reminderId, t.clock.now + 60_000)]);
  return { caseId: caseId as string, reminderId };
};

const timeline = async (token: string, caseId: string) =>
  (await t.call("GET", `/api/cases/${caseId}/timeline`, { token })).body.events;
const typesOf = async (token: string, caseId: string): Promise<string[]> =>
  (await timeline(token, caseId)).map(({ type }: { type: string }) => type);
const later = async (days: number) => {
  t.clock.now += days * day;
  return eraseExpired(t.deps);
};
/** Everything that the database says of a case, as text. */
const everything = async (token: string, caseId: string) => {
  const { body: view } = await t.call("GET", `/api/cases/${caseId}`, { token });
  return JSON.stringify([await timeline(token, caseId), view.selfViews]);
};

test("a year after its case was closed, nothing is left of a fetch but its hash", async () => {
  const token = await signUp(t);
  const { caseId, reminderId } = await tracked(token);
  const before = await timeline(token, caseId);
  const fetches = before.filter(({ type }: { type: string }) => type === "mail.fetched");
  t.clock.now += 3_600_000;
  await log(token, caseId, "case.closed", {});

  expect(await later(360)).toBe(0);
  expect(await typesOf(token, caseId)).toContain("mail.fetched");
  expect(await later(6)).toBe(1);

  const after = await timeline(token, caseId);
  expect(after.map(({ hash }: { hash: string }) => hash)).toEqual(
    expect.arrayContaining(fetches.map(({ hash }: { hash: string }) => hash)),
  );
  const erased = after.filter(({ type }: { type: string }) => type === "erased");
  expect(erased).toMatchObject([
    { at: t.clock.now, recordedAt: t.clock.now, body: {} },
    { at: t.clock.now, recordedAt: t.clock.now, body: {} },
  ]);
  expect(after.at(-1)).toMatchObject({
    type: "tracking.erased",
    actor: "system",
    body: { seqs: fetches.map(({ seq }: { seq: number }) => seq) },
  });
  const text = await everything(token, caseId);
  for (const { id, at } of fetches) {
    expect(text).not.toContain(id);
    expect(text).not.toContain(String(at));
  }
  const { body: view } = await t.call("GET", `/api/cases/${caseId}`, { token });
  expect(view.selfViews).toEqual([]);
  expect(view.reading).toMatchObject({ state: "no-signal", fetches: 0, reminderId });
  const [stored] = await t.deps.db.query.reminders.findMany({
    where: (row, { eq }) => eq(row.id, view.reading.reminderId),
  });
  expect(await t.deps.db.query.signalDigests.findMany()).toEqual([]);
  expect(JSON.stringify(stored)).not.toMatch(/\/[pf]\/[\w-]{20}/);

  const verdict = await t.call("GET", `/api/cases/${caseId}/timeline/verify`, { token });
  expect(verdict.body).toMatchObject({ intact: true, length: after.length });

  expect(await later(1)).toBe(0);
  expect(await timeline(token, caseId)).toEqual(after);
});

test("what comes for such a case later is not recorded", async () => {
  const token = await signUp(t);
  const { caseId, reminderId } = await tracked(token);
  await log(token, caseId, "case.closed", {});
  await later(370);
  const id = reminderIdSchema.parse(reminderId);
  const visit = newFetch(id, { type: "page.visited", at: t.clock.now });
  expect(await recordFetches(t.deps, [{ ...visit, count: 1 }])).toEqual([]);
  expect(await typesOf(token, caseId)).not.toContain("page.visited");
});

test("each account keeps for as long as it said, and a paid case is over too", async () => {
  const token = await signUp(t);
  const { body: profile } = await t.call("GET", "/api/profile", { token });
  const save = (retentionMonths: number) =>
    t.call("PUT", "/api/profile", { token, body: { ...profile, retentionMonths } });
  expect((await save(3)).body.retentionMonths).toBe(3);
  expect((await save(0)).status).toBe(400);
  expect((await save(61)).status).toBe(400);

  const paid = await tracked(token);
  const partly = await tracked(token);
  const on = new Date(t.clock.now).toISOString().slice(0, 10);
  const amount = (minor: number) => ({ amount: { minor, currency: "EUR" }, on });
  await log(token, paid.caseId, "payment.received", amount(10_000_000));
  await log(token, partly.caseId, "payment.received", amount(1_000));
  expect(await later(60)).toBe(0);
  expect(await later(40)).toBe(1);
  expect(await typesOf(token, paid.caseId)).not.toContain("mail.fetched");
  expect(await typesOf(token, partly.caseId)).toContain("mail.fetched");
});

describe("a case that cannot be erased", () => {
  const closedCases = async (token: string): Promise<string[]> => {
    const cases: string[] = [];
    for (let i = 0; i < 3; i += 1) {
      const { caseId } = await tracked(token);
      await log(token, caseId, "case.closed", {});
      cases.push(caseId);
    }
    return cases;
  };
  const expectErased = async (token: string, caseId: string): Promise<void> => {
    const types = await typesOf(token, caseId);
    expect(types).not.toContain("mail.fetched");
    expect(types.filter((type) => type === "tracking.erased")).toHaveLength(1);
  };

  test("keeps no other from being erased, is logged, and is tried again by the next run", async () => {
    const token = await signUp(t);
    const cases = await closedCases(token);
    t.clock.now += 370 * day;
    await t.deps.db.run(`CREATE TRIGGER refuse BEFORE UPDATE ON events
      WHEN OLD.case_id = '${cases[0]}' BEGIN SELECT RAISE(ABORT, 'disk full'); END`);
    t.logged.length = 0;
    expect(await eraseExpired(t.deps)).toBe(2);
    expect(t.logged.map(describeError)).toEqual([expect.stringContaining("disk full")]);
    expect(await typesOf(token, cases[0] ?? "")).toContain("mail.fetched");
    await expectErased(token, cases[1] ?? "");
    await expectErased(token, cases[2] ?? "");

    await t.deps.db.run("DROP TRIGGER refuse");
    expect(await eraseExpired(t.deps)).toBe(1);
    await expectErased(token, cases[0] ?? "");
  });

  test("cannot even be read: nor does it keep the others that are read with it", async () => {
    const token = await signUp(t);
    const [broken = "", ...others] = await closedCases(token);
    t.clock.now += 370 * day;
    const spoil = (from: string, to: string) =>
      t.deps.db.run(`UPDATE events SET body = replace(body, '${from}', '${to}')
        WHERE case_id = '${broken}' AND type = 'reminder.sent'`);
    await spoil("{", "!");
    t.logged.length = 0;
    expect(await eraseExpired(t.deps)).toBe(2);
    expect(t.logged.map(describeError)).toEqual([expect.stringContaining("malformed JSON")]);
    for (const caseId of others) await expectErased(token, caseId);

    await spoil("!", "{");
    expect(await eraseExpired(t.deps)).toBe(1);
    await expectErased(token, broken);
  });
});
