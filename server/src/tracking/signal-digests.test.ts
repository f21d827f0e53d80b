import { readFileSync } from "node:fs";

import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { expect, test } from "vitest";

import { eventIdSchema } from "@impaye/shared/ids";
import { signalsOf } from "@impaye/shared/tracking/digest";

import { signalDigests } from "../db/schema.ts";
import type { FetchMessage } from "../deps.ts";
import { newFetch } from "../test/fetches.ts";
import { insertCase } from "../test/insert-case.ts";
import { testApp } from "../test/test-app.ts";
import { recordFetches } from "./record-fetch.ts";

const t = await testApp();
const { db } = t.deps;
const { reminderId } = await insertCase(db);

const start = 1_790_000_000_000;
const once = (change: Partial<FetchMessage>) => ({ ...newFetch(reminderId, change), count: 1 });
const fetches = Array.from({ length: 150 }, (_, index) =>
  once({
    at: start + index * 60_000,
    ...(index % 3 === 0 && { agent: "script" as const }),
    ...(index % 20 === 0 && { type: "page.visited" as const }),
  }),
);
const kept = async () => (await db.select().from(signalDigests)).map(({ digest }) => digest);

test("a digest has what the timeline has, however often it was delivered", async () => {
  await recordFetches(t.deps, fetches.slice(0, 7));
  await recordFetches(t.deps, fetches.slice(5));
  await recordFetches(t.deps, fetches.slice(0, 20));
  const [digest = [], ...others] = await kept();
  expect(others).toEqual([]);
  const signals = signalsOf(digest);
  expect(signals.reduce((sum, { count }) => sum + count, 0)).toBe(150);
  expect(signals.filter(({ kind }) => kind === "page")).toHaveLength(8);
});

test("fetches that were there before get their digests from the migration", async () => {
  const before = await kept();
  await db.delete(signalDigests);
  const folder = new URL("../../migrations/", import.meta.url);
  const statements = readFileSync(new URL("0009_two_ended_digests.sql", folder), "utf8");
  const fill = statements.split("--> statement-breakpoint").at(-1) ?? "";
  await db.run(sql.raw(fill));
  const all = (digests: typeof before) => digests.map((digest) => signalsOf(digest));
  expect(all(await kept())).toEqual(all(before));
});

test("a fetch of a reminder that nobody has gets none", async () => {
  const stray = once({ id: eventIdSchema.parse(v7()), at: start });
  await recordFetches(t.deps, [{ ...stray, reminderId: stray.id as string as typeof reminderId }]);
  expect(await kept()).toHaveLength(1);
});
