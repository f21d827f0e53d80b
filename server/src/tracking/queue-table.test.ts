import { v7 } from "uuid";
import { describe, expect, test, vi } from "vitest";

import { reminderIdSchema } from "@impaye/shared/ids";

import { fetchQueue } from "../db/schema.ts";
import type { FetchMessage } from "../deps.ts";
import { newFetch } from "../test/fetches.ts";
import { openTestDb } from "../test/open-test-db.ts";
import type { FoldedFetches } from "./fold-fetches.ts";
import { createQueueTable, writeThrough } from "./queue-table.ts";

vi.setConfig({ testTimeout: 60_000 });

const reminderId = reminderIdSchema.parse(v7());
const fetches = (count: number) => Array.from({ length: count }, () => newFetch(reminderId));

/** A queue whose commits succeed or fail when the test says so. */
const setUp = () => {
  const writes: {
    fetches: FetchMessage[];
    folds: FoldedFetches[];
    settle: (error?: Error) => void;
  }[] = [];
  const logged: unknown[] = [];
  let arrived = Promise.withResolvers<void>();
  const queue = createQueueTable({
    write: (text) =>
      new Promise((resolve, reject) => {
        const folds = JSON.parse(text) as FoldedFetches[];
        writes.push({
          folds,
          fetches: folds.map(({ first }) => first),
          settle: (error) => (error === undefined ? resolve() : reject(error)),
        });
        arrived.resolve();
        arrived = Promise.withResolvers();
      }),
    logError: (error) => logged.push(error),
  });
  const write = async (index: number) => {
    while (writes.length <= index) await arrived.promise;
    return writes[index]!;
  };
  return { queue, write, writes, logged };
};

describe("the queue's table", () => {
  test("what comes in during a commit is written together by the next one", async () => {
    const { queue, write } = setUp();
    const [first, second, third] = fetches(3) as [FetchMessage, FetchMessage, FetchMessage];
    const answers = [queue.put(first)];
    const one = await write(0);
    answers.push(queue.put(second), queue.put(third));
    one.settle();
    const two = await write(1);
    two.settle();
    await Promise.all(answers);
    expect(one.fetches).toEqual([first]);
    expect(two.fetches).toEqual([second, third]);
  });

  test("a crowd does not wait for stragglers: its commit begins while more come in", async () => {
    const { queue, write, writes } = setUp();
    const crowd = fetches(40);
    const answers = crowd.map((fetch) => queue.put(fetch));
    // Two at the writer, so that it never waits for the next.
    expect(writes.map((one) => one.fetches.length)).toEqual([16, 16]);
    for (const batch of [0, 1, 2]) (await write(batch)).settle();
    await Promise.all(answers);
    expect(writes.flatMap((one) => one.fetches)).toEqual(crowd);
  });

  test("where many wait at once, more of them share a commit", async () => {
    const { queue, write, writes } = setUp();
    const answers = fetches(256).map((fetch) => queue.put(fetch));
    (await write(0)).settle();
    (await write(1)).settle();
    await Promise.all(answers.slice(0, 32));
    expect(writes.map((one) => one.fetches.length)).toEqual([16, 16, 224]);

    const put = (count: number) => answers.push(...fetches(count).map((each) => queue.put(each)));
    put(47);
    expect(writes).toHaveLength(3);
    put(1);
    expect(writes.map((one) => one.fetches.length)).toEqual([16, 16, 224, 48]);
    for (const batch of [2, 3]) (await write(batch)).settle();
    await Promise.all(answers);
  });

  test("nobody is told before the commit, and a commit that fails tells exactly its own", async () => {
    const { queue, write, logged } = setUp();
    const [first, second] = fetches(2) as [FetchMessage, FetchMessage];
    const settled: string[] = [];
    const answers = [
      queue.put(first).catch(() => settled.push("first failed")),
      write(0).then(({ settle }) => {
        settled.push("first written");
        return queue
          .put(second)
          .then(() => settled.push("second done"), settle(new Error("disk full")) as undefined);
      }),
      write(1).then(({ settle }) => {
        settled.push("second written");
        return settle();
      }),
    ];
    await Promise.all(answers);
    expect(settled).toEqual(["first written", "first failed", "second written", "second done"]);
    expect(logged).toEqual([new Error("disk full")]);
  });

  test("a flood of one image takes one place, however many are answered", async () => {
    const { queue, write, writes } = setUp();
    const at = 1_790_000_000_000;
    const flood = Array.from({ length: 5_000 }, (_, i) => newFetch(reminderId, { at: at + i }));
    const answers = flood.map((fetch) => queue.put(fetch));
    const one = await write(0);
    one.settle();
    (await write(1)).settle();
    const last = await write(2);
    last.settle();
    await Promise.all(answers);
    expect(writes.map(({ folds }) => folds.length)).toEqual([1, 1, 1]);
    expect(writes.reduce((sum, { folds }) => sum + folds[0]!.count, 0)).toBe(5_000);
    expect(last.folds[0]!.lastAt).toBe(at + 4_999);
  });

  test("more than it may hold is refused, and there is room again after the commit", async () => {
    const { queue, write } = setUp();
    const [refused, ...kept] = fetches(10_001) as [FetchMessage, ...FetchMessage[]];
    const answers = kept.map((fetch) => queue.put(fetch));
    await expect(queue.put(refused)).rejects.toThrow(/wait/);
    for (const batch of [0, 1, 2]) (await write(batch)).settle();
    await Promise.all(answers);
    const again = queue.put(refused);
    (await write(3)).settle();
    await again;
  });

  test("closing waits for what waits, and refuses the rest", async () => {
    const { queue, write, writes } = setUp();
    const [first, second] = fetches(2) as [FetchMessage, FetchMessage];
    const put = queue.put(first);
    const closed = queue.close();
    await expect(queue.put(second)).rejects.toThrow(/closed/);
    (await write(0)).settle();
    await Promise.all([put, closed]);
    expect(writes).toHaveLength(1);
  });

  test("every fetch is in the table once and as it was", async () => {
    const { db } = await openTestDb();
    const queue = createQueueTable({ write: writeThrough(db), logError() {} });
    const all = fetches(1_000);
    await Promise.all(all.map((fetch) => queue.put(fetch)));
    await queue.close();
    const rows = await db.select().from(fetchQueue).orderBy(fetchQueue.position);
    expect(rows.map((row) => JSON.parse(row.message) as FetchMessage)).toEqual(all);
  });
});
