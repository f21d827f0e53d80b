import { expect, it } from "vitest";

import { parseAmount } from "./parse-amount.ts";
import { typedAmount } from "./typed-amount.ts";

it.each([
  [120_000, "1200,00", "1200.00"],
  [5, "0,05", "0.05"],
  [50, "0,50", "0.50"],
  [Number.MAX_SAFE_INTEGER, "90071992547409,91", "90071992547409.91"],
])("%i cents are typed %s or %s, and read back", (minor, french, english) => {
  expect([typedAmount(minor, "fr"), typedAmount(minor, "en")]).toEqual([french, english]);
  expect([french, english].map(parseAmount)).toEqual([minor, minor]);
});
