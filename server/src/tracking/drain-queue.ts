import { and, asc, eq, gt, inArray, isNotNull, lte, min, or, sql } from "drizzle-orm";
import { z } from "zod";

import { eventIdSchema } from "@impaye/shared/ids";

import { fetchQueue } from "../db/schema.ts";
import type { Db, Deps } from "../deps.ts";
import { type CountedFetch, fetchMessageSchema, recordFetches } from "./record-fetch.ts";

/** Rows a batch; recording it, a commit for each case, keeps new fetches waiting meanwhile. */
const batchSize = 16;
/** While fetches come in, for one part of time spent on recording so many are left to them. */
const idleShare = 19;
const longestPause = 2_000;
/** Nothing came in for so long: nobody is kept waiting. */
const quietMs = 250;
const shortestBackoff = 250;
const longestBackoff = 60_000;
/** Other processes may write to a shared database's queue without waking this one. */
const pollEvery = 15_000;

type DrainDeps = Pick<Deps, "db" | "now" | "newId" | "logError">;
type Row = typeof fetchQueue.$inferSelect;

const claimSchema = fetchMessageSchema.extend({ count: z.int().positive() });

/**
 * The event that a row's unrecorded fetches become: the first of them at once, its repeats as
 * another one when there can be no more. Null when what is stored cannot be read.
 */
const claimOf = (deps: DrainDeps, row: Row): CountedFetch | null => {
  try {
    if (row.claim !== null) return claimSchema.parse(JSON.parse(row.claim));
    const first = fetchMessageSchema.parse(JSON.parse(row.message));
    const count = row.count - row.recorded;
    if (row.recorded === 0) return { ...first, count };
    return { ...first, id: eventIdSchema.parse(deps.newId()), at: row.lastAt, count };
  } catch {
    return null;
  }
};

const positionsIn = (rows: readonly { position: number }[]) =>
  inArray(
    fetchQueue.position,
    rows.map(({ position }) => position),
  );

/**
 * Keeps what is about to be recorded, so that after a crash, and by whoever else drains the same
 * queue, it is the same again. Returns the claims that stand: a row on which another drain was
 * quicker is left to it.
 */
const storeClaims = async (
  db: Db,
  claims: ReadonlyMap<Row, CountedFetch>,
): Promise<Map<Row, CountedFetch>> => {
  const fresh = [...claims].filter(([row]) => row.claim === null);
  if (fresh.length === 0) return new Map(claims);
  const json = JSON.stringify(
    fresh.map(([{ position, recorded }, claim]) => ({ position, recorded, claim })),
  );
  const won = await db.all<{ position: number }>(sql`
    UPDATE fetch_queue SET claim = value -> 'claim' FROM json_each(${json})
    WHERE position = value ->> 'position' AND recorded = value ->> 'recorded'
      AND fetch_queue.claim IS NULL
    RETURNING position`);
  const positions = new Set(won.map(({ position }) => position));
  return new Map([...claims].filter(([row]) => row.claim !== null || positions.has(row.position)));
};

/** The statement that counts claims as recorded: each once, whoever else has recorded it too. */
const crossOff = (db: Db, claims: readonly [Row, CountedFetch][]) => {
  const json = JSON.stringify(claims.map(([{ position }, { id }]) => ({ position, id })));
  return db.run(sql`
    UPDATE fetch_queue SET recorded = recorded + (claim ->> 'count'), claim = NULL
    FROM json_each(${json})
    WHERE position = value ->> 'position' AND claim ->> 'id' = value ->> 'id'`);
};

/**
 * Records the next rows after a position and removes those that are over: a crash in between only
 * makes them come again. Returns the position it got to, null at the end of the queue.
 */
