import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createClient } from "@libsql/client";
import { describe, expect, onTestFinished, test, vi } from "vitest";

import { eventIdSchema } from "@impaye/shared/ids";
import { v7 } from "uuid";

import { openNodeDb } from "../../db/open-node.ts";
import { type Api, sendReminder, signUp } from "./api-client.ts";
import { countFetches, untilDrained, verifyAll } from "./read-database.ts";
import { runNode, startNode } from "./start-node.ts";

vi.setConfig({ testTimeout: 120_000 });

const mountSmallDisk = (folder: string): boolean => {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=6m", "tmpfs", folder], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};
const newFolder = (): string => mkdtempSync(join(tmpdir(), "impaye-"));
const mayMount = (() => {
  const folder = newFolder();
  const mounted = mountSmallDisk(folder);
  if (mounted) execFileSync("umount", [folder]);
  rmSync(folder, { recursive: true });
  return mounted;
})();

/** A started server with one tracked reminder, and its database seen from outside. */
const setUp = async (folder: string) => {
  const { url, program } = await startNode({ DATA_DIR: folder });
  const file = `file:${join(folder, "impaye.db")}`;
  const { db, close } = await openNodeDb(file);
  onTestFinished(async () => {
    await program.kill("SIGKILL");
    close();
  });
  const api = await signUp(url);
  const reminder = await sendReminder(api);
  const openImage = async () => {
    const response = await fetch(reminder.pixelUrl);
    return { status: response.status, length: (await response.arrayBuffer()).byteLength };
  };
  return { url, file, db, api, openImage, ...reminder };
};
const addNote = (api: Api, caseId: string, id = eventIdSchema.parse(v7())) =>
  api("POST", `/api/cases/${caseId}/events`, {
    id,
    type: "note.added",
    at: Date.now(),
    body: { note: "x".repeat(4_000) },
  });

describe("trouble with the database", () => {
  test("locked by another program: 5xx, nothing half-written, and back when it is released", async () => {
    const folder = newFolder();
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const { url, file, db, api, openImage, caseId, reminderId } = await setUp(folder);
    const other = createClient({ url: file });
    const lock = await other.transaction("write");
    const noteId = eventIdSchema.parse(v7());
    const [image, note] = await Promise.all([openImage(), addNote(api, caseId, noteId)]);
    expect(image).toEqual({ status: 503, length: 43 });
    expect(note).toMatchObject({ status: 500, body: { error: { code: "internal" } } });
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    await lock.rollback();
    other.close();

    expect(await openImage()).toEqual({ status: 200, length: 43 });
    expect(await addNote(api, caseId, noteId)).toMatchObject({ status: 201 });
    await untilDrained(db);
    expect((await countFetches(db)).get(reminderId)).toBe(1);
    expect(await verifyAll(db)).toMatchObject([{ intact: true, length: 5 }]);
  });

  test.skipIf(!mayMount)(
    `a full disk: 5xx, nothing half-written, and back when there is room${mayMount ? "" : " (skipped: needs root, to mount a small disk)"}`,
    async () => {
      const folder = newFolder();
      mountSmallDisk(folder);
      onTestFinished(() => {
        execFileSync("umount", ["-l", folder]);
        rmSync(folder, { recursive: true });
      });
      const { url, db, api, openImage, caseId, reminderId } = await setUp(folder);
      const ballast = join(folder, "ballast");
      expect(() => writeFileSync(ballast, Buffer.alloc(8_000_000))).toThrow(/ENOSPC/);

      let answered = 0;
      let refused = false;
      // What was set aside for the log may still take some.
      for (let i = 0; i < 500 && !refused; i += 1) {
        const { status } = await openImage();
        if (status === 200) answered += 1;
        else refused = status === 503;
      }
      expect(refused).toBe(true);
      expect(await openImage()).toEqual({ status: 503, length: 43 });
      const noteId = eventIdSchema.parse(v7());
      expect(await addNote(api, caseId, noteId)).toMatchObject({ status: 500 });
      expect((await fetch(`${url}/healthz`)).status).toBe(200);

      rmSync(ballast);
      await vi.waitFor(async () => expect((await openImage()).status).toBe(200));
      expect(await addNote(api, caseId, noteId)).toMatchObject({ status: 201 });
      await untilDrained(db);
      const fetches = (await countFetches(db)).get(reminderId);
      expect(fetches).toBeGreaterThanOrEqual(answered + 1);
      expect(await verifyAll(db)).toMatchObject([{ intact: true }]);
    },
  );
});

describe("a start that cannot succeed", () => {
  const startAndEnd = async (env: NodeJS.ProcessEnv) => {
    const program = runNode(env);
    onTestFinished(() => program.kill("SIGKILL"));
    const code = await program.ended;
    return { code, said: program.said() };
  };

  test("says in one sentence which port is taken", async () => {
    const folder = newFolder();
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const taken = createServer().listen(0, "127.0.0.1");
    onTestFinished(() => void taken.close());
    await vi.waitFor(() => expect(taken.listening).toBe(true));
    const address = taken.address();
    const port = typeof address === "object" ? String(address?.port) : "";
    const { code, said } = await startAndEnd({ DATA_DIR: folder, PORT: port });
    expect(code).toBe(1);
    expect(said).toBe(
      `Port ${port} on 127.0.0.1 is taken: stop what listens there, or set PORT.\n`,
    );
  });

  test("says in one sentence that the database's server does not answer", async () => {
    const folder = newFolder();
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const { code, said } = await startAndEnd({
      DATA_DIR: folder,
      DATABASE_URL: "http://127.0.0.1:1",
    });
    expect(code).toBe(1);
    expect(said).toMatch(/^The database at DATABASE_URL cannot be used: [^\n]*\.\n$/);
  });

  test("says in one sentence that the database is not one", async () => {
    const folder = newFolder();
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, "impaye.db"), "not a database, whatever its name ".repeat(100));
    const { code, said } = await startAndEnd({ DATA_DIR: folder });
    expect(code).toBe(1);
    expect(said).toMatch(/^The database at DATABASE_URL cannot be used: [^\n]*\n$/);
  });

  test("names the malformed setting", async () => {
    const { code, said } = await startAndEnd({ DATA_DIR: "/proc/impaye", PORT: "http" });
    expect(code).toBe(1);
    expect(said).toBe('PORT must be a number from 1 to 65535, not "http".\n');
  });
});
