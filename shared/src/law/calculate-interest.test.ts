import { existsSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { addDays } from "../dates.ts";
import {
  interestAnswerSchema,
  type InterestRequest,
  interestRequestSchema,
} from "../schema/interest-tool.ts";
import { calculateInterest } from "./calculate-interest.ts";

const today = "2026-11-23";
const ask = (request: object) =>
  interestAnswerSchema.parse(
    calculateInterest(
      interestRequestSchema.parse({
        jurisdiction: "fr",
        regime: "business",
        principal: "1850.00",
        ...request,
      }),
      today,
    ),
  );

describe("the calculator", () => {
  test("counts dates as a balance does, split by rate period", () => {
    expect(ask({ principal: "10000.00", from: "2026-04-30", to: "2026-08-31" })).toMatchObject({
      currency: "EUR",
      interest: "413.68",
      indemnity: "40.00",
      total: "10453.68",
      perDay: "3.40",
      segments: [
        { from: "2026-05-01", to: "2026-06-30", days: 61, rate: "12.15", interest: "203.05" },
        { from: "2026-07-01", to: "2026-08-31", days: 62, rate: "12.40", interest: "210.63" },
      ],
      provisional: false,
      warnings: [],
    });
  });

  test("counts days at one day's rate, today's without one", () => {
    expect(ask({ principal: "1200.00", days: 30, on: "2026-06-30" })).toMatchObject({
      interest: "11.98",
      indemnity: "40.00",
      total: "1251.98",
      segments: [{ days: 30, rate: "12.15", interest: "11.98" }],
    });
    expect(ask({ days: 1 }).segments).toEqual([{ days: 1, rate: "12.40", interest: "0.63" }]);
    expect(ask({ from: "2026-05-16", days: 45 })).toMatchObject({
      interest: "27.71",
      perDay: "0.62",
      segments: [{ to: "2026-06-30" }],
    });
    expect(ask({ from: "2026-11-20" }).segments[0]?.to).toBe(today);
  });

  test("gives nothing on the due date itself, and for no day", () => {
    const nothing = { interest: "0.00", indemnity: "0.00", total: "1850.00", perDay: "0.00" };
    expect(ask({ from: "2026-05-16", to: "2026-05-16" })).toMatchObject(nothing);
    expect(ask({ days: 0 })).toMatchObject({ ...nothing, segments: [] });
    expect(ask({ from: "2026-05-16", to: "2026-05-17" })).toMatchObject({
      interest: "0.62",
      indemnity: "40.00",
    });
  });

  test("gives a consumer's creditor nothing before the notice, and never 40 €", () => {
    const consumer = { regime: "consumer", from: "2026-05-16", to: "2026-06-30" };
    expect(ask(consumer)).toMatchObject({
      interest: "0.00",
      indemnity: "0.00",
      warnings: ["needs-notice"],
    });
    expect(ask({ ...consumer, noticeOn: "2026-05-31" })).toMatchObject({
      interest: "3.98",
      indemnity: "0.00",
      warnings: [],
      segments: [{ from: "2026-06-01", days: 30, rate: "2.62" }],
    });
    expect(ask({ ...consumer, from: "2026-05-31", noticeOn: "2026-05-31" }).interest).toBe("3.98");
    expect(ask({ ...consumer, from: undefined, noticeOn: "2026-05-31" }).interest).toBe("3.98");
    expect(ask({ ...consumer, noticeOn: "2026-05-15" })).toMatchObject({
      interest: "0.00",
      warnings: ["notice-before-due"],
    });
    expect(ask({ regime: "consumer", days: 30 })).toMatchObject({
      interest: "0.00",
      total: "1850.00",
      warnings: ["needs-notice"],
    });
  });

  test("says what the law makes of an agreed rate", () => {
    const at = (contractualRate: string, more: object = {}) => {
      const { interest, warnings } = ask({
        from: "2026-05-16",
        to: "2026-06-30",
        contractualRate,
        ...more,
      });
      return [interest, warnings];
    };
    expect(at("5.00")).toEqual(["17.93", ["rate-below-floor"]]);
    expect(at("10")).toEqual(["22.81", []]);
    expect(at("15")).toEqual(["34.21", ["rate-may-be-reduced"]]);
    expect(at("15", { regime: "public" })).toEqual(["23.15", ["agreed-rate-ignored"]]);
    const consumer = { regime: "consumer", noticeOn: "2026-05-31" };
    expect(at("10", consumer)).toEqual(["3.98", ["rate-above-ceiling"]]);
    expect(at("60", { jurisdiction: "qc", noticeOn: "2026-05-31" })).toEqual([
      "53.22",
      ["rate-above-ceiling"],
    ]);
    expect(at("12", { jurisdiction: "be", ...consumer })[1]).toContain("rate-above-ceiling");
  });

  test("each country's own start", () => {
    const late = { from: "2026-02-16", to: "2026-06-30" };
    expect(ask({ ...late, jurisdiction: "be", regime: "consumer" }).warnings).toEqual([
      "needs-agreed-rate",
      "from-first-reminder",
    ]);
    const luxembourg = { ...late, jurisdiction: "lu", regime: "consumer" };
    expect(ask(luxembourg)).toMatchObject({
      interest: "0.00",
      segments: [],
      warnings: ["needs-announcement"],
    });
    expect(ask({ jurisdiction: "lu", regime: "consumer", days: 30 })).toMatchObject({
      interest: "0.00",
      warnings: ["needs-announcement"],
    });
    expect(ask({ ...luxembourg, announcesInterest: true })).toMatchObject({
      segments: [{ from: "2026-06-01", days: 30, rate: "3.75" }],
      warnings: ["from-third-month"],
    });
    expect(ask({ ...late, jurisdiction: "qc" })).toMatchObject({
      currency: "CAD",
      interest: "0.00",
      warnings: ["needs-notice"],
    });
    expect(ask({ ...late, jurisdiction: "ch" })).toMatchObject({
      currency: "CHF",
      indemnity: "0.00",
      segments: [{ days: 134, rate: "5.00" }],
      warnings: ["from-agreed-day"],
    });
    expect(ask({ jurisdiction: "ch", days: 30 }).warnings).toEqual(["from-agreed-day"]);
    expect(ask({ ...late, jurisdiction: "fr", regime: "public" }).segments).toMatchObject([
      { rate: "10.15" },
    ]);
  });

  test("says of the rates where they are published and until when they are known", () => {
    const { rates, sources } = ask({ from: "2026-05-16", to: "2026-06-30" });
    expect(rates).toMatchObject({ knownFrom: "2016-01-01", knownUntil: "2026-12-31" });
    expect(rates?.sources.map(({ label }) => label)).toContain(
      "Taux directeurs (Banque de France)",
    );
    expect(sources.slice(-2)).toEqual(rates?.sources);
    const floored = ask({ days: 1, contractualRate: "5" }).rates;
    expect(floored?.sources.map(({ label }) => label)).toContain("CMF, art. L313-2");
    const agreed = { jurisdiction: "be", days: 1, contractualRate: "9" };
    expect(ask(agreed).rates).toEqual({ knownFrom: null, knownUntil: null, sources: [] });
    expect(ask({ jurisdiction: "be", regime: "consumer", days: 1 }).rates).toBeNull();
  });

  test("marks what a day more adds once that day's rate is not known", () => {
    const until = (to: string) => {
      const { provisional, perDayProvisional } = ask({ from: "2026-12-01", to });
      return [provisional, perDayProvisional];
    };
    expect(until("2026-12-30")).toEqual([false, false]);
    expect(until("2026-12-31")).toEqual([false, true]);
    expect(until("2027-01-01")).toEqual([true, true]);
  });

  test("an agreed rate below the law's, where no floor is set, is applied and said to be low", () => {
    const swiss = ask({ jurisdiction: "ch", days: 365, contractualRate: "3", principal: "1000" });
    expect(swiss).toMatchObject({
      interest: "30.00",
      warnings: ["rate-below-statutory", "from-agreed-day"],
    });
    expect(ask({ days: 1, contractualRate: "10" }).warnings).toEqual([]);
  });

  test("keeps its cents beyond what a number can tell", () => {
    const principal = "90071992547409.91";
    expect(
      ask({ jurisdiction: "be", principal, days: 36_500, contractualRate: "10" }),
    ).toMatchObject({
      interest: "900719925474099.10",
      indemnity: "40.00",
      total: "990791918021549.01",
    });
    expect(ask({ principal, from: "2025-12-31", to: "2026-06-30" })).toMatchObject({
      interest: "5426899244127.03",
      total: "95498891791576.94",
    });
  });

  test("owes no indemnity in another currency than the law's", () => {
    expect(ask({ days: 30, currency: "USD" })).toMatchObject({
      currency: "USD",
      indemnity: "0.00",
    });
  });

  test.each([
    ["before 2016", { from: "2015-12-01", to: "2016-02-01" }],
    ["beyond the known rates", { from: "2026-12-01", to: "2027-01-01" }],
    ["days beyond them", { days: 3, on: "2027-01-01" }],
    [
      "a Swiss statute not read again",
      { jurisdiction: "ch", from: "2026-12-01", to: "2027-01-01" },
    ],
  ])("%s, it is provisional", (_, request) => {
    expect(ask(request).provisional).toBe(true);
  });

  test.each([
    ["principal", { principal: "0" }],
    ["principal", { principal: "0.00" }],
    ["principal", { principal: "-5" }],
    ["principal", { principal: "1.234" }],
    ["principal", { principal: "1e3" }],
    ["principal", { principal: "99999999999999999" }],
    ["principal", { principal: 3000 }],
    ["to", { from: "2026-05-16", to: "2026-05-15" }],
    ["to", { from: "2026-05-16", to: "2026-02-29" }],
    ["days", { days: -1 }],
    ["days", { days: 1.5 }],
    ["days", { days: 1_000_000 }],
    ["days", { from: "2026-05-16", to: "2026-05-18", days: 3 }],
    ["from", {}],
    ["contractualRate", { days: 1, contractualRate: "101" }],
    ["contractualRate", { days: 1, contractualRate: "-1" }],
    ["regime", { days: 1, regime: "b2b" }],
    ["jurisdiction", { days: 1, jurisdiction: "uk" }],
    ["currency", { days: 1, currency: "JPY" }],
  ])("refuses a wrong %s: %o", (field, request) => {
    const result = interestRequestSchema.safeParse({
      jurisdiction: "fr",
      regime: "business",
      principal: "1850.00",
      ...request,
    });
    expect(result.error?.issues.map(({ path }) => path.join("."))).toContain(field);
  });

  test("adds up, and never falls with a day or a cent more", () => {
    const day = fc.nat(4_000).map((days) => addDays("2016-01-01", days));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 ** 9 }),
        day,
        fc.nat(2_000),
        fc.constantFrom("fr" as const, "be" as const, "lu" as const, "ch" as const),
        (principal, from, days, jurisdiction) => {
          const given = (minor: number, more: number): InterestRequest => ({
            jurisdiction,
            regime: "business",
            principal: minor,
            from,
            to: addDays(from, more),
          });
          const cents = (text: string) => Math.round(Number(text) * 100);
          const at = (minor: number, more: number) => calculateInterest(given(minor, more), today);
          const one = at(principal, days);
          expect(cents(one.total)).toBe(principal + cents(one.interest) + cents(one.indemnity));
          const parts = one.segments.map(({ interest }) => cents(interest));
          expect(cents(one.interest)).toBe(parts.reduce((sum, part) => sum + part, 0));
          expect(cents(at(principal, days + 1).interest)).toBeGreaterThanOrEqual(
            cents(one.interest),
          );
          expect(cents(at(principal + 1, days).interest)).toBeGreaterThanOrEqual(
            cents(one.interest),
          );
        },
      ),
    );
  });
});

