import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

import { addMonths, addSpan, endOfMonth } from "./calendar.ts";
import { packOf } from "./packs.ts";
import { checkTerm, endOfMonthTerms } from "./payment-term.ts";

describe("delays", () => {
  test.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-08-31", 6, "2027-02-28"],
  ])("%s and %d months", (day, months, end) => {
    expect(addMonths(day, months)).toBe(end);
  });

  test("in days and years", () => {
    expect(addSpan("2024-02-29", { years: 5 })).toBe("2029-02-28");
    expect(addSpan("2024-02-28", { days: 2 })).toBe("2024-03-01");
    expect(addSpan("2026-09-30", { months: 3 })).toBe("2026-12-30");
    expect(endOfMonth("2024-02-03")).toBe("2024-02-29");
    expect(endOfMonth("2026-11-30", 3)).toBe("2027-02-28");
  });
});

describe("45 days, end of month", () => {
  test("has two counts", () => {
    expect(endOfMonthTerms("2025-02-15", 45)).toEqual({
      after: "2025-04-30",
      before: "2025-04-14",
    });
    expect(endOfMonthTerms("2024-02-15", 45)).toEqual({
      after: "2024-03-31",
      before: "2024-04-14",
    });
  });

  const golden = new URL("../../../../shared/domain/golden.json", import.meta.url);
  const isThere = existsSync(golden);
  describe.skipIf(!isThere)(
    `the published checks${isThere ? "" : " (skipped: ../shared is not here)"}`,
    () => {
      const { term_checks: checks = [] } = (
        isThere ? JSON.parse(readFileSync(golden, "utf8")) : {}
      ) as { term_checks?: { invoice_date: string; expected_limit: string }[] };

      test("are there", () => {
        expect(checks.length).toBeGreaterThan(0);
      });
      test.each(checks.map((check) => [check.invoice_date, check.expected_limit]))(
        "%s → %s",
        (issuedOn, limit) => {
          expect(endOfMonthTerms(issuedOn, 45).after).toBe(limit);
        },
      );
    },
  );
});

describe("an invoice's term", () => {
  const check = (
    code: "fr" | "be" | "lu" | "ch",
    kind: "business" | "consumer" | "public",
    issuedOn: string,
    dueOn: string,
  ) => checkTerm(packOf(code).terms[kind], { issuedOn, dueOn }).verdict;

  test.each([
    ["fr", "business", "2025-02-15", "2025-04-16", "within"],
    ["fr", "business", "2025-02-15", "2025-04-17", "express"],
    ["fr", "business", "2025-02-15", "2025-04-30", "express"],
    ["fr", "business", "2025-02-15", "2025-05-01", "beyond"],
    ["fr", "public", "2025-02-15", "2025-03-17", "within"],
    ["fr", "public", "2025-02-15", "2025-03-18", "beyond"],
    ["fr", "consumer", "2025-02-15", "2026-02-15", "within"],
    ["be", "business", "2025-02-15", "2025-04-16", "within"],
    ["be", "business", "2025-02-15", "2025-04-17", "beyond"],
    ["lu", "business", "2025-02-15", "2025-06-15", "express"],
    ["ch", "business", "2025-02-15", "2026-02-15", "within"],
  ] as const)("%s, %s, of %s due %s: %s", (code, kind, issuedOn, dueOn, verdict) => {
    expect(check(code, kind, issuedOn, dueOn)).toBe(verdict);
  });

  test("tells the last lawful day", () => {
    const { limit } = checkTerm(packOf("fr").terms.business, {
      issuedOn: "2025-02-15",
      dueOn: "2025-02-20",
    });
    expect(limit).toBe("2025-04-30");
  });
});
