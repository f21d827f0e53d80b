import type { Deps, FetchMessage, FetchQueue } from "../deps.ts";
import { fetchMessageSchema, recordFetches } from "./record-fetch.ts";

/** What we use of a Cloudflare Queue binding. */
export interface QueueBinding {
  send(message: FetchMessage): Promise<unknown>;
}

/** What we use of a batch that a Cloudflare Queue delivers. */
export interface DeliveredBatch {
  messages: readonly { body: unknown; ack(): void; retry(): void }[];
}

/** `send` resolves when the queue has the message on disk. */
export const createCloudflareQueue = (
  binding: QueueBinding,
  logError: Deps["logError"],
): FetchQueue => ({
  async put(message) {
    try {
      await binding.send(message);
    } catch (error) {
      logError(error, { where: "fetch queue" });
      throw error;
    }
  },
});

/**
 * Records what a queue delivers. Each message is acknowledged or asked for again on its own; one
 * that cannot be read ends in the dead letter queue after its retries.
 */
export const recordDelivered = async (
  deps: Pick<Deps, "db" | "now" | "logError">,
  batch: DeliveredBatch,
): Promise<void> => {
  const readable = new Map<FetchMessage, DeliveredBatch["messages"][number]>();
  for (const message of batch.messages) {
    const parsed = fetchMessageSchema.safeParse(message.body);
    if (parsed.success) readable.set(parsed.data, message);
    else message.retry();
  }
  const failed = new Set(await recordFetches(deps, [...readable.keys()]));
  for (const [message, delivered] of readable) {
    if (failed.has(message)) delivered.retry();
    else delivered.ack();
  }
};