const golden = new URL("../../../../shared/domain/golden.json", import.meta.url);
const isThere = existsSync(golden);
describe.skipIf(!isThere)(
  `the published examples, asked of the calculator${isThere ? "" : " (skipped: ../shared is not here)"}`,
  () => {
    interface Example {
      id: string;
      principal: string;
      tolerance?: string;
      segments: { days: number; rate_pct: string; from?: string }[];
      expected: { interest: string; indemnity?: string; total?: string };
    }
    const { examples = [] } = (isThere ? JSON.parse(readFileSync(golden, "utf8")) : {}) as {
      examples?: Example[];
    };

    test("are there", () => {
      expect(examples.length).toBeGreaterThan(0);
    });

    // A rate agreed above the floor is the example's own, whatever it was chosen for.
    test.each(examples.map((example) => [example.id, example] as const))("%s", (_, example) => {
      const sum = example.segments
        .map(({ days, rate_pct: contractualRate }) =>
          ask({ principal: example.principal, days, on: "2020-09-01", contractualRate }),
        )
        .reduce((total, { interest }) => total + Number(interest) * 100, 0);
      const tolerance = Number(example.tolerance ?? "0") * 100;
      const difference = Math.abs(sum - Number(example.expected.interest) * 100);
      expect(Math.round(difference)).toBeLessThanOrEqual(tolerance);
    });
  },
);
