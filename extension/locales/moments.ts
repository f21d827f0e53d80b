import { daysBetween, type PlainDate } from "@impaye/shared/plain-date";
import type { Language } from "@impaye/shared/schema/language";

const locales: Record<Language, string> = { fr: "fr-FR", en: "en-GB" };
const words = {
  fr: { today: "aujourd’hui", yesterday: "hier", at: " à ", on: "le " },
  en: { today: "today", yesterday: "yesterday", at: " at ", on: "on " },
};

/** A day stays on one line; French writes the first of a month "1er". */
const unbroken = (day: string, language: Language): string =>
  (language === "fr" ? day.replace(/^1(?=\s)/, "1er") : day).replaceAll(" ", "\u00a0");

/** The day of an instant where the user is. */
export const localDay = (at: number): PlainDate => {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

/** `2026-11-21T09:24`: the minute of an instant where the user is, as a field takes it. */
export const localMinute = (at: number): string => {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${localDay(at)}T${two(date.getHours())}:${two(date.getMinutes())}`;
};

/** The instant that stands for a day entered by hand: now for today, else noon where the user is. */
export const instantOf = (day: PlainDate, now: number): number =>
  day === localDay(now) ? now : new Date(`${day}T12:00:00`).getTime();

/** `5 nov.`, with its year when that is not the year of `today`. */
export const shortDay = (day: PlainDate, today: PlainDate, language: Language): string =>
  unbroken(
    new Intl.DateTimeFormat(locales[language], {
      timeZone: "UTC",
      day: "numeric",
      month: "short",
      ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: "numeric" }),
    }).format(new Date(`${day}T00:00:00Z`)),
    language,
  );

/** `aujourd’hui`, `hier` or `5 nov.`. */
export const relativeDay = (at: number, now: number, language: Language): string => {
  const day = localDay(at);
  const today = localDay(now);
  const days = daysBetween(day, today);
  if (days === 0) return words[language].today;
  if (days === 1) return words[language].yesterday;
  return shortDay(day, today, language);
};

/** `14 h 02` in French, `14:02` in English. */
export const timeOfDay = (at: number, language: Language): string => {
  const date = new Date(at);
  const minutes = String(date.getMinutes()).padStart(2, "0");
  const hours = date.getHours();
  return language === "fr"
    ? `${hours}\u00a0h\u00a0${minutes}`
    : `${String(hours).padStart(2, "0")}:${minutes}`;
};

/** `hier à 14 h 02`, `le 5 nov. à 14 h 02`. */
export const moment = (at: number, now: number, language: Language): string => {
  const day = relativeDay(at, now, language);
  const { today, yesterday, on, at: between } = words[language];
  const named = day === today || day === yesterday;
  return `${named ? "" : on}${day}${between}${timeOfDay(at, language)}`;
};
