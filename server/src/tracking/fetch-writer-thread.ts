// oxlint-disable unicorn/require-post-message-target-origin -- threads have no origin
import { parentPort, workerData } from "node:worker_threads";

import { openClient } from "../db/open-client.ts";
import { insertFetches } from "./queue-table.ts";

/** Waiting for a lock here keeps nobody but the fetches waiting; mail proxies wait some seconds. */
const busyTimeout = 2_000;

const client = openClient(String(workerData), busyTimeout);

parentPort?.on("message", (fetches: string) => {
  client.execute({ sql: insertFetches, args: [fetches] }).then(
    () => parentPort?.postMessage(null),
    (error: unknown) => parentPort?.postMessage(String(error)),
  );
});
