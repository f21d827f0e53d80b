// oxlint-disable unicorn/require-post-message-target-origin -- threads have no origin
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";

import type { Deps } from "../deps.ts";
import type { WriteFetches } from "./queue-table.ts";
import type { ThreadAnswer } from "./queue-thread.ts";

/** The thread's program lies beside this one, as a source or bundled. */
const program = new URL(`queue-thread${extname(fileURLToPath(import.meta.url))}`, import.meta.url);

/**
 * Starts the thread that writes fetches to a database file's queue, one commit at a time, and drains
 * it into the timelines. One that dies fails the writes it had, and the next write starts another.
 * The thread keeps the process alive until `close`, which lets it finish what it is at.
 */
export const startQueueThread = (
  url: string,
  logError: Deps["logError"],
): { write: WriteFetches; close: () => Promise<void> } => {
  /** What the thread was given to write, in the order in which it answers. */
  const asked: ((failure: string | null) => void)[] = [];

  const hear = (message: ThreadAnswer): void => {
    if ("error" in message) logError(message.error, message.about);
    else asked.shift()?.(message.written ? null : message.because);
  };
  const start = (): Worker => {
    const started = new Worker(program, { workerData: url });
    const fail = (reason: string) => {
      if (worker !== started) return;
      worker = null;
      if (asked.length === 0) logError(reason, { where: "fetch queue" });
      for (const settle of asked.splice(0)) settle(reason);
    };
    started.on("message", hear);
    started.on("error", (error) => fail(String(error)));
    started.on("exit", (code) => fail(`The queue's thread stopped with ${code}`));
    return started;
  };
  let worker: Worker | null = start();

  return {
    write: (folds) =>
      new Promise((resolve, reject) => {
        asked.push((failure) => (failure === null ? resolve() : reject(new Error(failure))));
        worker ??= start();
        worker.postMessage(folds);
      }),
    async close() {
      const last = worker;
      worker = null;
      if (last === null) return;
      const ended = new Promise((resolve) => {
        last.once("exit", resolve);
      });
      // Never `terminate`: a thread cut off while libSQL loads takes the whole process with it.
      last.postMessage(null);
      await ended;
    },
  };
};
