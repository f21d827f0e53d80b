import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, onTestFinished, test, vi } from "vitest";

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

const openSocket = async (url: string, sent: string): Promise<Socket> => {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  onTestFinished(() => void socket.destroy());
  socket.on("error", () => {
    // Cut off by the server, as is wanted.
  });
  await once(socket, "connect");
  socket.write(sent);
  return socket;
};

test("a connection on which nothing was asked is not waited for, one with half a request is", async () => {
  const folder = mkdtempSync(join(tmpdir(), "impaye-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { url, program } = await startNode({ DATA_DIR: folder });
  onTestFinished(() => program.kill("SIGKILL"));
  const silent = await openSocket(url, "");
  let answer = "";
  const half = await openSocket(
    url,
    "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\nGET /healthz HTTP/1.1\r\nHost: ",
  );
  half.on("data", (chunk: Buffer) => {
    answer += chunk.toString();
  });
  // What was written in one piece was read in one piece: the server has the half as well.
  await vi.waitFor(() => expect(answer).toMatch(/^HTTP\/1\.1 200 /));
  answer = "";

  const closed: string[] = [];
  silent.on("close", () => closed.push("silent"));
  half.on("close", () => closed.push("half"));
  silent.on("close", () => half.write("localhost\r\n\r\n"));
  await program.kill("SIGTERM");
  expect(await program.ended).toBe(0);
  await vi.waitFor(() => expect(closed).toEqual(["silent", "half"]));
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
}, 60_000);
