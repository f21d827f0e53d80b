import { describe, expect, it } from "vitest";

import { parseAmount } from "./parse-amount.ts";

describe("parseAmount", () => {
  it.each([
    ["1800", 180_000],
    ["1 800,50", 180_050],
    ["1\u202f800,5\u00a0€", 180_050],
    ["1,800.50", 180_050],
    ["1.800,50", 180_050],
    ["1'234'567.89 CHF", 123_456_789],
    ["€ 12.3", 1_230],
    ["0", 0],
    ["0,07", 7],
    ["12.345", 1_234_500],
    ["90 071 992 547 409,91", Number.MAX_SAFE_INTEGER],
  ])("reads %s", (typed, minor) => {
    expect(parseAmount(typed)).toBe(minor);
  });

  it.each(["", "abc", "-5", "1,2,3", "1.23.456", "1e5", "90 071 992 547 409,92", "NaN"])(
    "does not guess at %s",
    (typed) => {
      expect(parseAmount(typed)).toBeNull();
    },
  );
});
