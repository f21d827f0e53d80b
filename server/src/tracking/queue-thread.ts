// oxlint-disable unicorn/require-post-message-target-origin -- threads have no origin
import { parentPort, workerData } from "node:worker_threads";

import { v7 } from "uuid";

import { openNodeDb } from "../db/open-node.ts";
import type { Deps } from "../deps.ts";
import { describeError } from "../log-error.ts";
import { startDraining } from "./drain-queue.ts";
import { writeThrough } from "./queue-table.ts";

/** What this thread says to the one that started it. */
export type ThreadAnswer =
  | { written: true }
  | { written: false; because: string }
  | { error: string; about: Record<string, string> };

// Both ends of a file's queue, on a thread of their own: neither a slow disk, nor another program's
// lock, nor the recording of fetches keeps the server from answering. A string is folded fetches to write;
// null asks to stop.
const answer = (message: ThreadAnswer): void => parentPort?.postMessage(message);
const logError: Deps["logError"] = (error, about) => answer({ error: describeError(error), about });

const { db, close } = await openNodeDb(String(workerData));
const write = writeThrough(db);
const drainer = startDraining({ db, now: Date.now, newId: () => v7(), logError });

parentPort?.on("message", (folds: string | null) => {
  if (folds === null) {
    void drainer.stop().then(() => {
      close();
      return parentPort?.close();
    });
    return;
  }
  write(folds)
    .then(() => {
      answer({ written: true });
      return drainer.wake();
    })
    .catch((error: unknown) => answer({ written: false, because: describeError(error) }));
});
