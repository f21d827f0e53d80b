import { addMonths } from "../law/calendar.ts";
import type { Money } from "../money.ts";
import { addDays, type PlainDate } from "../plain-date.ts";
import { fewestInstalments, mostInstalments } from "../schema/instalment-bounds.ts";

export interface Instalment {
  on: PlainDate;
  amount: Money;
}

export type Pace = "week" | "fortnight" | "month";

/** What is wrong with a plan, to be told beside the form. */
export type PlanProblem = "count" | "in-the-past" | "too-little";

const dayOf = (first: PlainDate, pace: Pace, index: number): PlainDate => {
  // From the first one each time: after 31 January and 28 February comes 31 March again.
  if (pace === "month") return addMonths(first, index);
  return addDays(first, index * (pace === "week" ? 7 : 14));
};

/**
 * A plan of two to six instalments that sum to `total` to the cent, as equal as cents allow, the
 * first ones a cent larger; or what is wrong with what was asked. `on` is the day it is made.
 */
export const planInstalments = (
  { total, count, firstOn, pace }: { total: Money; count: number; firstOn: PlainDate; pace: Pace },
  on: PlainDate,
): Instalment[] | PlanProblem => {
  if (!Number.isInteger(count) || count < fewestInstalments || count > mostInstalments) {
    return "count";
  }
  if (firstOn < on) return "in-the-past";
  if (total.minor < count) return "too-little";
  const share = Math.floor(total.minor / count);
  const cents = total.minor - share * count;
  return Array.from({ length: count }, (_, index) => ({
    on: dayOf(firstOn, pace, index),
    amount: { minor: share + (index < cents ? 1 : 0), currency: total.currency },
  }));
};

/** What a person typed for one instalment. */
export interface TypedInstalment {
  /** A day, or empty. */
  on: PlainDate;
  /** Null where the sum cannot be read. */
  minor: number | null;
}

/** What is wrong with one instalment of a plan that was changed by hand. */
export type InstalmentProblem = "no-day" | "in-the-past" | "not-after" | "no-amount";

/**
 * What is wrong with a plan that was changed by hand, on the day `on`: for each instalment, and how
 * much it lacks of `totalMinor`, or exceeds it where negative; 0 while a sum cannot be read.
 */
export const checkInstalments = (
  typed: readonly TypedInstalment[],
  totalMinor: number,
  on: PlainDate,
): { problems: { index: number; problem: InstalmentProblem }[]; lacking: number } => {
  const problems: { index: number; problem: InstalmentProblem }[] = [];
  let before = "";
  for (const [index, each] of typed.entries()) {
    if (each.on === "") problems.push({ index, problem: "no-day" });
    else if (each.on < on) problems.push({ index, problem: "in-the-past" });
    else if (each.on <= before) problems.push({ index, problem: "not-after" });
    if (each.on > before) before = each.on;
    if (each.minor === null || each.minor < 1) problems.push({ index, problem: "no-amount" });
  }
  const isReadable = typed.every(({ minor }) => minor !== null);
  const sum = typed.reduce((all, { minor }) => all + (minor ?? 0), 0);
  return { problems, lacking: isReadable ? totalMinor - sum : 0 };
};
