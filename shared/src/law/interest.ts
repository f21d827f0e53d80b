import { Big } from "big.js";

import { addDays, daysBetween, type PlainDate } from "../dates.ts";
import { isKnown, type Rate, type RateTable } from "./rate-table.ts";

/** Days `from` to `to`, both counted, at one rate. `minor` is rounded half-up to the cent. */
export interface InterestSegment {
  from: PlainDate;
  to: PlainDate;
  days: number;
  rate: Rate;
  minor: number;
}

export interface LateInterest {
  minor: number;
  segments: InterestSegment[];
  /** A day outside the known rates was counted with the nearest one. */
  provisional: boolean;
}

export interface InterestTerms {
  rates: RateTable;
  dayBasis: 360 | 365;
}

/** What a principal in minor units bears over so many days, not rounded, in minor units. */
export const exactInterest = (
  principal: number,
  rate: Rate,
  days: number,
  dayBasis: 360 | 365,
): Big =>
  Big(principal)
    .times(rate)
    .times(days)
    .div(dayBasis * 100);

/**
 * Simple interest on `principal` (minor units) for the days after `after` up to and including
 * `to`: principal × rate × days / (100 × day basis), each rate period rounded by itself. Nothing
 * for a principal of zero or less, or when `to` is not after `after`.
 */
export const lateInterest = (
  { rates, dayBasis }: InterestTerms,
  { principal, after, to }: { principal: number; after: PlainDate; to: PlainDate },
): LateInterest => {
  const segments: InterestSegment[] = [];
  if (principal <= 0 || to <= after) return { minor: 0, segments, provisional: false };
  let from = addDays(after, 1);
  for (const [index, { rate }] of rates.periods.entries()) {
    const next = rates.periods[index + 1]?.from;
    if (next !== undefined && next <= from) continue;
    const last = next !== undefined && next <= to ? addDays(next, -1) : to;
    const days = daysBetween(from, last) + 1;
    const minor = exactInterest(principal, rate, days, dayBasis).round(0, Big.roundHalfUp);
    segments.push({ from, to: last, days, rate, minor: minor.toNumber() });
    if (last === to) break;
    from = addDays(last, 1);
  }
  return {
    minor: segments.reduce((sum, segment) => sum + segment.minor, 0),
    segments,
    provisional: !isKnown(rates, after, to),
  };
};
