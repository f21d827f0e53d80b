import { fileURLToPath } from "node:url";

import { migrate } from "drizzle-orm/libsql/migrator";

import type { Db } from "../deps.ts";

const migrationsFolder = fileURLToPath(new URL("../../migrations", import.meta.url));

/** Brings the database up to this version's tables, all or nothing. Doing it again changes nothing. */
export const migrateDb = (db: Db): Promise<void> => migrate(db, { migrationsFolder });
