import type { Language } from "./schema/language.ts";

/** A day as the law counts it, `YYYY-MM-DD`, without time or zone. Years 1900 to 2199. */
export type PlainDate = string;

const dayMs = 86_400_000;
// A case counts its days thousands of times: the formats of `Date` would take three times as long.
const toUtc = (date: PlainDate): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8)));
const twoDigits = (part: number): string => (part < 10 ? `0${part}` : `${part}`);
const fromUtc = (ms: number): PlainDate => {
  const day = new Date(ms);
  return `${day.getUTCFullYear()}-${twoDigits(day.getUTCMonth() + 1)}-${twoDigits(day.getUTCDate())}`;
};

export const addDays = (date: PlainDate, days: number): PlainDate =>
  fromUtc(toUtc(date) + days * dayMs);

/** Days from `from` (not counted) to `to` (counted); negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  Math.round((toUtc(to) - toUtc(from)) / dayMs);

// Making a formatter costs far more than using it, and a case asks for the day of each event.
const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant in a time zone (IANA name, one of a handful). */
export const dayIn = (timeZone: string, instant: number): PlainDate => {
  let format = dayFormats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" });
    dayFormats.set(timeZone, format);
  }
  return format.format(instant);
};

const quarterMs = 900_000;
const widestOffsetMs = 15 * 3_600_000;

/** The first instant, epoch milliseconds, of a day in a time zone: 23:00 or 22:00 UTC in Paris. */
export const startOfDayIn = (timeZone: string, date: PlainDate): number => {
  // Offsets are whole quarters of an hour, and the day's name only grows with time: search.
  let before = (toUtc(date) - widestOffsetMs) / quarterMs;
  let after = (toUtc(date) + widestOffsetMs) / quarterMs;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dayIn(timeZone, middle * quarterMs) < date) before = middle;
    else after = middle;
  }
  return after * quarterMs;
};

type MonthStyle = "long" | "short";
const locales: Record<Language, string> = { fr: "fr-FR", en: "en-GB" };

// For the same reason: a timeline writes a day on every line.
const formats = new Map<string, Intl.DateTimeFormat>();
const formatOf = (language: Language, month: MonthStyle): Intl.DateTimeFormat => {
  const key = `${language} ${month}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(locales[language], {
      timeZone: "UTC",
      day: "numeric",
      month,
      year: "numeric",
    });
  formats.set(key, format);
  return format;
};

/** `5 novembre 2026` (`1er` on the first) or `5 November 2026`; `short` gives `5 nov. 2026`. */
export const formatDate = (
  date: PlainDate,
  language: Language,
  month: MonthStyle = "long",
): string => {
  const text = formatOf(language, month).format(toUtc(date));
  return language === "fr" ? text.replace(/^1 /, "1er ") : text;
};
