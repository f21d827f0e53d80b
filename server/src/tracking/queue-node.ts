import type { Deps, FetchQueue } from "../deps.ts";
import { startDraining } from "./drain-queue.ts";
import { createQueueTable, writeThrough } from "./queue-table.ts";
import { startQueueThread } from "./start-queue-thread.ts";

type QueueDeps = Pick<Deps, "db" | "config" | "now" | "newId" | "logError">;

/** On a libSQL server nothing keeps a thread waiting: this one does it all. */
const serveHere = (deps: QueueDeps) => {
  const drainer = startDraining(deps);
  const write = writeThrough(deps.db);
  return {
    write: (folds: string) => write(folds).then(drainer.wake),
    close: drainer.stop,
  };
};

/**
 * The queue of a server on Node: a table in its database, drained into the timelines from now on.
 * `close` writes what waits; what is not on a timeline then will be after the next start.
 */
export const openNodeQueue = (deps: QueueDeps): FetchQueue & { close(): Promise<void> } => {
  const { DATABASE_URL } = deps.config;
  const ends = DATABASE_URL.startsWith("file:")
    ? startQueueThread(DATABASE_URL, deps.logError)
    : serveHere(deps);
  const table = createQueueTable({ write: ends.write, logError: deps.logError });
  return {
    put: (message) => table.put(message),
    async close() {
      await table.close();
      await ends.close();
    },
  };
};
