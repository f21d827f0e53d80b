import { asc, gt, inArray } from "drizzle-orm";

import { fetchQueue } from "../db/schema.ts";
import type { Deps, FetchMessage } from "../deps.ts";
import { fetchMessageSchema, recordFetches } from "./record-fetch.ts";

/** Fetches a batch; recording it keeps new ones waiting for some milliseconds. */
const batchSize = 50;
/** For one part of time spent on recording, so many are left to new fetches. */
const idleShare = 19;
const longestPause = 500;
const shortestBackoff = 250;
const longestBackoff = 60_000;
/** Other processes may write to a shared database's queue without waking this one. */
const pollEvery = 15_000;

type DrainDeps = Pick<Deps, "db" | "now" | "logError">;

const parse = (text: string): FetchMessage | null => {
  try {
    return fetchMessageSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
};

/**
 * Records the next fetches after a position and removes from the queue exactly those that were
 * recorded, in this order: a crash between the two only makes them come again. Returns the
 * position it got to, null at the end of the queue.
 */
const drainBatch = async (
  deps: DrainDeps,
  after: number,
): Promise<{ position: number; failed: boolean } | null> => {
  const rows = await deps.db
    .select()
    .from(fetchQueue)
    .where(gt(fetchQueue.position, after))
    .orderBy(asc(fetchQueue.position))
    .limit(batchSize);
  const last = rows.at(-1);
  if (last === undefined) return null;

  const messages = new Map<number, FetchMessage>();
  for (const { position, message } of rows) {
    const parsed = parse(message);
    if (parsed !== null) messages.set(position, parsed);
    // It stays in the table, for whoever can read it.
    else deps.logError(new Error("Unreadable fetch"), { position: String(position) });
  }
  const failed = new Set(await recordFetches(deps, [...messages.values()]));
  const recorded = [...messages].filter(([, message]) => !failed.has(message));
  await deps.db.delete(fetchQueue).where(
    inArray(
      fetchQueue.position,
      recorded.map(([position]) => position),
    ),
  );
  return { position: last.position, failed: failed.size > 0 };
};

/**
 * Moves fetches from the queue's table to the timelines until stopped, at once when woken. What an
 * earlier run left behind comes first. Trouble with the database is logged and tried again later,
 * ever less often. `stop` resolves when the batch under way is done.
 */
export const startDraining = (deps: DrainDeps): { wake: () => void; stop: () => Promise<void> } => {
  const stopping = new AbortController();
  let woken = false;
  let alarm: { ring: () => void; wakeable: boolean } | null = null;

  const rest = (ms: number, wakeable: boolean): Promise<void> =>
    new Promise((resolve) => {
      if (stopping.signal.aborted || (wakeable && woken)) {
        resolve();
        return;
      }
      const ring = () => {
        clearTimeout(timer);
        alarm = null;
        resolve();
      };
      const timer = setTimeout(ring, ms);
      alarm = { ring, wakeable };
    });

  /** From the first fetch to the last; whether all of them could be recorded. */
  const drain = async (): Promise<boolean> => {
    let after = 0;
    let complete = true;
    while (!stopping.signal.aborted) {
      const began = performance.now();
      const batch = await drainBatch(deps, after);
      if (batch === null) return complete;
      after = batch.position;
      complete &&= !batch.failed;
      await rest(Math.min((performance.now() - began) * idleShare, longestPause), false);
    }
    return complete;
  };

  const run = async (): Promise<void> => {
    let failures = 0;
    while (!stopping.signal.aborted) {
      woken = false;
      try {
        failures = (await drain()) ? 0 : failures + 1;
      } catch (error) {
        failures += 1;
        deps.logError(error, { where: "draining the fetch queue" });
      }
      if (failures === 0) await rest(pollEvery, true);
      else await rest(Math.min(shortestBackoff * 2 ** (failures - 1), longestBackoff), false);
    }
  };
  const running = run();

  return {
    wake() {
      woken = true;
      if (alarm?.wakeable) alarm.ring();
    },
    async stop() {
      stopping.abort();
      alarm?.ring();
      await running;
    },
  };
};
