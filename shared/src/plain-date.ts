import type { Language } from "./schema/language.ts";

/** A day as the law counts it, `YYYY-MM-DD`, without time or zone. Years 1900 to 2199. */
export type PlainDate = string;

const dayMs = 86_400_000;
const toUtc = (date: PlainDate): number => Date.parse(`${date}T00:00:00Z`);
const fromUtc = (ms: number): PlainDate => new Date(ms).toISOString().slice(0, 10);

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

const locales: Record<Language, string> = { fr: "fr-FR", en: "en-GB" };

/** `5 novembre 2026` (`1er` on the first) or `5 November 2026`; `short` gives `5 nov. 2026`. */
export const formatDate = (
  date: PlainDate,
  language: Language,
  month: "long" | "short" = "long",
): string => {
  const text = new Intl.DateTimeFormat(locales[language], {
    timeZone: "UTC",
    day: "numeric",
    month,
    year: "numeric",
  }).format(toUtc(date));
  return language === "fr" ? text.replace(/^1 /, "1er ") : text;
};
