import { describe, expect, test } from "vitest";

import {
  agreedRate,
  higherOf,
  isKnown,
  keepRateOf,
  lowerOf,
  mapRates,
  rateOn,
  semesters,
  years,
} from "./rate-table.ts";

const published = { label: "Journal officiel", url: "https://jo.example/" };
const regulation = { label: "Règlement", url: "https://loi.example/" };
const table = semesters({ "2025-S2": "2.00", "2026-S1": "3.00" }, [published]);

describe("a rate table", () => {
  test("knows the days of its semesters, and no others", () => {
    expect([table.knownFrom, table.knownUntil]).toEqual(["2025-07-01", "2026-06-30"]);
    expect(isKnown(table, "2025-06-30", "2026-06-30")).toBe(true);
    expect(isKnown(table, "2025-06-29", "2026-06-30")).toBe(false);
    expect(isKnown(table, "2025-06-30", "2026-07-01")).toBe(false);
    expect(semesters({ "2026-S2": "1" }, []).knownUntil).toBe("2026-12-31");
    expect(years({ 2026: "1" }, []).knownUntil).toBe("2026-12-31");
    expect(isKnown(agreedRate("5"), "1900-01-01", "2199-12-31")).toBe(true);
  });

  test("gives each day its own rate, and the nearest one outside", () => {
    const days = ["2020-01-01", "2025-07-01", "2025-12-31", "2026-01-01", "2027-01-01"];
    expect(days.map((day) => rateOn(table, day))).toEqual(["2.00", "2.00", "2.00", "3.00", "3.00"]);
  });

  test("is compared with another day by day", () => {
    const floor = higherOf(agreedRate("2.5"), table);
    const ceiling = lowerOf(agreedRate("2.5"), table);
    const days = ["2025-12-31", "2026-01-01"];
    expect(days.map((day) => rateOn(floor, day))).toEqual(["2.5", "3.00"]);
    expect(days.map((day) => rateOn(ceiling, day))).toEqual(["2.00", "2.5"]);
    expect([floor.knownFrom, floor.knownUntil]).toEqual(["2025-07-01", "2026-06-30"]);
    const both = higherOf(table, years({ 2025: "2.9" }, [published, regulation]));
    expect([both.knownFrom, both.knownUntil]).toEqual(["2025-07-01", "2025-12-31"]);
    expect(rateOn(both, "2025-08-01")).toBe("2.9");
    expect(both.sources).toEqual([published, regulation]);
  });

  test("can be shifted by points", () => {
    expect(
      rateOn(
        mapRates(table, (rate) => rate.plus(8)),
        "2026-01-01",
      ),
    ).toBe("11.00");
  });

  test("can keep one day's rate, which stays as sure as that day was", () => {
    const kept = keepRateOf(table, "2025-12-31");
    expect(rateOn(kept, "2026-03-01")).toBe("2.00");
    expect(kept.sources).toEqual([published]);
    expect(isKnown(kept, "2025-12-30", "2030-01-01")).toBe(true);
    expect(isKnown(keepRateOf(table, "2026-07-02"), "2026-07-01", "2026-07-05")).toBe(false);
    expect(isKnown(keepRateOf(table, "2025-06-30"), "2025-06-29", "2025-07-05")).toBe(false);
  });
});
