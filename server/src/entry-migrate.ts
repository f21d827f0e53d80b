import { migrateDb } from "./db/migrate.ts";
import { openNodeDb } from "./db/open-node.ts";

// For a database that no server of ours on Node brings up to date at its start: the Workers' one.
const url = process.env["DATABASE_URL"];
if (url === undefined || url === "") {
  process.stderr.write("DATABASE_URL must say which database to bring up to date.\n");
  process.exitCode = 1;
} else {
  const { db, close } = await openNodeDb(url, process.env["DATABASE_AUTH_TOKEN"]);
  await migrateDb(db);
  close();
  process.stdout.write("The database has this version's tables.\n");
}
