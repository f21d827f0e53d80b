import { v7 } from "uuid";
import { describe, expect, test, vi } from "vitest";

import { reminderIdSchema } from "@impaye/shared/ids";

import { fetchQueue } from "../db/schema.ts";
import type { FetchMessage } from "../deps.ts";
import { newFetch } from "../test/fetches.ts";
import { openTestDb } from "../test/open-test-db.ts";
import { startFetchWriter } from "./fetch-writer.ts";
import { createQueueTable, writeThrough } from "./queue-table.ts";

vi.setConfig({ testTimeout: 60_000 });

const reminderId = reminderIdSchema.parse(v7());
const fetches = (count: number) => Array.from({ length: count }, () => newFetch(reminderId));

/** A queue whose commits succeed or fail when the test says so. */
const setUp = () => {
  const writes: { fetches: FetchMessage[]; settle: (error?: Error) => void }[] = [];
  const logged: unknown[] = [];
  let commits = 0;
  let arrived = Promise.withResolvers<void>();
  const queue = createQueueTable({
    write: (text) =>
      new Promise((resolve, reject) => {
        writes.push({
          fetches: JSON.parse(text) as FetchMessage[],
          settle: (error) => (error === undefined ? resolve() : reject(error)),
        });
        arrived.resolve();
        arrived = Promise.withResolvers();
      }),
    onCommit: () => {
      commits += 1;
    },
    logError: (error) => logged.push(error),
  });
  const write = async (index: number) => {
    while (writes.length <= index) await arrived.promise;
    return writes[index]!;
  };
  return { queue, write, writes, logged, commits: () => commits };
};

describe("the queue's table", () => {
  test("what comes in during a commit is written together by the next one", async () => {
    const { queue, write, commits } = setUp();
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
    expect(commits()).toBe(2);
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

  test("more than it may hold is refused, and there is room again after the commit", async () => {
    const { queue, write } = setUp();
    const [refused, ...kept] = fetches(10_001) as [FetchMessage, ...FetchMessage[]];
    const answers = kept.map((fetch) => queue.put(fetch));
    await expect(queue.put(refused)).rejects.toThrow(/wait/);
    (await write(0)).settle();
    await Promise.all(answers);
    const again = queue.put(refused);
    (await write(1)).settle();
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

  test.each(["this thread", "a thread of its own"])(
    "written from %s, every fetch is in the table once and as it was",
    async (where) => {
      const { db, url } = await openTestDb();
      const writer =
        where === "this thread"
          ? { write: writeThrough(db), close: async () => {} }
          : startFetchWriter(url);
      const queue = createQueueTable({ write: writer.write, onCommit() {}, logError() {} });
      const all = fetches(1_000);
      await Promise.all(all.map((fetch) => queue.put(fetch)));
      await queue.close();
      await writer.close();
      const rows = await db.select().from(fetchQueue).orderBy(fetchQueue.position);
      expect(rows.map((row) => JSON.parse(row.message) as FetchMessage)).toEqual(all);
    },
  );

  test("a thread that cannot write says so, and can later", async () => {
    const { db, url } = await openTestDb();
    const writer = startFetchWriter(url);
    await db.run("ALTER TABLE fetch_queue RENAME TO gone");
    await expect(writer.write("[{}]")).rejects.toThrow(/no such table/);
    await db.run("ALTER TABLE gone RENAME TO fetch_queue");
    await writer.write("[{}]");
    await writer.close();
    expect(await db.select().from(fetchQueue)).toHaveLength(1);
  });

  test("a thread that dies fails the write it had, and the next write starts another", async () => {
    const { db, url } = await openTestDb();
    const broken = startFetchWriter("ftp:nowhere");
    await expect(broken.write("[{}]")).rejects.toThrow(/URL_SCHEME/);
    await expect(broken.write("[{}]")).rejects.toThrow(/URL_SCHEME/);
    const writer = startFetchWriter(url);
    await writer.write("[{}]");
    await writer.close();
    expect(await db.select().from(fetchQueue)).toHaveLength(1);
  });
});
