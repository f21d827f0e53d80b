import { fileURLToPath } from "node:url";

import { expect, test } from "vitest";
import { unstable_readConfig as readConfig } from "wrangler";

const config = readConfig({
  config: fileURLToPath(new URL("../../../wrangler.toml", import.meta.url)),
});

test("Cloudflare logs what the Worker writes, and neither who asked nor for which token", () => {
  expect(config.observability).toMatchObject({
    logs: { invocation_logs: false },
    traces: { enabled: false },
    redact_query_string: true,
  });
  expect(config.logpush).not.toBe(true);
  expect(config.tail_consumers ?? []).toEqual([]);
});

test("one consumer at a time takes what the queue delivers", () => {
  expect(config.queues.consumers).toMatchObject([{ max_concurrency: 1 }]);
});
