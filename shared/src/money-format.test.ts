import { describe, expect, it } from "vitest";

import { formatMoney } from "./money-format.ts";

describe("formatMoney", () => {
  it("writes amounts as each language does", () => {
    expect(formatMoney({ minor: 188_978, currency: "EUR" }, "fr")).toBe("1\u202f889,78\u00a0€");
    expect(formatMoney({ minor: 188_978, currency: "EUR" }, "en")).toBe("€1,889.78");
    expect(formatMoney({ minor: 0, currency: "CHF" }, "fr")).toBe("0,00\u00a0CHF");
    expect(formatMoney({ minor: -5, currency: "EUR" }, "en")).toBe("-€0.05");
  });

  it("keeps the cents of the largest amounts", () => {
    for (const minor of [9_007_199_254_740_991, 9_007_199_254_740_973, 9_007_199_254_740_989]) {
      const digits = formatMoney({ minor, currency: "EUR" }, "en").replace(/\D/g, "");
      expect(digits).toBe(String(minor));
    }
  });
});
