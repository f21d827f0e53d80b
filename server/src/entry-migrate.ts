import { readDatabaseConfig } from "./config.ts";
import { openMigratedDb } from "./db/open-migrated.ts";
import { StartError } from "./start-error.ts";

// For a database that no server of ours on Node brings up to date at its start: the Workers' one.
try {
  const { close } = await openMigratedDb(readDatabaseConfig(process.env));
  close();
  process.stdout.write("The database has this version's tables.\n");
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
