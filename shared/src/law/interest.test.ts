import { existsSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { addDays, daysBetween } from "../dates.ts";
import { be } from "./be/index.ts";
import { fr } from "./fr/index.ts";
import { lateInterest } from "./interest.ts";
import { lu } from "./lu/index.ts";
import { agreedRate, rateOn, type RateTable } from "./rate-table.ts";

const ratesOf = (rates: RateTable | null): RateTable => {
  if (rates === null) throw new Error("this regime has rates");
  return rates;
};
const frBusiness = ratesOf(fr.regimes.business.rates());
const terms = (rates: RateTable) => ({ rates, dayBasis: 365 as const });

describe("late interest", () => {
  test.each([
    ["two semesters, each rounded", 1_000_000, "2026-04-30", "2026-08-31", [20_305, 21_063]],
    ["one semester", 185_000, "2026-05-16", "2026-06-30", [2_771]],
    ["the first day", 185_000, "2026-05-16", "2026-05-17", [62]],
    ["the due date itself", 185_000, "2026-05-16", "2026-05-16", []],
    ["the last day of a semester", 100_000, "2026-06-29", "2026-06-30", [33]],
    ["the first day of a semester", 100_000, "2026-06-30", "2026-07-01", [34]],
    ["a leap day costs a day of 365", 365_000, "2024-02-28", "2024-03-01", [290]],
    [
      "a whole leap year, two semesters of 182 and 184 days",
      365_000,
      "2023-12-31",
      "2024-12-31",
      [26_390, 26_220],
    ],
    ["a day before the due date", 185_000, "2026-05-16", "2026-05-15", []],
    ["a principal of zero", 0, "2026-05-16", "2026-06-30", []],
    ["a negative principal", -5, "2026-05-16", "2026-06-30", []],
  ])("%s", (_, principal, after, to, minors) => {
    const interest = lateInterest(terms(frBusiness), { principal, after, to });
    expect(interest.segments.map(({ minor }) => minor)).toEqual(minors);
    expect(interest.minor).toBe(minors.reduce((a, b) => a + b, 0));
    expect(interest.provisional).toBe(false);
  });

  test("a segment says which days it counts, at which rate", () => {
    const to = "2026-08-31";
    expect(
      lateInterest(terms(frBusiness), { principal: 1_000_000, after: "2026-04-30", to }).segments,
    ).toEqual([
      { from: "2026-05-01", to: "2026-06-30", days: 61, rate: "12.15", minor: 20_305 },
      { from: "2026-07-01", to: "2026-08-31", days: 62, rate: "12.40", minor: 21_063 },
    ]);
  });

  test("half a cent is rounded up", () => {
    // 100.00 at 3.65 % bears exactly one cent a day; half of it half a cent.
    const once = { after: "2026-01-01", to: "2026-01-02" };
    expect(lateInterest(terms(agreedRate("3.65")), { principal: 5_000, ...once }).minor).toBe(1);
    expect(lateInterest(terms(agreedRate("3.65")), { principal: 4_999, ...once }).minor).toBe(0);
  });

  test("beyond the known rates the last one stands in and the sum is provisional", () => {
    const interest = lateInterest(terms(frBusiness), {
      principal: 365_000,
      after: "2026-12-30",
      to: "2027-01-01",
    });
    expect(interest).toMatchObject({ minor: 248, provisional: true });
    expect(interest.segments).toHaveLength(1);
  });

  test("before the known rates the first one stands in and the sum is provisional", () => {
    const interest = lateInterest(terms(frBusiness), {
      principal: 365_000,
      after: "2015-12-30",
      to: "2016-01-01",
    });
    expect(interest).toMatchObject({ minor: 201, provisional: true });
  });

  test("a year of 360 days bears more", () => {
    const period = { principal: 360_000, after: "2026-01-01", to: "2026-01-02" };
    expect(lateInterest({ rates: agreedRate("10"), dayBasis: 360 }, period).minor).toBe(100);
    expect(lateInterest({ rates: agreedRate("10"), dayBasis: 365 }, period).minor).toBe(99);
  });
});

describe("late interest, whatever the figures", () => {
  const day = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays("2016-01-01", days));
  const principal = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
  const minorOf = (sum: number, after: string, to: string) =>
    lateInterest(terms(frBusiness), { principal: sum, after, to });

  test("splitting a period changes at most a cent for each segment", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 10 }), day, day, day, (sum, ...days) => {
        const [after, middle, to] = days.sort();
        const [whole, one, two] = [
          minorOf(sum, after, to),
          minorOf(sum, after, middle),
          minorOf(sum, middle, to),
        ];
        const segments = one.segments.length + two.segments.length;
        expect(Math.abs(whole.minor - one.minor - two.minor)).toBeLessThanOrEqual(segments);
      }),
    );
  });

  test("a day more never bears less, nor does a cent more", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 10 }), day, day, (sum, a, b) => {
        const [after, to] = [a, b].sort() as [string, string];
        const { minor } = minorOf(sum, after, to);
        expect(minorOf(sum, after, addDays(to, 1)).minor).toBeGreaterThanOrEqual(minor);
        expect(minorOf(sum + 1, after, to).minor).toBeGreaterThanOrEqual(minor);
      }),
    );
  });

  test("its segments cover each day once", () => {
    fc.assert(
      fc.property(principal, day, day, (sum, after, to) => {
        const { segments } = minorOf(sum, after, to);
        const days = segments.reduce((total, segment) => total + segment.days, 0);
        expect(days).toBe(sum === 0 ? 0 : Math.max(0, daysBetween(after, to)));
        for (const { from, to, rate } of segments) {
          expect([rateOn(frBusiness, from), rateOn(frBusiness, to)]).toEqual([rate, rate]);
        }
      }),
    );
  });
});

