import { sql } from "drizzle-orm";

import type { Db, Deps, FetchQueue } from "../deps.ts";

/**
 * How many fetches may wait for the disk at once; some 250 bytes each. Beyond that the database
 * does not keep up, and whoever asks is told to come back.
 */
const maxWaiting = 10_000;

/** How long a fetch may wait for others to share its commit. */
const lingerMs = 1;
/**
 * Nor for more than so many: while these are written, this thread answers others. Were it to wait
 * for all that there are, everybody would wait for the disk at the same time, and it for them.
 */
const enough = 32;

/** Commits fetches, a JSON array of them, to the queue's table. */
export type WriteFetches = (fetches: string) => Promise<void>;

/** Commits through this connection. */
export const writeThrough =
  (db: Db): WriteFetches =>
  async (fetches) => {
    await db.run(sql`INSERT INTO fetch_queue (message) SELECT value FROM json_each(${fetches})`);
  };

interface Batch {
  fetches: string[];
  committed: Promise<void>;
  resolve: () => void;
  reject: (reason: unknown) => void;
}

const newBatch = (): Batch => {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  return { fetches: [], committed: promise, resolve, reject };
};

/**
 * The queue of one machine, a table in the same database. Fetches that come in shortly after one
 * another, or while a commit is under way, share a commit: one statement and one wait for the disk,
 * however many they are. `close` resolves when nothing waits any more; from then on `put` rejects.
 */
export const createQueueTable = (deps: {
  write: WriteFetches;
  logError: Deps["logError"];
}): FetchQueue & { close(): Promise<void> } => {
  let next = newBatch();
  let current: Batch | null = null;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const waiting = (): number => next.fetches.length + (current?.fetches.length ?? 0);

  const commit = async (batch: Batch): Promise<void> => {
    try {
      await deps.write(`[${batch.fetches.join(",")}]`);
      batch.resolve();
    } catch (error) {
      batch.reject(error);
      const fetches = String(batch.fetches.length);
      deps.logError(error, { where: "fetch queue", fetches });
    }
    current = null;
    schedule();
  };
  const start = (): void => {
    clearTimeout(timer);
    timer = undefined;
    current = next;
    next = newBatch();
    void commit(current);
  };
  /** The next commit, if there is anything to commit and no commit under way. */
  const schedule = (): void => {
    if (current !== null || next.fetches.length === 0) return;
    if (next.fetches.length >= enough) start();
    else timer ??= setTimeout(start, lingerMs);
  };

  return {
    put(message) {
      if (closed) return Promise.reject(new Error("The fetch queue is closed"));
      if (waiting() >= maxWaiting) {
        return Promise.reject(new Error("Too many fetches wait to be written"));
      }
      next.fetches.push(JSON.stringify(message));
      const { committed } = next;
      schedule();
      return committed;
    },
    async close() {
      closed = true;
      while (waiting() > 0) await Promise.allSettled([(current ?? next).committed]);
    },
  };
};
