import { setTimeout } from "node:timers/promises";

import { sql } from "drizzle-orm";

import type { Db, Deps, FetchQueue } from "../deps.ts";

/**
 * How many fetches may wait for the disk at once; some 250 bytes each. Beyond that the database
 * does not keep up, and whoever asks is told to come back.
 */
const maxWaiting = 10_000;

/** How long a fetch may wait for others to share its commit. */
const lingerMs = 1;

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
 * The queue of one machine, a table in the same database. Fetches that come in while one commit is
 * under way share the next: one statement and one wait for the disk, however many they are.
 * `close` resolves when nothing waits any more; from then on `put` rejects.
 */
export const createQueueTable = (deps: {
  write: WriteFetches;
  logError: Deps["logError"];
}): FetchQueue & { close(): Promise<void> } => {
  let next = newBatch();
  let inFlight = 0;
  let running: Promise<void> | null = null;
  let closed = false;

  const commit = async (batch: Batch): Promise<void> => {
    inFlight = batch.fetches.length;
    try {
      await deps.write(`[${batch.fetches.join(",")}]`);
      batch.resolve();
    } catch (error) {
      batch.reject(error);
      deps.logError(error, { where: "fetch queue", fetches: String(inFlight) });
    }
    inFlight = 0;
  };
  const run = async (): Promise<void> => {
    while (next.fetches.length > 0) {
      // Not at once: a commit costs the same for what arrives meanwhile.
      await setTimeout(lingerMs);
      const batch = next;
      next = newBatch();
      await commit(batch);
    }
    running = null;
  };

  return {
    put(message) {
      if (closed) return Promise.reject(new Error("The fetch queue is closed"));
      if (next.fetches.length + inFlight >= maxWaiting) {
        return Promise.reject(new Error("Too many fetches wait to be written"));
      }
      next.fetches.push(JSON.stringify(message));
      const { committed } = next;
      running ??= run();
      return committed;
    },
    async close() {
      closed = true;
      await running;
    },
  };
};
