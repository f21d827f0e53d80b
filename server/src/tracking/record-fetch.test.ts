import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect, test } from "vitest";

import { type ReminderId, reminderIdSchema } from "@impaye/shared/ids";
import { type NewFact, verifyChain } from "@impaye/shared/timeline/chain";
import type { TimelineEvent } from "@impaye/shared/timeline/event";
import { readingsIn } from "@impaye/shared/timeline/readings-in";

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

describe("a flood of one reminder", () => {
  const script = (reminderId: ReminderId) => newFetch(reminderId, { agent: "script" });
  const flood = (reminderId: ReminderId, number: number) =>
    Array.from({ length: number }, () => script(reminderId));
  const countLines = async (db: Db, reminderId: ReminderId) => {
    const rows = await db.select().from(reminders).where(eq(reminders.id, reminderId));
    return rows.map(({ signals }) => signals);
  };

  test("ends after a thousand lines, and takes nothing of other reminders' room", async () => {
    const { db, deps, reminderId } = await setUp();
    const other = await insertCase(db);
    for (let part = 0; part < 12; part += 1) {
      expect(await recordFetches(deps, flood(reminderId, 100))).toEqual([]);
    }
    await recordFetches(deps, [script(other.reminderId)]);
    expect(await readEvents(db)).toHaveLength(1_001);
    expect(await countLines(db, reminderId)).toEqual([1_000]);
    expect(await countLines(db, other.reminderId)).toEqual([1]);
  });

  test("does not hide the person who reads after it, whose room is bounded too", async () => {
    const { db, deps, accountId, caseId, reminderId } = await setUp();
    const sentAt = 1_790_000_000_000;
    const sent: NewFact = {
      id: script(reminderId).id,
      type: "reminder.sent",
      at: sentAt,
      actor: "creditor",
      body: { reminderId, step: "first", to: [], subject: "Relance", tracked: true },
    };
    await appendEvents(deps, { accountId, caseId, facts: [sent] });
    const state = async () => {
      const [reading] = readingsIn((await readEvents(db)) as TimelineEvent[], []);
      return reading?.state;
    };
    for (let part = 0; part < 10; part += 1) await recordFetches(deps, flood(reminderId, 100));
    expect(await state()).toBe("machine-only");

    const visit = (number: number) =>
      newFetch(reminderId, {
        type: "page.visited",
        agent: "mobile-browser",
        network: "other",
        at: sentAt + (number + 24) * 3_600_000 * 24,
      });
    await recordFetches(deps, [...flood(reminderId, 50), visit(1), ...flood(reminderId, 50)]);
    expect(await countLines(db, reminderId)).toEqual([1_001]);
    expect(await state()).toBe("probably-read");

    await recordFetches(
      deps,
      Array.from({ length: 50 }, (_, number) => visit(number + 2)),
    );
    await recordFetches(deps, [visit(60)]);
    expect(await countLines(db, reminderId)).toEqual([1_032]);
  });
});
