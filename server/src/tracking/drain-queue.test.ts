import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect, onTestFinished, test, vi } from "vitest";

import { events, fetchQueue } from "../db/schema.ts";
import type { FetchMessage } from "../deps.ts";
import { asFolds, newFetch } from "../test/fetches.ts";
import { insertCase } from "../test/insert-case.ts";
import { openTestDb } from "../test/open-test-db.ts";
import { startDraining } from "./drain-queue.ts";
import { writeThrough } from "./queue-table.ts";

const setUp = async () => {
  const { db } = await openTestDb();
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
  return { db, clock, logged, start, enqueue, recorded, waiting, ...(await insertCase(db)) };
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
