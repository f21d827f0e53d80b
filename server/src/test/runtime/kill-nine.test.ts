import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { migrateDb } from "../../db/migrate.ts";
import { openNodeDb } from "../../db/open-node.ts";
import { freePort } from "./free-port.ts";
import { countFetches, untilDrained, verifyAll } from "./read-database.ts";
import { startNode } from "./start-node.ts";
import { authSecret, insertPixels } from "./tracked-account.ts";

const connections = 32;

test("kill -9 amid a stream of fetches: each that was answered is there once, and the chains hold", async () => {
  const folder = mkdtempSync(join(tmpdir(), "impaye-"));
  const { db, close } = await openNodeDb(`file:${join(folder, "impaye.db")}`);
  await migrateDb(db);
  const pixels = await insertPixels(db, 3, 1_000);
  const env = { DATA_DIR: folder, AUTH_SECRET: authSecret, PORT: String(await freePort()) };
  const answered: string[] = [];
  const asked = new Set<string>();

  /** Fetches one image after the other until the server is gone. */
  const stream = async (url: string): Promise<void> => {
    for (let pixel = pixels.pop(); pixel !== undefined; pixel = pixels.pop()) {
      asked.add(pixel.reminderId);
      try {
        const response = await fetch(url + pixel.path);
        if (response.status === 200) answered.push(pixel.reminderId);
        await response.arrayBuffer();
      } catch {
        // Killed before it answered.
        return;
      }
    }
  };

  for (const killAfter of [40, 250, 600]) {
    const { url, program } = await startNode(env);
    onTestFinished(() => program.kill("SIGKILL"));
    const before = answered.length;
    const streams = Array.from({ length: connections }, () => stream(url));
    while (answered.length - before < killAfter) {
      await new Promise((resolve) => {
        setTimeout(resolve, 1);
      });
    }
    await program.kill("SIGKILL");
    await Promise.all(streams);
  }
  expect(pixels.length, "the streams were cut, they did not end").toBeGreaterThan(0);
  expect(answered.length).toBeGreaterThanOrEqual(40 + 250 + 600);

  const { program } = await startNode(env);
  onTestFinished(() => program.kill("SIGKILL"));
  await untilDrained(db);
  const counts = await countFetches(db);
  expect(answered.filter((id) => counts.get(id) !== 1)).toEqual([]);
  expect([...counts].filter(([id, count]) => count !== 1 || !asked.has(id))).toEqual([]);
  const verdicts = await verifyAll(db);
  expect(verdicts).toHaveLength(3);
  expect(verdicts.every((verdict) => verdict.intact)).toBe(true);

  await program.kill("SIGTERM");
  close();
  rmSync(folder, { recursive: true });
}, 240_000);
