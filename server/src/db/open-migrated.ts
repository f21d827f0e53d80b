import type { DatabaseConfig } from "../config.ts";
import { reasonOf } from "../log-error.ts";
import { StartError } from "../start-error.ts";
import { migrateDb } from "./migrate.ts";
import { openNodeDb } from "./open-node.ts";

/**
 * Opens the database that the settings name and brings it up to this version's tables.
 * @throws StartError when either cannot be done.
 */
export const openMigratedDb = async ({
  DATABASE_URL,
  DATABASE_AUTH_TOKEN,
}: DatabaseConfig): ReturnType<typeof openNodeDb> => {
  try {
    const database = await openNodeDb(DATABASE_URL, DATABASE_AUTH_TOKEN);
    await migrateDb(database.db);
    return database;
  } catch (error) {
    throw new StartError(`The database at DATABASE_URL cannot be used: ${reasonOf(error)}.`);
  }
};
