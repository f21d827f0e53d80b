import { describe, expect, it } from "vitest";

import { addDays, dayIn, formatDate, startOfDayIn } from "./plain-date.ts";

describe("formatDate", () => {
  it("says the first of a month as French does", () => {
    expect(formatDate("2027-01-01", "fr")).toBe("1er janvier 2027");
    expect(formatDate("2027-01-01", "fr", "short")).toBe("1er janv. 2027");
    expect(formatDate("2027-01-11", "fr")).toBe("11 janvier 2027");
    expect(formatDate("2027-01-01", "en")).toBe("1 January 2027");
  });
});

describe("startOfDayIn", () => {
  it.each([
    ["Europe/Paris", "2026-11-23", "2026-11-22T23:00:00Z"],
    ["Europe/Paris", "2026-07-14", "2026-07-13T22:00:00Z"],
    ["America/Toronto", "2026-11-23", "2026-11-23T05:00:00Z"],
    ["Asia/Kathmandu", "2026-11-23", "2026-11-22T18:15:00Z"],
  ])("in %s, %s begins at %s", (timeZone, date, instant) => {
    expect(startOfDayIn(timeZone, date)).toBe(Date.parse(instant));
  });

  it("is the border between two days, also when clocks change", () => {
    for (let date = "2026-03-20"; date < "2026-11-10"; date = addDays(date, 1)) {
      const start = startOfDayIn("Europe/Paris", date);
      expect(dayIn("Europe/Paris", start)).toBe(date);
      expect(dayIn("Europe/Paris", start - 1)).toBe(addDays(date, -1));
    }
  });
});
