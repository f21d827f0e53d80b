import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect, test } from "vitest";

import { reminderIdSchema } from "@impaye/shared/ids";
import { verifyChain } from "@impaye/shared/timeline/chain";
import type { TimelineEvent } from "@impaye/shared/timeline/event";

import { cases, contacts, events, reminders } from "../db/schema.ts";
import type { Db } from "../deps.ts";
import { newFetch as newMessage } from "../test/fetches.ts";
import { insertCase } from "../test/insert-case.ts";
import { openTestDb } from "../test/open-test-db.ts";
import { appendEvents } from "../timeline/append.ts";
import { type CountedFetch, recordFetches } from "./record-fetch.ts";

const newFetch = (...fetch: Parameters<typeof newMessage>): CountedFetch => ({
  ...newMessage(...fetch),
  count: 1,
});

const setUp = async () => {
  const { db } = await openTestDb();
  const logged: unknown[] = [];
  const deps = {
    db,
    now: () => 1_800_000_000_000,
    newId: () => v7(),
    logError: (error: unknown) => {
      logged.push(error);
    },
  };
  return { db, deps, logged, ...(await insertCase(db)) };
};
const readEvents = (db: Db) => db.select().from(events).orderBy(events.caseId, events.seq);

describe("recordFetches", () => {
  test("a fetch becomes an event of its case, under its own id and with nothing added", async () => {
    const { db, deps, accountId, caseId, reminderId } = await setUp();
    const mail = newFetch(reminderId);
    const page = newFetch(reminderId, { type: "page.visited", agent: "browser", at: 5 });
    expect(await recordFetches(deps, [mail, page])).toEqual([]);
    const rows = await readEvents(db);
    expect(rows).toMatchObject([
      { accountId, caseId, seq: 1, id: mail.id, type: "mail.fetched", at: mail.at },
      { accountId, caseId, seq: 2, id: page.id, type: "page.visited", at: 5 },
    ]);
    expect(rows.map((row) => row.body)).toStrictEqual([
      { reminderId, agent: "gmail-proxy", network: "unknown" },
      { reminderId, agent: "browser", network: "unknown" },
    ]);
  });

  test("delivered twice, at once, in another order or again in one batch: recorded once", async () => {
    const { db, deps, caseId, reminderId } = await setUp();
    const fetches = Array.from({ length: 5 }, () => newFetch(reminderId));
    await Promise.all([recordFetches(deps, fetches), recordFetches(deps, fetches.toReversed())]);
    await recordFetches(deps, [...fetches, ...fetches]);
    const timeline = await db.select().from(events).where(eq(events.caseId, caseId));
    expect(timeline.map((event) => event.id).sort()).toEqual(fetches.map(({ id }) => id).sort());
    expect(verifyChain(timeline as TimelineEvent[])).toMatchObject({ intact: true });
  });

  test("fetches of several accounts' reminders go each to its own case", async () => {
    const { db, deps, reminderId, caseId } = await setUp();
    const other = await insertCase(db);
    await recordFetches(deps, [newFetch(reminderId), newFetch(other.reminderId)]);
    const rows = await readEvents(db);
    expect(rows.map((row) => [row.accountId, row.caseId, row.seq])).toContainEqual([
      other.accountId,
      other.caseId,
      1,
    ]);
    expect(rows.filter((row) => row.caseId === caseId)).toHaveLength(1);
  });

  test("what belongs to no reminder, or to one that went, is dropped", async () => {
    const { db, deps, caseId, reminderId } = await setUp();
    await db.delete(cases).where(eq(cases.id, caseId));
    const unknown = newFetch(reminderIdSchema.parse(v7()));
    expect(await recordFetches(deps, [newFetch(reminderId), unknown])).toEqual([]);
    expect(await readEvents(db)).toEqual([]);
  });

  test("from the moment the debtor withdrew, nothing is recorded; what was before stays", async () => {
    const { db, deps, contactId, reminderId } = await setUp();
    await db.update(contacts).set({ withdrawnAt: 1_000 }).where(eq(contacts.id, contactId));
    const before = newFetch(reminderId, { at: 999 });
    await recordFetches(deps, [
      before,
      newFetch(reminderId, { at: 1_000 }),
      newFetch(reminderId, { at: 1_001, type: "page.visited" }),
    ]);
    expect((await readEvents(db)).map((row) => row.id)).toEqual([before.id]);
  });

  test("a withdrawal that comes between reading and writing counts too", async () => {
    const { db, deps, accountId, contactId, caseId, reminderId } = await setUp();
    let batches = 0;
    const late = Object.create(db, {
      batch: {
        value: async (statements: Parameters<typeof db.batch>[0]) => {
          batches += 1;
          if (batches === 2) {
            await db.update(contacts).set({ withdrawnAt: 1_000 }).where(eq(contacts.id, contactId));
            const change = { type: "tracking.changed", body: { basis: "none" } } as const;
            const fact = {
              id: newFetch(reminderId).id,
              at: 1_000,
              actor: "debtor",
              ...change,
            } as const;
            await appendEvents(deps, { accountId, caseId, facts: [fact] });
          }
          return db.batch(statements);
        },
      },
    });
    await recordFetches({ ...deps, db: late }, [newFetch(reminderId, { at: 1_005 })]);
    expect((await readEvents(db)).map(({ type }) => type)).toEqual(["tracking.changed"]);
    expect(batches).toBe(3);
  });

  test("a reminder written after a withdrawal, so under a new consent, is recorded", async () => {
    const { db, deps, contactId, reminderId } = await setUp();
    await db.update(contacts).set({ withdrawnAt: 1_000 }).where(eq(contacts.id, contactId));
    await db.update(reminders).set({ createdAt: 1_001 }).where(eq(reminders.id, reminderId));
    const fetch = newFetch(reminderId, { at: 2_000 });
    await recordFetches(deps, [fetch]);
    expect((await readEvents(db)).map((row) => row.id)).toEqual([fetch.id]);
  });

  test("a fetch whose id is taken by something else keeps nobody else from being recorded", async () => {
    const { db, deps, logged, reminderId } = await setUp();
    const [first, second] = [newFetch(reminderId), newFetch(reminderId)];
    await recordFetches(deps, [first]);
    const forged = { ...first, agent: "browser" as const };
    expect(await recordFetches(deps, [forged, second])).toEqual([]);
    expect((await readEvents(db)).map((row) => row.id)).toEqual([first.id, second.id]);
    expect(logged).toMatchObject([{ code: "conflict" }]);
  });

  test("what the database refuses comes back, and the other cases are recorded", async () => {
    const { db, deps, logged, caseId, reminderId } = await setUp();
    const other = await insertCase(db);
    await db.run(`CREATE TRIGGER refuse BEFORE INSERT ON events
      WHEN NEW.case_id = '${caseId}' BEGIN SELECT RAISE(ABORT, 'disk full'); END`);
    const refused = newFetch(reminderId);
    const fine = newFetch(other.reminderId);
    expect(await recordFetches(deps, [refused, fine])).toEqual([refused]);
    expect((await readEvents(db)).map((row) => row.id)).toEqual([fine.id]);
    expect(logged).toHaveLength(1);
  });
});

test("beyond a thousand lines for one reminder nothing more is recorded, for others it is", async () => {
  const { db, deps, reminderId } = await setUp();
  const other = await insertCase(db);
  await db.update(reminders).set({ signals: 999 }).where(eq(reminders.id, reminderId));
  const [last, beyond, later] = Array.from({ length: 3 }, () => newFetch(reminderId));
  const fine = newFetch(other.reminderId);
  expect(await recordFetches(deps, [last!, beyond!, fine])).toEqual([]);
  expect(await recordFetches(deps, [later!])).toEqual([]);
  const recorded = (await readEvents(db)).map((row) => row.id);
  expect(recorded.toSorted()).toEqual([last!.id, fine.id].toSorted());
  const counts = await db.select({ signals: reminders.signals }).from(reminders);
  expect(counts.map(({ signals }) => signals).toSorted((a, b) => a - b)).toEqual([1, 1_000]);
});
