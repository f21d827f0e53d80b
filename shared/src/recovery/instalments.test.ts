import * as fc from "fast-check";
import { expect, test } from "vitest";

import type { Money } from "../money.ts";
import { addDays } from "../plain-date.ts";
import { checkInstalments, type Pace, planInstalments } from "./instalments.ts";

const eur = (minor: number): Money => ({ minor, currency: "EUR" });
const on = "2027-01-15";
const plan = (total: number, count: number, firstOn: string, pace: Pace = "month") =>
  planInstalments({ total: eur(total), count, firstOn, pace }, on);
const told = (made: ReturnType<typeof plan>) =>
  typeof made === "string" ? made : made.map((each) => `${each.on} ${each.amount.minor}`);

test("the first instalments carry the odd cents", () => {
  expect(told(plan(10_000, 3, "2027-02-01"))).toEqual([
    "2027-02-01 3334",
    "2027-03-01 3333",
    "2027-04-01 3333",
  ]);
});

test("the end of a month stays the end of a month", () => {
  expect(told(plan(400, 4, "2027-01-31"))).toEqual([
    "2027-01-31 100",
    "2027-02-28 100",
    "2027-03-31 100",
    "2027-04-30 100",
  ]);
  expect(told(plan(200, 2, "2028-01-30"))).toEqual(["2028-01-30 100", "2028-02-29 100"]);
});

test("weeks and fortnights", () => {
  expect(told(plan(200, 2, "2027-02-22", "week"))).toEqual(["2027-02-22 100", "2027-03-01 100"]);
  expect(told(plan(200, 2, "2027-02-22", "fortnight"))).toEqual([
    "2027-02-22 100",
    "2027-03-08 100",
  ]);
});

test.each([
  ["one instalment", 1_000, 1, "2027-02-01", "count"],
  ["seven", 1_000, 7, "2027-02-01", "count"],
  ["two and a half", 1_000, 2.5, "2027-02-01", "count"],
  ["yesterday", 1_000, 2, "2027-01-14", "in-the-past"],
  ["a cent each is the least", 2, 3, "2027-02-01", "too-little"],
  ["nothing owed", 0, 2, "2027-02-01", "too-little"],
] as const)("%s is refused", (_, total, count, firstOn, problem) => {
  expect(plan(total, count, firstOn)).toBe(problem);
});

test("a plan may begin today", () => {
  expect(told(plan(2, 2, on))).toEqual(["2027-01-15 1", "2027-02-15 1"]);
});

test("any plan sums to the cent, its days rise, and no two instalments differ by more than one", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 6, max: Number.MAX_SAFE_INTEGER }),
      fc.integer({ min: 2, max: 6 }),
      fc.nat(800),
      fc.constantFrom<Pace>("week", "fortnight", "month"),
      (total, count, later, pace) => {
        const made = plan(total, count, addDays(on, later), pace);
        if (typeof made === "string") throw new Error(made);
        const amounts = made.map(({ amount }) => amount.minor);
        expect(amounts.reduce((sum, each) => sum + BigInt(each), 0n)).toBe(BigInt(total));
        expect(Math.max(...amounts) - Math.min(...amounts)).toBeLessThanOrEqual(1);
        const days = made.map((each) => each.on);
        expect(new Set(days).size).toBe(count);
        expect(days.toSorted()).toEqual(days);
      },
    ),
  );
});

const byHand = (...typed: [string, number | null][]) =>
  checkInstalments(
    typed.map(([day, minor]) => ({ on: day, minor })),
    10_000,
    on,
  );

test("a plan changed by hand stands when it sums to the cent, and its days rise from today on", () => {
  expect(byHand([on, 4_000], ["2027-01-16", 6_000])).toEqual({ problems: [], lacking: 0 });
});

test.each([
  ["a day is missing", "", 5_000, "no-day"],
  ["it is in the past", "2027-01-14", 5_000, "in-the-past"],
  ["it is the day of the one before", "2027-02-01", 5_000, "not-after"],
  ["it is earlier than the one before", "2027-01-20", 5_000, "not-after"],
  ["its sum is nothing", "2027-03-01", 0, "no-amount"],
  ["its sum cannot be read", "2027-03-01", null, "no-amount"],
] as const)("of an instalment it says that %s", (_, day, minor, problem) => {
  expect(byHand(["2027-02-01", 5_000], [day, minor]).problems).toEqual([{ index: 1, problem }]);
});

test("a day too early is told once, and not of those after it", () => {
  const days = ["2027-03-01", "2027-02-01", "2027-02-15", "2027-04-01"];
  expect(byHand(...days.map((day): [string, number] => [day, 2_500])).problems).toEqual([
    { index: 1, problem: "not-after" },
    { index: 2, problem: "not-after" },
  ]);
});

test("it says to the cent what is lacking and what is too much", () => {
  expect(byHand(["2027-02-01", 5_000], ["2027-03-01", 4_999]).lacking).toBe(1);
  expect(byHand(["2027-02-01", 5_000], ["2027-03-01", 5_001]).lacking).toBe(-1);
  expect(byHand(["2027-02-01", 5_000], ["2027-03-01", null]).lacking).toBe(0);
});
