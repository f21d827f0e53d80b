import { sql } from "drizzle-orm";
import { describe, expect, onTestFinished, test, vi } from "vitest";

import { events, fetchQueue } from "../db/schema.ts";
import type { FetchMessage } from "../deps.ts";
import { newFetch } from "../test/fetches.ts";
import { insertCase } from "../test/insert-case.ts";
import { openTestDb } from "../test/open-test-db.ts";
import { startDraining } from "./drain-queue.ts";
import { writeThrough } from "./queue-table.ts";

const setUp = async () => {
  const { db } = await openTestDb();
  const logged: unknown[] = [];
  const logError = (error: unknown) => {
    logged.push(error);
  };
  const start = () => {
    const drainer = startDraining({ db, now: () => 1_800_000_000_000, logError });
    onTestFinished(() => drainer.stop());
    return drainer;
  };
  const enqueue = async (fetches: readonly FetchMessage[]) => {
    await writeThrough(db)(JSON.stringify(fetches));
  };
  const recorded = async () =>
    (await db.select({ id: events.id }).from(events).orderBy(events.seq)).map((row) => row.id);
  const waiting = async () => (await db.select().from(fetchQueue)).length;
  return { db, logged, start, enqueue, recorded, waiting, ...(await insertCase(db)) };
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

  test("a fetch that was recorded but not removed, as after a crash, is not recorded again", async () => {
    const { start, enqueue, recorded, waiting, reminderId } = await setUp();
    const [first, second] = [newFetch(reminderId), newFetch(reminderId)];
    await enqueue([first, second, first]);
    start();
    await eventually(async () => expect(await waiting()).toBe(0));
    expect(await recorded()).toEqual([first.id, second.id]);
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
    await db.insert(fetchQueue).values([{ message: "{" }, { message: `{"id":"x"}` }]);
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
