import { addDays, type PlainDate } from "../plain-date.ts";
import type { Jurisdiction } from "../schema/jurisdiction.ts";

const pad = (value: number): string => String(value).padStart(2, "0");

/** Easter Sunday of a year, by the Gregorian computus (Meeus, Astronomical Algorithms, ch. 8). */
export const easterOf = (year: number): PlainDate => {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return `${year}-${pad(Math.floor(n / 31))}-${pad((n % 31) + 1)}`;
};

interface Holidays {
  /** `MM-DD`. */
  fixed: readonly string[];
  /** Days after Easter Sunday. */
  afterEaster: readonly number[];
}

/**
 * Public holidays by the law of each country: Code du travail L3133-1 (fr); loi du 4 janvier 1974
 * and arrêté royal du 18 avril 1974 (be); Loi sur les normes du travail, art. 60, and Loi sur la
 * fête nationale (qc; its three that fall on a Monday are left out); Constitution art. 110 al. 3
 * and the days that the French-speaking cantons share (ch); Code du travail L232-2 (lu).
 */
const holidays: Record<Jurisdiction, Holidays> = {
  fr: {
    fixed: ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"],
    afterEaster: [1, 39, 50],
  },
  be: {
    fixed: ["01-01", "05-01", "07-21", "08-15", "11-01", "11-11", "12-25"],
    afterEaster: [1, 39, 50],
  },
  qc: { fixed: ["01-01", "06-24", "07-01", "12-25"], afterEaster: [-2] },
  ch: { fixed: ["01-01", "08-01", "12-25"], afterEaster: [39] },
  lu: {
    fixed: ["01-01", "05-01", "05-09", "06-23", "08-15", "11-01", "12-25", "12-26"],
    afterEaster: [1, 39, 50],
  },
};

/**
 * When offices stand empty, `MM-DD` both included: a custom, not law. The turn of the year
 * everywhere; the middle of August where it is the month of holidays.
 */
const closures: Record<Jurisdiction, readonly [string, string][]> = {
  fr: [["08-08", "08-22"]],
  be: [],
  qc: [],
  ch: [],
  lu: [],
};

const isTurnOfYear = (monthDay: string): boolean => monthDay >= "12-24" || monthDay <= "01-02";

/** A public holiday, or a time at which offices stand empty. Weekends are not. */
export const isQuietDay = (jurisdiction: Jurisdiction, day: PlainDate): boolean => {
  const monthDay = day.slice(5);
  const { fixed, afterEaster } = holidays[jurisdiction];
  if (isTurnOfYear(monthDay) || fixed.includes(monthDay)) return true;
  if (closures[jurisdiction].some(([from, to]) => monthDay >= from && monthDay <= to)) return true;
  // Only then is Easter worth computing.
  if (monthDay < "03-20" || monthDay > "06-14") return false;
  const easter = easterOf(Number(day.slice(0, 4)));
  return afterEaster.some((days) => addDays(easter, days) === day);
};

/** The day itself, or the first one after it that is not quiet. */
export const afterQuietDays = (jurisdiction: Jurisdiction, day: PlainDate): PlainDate => {
  let open = day;
  while (isQuietDay(jurisdiction, open)) open = addDays(open, 1);
  return open;
};

/** Days after `from`, up to and including `to`, on which offices work; at most `most` are counted. */
export const workingDaysBetween = (
  jurisdiction: Jurisdiction,
  from: PlainDate,
  to: PlainDate,
  most: number,
): number => {
  let count = 0;
  for (let day = addDays(from, 1); day <= to && count < most; day = addDays(day, 1)) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !isQuietDay(jurisdiction, day)) count += 1;
  }
  return count;
};
