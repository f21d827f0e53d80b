import { addDays, type PlainDate } from "../dates.ts";
import type { Invoice } from "../schema/invoice.ts";
import { endOfMonth } from "./calendar.ts";
import type { Demands, InterestStart } from "./jurisdiction.ts";

/**
 * The last day that bears no interest for an invoice; null while interest has no reason to run. A demand counts only if it was made after the due date: before, nothing was late.
 */
export const accruesAfter = (
  start: InterestStart,
  { dueOn, announcesInterest = false }: Pick<Invoice, "dueOn" | "announcesInterest">,
  demands: Demands,
): PlainDate | null => {
  if (start.after === "due") return dueOn;
  if (start.after === "notice") return demands.notices.find((day) => day > dueOn) ?? null;
  if (start.after === "month-end") {
    return announcesInterest ? endOfMonth(dueOn, start.months) : null;
  }
  const first = demands.reminders.find((day) => day > dueOn);
  return first === undefined ? null : addDays(first, start.days);
};
