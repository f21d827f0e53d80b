import { Worker } from "node:worker_threads";

import { describe, expect, onTestFinished, test, vi } from "vitest";

import { events, fetchQueue } from "../db/schema.ts";
import { asFolds, newFetch } from "../test/fetches.ts";
import { insertCase } from "../test/insert-case.ts";
import { openTestDb } from "../test/open-test-db.ts";
import { startQueueThread } from "./start-queue-thread.ts";

vi.setConfig({ testTimeout: 60_000 });

const setUp = (url: string) => {
  const logged: unknown[] = [];
  const thread = startQueueThread(url, (error) => {
    logged.push(error);
  });
  onTestFinished(() => thread.close());
  return { thread, logged };
};
const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 30_000 });

describe("the queue's thread", () => {
  test("what it wrote is in the queue, or on the timeline already", async () => {
    const { db, url } = await openTestDb();
    const { reminderId } = await insertCase(db);
    const { thread } = setUp(url);
    const fetches = Array.from({ length: 250 }, () => newFetch(reminderId));
    await thread.write(asFolds(fetches));
    const recorded = await db.$count(events);
    expect(recorded + (await db.$count(fetchQueue))).toBeGreaterThanOrEqual(250);
    await eventually(async () => expect(await db.$count(fetchQueue)).toBe(0));
    const timeline = await db.select({ id: events.id }).from(events).orderBy(events.seq);
    expect(timeline.map((event) => event.id)).toEqual(fetches.map((fetch) => fetch.id));
  });

  test("what it cannot write it says, and later it can", async () => {
    const { db, url } = await openTestDb();
    const { reminderId } = await insertCase(db);
    const { thread } = setUp(url);
    await db.run("ALTER TABLE fetch_queue RENAME TO gone");
    await expect(thread.write("[{}]")).rejects.toThrow(/no such table/);
    await db.run("ALTER TABLE gone RENAME TO fetch_queue");
    await thread.write(asFolds([newFetch(reminderId)]));
    await eventually(async () => expect(await db.$count(events)).toBe(1));
  });

  test("what goes wrong in draining is logged here", async () => {
    const { db, url } = await openTestDb();
    const { thread, logged } = setUp(url);
    await thread.write(JSON.stringify([{ fold: "x", endsAt: 0, first: {}, lastAt: 0, count: 1 }]));
    await eventually(async () => expect(logged.join()).toContain("Unreadable fetch"));
    expect(await db.$count(fetchQueue)).toBe(1);
  });

  test("one that still loads when it is closed ends by itself", async () => {
    const cutOff = vi.spyOn(Worker.prototype, "terminate");
    const { url } = await openTestDb();
    const { thread, logged } = setUp(url);
    await thread.close();
    expect(cutOff).not.toHaveBeenCalled();
    expect(logged).toEqual([]);
  });

  test("one that dies fails the write it had, or says so, and the next write starts another", async () => {
    const { thread, logged } = setUp("ftp:nowhere");
    await eventually(async () => expect(logged.join()).toContain("URL_SCHEME_NOT_SUPPORTED"));
    await expect(thread.write("[{}]")).rejects.toThrow(/URL_SCHEME_NOT_SUPPORTED/);
    await expect(thread.write("[{}]")).rejects.toThrow(/URL_SCHEME_NOT_SUPPORTED/);
  });
});
