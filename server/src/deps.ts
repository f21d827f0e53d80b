import type { LibSQLDatabase } from "drizzle-orm/libsql";
import type { Context } from "hono";

import type { Agent, Network } from "@impaye/shared/tracking/agent";
import type { EventId, ReminderId } from "@impaye/shared/ids";

import type { Config } from "./config.ts";
import type * as schema from "./db/schema.ts";
import type { Networks } from "./tracking/networks.ts";

export type Db = LibSQLDatabase<typeof schema>;

/**
 * One answered fetch of a reminder's image, or visit of its page, on its way to a timeline. `id`
 * becomes the event's id, so that a message delivered twice is recorded once. Neither address nor
 * user agent is in it.
 */
export interface FetchMessage {
  id: EventId;
  type: "mail.fetched" | "page.visited";
  reminderId: ReminderId;
  at: number;
  agent: Agent;
  network: Network;
}

/** Where fetches wait to be recorded: a table on one machine, a Cloudflare Queue on Workers. */
export interface FetchQueue {
  /** Resolves when the message will survive a crash. Rejects when it would not. */
  put(message: FetchMessage): Promise<void>;
}

/** Everything the app needs from its surroundings. `createApp` takes nothing from anywhere else. */
export interface Deps {
  db: Db;
  config: Config;
  queue: FetchQueue;
  /** Epoch milliseconds. */
  now(): number;
  /** A new UUIDv7. */
  newId(): string;
  /**
   * The address at the other end of the connection, as the runtime knows it: never from a header.
   * Null where the runtime does not say. Ask `clientAddress` instead, which knows of proxies.
   */
  socketAddress(c: Context): string | null;
  /**
   * The autonomous system that the connection comes from, where the runtime says it. Null elsewhere.
   * Ask `clientAsn` instead, which knows of proxies.
   */
  connectionAsn(c: Context): number | null;
  /** Whose network an address or a system belongs to. */
  networks: Networks;
  /** Writes down something unexpected for the operator; `about` says where it happened. */
  logError(error: unknown, about: Record<string, string>): void;
}
