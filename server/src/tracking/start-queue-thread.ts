// oxlint-disable unicorn/require-post-message-target-origin -- threads have no origin
import { Worker } from "node:worker_threads";

import type { Deps } from "../deps.ts";
import type { WriteFetches } from "./queue-table.ts";
import type { ThreadAnswer } from "./queue-thread.ts";

/**
 * Starts the thread that writes fetches to a database file's queue, one commit at a time, and drains
 * it into the timelines. One that dies fails the write it had, and the next write starts another.
 * The thread keeps the process alive until `close`, which lets it finish what it is at.
 */
export const startQueueThread = (
  url: string,
  logError: Deps["logError"],
): { write: WriteFetches; close: () => Promise<void> } => {
  let settle: ((failure: string | null) => void) | null = null;

  const hear = (message: ThreadAnswer): void => {
    if ("error" in message) logError(message.error, message.about);
    else settle?.(message.written ? null : message.because);
  };
  const start = (): Worker => {
    const started = new Worker(new URL("queue-thread.ts", import.meta.url), { workerData: url });
    const fail = (reason: string) => {
      if (worker !== started) return;
      worker = null;
      if (settle === null) logError(reason, { where: "fetch queue" });
      else settle(reason);
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
        settle = (failure) => {
          settle = null;
          if (failure === null) resolve();
          else reject(new Error(failure));
        };
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
      last.postMessage(null);
      await ended;
    },
  };
};
