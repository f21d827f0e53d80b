import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { addDays, dayIn, daysBetween, instantSchema, plainDateSchema } from "./dates.ts";

const messageFor = (value: unknown) => plainDateSchema.safeParse(value).error?.issues[0]?.message;

describe("a plain date", () => {
  test.each(["1900-01-01", "2024-02-29", "2026-12-31", "2199-12-31"])("%s is one", (date) => {
    expect(plainDateSchema.parse(date)).toBe(date);
  });

  test.each([
    "2026-02-29",
    "2026-02-30",
    "2026-13-01",
    "2026-00-10",
    "2026-1-1",
    "26-01-01",
    "01/02/2026",
    "2026-01-01T00:00:00Z",
    " 2026-01-01",
    "2026-01-01\n",
    "٢٠٢٦-٠١-٠١",
    "",
    null,
    20260101,
  ])("%j is none, and says so in our words", (value) => {
    expect(messageFor(value)).toBe("not_a_date");
  });

  test.each(["1899-12-31", "2200-01-01", "0000-01-01", "9999-12-31"])("%s is absurd", (date) => {
    expect(messageFor(date)).toBe("absurd_year");
  });
});

test.each([-1, 1.5, Date.UTC(2200, 0, 1), Number.NaN, Number.POSITIVE_INFINITY, "0", null])(
  "%j is no instant",
  (value) => {
    expect(instantSchema.safeParse(value).success).toBe(false);
  },
);

test("instants run from 1970 to the end of 2199", () => {
  expect(instantSchema.parse(0)).toBe(0);
  expect(instantSchema.parse(Date.UTC(2200, 0, 1) - 1)).toBe(
    Date.UTC(2199, 11, 31, 23, 59, 59, 999),
  );
});

describe("days", () => {
  test.each([
    ["2026-02-28", 1, "2026-03-01"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2026-03-01", -1, "2026-02-28"],
    ["2026-03-28", 2, "2026-03-30"], // over the change to summer time
  ])("%s and %i days", (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
    expect(daysBetween(date, expected)).toBe(days);
  });

  test("adding and counting undo each other", () => {
    const days = fc.integer({ min: -40_000, max: 40_000 });
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [from, to] = [addDays("2026-01-01", a), addDays("2026-01-01", b)];
        expect(daysBetween(from, to)).toBe(b - a);
      }),
    );
  });

  test.each([
    ["Europe/Paris", "2026-10-01T21:59:59Z", "2026-10-01"],
    ["Europe/Paris", "2026-10-01T22:00:00Z", "2026-10-02"],
    ["Europe/Paris", "2026-12-31T23:00:00Z", "2027-01-01"],
    ["America/Toronto", "2026-10-02T03:59:59Z", "2026-10-01"],
  ])("in %s, %s is on %s", (timeZone, when, expected) => {
    expect(dayIn(timeZone, Date.parse(when))).toBe(expected);
    expect(dayIn(timeZone, Date.parse(when))).toBe(expected);
  });
});

test("days are counted as the calendar counts them, leap days and ends of months too", () => {
  const day = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2199, 0, 1) });
  fc.assert(
    fc.property(day, fc.integer({ min: -20_000, max: 364 }), (instant, days) => {
      const from = new Date(instant).toISOString().slice(0, 10);
      const to = new Date(instant + days * 86_400_000).toISOString().slice(0, 10);
      expect(addDays(from, days)).toBe(to);
      expect(daysBetween(from, to)).toBe(days);
    }),
  );
});
