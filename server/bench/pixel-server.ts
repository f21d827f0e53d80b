import { writeFileSync } from "node:fs";

import { createAdaptorServer } from "@hono/node-server";
import { v7 } from "uuid";

import { createApp } from "../src/app.ts";
import { migrateDb } from "../src/db/migrate.ts";
import { openNodeDb } from "../src/db/open-node.ts";
import type { Deps } from "../src/deps.ts";
import { readNodeSettings } from "../src/node-settings.ts";
import { insertPixels } from "../src/test/runtime/tracked-account.ts";
import { createNetworks } from "../src/tracking/networks.ts";
import { openNodeQueue } from "../src/tracking/queue-node.ts";

// The server as it is, but for its queue, which either is the real one or writes nothing. Leaves
// the addresses of 2,000 images of 40 cases in a file beside its database, and says when it listens.
const { config, host, port } = readNodeSettings(process.env);
const { db } = await openNodeDb(config.DATABASE_URL);
await migrateDb(db);
const pixels = await insertPixels(db, 40, 50);
writeFileSync(`${process.env["DATA_DIR"]}/paths`, pixels.map(({ path }) => path).join("\n"));
const logError: Deps["logError"] = (error) => console.error(error);
const { now } = Date;
const newId = () => v7();
const queue =
  process.argv[2] === "durable"
    ? openNodeQueue({ db, config, now, newId, logError })
    : { put: () => Promise.resolve() };
const app = createApp({
  db,
  config,
  queue,
  now,
  newId,
  socketAddress: () => "198.51.100.7",
  connectionAsn: () => null,
  networks: createNetworks({ db, now, logError }),
  logError,
});
createAdaptorServer({ fetch: app.fetch }).listen(port, host, () => {
  console.log("ready");
});
