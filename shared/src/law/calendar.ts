import { addDays, type PlainDate } from "../plain-date.ts";

/** A length of time as statutes give it. */
export type Span = { days: number } | { months: number } | { years: number };

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

/** The last day of the month that lies so many months after the day's own. */
export const endOfMonth = (day: PlainDate, monthsLater = 0): PlainDate => {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) + monthsLater;
  return addDays(`${pad(Math.floor(months / 12), 4)}-${pad((months % 12) + 1, 2)}-01`, -1);
};

/** Day for day; where the month has no such day, its last one: 31 January + 1 month = 28 February. */
export const addMonths = (day: PlainDate, months: number): PlainDate => {
  const last = endOfMonth(day, months);
  return day.slice(8) < last.slice(8) ? last.slice(0, 8) + day.slice(8) : last;
};

/** The day on which a delay that began on `day` (not counted itself) ends. */
export const addSpan = (day: PlainDate, span: Span): PlainDate => {
  if ("days" in span) return addDays(day, span.days);
  return addMonths(day, "months" in span ? span.months : span.years * 12);
};
