import { createClient } from "@libsql/client";
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";

import { migrateDb } from "./migrate.ts";
import { fetchesSeen } from "./schema.ts";
import { openTestDb } from "../test/open-test-db.ts";

const row = (key: string) => ({ key, at: 1 });

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

  test.each(["a statement", "a batch", "a transaction"])(
    "after a lock kept %s from being written, what is written is committed",
    async (what) => {
      const { db, url } = await openTestDb();
      const other = createClient({ url, timeout: 10 });
      const lock = await other.transaction("write");
      const insert = db.insert(fetchesSeen).values(row("refused"));
      const refused =
        what === "a statement"
          ? insert.run()
          : what === "a batch"
            ? db.batch([insert])
            : db.transaction((tx) => tx.insert(fetchesSeen).values(row("refused")));
      await expect(refused).rejects.toThrow(/SQLITE_BUSY|Failed query/);
      await lock.rollback();

      await db.insert(fetchesSeen).values(row("answered"));
      const { rows } = await other.execute("SELECT id FROM fetches_seen");
      expect(rows).toEqual([{ id: "answered" }]);
      await other.execute("DELETE FROM fetches_seen");
      other.close();
    },
  );

  test("migrating again changes nothing", async () => {
    const { db } = await openTestDb();
    const tables = () => db.all(sql`SELECT name, sql FROM sqlite_schema ORDER BY name`);
    const before = await tables();
    await migrateDb(db);
    expect(await tables()).toEqual(before);
    expect(before).toContainEqual(expect.objectContaining({ name: "fetch_queue" }));
  });
});
