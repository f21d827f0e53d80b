import { drizzle } from "drizzle-orm/libsql";

import type { Db } from "../deps.ts";
import { openClient } from "./open-client.ts";
import * as schema from "./schema.ts";

/** All requests wait when one waits for a lock; our own writers hold theirs for far less. */
const busyTimeout = 1_000;

/**
 * Opens a database for Node: a file (`file:…`, made when absent) or a libSQL server (`http:`,
 * `https:`, `libsql:`). Rejects when the file cannot be opened. A file is in WAL mode and every
 * commit reaches the disk before it is answered (libSQL's default, `synchronous=FULL`), and
 * foreign keys hold (its default too).
 *
 * Prefer `db.batch` to `db.transaction` on a file: a transaction that waits for something else
 * keeps its lock, and whoever wants it next stops the thread that would release it.
 */
export const openNodeDb = async (
  url: string,
  authToken?: string,
): Promise<{ db: Db; close: () => void }> => {
  const client = openClient(url, busyTimeout, authToken);
  if (client.protocol === "file") await client.execute("PRAGMA journal_mode = WAL");
  return { db: drizzle(client, { schema }), close: () => client.close() };
};
