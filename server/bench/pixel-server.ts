import { createAdaptorServer } from "@hono/node-server";
import { v7 } from "uuid";

import { createTokens } from "@impaye/shared/tracking/token";

import { createApp } from "../src/app.ts";
import { migrateDb } from "../src/db/migrate.ts";
import { openNodeDb } from "../src/db/open-node.ts";
import type { Deps } from "../src/deps.ts";
import { readNodeSettings } from "../src/node-settings.ts";
import { insertCase } from "../src/test/insert-case.ts";
import { openNodeQueue } from "../src/tracking/queue-node.ts";

// The server as it is, but for its queue, which either is the real one or writes nothing. Says
// which path to ask for once it listens.
const { config, host, port } = readNodeSettings(process.env);
const { db } = await openNodeDb(config.DATABASE_URL);
await migrateDb(db);
const { accountId, reminderId } = await insertCase(db);
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
  socketAddress: () => null,
  logError,
});
createAdaptorServer({ fetch: app.fetch }).listen(port, host, () => {
  const token = createTokens(config.AUTH_SECRET).pixelToken(accountId, reminderId);
  console.log(`/p/${token}.gif`);
});
