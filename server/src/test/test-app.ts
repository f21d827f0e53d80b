import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll } from "vitest";

import { createApp } from "../app.ts";
import { migrateDb } from "../db/migrate.ts";
import { openNodeDb } from "../db/open-node.ts";
import type { Deps, FetchMessage } from "../deps.ts";

interface Answer {
  status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into whatever came back
  body: any;
  headers: Headers;
  text: string;
}

export interface TestApp {
  deps: Deps;
  app: ReturnType<typeof createApp>;
  /** What was put on the queue. */
  queued: FetchMessage[];
  /** What was logged as unexpected. */
  logged: unknown[];
  /** The clock stands still until a test moves it: 23 November 2026, 10:00 in Paris. */
  clock: { now: number };
  /** The address that connections come from; by default another one each time. */
  socket: { address: string | null | undefined };
  /** Sends JSON, or a string as it is. */
  call(
    method: string,
    path: string,
    sent?: { token?: string | undefined; body?: unknown; headers?: Record<string, string> },
  ): Promise<Answer>;
}

/** An app on a database of its own, a file that is gone after the tests. */
export const testApp = async (changes: Partial<Deps> = {}): Promise<TestApp> => {
  const folder = await mkdtemp(join(tmpdir(), "impaye-"));
  const { db, close } = await openNodeDb(`file:${join(folder, "test.db")}`);
  await migrateDb(db);
  afterAll(async () => {
    close();
    await rm(folder, { recursive: true });
  });

  const clock = { now: Date.UTC(2026, 10, 23, 9) };
  const socket: TestApp["socket"] = { address: undefined };
  const queued: FetchMessage[] = [];
  const logged: unknown[] = [];
  let ids = 0;
  let addresses = 0;
  const deps: Deps = {
    db,
    config: {
      PUBLIC_URL: "https://impaye.test",
      AUTH_SECRET: "a secret of the tests that is long enough",
      DATABASE_URL: "file:test.db",
      TRUSTED_PROXY: "none",
    },
    queue: {
      put: (message) => {
        queued.push(message);
        return Promise.resolve();
      },
    },
    now: () => clock.now,
    newId: () => {
      ids += 1;
      return `019ab000-0000-7000-8000-${ids.toString(16).padStart(12, "0")}`;
    },
    socketAddress: () => {
      addresses += 1;
      if (socket.address !== undefined) return socket.address;
      return `10.0.${addresses >> 8}.${addresses & 255}`;
    },
    connectionAsn: () => null,
    networks: { given: new Set(), of: () => Promise.resolve("unknown") },
    logError: (error) => {
      logged.push(error);
    },
    ...changes,
  };
  const app = createApp(deps);

  const call: TestApp["call"] = async (method, path, { token, body, headers = {} } = {}) => {
    const response = await app.request(path, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.startsWith("application/json") === true;
    return {
      status: response.status,
      body: isJson ? JSON.parse(text) : null,
      headers: response.headers,
      text,
    };
  };

  return { deps, app, queued, logged, clock, socket, call };
};
