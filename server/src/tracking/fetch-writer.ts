// oxlint-disable unicorn/require-post-message-target-origin -- threads have no origin
import { Worker } from "node:worker_threads";

import type { WriteFetches } from "./queue-table.ts";

/**
 * Commits fetches on a thread of its own: waiting for the disk, or for another process's lock, does
 * not keep this one from answering. One commit at a time; `url` is a database file's. The
 * thread keeps the process alive until `close`.
 */
export const startFetchWriter = (url: string): { write: WriteFetches; close(): Promise<void> } => {
  let settle: ((failure: string | null) => void) | null = null;

  const start = (): Worker => {
    const started = new Worker(new URL("fetch-writer-thread.ts", import.meta.url), {
      workerData: url,
    });
    const fail = (reason: string) => {
      if (worker !== started) return;
      worker = null;
      settle?.(reason);
    };
    started.on("message", (failure: string | null) => settle?.(failure));
    started.on("error", (error) => fail(String(error)));
    started.on("exit", (code) => fail(`The fetch writer stopped with ${code}`));
    return started;
  };
  let worker: Worker | null = start();

  return {
    write: (fetches) =>
      new Promise((resolve, reject) => {
        settle = (failure) => {
          settle = null;
          if (failure === null) resolve();
          else reject(new Error(failure));
        };
        worker ??= start();
        worker.postMessage(fetches);
      }),
    async close() {
      await worker?.terminate();
    },
  };
};
