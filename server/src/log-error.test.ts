import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";

import { openTestDb } from "./test/open-test-db.ts";
import { createErrorLog, reasonOf } from "./log-error.ts";

const setUp = () => {
  const lines: string[] = [];
  return {
    lines,
    logError: createErrorLog(
      (line) => lines.push(line),
      () => 0,
    ),
  };
};

describe("the error log", () => {
  test("one error is one line, whatever is in it", () => {
    const { lines, logError } = setUp();
    logError(new Error('line one\nline two "quoted" \u001b[31m'), { route: "GET /x\ny" });
    logError("text", {});
    logError(null, {});
    expect(lines.map((line) => line.split("\n").length)).toEqual([1, 1, 1]);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      level: "error",
      at: "1970-01-01T00:00:00.000Z",
      route: "GET /x\ny",
      error: expect.stringContaining("line two") as string,
    });
  });

  test("a refused statement is named without what was to be written", async () => {
    const { db } = await openTestDb();
    const { lines, logError } = setUp();
    const error: unknown = await db
      .run(sql`INSERT INTO nowhere VALUES (${"camille@exemple.fr"})`)
      .then(
        () => null,
        (reason: unknown) => reason,
      );
    logError(error, {});
    expect(lines[0]).toContain("INSERT INTO nowhere");
    expect(lines[0]).toContain("no such table");
    expect(lines[0]).not.toContain("camille");
  });
});

describe("the reason of an error", () => {
  test("is what lies at its bottom, in one line", () => {
    const refused = new Error("connect ECONNREFUSED\n127.0.0.1:8080");
    const all = new AggregateError([refused, new Error("connect ECONNREFUSED ::1:8080")]);
    const failed = new TypeError("fetch failed", { cause: all });
    expect(reasonOf(failed)).toBe("connect ECONNREFUSED 127.0.0.1:8080");
    expect(reasonOf("a word")).toBe("a word");
  });
});
