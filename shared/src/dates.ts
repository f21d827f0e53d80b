import { z } from "zod";

import type { PlainDate } from "./plain-date.ts";
import { complain } from "./schema/complaints.ts";

// Their own file because the panel's bundle has no room for zod.
export {
  addDays,
  dayIn,
  daysBetween,
  formatDate,
  startOfDayIn,
  type PlainDate,
} from "./plain-date.ts";

export const plainDateSchema = z.iso
  .date({ error: complain("not_a_date") })
  .refine((date) => date >= "1900-01-01" && date <= "2199-12-31", {
    error: complain("absurd_year"),
  });

/** Where days begin first, on Kiritimati, in milliseconds ahead of UTC. */
const furthestAhead = 14 * 3_600_000;

/** The latest day that it is anywhere: no day that somebody lives in is later. */
export const lastToday = (now: number): PlainDate =>
  new Date(now + furthestAhead).toISOString().slice(0, 10);

/** An instant in epoch milliseconds, from 1970 to 2199. */
export const instantSchema = z
  .int()
  .min(0)
  .max(Date.UTC(2200, 0, 1) - 1);
