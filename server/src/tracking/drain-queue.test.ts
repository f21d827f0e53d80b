import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect, onTestFinished, test, vi } from "vitest";

import { events, fetchQueue } from "../db/schema.ts";
import { openNodeDb } from "../db/open-node.ts";
import type { FetchMessage } from "../deps.ts";
import { asFolds, newFetch } from "../test/fetches.ts";
import { insertCase } from "../test/insert-case.ts";
import { openTestDb } from "../test/open-test-db.ts";
import { drainOnce, startDraining } from "./drain-queue.ts";
import { writeThrough } from "./queue-table.ts";

const setUp = async () => {
  const { db, url } = await openTestDb();
  const clock = { now: 1_800_000_000_000 };
  const logged: unknown[] = [];
  const logError = (error: unknown) => {
    logged.push(error);
  };
  const start = () => {
    const drainer = startDraining({ db, now: () => clock.now, newId: () => v7(), logError });
    onTestFinished(() => drainer.stop());
    return drainer;
  };
  const enqueue = async (fetches: readonly FetchMessage[]) => {
    await writeThrough(db)(asFolds(fetches));
  };
  const recorded = async () =>
    (await db.select({ id: events.id }).from(events).orderBy(events.seq)).map((row) => row.id);
  const waiting = async () => (await db.select().from(fetchQueue)).length;
  return {
    db,
    url,
    clock,
    logged,
    logError,
    start,
    enqueue,
    recorded,
    waiting,
    ...(await insertCase(db)),
  };
};
vi.setConfig({ testTimeout: 60_000 });
const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 20_000 });

describe("draining", () => {
  test("what an earlier run left is recorded in its order, and the queue is empty", async () => {
    const { start, enqueue, recorded, waiting, reminderId } = await setUp();
    const left = Array.from({ length: 450 }, () => newFetch(reminderId));
    await enqueue(left);
    start();
    await eventually(async () => expect(await waiting()).toBe(0));
    expect(await recorded()).toEqual(left.map((fetch) => fetch.id));
  });

  test("what is committed later is recorded when it is woken", async () => {
    const { start, enqueue, recorded, waiting, reminderId } = await setUp();
    const drainer = start();
    const fetches = Array.from({ length: 20 }, () => newFetch(reminderId));
    for (const fetch of fetches) {
      await enqueue([fetch]);
      drainer.wake();
    }
    await eventually(async () => expect(await waiting()).toBe(0));
    expect(await recorded()).toEqual(fetches.map((fetch) => fetch.id));
  });

  test("repeats within ten seconds are a second line, once there can be no more", async () => {
    const { db, clock, start, enqueue, recorded, waiting, reminderId } = await setUp();
    const at = 1_800_000_000_000;
    const [first, ...more] = Array.from({ length: 5 }, (_, i) =>
      newFetch(reminderId, { at: at + i }),
    );
    const elsewhere = newFetch(reminderId, { at, agent: "browser" });
    const drainer = start();
    await enqueue([first!]);
    drainer.wake();
    await eventually(async () => expect(await recorded()).toEqual([first!.id]));
    await enqueue([...more, elsewhere]);
    drainer.wake();
    await eventually(async () => expect(await recorded()).toEqual([first!.id, elsewhere.id]));
    expect(await waiting()).toBe(2);

    clock.now = at + 10_000;
    drainer.wake();
    await eventually(async () => expect(await waiting()).toBe(0));
    const timeline = await db.select().from(events).orderBy(events.seq);
    expect(timeline.map((event) => [event.at, (event.body as { count?: number }).count])).toEqual([
      [at, undefined],
      [at, undefined],
      [at + 4, 4],
    ]);
  });

  test("what came before anybody looked is one line with its count", async () => {
    const { db, start, enqueue, waiting, reminderId } = await setUp();
    const at = 1_790_000_000_000;
    await enqueue(Array.from({ length: 300 }, () => newFetch(reminderId, { at })));
    expect(await waiting()).toBe(1);
    start();
    await eventually(async () => expect(await waiting()).toBe(0));
    expect((await db.select().from(events)).map(({ body }) => body)).toMatchObject([
      { count: 300 },
    ]);
  });

  test("what was recorded but not crossed off, as after a crash, is not recorded again", async () => {
    const { db, clock, start, enqueue, recorded, waiting, reminderId } = await setUp();
    const at = 1_800_000_000_000;
    const repeated = Array.from({ length: 3 }, () => newFetch(reminderId, { at }));
    await db.run(sql`CREATE TRIGGER refuse BEFORE UPDATE OF recorded ON fetch_queue
      BEGIN SELECT RAISE(ABORT, 'killed'); END`);
    await enqueue(repeated);
    const crashing = start();
    await eventually(async () => expect(await recorded()).toHaveLength(1));
    await crashing.stop();
    // Meanwhile there are more of them: what was claimed must stay what it was.
    await enqueue([newFetch(reminderId, { at })]);
    await db.run(sql`DROP TRIGGER refuse`);
    clock.now = at + 10_000;
    start();
    await eventually(async () => expect(await waiting()).toBe(0));
    const bodies = (await db.select().from(events).orderBy(events.seq)).map(({ body }) => body);
    expect(bodies).toMatchObject([{ count: 3 }, { agent: "gmail-proxy" }]);
  });

  test("while the timelines cannot be written, everything stays; then everything is recorded", async () => {
    const { db, logged, start, enqueue, recorded, waiting, reminderId } = await setUp();
    await db.run(sql`CREATE TRIGGER refuse BEFORE INSERT ON events
      BEGIN SELECT RAISE(ABORT, 'disk full'); END`);
    const fetches = Array.from({ length: 3 }, () => newFetch(reminderId));
    await enqueue(fetches);
    start();
    await eventually(async () => expect(logged.length).toBeGreaterThan(1));
    expect(await waiting()).toBe(3);
    await db.run(sql`DROP TRIGGER refuse`);
    await eventually(async () => expect(await waiting()).toBe(0));
    expect(await recorded()).toEqual(fetches.map((fetch) => fetch.id));
  });

  test("while the queue cannot be read or emptied, it is tried again", async () => {
    const { db, logged, start, enqueue, recorded, waiting, reminderId } = await setUp();
    await db.run(sql`CREATE TRIGGER refuse BEFORE DELETE ON fetch_queue
      BEGIN SELECT RAISE(ABORT, 'locked'); END`);
    const fetch = newFetch(reminderId);
    await enqueue([fetch]);
    start();
    await eventually(async () => expect(logged.length).toBeGreaterThan(0));
    expect(await waiting()).toBe(1);
    await db.run(sql`DROP TRIGGER refuse`);
    await eventually(async () => expect(await waiting()).toBe(0));
    expect(await recorded()).toEqual([fetch.id]);
  });

  test("what cannot be read stays in the table, is logged, and holds nothing up", async () => {
    const { db, logged, start, enqueue, recorded, waiting, reminderId } = await setUp();
    const fetch = newFetch(reminderId);
    const common = { endsAt: 0, lastAt: 0, count: 1 };
    await db.insert(fetchQueue).values([
      { ...common, fold: "a", message: "{" },
      { ...common, fold: "b", message: `{"id":"x"}` },
    ]);
    await enqueue([fetch]);
    start();
    await eventually(async () => expect(await recorded()).toEqual([fetch.id]));
    await eventually(async () => expect(await waiting()).toBe(2));
    expect(logged).toHaveLength(2);
  });

  test("stopping leaves what was not begun, and another start finishes it", async () => {
    const { start, enqueue, recorded, waiting, reminderId } = await setUp();
    const fetches = Array.from({ length: 1_000 }, () => newFetch(reminderId));
    await enqueue(fetches);
    await start().stop();
    const left = await waiting();
    expect(left).toBeGreaterThan(0);
    expect(await recorded()).toHaveLength(1_000 - left);
    start();
    await eventually(async () => expect(await waiting()).toBe(0));
    expect(await recorded()).toEqual(fetches.map((fetch) => fetch.id));
  });
});

