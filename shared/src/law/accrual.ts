import { addDays, type PlainDate } from "../dates.ts";
import type { Demands, InterestStart } from "./jurisdiction.ts";

const endOfMonth = (day: PlainDate, monthsLater: number): PlainDate => {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) + monthsLater;
  const year = Math.floor(months / 12);
  return addDays(`${year}-${String((months % 12) + 1).padStart(2, "0")}-01`, -1);
};

/**
 * The last day that bears no interest for an invoice due on `dueOn`; null while interest has no
 * reason to run. A demand counts only if it was made after the due date: before, nothing was late.
 */
export const accruesAfter = (
  start: InterestStart,
  dueOn: PlainDate,
  demands: Demands,
): PlainDate | null => {
  if (start.after === "due") return dueOn;
  if (start.after === "notice") return demands.notices.find((day) => day > dueOn) ?? null;
  if (start.after === "month-end") return endOfMonth(dueOn, start.months);
  const first = demands.reminders.find((day) => day > dueOn);
  return first === undefined ? null : addDays(first, start.days);
};
