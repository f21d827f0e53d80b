import { addDays, type PlainDate } from "../plain-date.ts";

/** A day as somebody wrote it, without its year perhaps. */
export interface WrittenDay {
  /** Where it stands in the text. */
  index: number;
  day: number;
  month: number;
  year: number | null;
  /** `03/12`: the third of December, or the twelfth of March. */
  isAmbiguous: boolean;
}

const monthNames = [
  "january|janvier|janv|jan",
  "february|fevrier|fevr|feb",
  "march|mars|mar",
  "april|avril|avr|apr",
  "may|mai",
  "june|juin|jun",
  "july|juillet|juil|jul",
  "august|aout|aug",
  "september|septembre|sept|sep",
  "october|octobre|oct",
  "november|novembre|nov",
  "december|decembre|dec",
];
const name = `(?:${monthNames.join("|")})\\b`;
const numberOf = new Map(
  monthNames.flatMap((names, index) => names.split("|").map((one) => [one, index + 1] as const)),
);

const patterns = [
  `\\b(?<isoYear>\\d{4})-(?<isoMonth>\\d{2})-(?<isoDay>\\d{2})\\b`,
  `\\b(?<first>\\d{1,2})[/.](?<second>\\d{1,2})[/.](?<numericYear>\\d{4})\\b`,
  `\\b(?<bareFirst>\\d{1,2})/(?<bareSecond>\\d{1,2})\\b`,
  `\\b(?<frDay>\\d{1,2})(?:er|st|nd|rd|th)?(?: of)? (?<frMonth>${name})\\.?(?:,? (?<frYear>\\d{4})\\b)?`,
  // In French, « mar. 6 oct. » and « mar. 06/10 » begin with a weekday, not with a month.
  `\\b(?<enMonth>${name})\\.? (?<enDay>\\d{1,2})(?:st|nd|rd|th)?\\b(?! ${name}|[/.]\\d)(?:,? (?<enYear>\\d{4})\\b)?`,
];
const written = new RegExp(patterns.join("|"), "gu");
const mostDays = 20;

const numeric = (
  first: number,
  second: number,
): Pick<WrittenDay, "day" | "month" | "isAmbiguous"> =>
  second > 12
    ? { day: second, month: first, isAmbiguous: false }
    : { day: first, month: second, isAmbiguous: first <= 12 && first !== second };

const dayIn = (groups: Record<string, string | undefined>): Omit<WrittenDay, "index"> => {
  const number = (key: string): number => Number(groups[key]);
  const year = (key: string): number | null => (groups[key] === undefined ? null : number(key));
  if (groups["isoYear"] !== undefined) {
    const [month, day] = [number("isoMonth"), number("isoDay")];
    return { day, month, year: number("isoYear"), isAmbiguous: false };
  }
  if (groups["first"] !== undefined) {
    return { ...numeric(number("first"), number("second")), year: number("numericYear") };
  }
  if (groups["bareFirst"] !== undefined) {
    return { ...numeric(number("bareFirst"), number("bareSecond")), year: null };
  }
  const [day, month, of] =
    groups["frDay"] === undefined ? ["enDay", "enMonth", "enYear"] : ["frDay", "frMonth", "frYear"];
  const found = numberOf.get(groups[month] ?? "") ?? 0;
  return { day: number(day), month: found, year: year(of), isAmbiguous: false };
};

/** The days named in a text that `foldMail` made plain, French and English, in order; at most 20. */
export const writtenDays = (text: string): WrittenDay[] => {
  const found: WrittenDay[] = [];
  for (const { index, groups } of text.matchAll(written)) {
    if (found.length === mostDays) break;
    found.push({ index, ...dayIn(groups ?? {}) });
  }
  return found;
};

/** Null when the calendar has no such day, or not in the years that are counted with. */
export const plainDateOf = (year: number, { day, month }: WrittenDay): PlainDate | null => {
  const isPossible =
    year >= 1900 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  if (!isPossible) return null;
  const pad = (value: number): string => String(value).padStart(2, "0");
  const first = `${year}-${pad(month)}-01`;
  const date = addDays(first, day - 1);
  return date.slice(0, 7) === first.slice(0, 7) ? date : null;
};

/** A mail's text in lower case without accents, on one line; no more than `max` characters of it. */
export const foldMail = (text: string, max: number): string =>
  text
    .slice(0, max)
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[\u2018\u2019\u02bc`´]/gu, "'")
    .replaceAll(/\s+/gu, " ")
    .trim()
    .toLowerCase();
