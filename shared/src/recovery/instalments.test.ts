import * as fc from "fast-check";
import { expect, test } from "vitest";

import type { Money } from "../money.ts";
import { addDays } from "../plain-date.ts";
import { type Pace, planInstalments } from "./instalments.ts";

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
