import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { migrateDb } from "../../db/migrate.ts";
import { openNodeDb } from "../../db/open-node.ts";
import { events } from "../../db/schema.ts";
import { countWaiting } from "./read-database.ts";
import { startNode } from "./start-node.ts";
import { authSecret, insertPixels } from "./tracked-account.ts";

test.each(["SIGTERM", "SIGINT"] as const)(
  "%s ends the server by itself, with every fetch that it answered kept",
  async (signal) => {
    const folder = mkdtempSync(join(tmpdir(), "impaye-"));
    const { db, close } = await openNodeDb(`file:${join(folder, "impaye.db")}`);
    onTestFinished(() => {
      close();
      rmSync(folder, { recursive: true });
    });
    await migrateDb(db);
    const pixels = await insertPixels(db, 1, 100);
    const { url, program } = await startNode({ DATA_DIR: folder, AUTH_SECRET: authSecret });
    onTestFinished(() => program.kill("SIGKILL"));

    const answers = pixels.map(async ({ path }) => {
      try {
        return (await fetch(url + path)).status;
      } catch {
        // Not accepted any more.
        return null;
      }
    });
    // Some are under way by now.
    await answers[0];
    await program.kill(signal);
    expect(await program.ended).toBe(0);
    const statuses = await Promise.all(answers);
    const answered = statuses.filter((status) => status === 200).length;
    expect(answered).toBeGreaterThan(0);
    expect(statuses.filter((status) => status !== 200 && status !== null)).toEqual([]);
    expect((await db.$count(events)) + (await countWaiting(db))).toBe(answered);
  },
  60_000,
);