const drainBatch = async (
  deps: DrainDeps,
  after: number,
): Promise<{ position: number; failed: boolean } | null> => {
  const { db } = deps;
  const now = deps.now();
  const rows = await db
    .select()
    .from(fetchQueue)
    .where(
      and(
        gt(fetchQueue.position, after),
        or(eq(fetchQueue.recorded, 0), isNotNull(fetchQueue.claim), lte(fetchQueue.endsAt, now)),
      ),
    )
    .orderBy(asc(fetchQueue.position))
    .limit(batchSize);
  const last = rows.at(-1);
  if (last === undefined) return null;

  const proposed = new Map<Row, CountedFetch>();
  for (const row of rows.filter(({ count, recorded }) => count > recorded)) {
    const claim = claimOf(deps, row);
    if (claim !== null) proposed.set(row, claim);
    // It stays in the table, for whoever can read it.
    else deps.logError(new Error("Unreadable fetch"), { position: String(row.position) });
  }
  const claims = await storeClaims(db, proposed);
  const failed = new Set(await recordFetches(deps, [...claims.values()]));
  const recorded = [...claims].filter(([, claim]) => !failed.has(claim));
  await db.batch([
    crossOff(db, recorded),
    db
      .delete(fetchQueue)
      .where(
        and(
          positionsIn(rows),
          eq(fetchQueue.recorded, fetchQueue.count),
          lte(fetchQueue.endsAt, now),
        ),
      ),
  ]);
  // What a crash had left claimed may have more to it.
  const resumed = recorded.some(([{ claim }]) => claim !== null);
  return { position: resumed ? after : last.position, failed: failed.size > 0 };
};

/** Milliseconds until a row of the queue is over; null when there is none. */
const untilNextEnd = async ({ db, now }: DrainDeps): Promise<number | null> => {
  const [row] = await db
    .select({ endsAt: min(fetchQueue.endsAt) })
    .from(fetchQueue)
    .where(gt(fetchQueue.endsAt, now()));
  return row?.endsAt == null ? null : row.endsAt - now();
};

/**
 * Everything that waits, once: for a runtime that calls from time to time. Returns whether all of
 * it could be recorded.
 */
export const drainOnce = async (deps: DrainDeps): Promise<boolean> => {
  let after = 0;
  let complete = true;
  for (;;) {
    const batch = await drainBatch(deps, after);
    if (batch === null) return complete;
    after = batch.position;
    complete &&= !batch.failed;
  }
};

/**
 * Moves fetches from the queue's table to the timelines until stopped, at once when woken. What an
 * earlier run left behind comes first. Trouble with the database is logged and tried again later,
 * ever less often. `stop` resolves when the batch under way is done.
 */
export const startDraining = (deps: DrainDeps): { wake: () => void; stop: () => Promise<void> } => {
  const stopping = new AbortController();
  let woken = false;
  let wokenAt = -Infinity;
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
      // As it began: while the batch ran, nobody could come in.
      const isBusy = began - wokenAt < quietMs;
      const batch = await drainBatch(deps, after);
      const ended = performance.now();
      // Even a rest of nothing lets a write in: a database file answers without leaving the thread.
      await rest(isBusy ? Math.min((ended - began) * idleShare, longestPause) : 0, false);
      if (batch === null) return complete;
      after = batch.position;
      complete &&= !batch.failed;
    }
    return complete;
  };

  const run = async (): Promise<void> => {
    let failures = 0;
    let nextEnd: number | null = null;
    while (!stopping.signal.aborted) {
      woken = false;
      try {
        failures = (await drain()) ? 0 : failures + 1;
        nextEnd = await untilNextEnd(deps);
      } catch (error) {
        failures += 1;
        deps.logError(error, { where: "draining the fetch queue" });
      }
      if (failures === 0) await rest(Math.min(pollEvery, nextEnd ?? pollEvery), true);
      else await rest(Math.min(shortestBackoff * 2 ** (failures - 1), longestBackoff), false);
    }
  };
  const running = run();

  return {
    wake() {
      woken = true;
      wokenAt = performance.now();
      if (alarm?.wakeable) alarm.ring();
    },
    async stop() {
      stopping.abort();
      alarm?.ring();
      await running;
    },
  };
};
