import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { onTestFinished } from "vitest";

import { migrateDb } from "../db/migrate.ts";
import { openNodeDb } from "../db/open-node.ts";
import type { Db } from "../deps.ts";

/** A migrated database in a file of its own, gone when the test is over. */
export const openTestDb = async (): Promise<{ db: Db; url: string; folder: string }> => {
  const folder = mkdtempSync(join(tmpdir(), "impaye-"));
  const url = `file:${join(folder, "impaye.db")}`;
  const { db, close } = await openNodeDb(url);
  onTestFinished(() => {
    close();
    rmSync(folder, { recursive: true, force: true });
  });
  await migrateDb(db);
  return { db, url, folder };
};
