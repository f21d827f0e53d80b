import { v7 } from "uuid";

import { createApp } from "./app.ts";
import { readConfig } from "./config.ts";
import { openWebDb } from "./db/open-web.ts";
import type { Deps } from "./deps.ts";
import { createErrorLog } from "./log-error.ts";
import { runScheduled } from "./scheduled.ts";
import { drainOnce } from "./tracking/drain-queue.ts";
import { createNetworks } from "./tracking/networks.ts";
import {
  type DeliveredBatch,
  type QueueBinding,
  createCloudflareQueue,
  takeDelivered,
} from "./tracking/queue-cloudflare.ts";

/** Variables and secrets are strings; see wrangler.toml. */
interface Env extends Record<string, unknown> {
  /** Absent where a deployment forgot it. */
  FETCHES?: QueueBinding;
}

/** As in wrangler.toml. */
const everyMinute = "* * * * *";

/** Cloudflare says it beside the request. */
const asnOf = (request: Request): number | null => {
  const { cf } = request as { cf?: { asn?: unknown } };
  return typeof cf?.asn === "number" ? cf.asn : null;
};

const start = (env: Env) => {
  const config = readConfig(env);
  const { now } = Date;
  // oxlint-disable-next-line no-console -- it is where a Worker's log is written
  const logError = createErrorLog((line) => console.error(line), now);
  const db = openWebDb(config.DATABASE_URL, config.DATABASE_AUTH_TOKEN);
  const deps: Deps = {
    db,
    config,
    queue: createCloudflareQueue(env.FETCHES, logError),
    now,
    newId: () => v7(),
    socketAddress: () => null,
    connectionAsn: ({ req }) =>
      config.TRUSTED_PROXY === "cf-connecting-ip" ? asnOf(req.raw) : null,
    networks: createNetworks({ db, now, logError }),
    logError,
  };
  return { deps, app: createApp(deps) };
};

// Once per isolate: its environment does not change, and keys are derived and routes built here.
let started: ReturnType<typeof start> | null = null;

export default {
  fetch(request: Request, env: Env): Response | Promise<Response> {
    started ??= start(env);
    return started.app.fetch(request, env);
  },
  /**
   * Each minute: what a batch could not record, and repeats that are complete by now. By the other
   * cron: what is done from time to time.
   */
  async scheduled({ cron }: { cron: string }, env: Env): Promise<void> {
    started ??= start(env);
    if (cron === everyMinute) await drainOnce(started.deps);
    else await runScheduled({ ...started.deps, fetch });
  },
  queue(batch: DeliveredBatch, env: Env): Promise<void> {
    started ??= start(env);
    return takeDelivered(started.deps, batch);
  },
};
