import { migrateDb } from "./db/migrate.ts";
import { openNodeDb } from "./db/open-node.ts";
import { reasonOf } from "./log-error.ts";

// For a database that no server of ours on Node brings up to date at its start: the Workers' one.
const { DATABASE_URL: url, DATABASE_AUTH_TOKEN: token } = process.env;
try {
  if (url === undefined || url === "") throw new Error("the variable is missing");
  const { db, close } = await openNodeDb(url, token);
  await migrateDb(db);
  close();
  process.stdout.write("The database has this version's tables.\n");
} catch (error) {
  process.stderr.write(
    `The database at DATABASE_URL cannot be brought up to date: ${reasonOf(error)}.\n`,
  );
  process.exitCode = 1;
}
