import { v7 } from "uuid";
import { describe, expect, test } from "vitest";

import { reminderIdSchema } from "@impaye/shared/ids";

import { events, fetchesSeen, fetchQueue } from "../db/schema.ts";
import { StartError } from "../start-error.ts";
import { newFetch } from "../test/fetches.ts";
import { insertCase } from "../test/insert-case.ts";
import { openTestDb } from "../test/open-test-db.ts";
import { createCloudflareQueue, takeDelivered } from "./queue-cloudflare.ts";

const setUp = async () => {
  const { db } = await openTestDb();
  const logged: unknown[] = [];
  const clock = { now: 1_800_000_000_000 };
  const deps = {
    db,
    now: () => clock.now,
    newId: () => v7(),
    logError: (error: unknown) => {
      logged.push(error);
    },
  };
  const deliver = async (...bodies: unknown[]) => {
    const said: string[] = bodies.map(() => "nothing");
    const messages = bodies.map((body, index) => ({
      body,
      ack: () => {
        said[index] = "ack";
      },
      retry: () => {
        said[index] = "retry";
      },
    }));
    await takeDelivered(deps, { messages });
    return said;
  };
  const recorded = async () =>
    (await db.select().from(events).orderBy(events.seq)).map(({ body }) => body);
  return { db, clock, logged, deliver, recorded, ...(await insertCase(db)) };
};

describe("what a Cloudflare Queue delivers", () => {
  test("is acknowledged once it is kept; what cannot be read is asked for again", async () => {
    const { deliver, recorded, reminderId } = await setUp();
    const unknown = newFetch(reminderIdSchema.parse(v7()));
    const bodies = [newFetch(reminderId), unknown, { id: "x" }, null, "text"];
    expect(await deliver(...bodies)).toEqual(["ack", "ack", "retry", "retry", "retry"]);
    expect(await recorded()).toHaveLength(1);
  });

  test("is recorded once however often and in whatever company it comes, repeats counted", async () => {
    const { deliver, recorded, reminderId } = await setUp();
    const at = 1_790_000_000_000;
    const [one, two, three] = Array.from({ length: 3 }, () => newFetch(reminderId, { at }));
    await deliver(one, two, one);
    await deliver(two, one);
    expect(await recorded()).toMatchObject([{ reminderId, count: 2 }]);
    await deliver(two, three);
    expect(await recorded()).toMatchObject([{ count: 2 }, { reminderId }]);
  });

  test("is kept when the timelines cannot be written, and written by the next batch", async () => {
    const { db, logged, deliver, recorded, reminderId } = await setUp();
    await db.run(`CREATE TRIGGER refuse BEFORE INSERT ON events
      BEGIN SELECT RAISE(ABORT, 'disk full'); END`);
    expect(await deliver(newFetch(reminderId))).toEqual(["ack"]);
    expect(logged).toHaveLength(1);
    expect(await db.$count(fetchQueue)).toBe(1);
    await db.run("DROP TRIGGER refuse");
    await deliver(newFetch(reminderId));
    expect(await recorded()).toHaveLength(2);
  });

  test("a flood of one token takes few rows, and nobody else's fetches are counted twice", async () => {
    const { db, deliver, recorded, reminderId } = await setUp();
    const at = 1_790_000_000_000;
    const [other, page] = [await insertCase(db), { type: "page.visited", at } as const];
    for (let batch = 0; batch < 30; batch += 1) {
      const flood = Array.from({ length: 100 }, () => newFetch(reminderId, { at }));
      expect(await deliver(...flood)).toEqual(flood.map(() => "ack"));
    }
    const visits = [newFetch(other.reminderId, page), newFetch(other.reminderId, page)];
    for (let again = 0; again < 3; again += 1) await deliver(...visits);
    expect(await db.$count(fetchesSeen)).toBeLessThan(360);
    expect(await db.$count(fetchQueue)).toBe(0);
    const all = await recorded();
    expect(all.length).toBeLessThan(40);
    const sum = (id: string) =>
      all.reduce((total, body) => {
        const { reminderId: whose, count = 1 } = body as { reminderId: string; count?: number };
        return whose === id ? total + count : total;
      }, 0);
    expect([sum(reminderId), sum(other.reminderId)]).toEqual([3_000, 2]);
  });

  test("is forgotten after a day", async () => {
    const { db, clock, deliver, reminderId } = await setUp();
    await deliver(newFetch(reminderId), newFetch(reminderId));
    clock.now += 24 * 60 * 60_000 + 1;
    await deliver(newFetch(reminderId));
    expect(await db.$count(fetchesSeen)).toBe(1);
  });

  test("is not acknowledged when it cannot be kept", async () => {
    const { db, deliver, reminderId } = await setUp();
    await db.run("DROP TABLE fetch_queue");
    await expect(deliver(newFetch(reminderId))).rejects.toThrow(/fetch_queue/);
  });
});

describe("a Worker without its queue", () => {
  const missing = /^FETCHES is not bound to a queue: .*\.$/;

  test("says at once, in a sentence that names the binding, and takes no fetch", async () => {
    const logged: string[] = [];
    const queue = createCloudflareQueue(undefined, (error) => {
      logged.push(error instanceof StartError ? error.message : String(error));
    });
    expect(logged).toEqual([expect.stringMatching(missing)]);
    const fetch = newFetch(reminderIdSchema.parse(v7()));
    await expect(queue.put(fetch)).rejects.toThrow(missing);
    await expect(queue.put(fetch)).rejects.toThrow(missing);
    expect(logged).toHaveLength(1);
  });
});
