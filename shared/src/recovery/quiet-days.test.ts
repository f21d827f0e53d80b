import { expect, test } from "vitest";

import { jurisdictionSchema } from "../schema/jurisdiction.ts";
import { afterQuietDays, easterOf, isQuietDay, workingDaysBetween } from "./quiet-days.ts";

test.each([
  [2016, "2016-03-27"],
  [2024, "2024-03-31"],
  [2025, "2025-04-20"],
  [2026, "2026-04-05"],
  [2027, "2027-03-28"],
  [2038, "2038-04-25"],
])("Easter of %i", (year, day) => {
  expect(easterOf(year)).toBe(day);
});

test.each([
  ["fr", "2026-05-14", true], // Ascension
  ["fr", "2026-05-25", true], // Whit Monday
  ["qc", "2026-05-25", false],
  ["qc", "2026-04-03", true], // Good Friday
  ["fr", "2026-04-03", false],
  ["be", "2026-07-21", true],
  ["fr", "2026-07-21", false],
  ["lu", "2026-06-23", true],
  ["ch", "2026-08-01", true],
  ["fr", "2026-08-10", true],
  ["be", "2026-08-10", false],
  ["be", "2026-12-28", true],
  ["fr", "2026-06-10", false],
] as const)("in %s, %s is quiet: %s", (jurisdiction, day, quiet) => {
  expect(isQuietDay(jurisdiction, day)).toBe(quiet);
});

test.each(jurisdictionSchema.options)("in %s a quiet time always ends", (jurisdiction) => {
  expect(afterQuietDays(jurisdiction, "2026-12-24")).toBe("2027-01-03");
  expect(afterQuietDays(jurisdiction, "2026-09-15")).toBe("2026-09-15");
});

test("working days leave out weekends and quiet days", () => {
  // Thursday 7 May to Monday 11 May: Friday the 8th is a holiday in France.
  expect(workingDaysBetween("fr", "2026-05-07", "2026-05-11", 10)).toBe(1);
  expect(workingDaysBetween("qc", "2026-05-07", "2026-05-11", 10)).toBe(2);
  expect(workingDaysBetween("qc", "2026-05-07", "2030-05-11", 3)).toBe(3);
});
