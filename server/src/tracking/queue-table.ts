import { type SQL, sql } from "drizzle-orm";

import type { Db, Deps, FetchQueue } from "../deps.ts";
import { addFetch, type Folds } from "./fold-fetches.ts";

/**
 * How many fetches may wait for the disk at once; some 250 bytes each, less where they repeat.
 * Beyond that the database does not keep up, and whoever asks is told to come back.
 */
const maxWaiting = 10_000;

/** How long a fetch may wait for others to share its commit. */
const lingerMs = 1;
/**
 * Nor for more than a quarter of those who waited at once of late: while these are written, this
 * thread answers others. Were it to wait for all that there are, everybody would wait for the disk at
 * the same time, and it for them; were it content with few of many, it would do little but commit.
 */
const enoughOf = (crowd: number): number => Math.min(Math.max(crowd / 4, 16), 48);
/** What a commit leaves of the crowd that is remembered, unless there is as much of it again. */
const remembered = 0.99;
/** Batches that the writer has at once: it need not wait for this thread to hand it the next one. */
const mostInFlight = 2;

/** Commits folded fetches, a JSON array of them, to the queue's table. */
export type WriteFetches = (folds: string) => Promise<void>;

/** The statement that adds them to what is there of the same fold. */
export const addFolds = (folds: string, where: SQL = sql`true`) => sql`
  INSERT INTO fetch_queue (fold, ends_at, message, last_at, count)
  SELECT value ->> 'fold', value ->> 'endsAt', value -> 'first', value ->> 'lastAt',
    value ->> 'count'
  FROM json_each(${folds}) WHERE ${where}
  ON CONFLICT (fold) DO UPDATE SET
    count = count + excluded.count, last_at = max(last_at, excluded.last_at)`;

/** Commits through this connection. */
export const writeThrough =
  (db: Db): WriteFetches =>
  async (folds) => {
    await db.run(addFolds(folds));
  };

interface Batch {
  folds: Folds;
  /** Fetches in it. */
  size: number;
  committed: Promise<void>;
  resolve: () => void;
  reject: (reason: unknown) => void;
}

const newBatch = (): Batch => {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  return { folds: new Map(), size: 0, committed: promise, resolve, reject };
};

/**
 * The queue of one machine, a table in the same database. Fetches that come in shortly after one
 * another, or while commits are under way, share a commit: one statement and one wait for the disk,
 * however many they are. `close` resolves when nothing waits any more; from then on `put` rejects.
 */
export const createQueueTable = (deps: {
  write: WriteFetches;
  logError: Deps["logError"];
}): FetchQueue & { close(): Promise<void> } => {
  let next = newBatch();
  let crowd = 0;
  const inFlight = new Set<Batch>();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const waiting = (): number => {
    let size = next.size;
    for (const batch of inFlight) size += batch.size;
    return size;
  };

  const commit = async (batch: Batch): Promise<void> => {
    try {
      await deps.write(JSON.stringify([...batch.folds.values()]));
      batch.resolve();
    } catch (error) {
      batch.reject(error);
      deps.logError(error, { where: "fetch queue", fetches: String(batch.size) });
    }
    inFlight.delete(batch);
    schedule();
  };
  const start = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const batch = next;
    next = newBatch();
    crowd *= remembered;
    inFlight.add(batch);
    void commit(batch);
  };
  /** The next commit, if there is anything to commit and the writer has room for it. */
  const schedule = (): void => {
    if (next.size >= enoughOf(crowd) && inFlight.size < mostInFlight) start();
    else if (next.size > 0 && inFlight.size === 0) timer ??= setTimeout(start, lingerMs);
  };

  return {
    put(message) {
      if (closed) return Promise.reject(new Error("The fetch queue is closed"));
      if (waiting() >= maxWaiting) {
        return Promise.reject(new Error("Too many fetches wait to be written"));
      }
      addFetch(next.folds, message);
      next.size += 1;
      crowd = Math.max(crowd, waiting());
      const { committed } = next;
      schedule();
      return committed;
    },
    async close() {
      closed = true;
      while (waiting() > 0) {
        const batches = inFlight.size > 0 ? [...inFlight] : [next];
        await Promise.allSettled(batches.map(({ committed }) => committed));
      }
    },
  };
};
