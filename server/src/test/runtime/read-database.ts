import { sql } from "drizzle-orm";
import { vi } from "vitest";

import { type ChainVerdict, verifyChain } from "@impaye/shared/timeline/chain";
import type { TimelineEvent } from "@impaye/shared/timeline/event";

import { events, fetchQueue } from "../../db/schema.ts";
import type { Db } from "../../deps.ts";

/** How often each reminder's image was fetched, according to the timelines. */
export const countFetches = async (db: Db): Promise<Map<string, number>> => {
  const counts = new Map<string, number>();
  for (const { body } of await db.select({ body: events.body }).from(events)) {
    if ("network" in body) {
      counts.set(body.reminderId, (counts.get(body.reminderId) ?? 0) + (body.count ?? 1));
    }
  }
  return counts;
};

/** The verdicts on all timelines. */
export const verifyAll = async (db: Db): Promise<ChainVerdict[]> => {
  const timelines = new Map<string, TimelineEvent[]>();
  for (const event of await db.select().from(events).orderBy(events.caseId, events.seq)) {
    const timeline = timelines.get(event.caseId) ?? [];
    timeline.push(event as TimelineEvent);
    timelines.set(event.caseId, timeline);
  }
  return [...timelines.values()].map((timeline) => verifyChain(timeline));
};

/** How many fetches are queued and not yet on a timeline. */
export const countWaiting = async (db: Db): Promise<number> => {
  const waiting = sql<number>`coalesce(sum(${fetchQueue.count} - ${fetchQueue.recorded}), 0)`;
  const [row] = await db.select({ waiting }).from(fetchQueue);
  return row?.waiting ?? 0;
};

/** Waits until everything that was queued is on a timeline. */
export const untilDrained = (db: Db): Promise<void> =>
  vi.waitFor(
    async () => {
      const waiting = await countWaiting(db);
      if (waiting > 0) throw new Error(`${waiting} fetches wait`);
    },
    { timeout: 60_000, interval: 100 },
  );
