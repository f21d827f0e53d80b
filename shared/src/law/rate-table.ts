import { Big } from "big.js";

import { addDays, type PlainDate } from "../dates.ts";
import { onceEach, type Source, statutesKnownUntil } from "./cited.ts";

/** A yearly rate in per cent, as a decimal string: `"12.15"`. */
export type Rate = string;

/**
 * Yearly rates over time. A period lasts until the next one starts. Outside `knownFrom` and
 * `knownUntil` (both included; null: no limit) the nearest known rate stands in, and whatever is
 * computed with it is provisional.
 */
export interface RateTable {
  periods: readonly { from: PlainDate; rate: Rate }[];
  knownFrom: PlainDate | null;
  knownUntil: PlainDate | null;
  /** Where they are published, and the text that sets them; none for a contract's own rate. */
  sources: readonly Source[];
}

const always: PlainDate = "1900-01-01";

/** `{"2026-S1": "2.15"}`, in order of time: the last semester's end is the last day known. */
export const semesters = (
  rates: Record<`${number}-S${1 | 2}`, Rate>,
  sources: readonly Source[],
): RateTable => {
  const periods = Object.entries(rates).map(([semester, rate]) => ({
    from: `${semester.slice(0, 4)}${semester.endsWith("1") ? "-01-01" : "-07-01"}`,
    rate,
  }));
  const last = periods.at(-1)?.from ?? always;
  const year = last.slice(0, 4);
  return {
    periods,
    knownFrom: periods[0]?.from ?? null,
    knownUntil: last.endsWith("01-01") ? `${year}-06-30` : `${year}-12-31`,
    sources,
  };
};

/** `{2026: "3.75"}`: rates set for whole calendar years. */
export const years = (rates: Record<number, Rate>, sources: readonly Source[]): RateTable => {
  const periods = Object.entries(rates).map(([year, rate]) => ({ from: `${year}-01-01`, rate }));
  return {
    periods,
    knownFrom: periods[0]?.from ?? null,
    knownUntil: `${periods.at(-1)?.from.slice(0, 4) ?? "1900"}-12-31`,
    sources,
  };
};

const constant = (
  rate: Rate,
  { knownUntil, sources }: Pick<RateTable, "knownUntil" | "sources">,
): RateTable => ({ periods: [{ from: always, rate }], knownFrom: null, knownUntil, sources });

/** The contract's own rate, at all times. */
export const agreedRate = (rate: Rate): RateTable =>
  constant(rate, { knownUntil: null, sources: [] });

/** One rate that a statute itself states, known for as long as its text is. */
export const statutoryRate = (rate: Rate, ...sources: readonly Source[]): RateTable =>
  constant(rate, { knownUntil: statutesKnownUntil, sources });

/** The same periods with each rate changed. */
export const mapRates = (table: RateTable, change: (rate: Big) => Big): RateTable => ({
  ...table,
  periods: table.periods.map(({ from, rate }) => ({ from, rate: change(Big(rate)).toFixed(2) })),
});

/** The rate of a day; before the first period, the first one's. */
export const rateOn = (table: RateTable, day: PlainDate): Rate =>
  table.periods.findLast(({ from }) => from <= day)?.rate ?? table.periods[0]?.rate ?? "0";

/** Whether every day from the day after `after` to `to` has a known rate. */
export const isKnown = (table: RateTable, after: PlainDate, to: PlainDate): boolean =>
  (table.knownFrom === null || addDays(after, 1) >= table.knownFrom) &&
  (table.knownUntil === null || to <= table.knownUntil);

/** The rate of one day, kept for good; it is as provisional as that day's rate is. */
export const keepRateOf = (table: RateTable, day: PlainDate): RateTable => ({
  ...constant(rateOn(table, day), { knownUntil: null, sources: table.sources }),
  ...(isKnown(table, addDays(day, -1), day)
    ? {}
    : { knownFrom: table.knownFrom, knownUntil: table.knownUntil }),
});

const combine = (a: RateTable, b: RateTable, pick: (a: Big, b: Big) => boolean): RateTable => {
  const starts = [...new Set([...a.periods, ...b.periods].map(({ from }) => from))].sort();
  const limit = (one: PlainDate | null, other: PlainDate | null, later: boolean) =>
    one === null || other === null ? (one ?? other) : one > other === later ? one : other;
  return {
    periods: starts.map((from) => {
      const rates = [rateOn(a, from), rateOn(b, from)] as const;
      return { from, rate: pick(Big(rates[0]), Big(rates[1])) ? rates[0] : rates[1] };
    }),
    knownFrom: limit(a.knownFrom, b.knownFrom, true),
    knownUntil: limit(a.knownUntil, b.knownUntil, false),
    sources: onceEach([...a.sources, ...b.sources]),
  };
};

/** Day by day, the higher of two rates: a floor under an agreed rate. */
export const higherOf = (a: RateTable, b: RateTable): RateTable =>
  combine(a, b, (one, other) => one.gte(other));

/** Day by day, the lower of two rates: a ceiling over an agreed rate. */
export const lowerOf = (a: RateTable, b: RateTable): RateTable =>
  combine(a, b, (one, other) => one.lte(other));
