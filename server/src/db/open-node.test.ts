import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";

import { migrateDb } from "./migrate.ts";
import { openTestDb } from "../test/open-test-db.ts";

describe("a database file", () => {
  test("keeps what was committed through a power cut, and keeps references", async () => {
    const { db } = await openTestDb();
    const pragma = async (name: string) => db.get(sql.raw(`SELECT * FROM pragma_${name}`));
    expect(await pragma("journal_mode")).toMatchObject({ journal_mode: "wal" });
    expect(await pragma("synchronous")).toMatchObject({ synchronous: 2 });
    expect(await pragma("foreign_keys")).toMatchObject({ foreign_keys: 1 });
  });

  test("holds the same on the further connections that transactions open", async () => {
    const { db } = await openTestDb();
    await db.transaction(async () => {
      const other = await db.get(sql`SELECT * FROM pragma_foreign_keys, pragma_synchronous`);
      expect(other).toMatchObject({ foreign_keys: 1, synchronous: 2 });
    });
  });

  test("migrating again changes nothing", async () => {
    const { db } = await openTestDb();
    const tables = () => db.all(sql`SELECT name, sql FROM sqlite_schema ORDER BY name`);
    const before = await tables();
    await migrateDb(db);
    expect(await tables()).toEqual(before);
    expect(before).toContainEqual(expect.objectContaining({ name: "fetch_queue" }));
  });
});
