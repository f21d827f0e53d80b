import { lt, sql } from "drizzle-orm";

import { fetchesSeen } from "../db/schema.ts";
import type { Deps, FetchMessage, FetchQueue } from "../deps.ts";
import { StartError } from "../start-error.ts";
import { drainOnce } from "./drain-queue.ts";
import { foldOf } from "./fold-fetches.ts";
import { addFolds } from "./queue-table.ts";
import { fetchMessageSchema } from "./record-fetch.ts";

/** What we use of a Cloudflare Queue binding. */
export interface QueueBinding {
  send(message: FetchMessage): Promise<unknown>;
}

/** What we use of a batch that a Cloudflare Queue delivers. */
export interface DeliveredBatch {
  messages: readonly { body: unknown; ack(): void; retry(): void }[];
}

const unbound =
  "FETCHES is not bound to a queue: no fetch and no visit is recorded until the Worker's configuration binds it, as [[queues.producers]] of wrangler.toml does.";

/**
 * `send` resolves when the queue has the message on disk. Without a queue nothing can be put: that
 * is logged at once, for otherwise it shows only as images that are answered with 503.
 */
export const createCloudflareQueue = (
  binding: QueueBinding | undefined,
  logError: Deps["logError"],
): FetchQueue => {
  if (binding === undefined) {
    logError(new StartError(unbound), { where: "start" });
    return { put: () => Promise.reject(new StartError(unbound)) };
  }
  return {
    async put(message) {
      try {
        await binding.send(message);
      } catch (error) {
        logError(error, { where: "fetch queue" });
        throw error;
      }
    },
  };
};

/** So long after a message nobody delivers it again. */
const rememberMs = 24 * 60 * 60_000;
/**
 * Messages of one reminder that are remembered, but for the rest of the batch that reaches it. Who
 * reads leaves a handful a day: of a flood, one that is delivered twice may well count twice.
 */
const mostRemembered = 256;

/**
 * Takes what a queue delivers: to the queue's table in one commit, each message once however often
 * it is delivered, and from there to the timelines. Acknowledged is what the table has; one that
 * cannot be read ends in the dead letter queue after its retries.
 */
export const takeDelivered = async (
  deps: Pick<Deps, "db" | "now" | "newId" | "logError">,
  batch: DeliveredBatch,
): Promise<void> => {
  const { db, now } = deps;
  const read = batch.messages.map((message) => ({
    message,
    fetch: fetchMessageSchema.safeParse(message.body).data,
  }));
  // One by one, not folded: each is remembered by itself.
  const fetches = read.flatMap(({ fetch }) => fetch ?? []);
  const json = JSON.stringify([...new Map(fetches.map((one) => [one.id, foldOf(one)])).values()]);
  const reminder = sql`(value ->> '$.first.reminderId')`;
  const key = sql`(${reminder} || ' ' || (value ->> '$.first.id'))`;
  await db.batch([
    db.run(addFolds(json, sql`${key} NOT IN (SELECT id FROM fetches_seen)`)),
    db.run(sql`INSERT OR IGNORE INTO fetches_seen (id, at)
      SELECT ${key}, ${now()} FROM json_each(${json})
      WHERE NOT EXISTS (
        SELECT 1 FROM fetches_seen AS seen
        WHERE seen.id > ${reminder} || ' ' AND seen.id < ${reminder} || '!'
        LIMIT 1 OFFSET ${mostRemembered - 1})`),
    db.delete(fetchesSeen).where(lt(fetchesSeen.at, now() - rememberMs)),
  ]);
  for (const { message, fetch } of read) {
    if (fetch === undefined) message.retry();
    else message.ack();
  }
  try {
    await drainOnce(deps);
  } catch (error) {
    // The table keeps it: the next batch, or the clock, brings it on.
    deps.logError(error, { where: "draining the fetch queue" });
  }
};