describe("two drains of one queue at once", () => {
  const at = 1_800_000_000_000;

  /** Two processes, each with its own connection. */
  const setUpTwo = async () => {
    const set = await setUp();
    const other = await openNodeDb(set.url);
    onTestFinished(() => other.close());
    const common = { now: () => set.clock.now, newId: () => v7(), logError: set.logError };
    const drainTwice = () =>
      Promise.all([set.db, other.db].map((db) => drainOnce({ ...common, db })));
    const counts = async () =>
      (await set.db.select().from(events).orderBy(events.seq)).map(
        ({ body }) => (body as { count?: number }).count ?? 1,
      );
    return { ...set, drainTwice, counts };
  };

  test("record first fetches and their repeats once, and nothing stays behind", async () => {
    const { clock, enqueue, logged, waiting, drainTwice, counts, reminderId } = await setUpTwo();
    const fetches = (number: number) =>
      Array.from({ length: number }, () => newFetch(reminderId, { at }));
    await enqueue(fetches(1));
    await drainTwice();
    expect(await counts()).toEqual([1]);
    await enqueue(fetches(6));
    clock.now = at + 10_000;
    await drainTwice();
    expect(await counts()).toEqual([1, 6]);
    await drainTwice();
    expect([await counts(), await waiting(), logged]).toEqual([[1, 6], 0, []]);
  });

  test("while more comes in: every fetch is counted once", async () => {
    const { clock, enqueue, logged, waiting, drainTwice, counts, reminderId } = await setUpTwo();
    clock.now = at + 10_000;
    for (let round = 0; round < 20; round += 1) {
      const late = { at: at + round };
      const draining = drainTwice();
      await enqueue([newFetch(reminderId, late), newFetch(reminderId, late)]);
      await draining;
    }
    await drainTwice();
    expect((await counts()).reduce((sum, count) => sum + count, 0)).toBe(40);
    expect([await waiting(), logged]).toEqual([0, []]);
  });
});