const domain = (file: string) => new URL(`../../../../shared/domain/${file}`, import.meta.url);
const isThere = existsSync(domain("golden.json")) && existsSync(domain("rates.json"));
const read = (file: string): unknown =>
  isThere ? JSON.parse(readFileSync(domain(file), "utf8")) : {};
const because = isThere ? "" : " (skipped: ../shared/domain is not here)";

interface Example {
  id: string;
  principal: string;
  due_date?: string;
  as_of?: string;
  interest_from?: string;
  as_of_exclusive?: string;
  mise_en_demeure_received?: string;
  stipulated_rate_pct?: string;
  tolerance?: string;
  segments: { days: number; rate_pct: string; interest: string }[];
  expected: { interest: string };
}
interface Golden {
  examples: Example[];
  rate_checks: { jurisdiction: string; semester: string; published_rate_pct: string }[];
}
interface Rates {
  semesters: Record<
    string,
    Record<"fr_b2b_default" | "fr_floor_3x_legal" | "fr_legal_pro" | "lu_b2b" | "be_b2b", string>
  >;
  lu_consumer_legal_rate: Record<string, string>;
}

const cents = (amount: string) => Math.round(Number(amount) * 100);
const dayOf = (semester: string) =>
  `${semester.slice(0, 4)}-${semester.endsWith("1") ? "01" : "07"}-01`;
const numeric = (rate: string) => Number(rate);

describe.skipIf(!isThere)(`the published examples${because}`, () => {
  const { examples = [], rate_checks: rateChecks = [] } = read("golden.json") as Partial<Golden>;

  test("are there", () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  test.each(examples.map((example) => [example.id, example] as const))(
    "%s, fed its days",
    (_, example) => {
      const tolerance = cents(example.tolerance ?? "0");
      const sums = example.segments.map(({ days, rate_pct, interest }) => {
        const to = addDays("2026-01-01", days);
        const { minor } = lateInterest(terms(agreedRate(rate_pct)), {
          principal: cents(example.principal),
          after: "2026-01-01",
          to,
        });
        expect(Math.abs(minor - cents(interest))).toBeLessThanOrEqual(tolerance);
        return minor;
      });
      const total = sums.reduce((a, b) => a + b, 0);
      expect(Math.abs(total - cents(example.expected.interest))).toBeLessThanOrEqual(tolerance);
    },
  );

  const dated = examples.flatMap((example) => {
    const {
      due_date,
      interest_from,
      mise_en_demeure_received: notice,
      as_of,
      as_of_exclusive,
    } = example;
    const after = due_date ?? notice ?? (interest_from && addDays(interest_from, -1));
    const to = as_of ?? (as_of_exclusive && addDays(as_of_exclusive, -1));
    // The jobaround page chose its rate loosely; its arithmetic is checked above.
    return after && to && example.tolerance === undefined
      ? [[example.id, example, after, to] as const]
      : [];
  });
  test.each(dated)("%s, fed its dates and the pack's own rates", (id, example, after, to) => {
    const regime = id.includes("b2c") ? fr.regimes.consumer : fr.regimes.business;
    const rates = ratesOf(regime.rates(example.stipulated_rate_pct));
    const { minor } = lateInterest(terms(rates), {
      principal: cents(example.principal),
      after,
      to,
    });
    expect(minor).toBe(cents(example.expected.interest));
  });

  test.each(rateChecks.map((check) => [`${check.jurisdiction} ${check.semester}`, check] as const))(
    "the published rate of %s",
    (_, check) => {
      const table = {
        BE: be.regimes.business.rates(),
        LU: lu.regimes.business.rates(),
        FR: fr.regimes.business.rates("0"),
      }[check.jurisdiction];
      expect(numeric(rateOn(ratesOf(table ?? null), dayOf(check.semester)))).toBe(
        numeric(check.published_rate_pct),
      );
    },
  );
});

describe.skipIf(!isThere)(`the rate tables${because}`, () => {
  const { semesters = {}, lu_consumer_legal_rate: years = {} } = read(
    "rates.json",
  ) as Partial<Rates>;

  test("are there", () => {
    expect(Object.keys(semesters).length).toBeGreaterThan(0);
  });

  test.each(Object.entries(semesters))("%s", (semester, published) => {
    const on = (rates: RateTable | null) => numeric(rateOn(ratesOf(rates), dayOf(semester)));
    expect({
      default: on(fr.regimes.business.rates()),
      floor: on(fr.regimes.business.rates("0")),
      legal: on(fr.regimes.consumer.rates()),
      lu: on(lu.regimes.business.rates()),
      be: on(be.regimes.business.rates()),
    }).toEqual({
      default: numeric(published.fr_b2b_default),
      floor: numeric(published.fr_floor_3x_legal),
      legal: numeric(published.fr_legal_pro),
      lu: numeric(published.lu_b2b),
      be: numeric(published.be_b2b),
    });
  });

  test.each(Object.entries(years).filter(([year]) => year >= "2014"))(
    "Luxembourg's legal rate of %s",
    (year, rate) => {
      expect(rateOn(ratesOf(lu.regimes.consumer.rates()), `${year}-05-05`)).toBe(rate);
    },
  );
});
