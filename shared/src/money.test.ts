import { describe, expect, test } from "vitest";

import { currencies, moneySchema, positiveMoneySchema } from "./money.ts";

const accepts = (schema: typeof moneySchema, minor: unknown, currency: unknown = "EUR") =>
  schema.safeParse({ minor, currency }).success;

describe("money", () => {
  test.each([0, -1, 1, Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER])(
    "%d minor units are money",
    (minor) => {
      expect(accepts(moneySchema, minor)).toBe(true);
    },
  );

  test.each([
    0.5,
    2 ** 53,
    -(2 ** 53),
    Number.NaN,
    Number.POSITIVE_INFINITY,
    "100",
    null,
    true,
    1n,
  ])("%s are not", (minor) => {
    expect(accepts(moneySchema, minor)).toBe(false);
  });

  test.each([1, Number.MAX_SAFE_INTEGER])("%d minor units can be owed", (minor) => {
    expect(accepts(positiveMoneySchema, minor)).toBe(true);
  });

  test.each([0, -1, 0.01, 2 ** 53, "1"])("%s cannot", (minor) => {
    expect(accepts(positiveMoneySchema, minor)).toBe(false);
  });

  test("only our currencies are known, in capitals", () => {
    for (const currency of currencies) expect(accepts(moneySchema, 1, currency)).toBe(true);
    for (const currency of ["eur", "JPY", "", null, "€"])
      expect(accepts(moneySchema, 1, currency)).toBe(false);
  });
});
