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
