import type { PlainDate } from "../dates.ts";
import type { Clock, Urgency } from "../schema/clock.ts";
import { addMonths, addSpan } from "./calendar.ts";

/** How close a day is: two weeks, two months and six months before it. See `urgencies`. */
export const urgencyOf = (day: PlainDate, on: PlainDate, whose: Clock["whose"]): Urgency => {
  if (day < on) return "past";
  if (whose === "debtor") return day === on ? "urgent" : "calm";
  if (day <= addSpan(on, { days: 14 })) return "urgent";
  if (day <= addMonths(on, 2)) return "soon";
  return day <= addMonths(on, 6) ? "watch" : "calm";
};
