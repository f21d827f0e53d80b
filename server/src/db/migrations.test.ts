import { readdirSync, readFileSync } from "node:fs";

import { generateSQLiteDrizzleJson, generateSQLiteMigration } from "drizzle-kit/api";
import { expect, test } from "vitest";

import * as authSchema from "./auth-schema.ts";
import * as schema from "./schema.ts";

const folder = new URL("../../migrations/meta/", import.meta.url);
const snapshots = readdirSync(folder).filter((name) => name.endsWith("_snapshot.json"));

test("the last migration makes the tables that the schemas describe", async () => {
  const last = snapshots.toSorted().at(-1) ?? "";
  const made = JSON.parse(readFileSync(new URL(last, folder), "utf8"));
  const described = await generateSQLiteDrizzleJson({ ...authSchema, ...schema });
  expect(await generateSQLiteMigration(made, described)).toEqual([]);
});
