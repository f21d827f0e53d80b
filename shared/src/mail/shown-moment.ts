import type { PlainDate } from "../plain-date.ts";
import { foldMail, plainDateOf, writtenDays } from "./written-days.ts";

/** A moment as a mail page writes it, in the reader's own time. */
export interface ShownMoment {
  on: PlainDate;
  /** Since midnight; null when only the day is shown. */
  minutes: number | null;
}

const time = /\b(\d{1,2})(?::| ?h ?)(\d{2})\b(?: ?([ap])\.?m\b)?/u;

const minutesIn = (text: string): number | null => {
  const [, hours, minutes, half] = time.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === "p" ? 12 : 0);
  return hour < 24 && Number(minutes) < 60 ? hour * 60 + Number(minutes) : null;
};

/**
 * `lun. 28 sept. 2026, 09:12` or `28/09/2026`; null when there is no day with its year in the text, or
 * when one cannot tell day from month. `isDayFirst` says that this page writes the day first.
 */
export const readShownMoment = (shown: string, isDayFirst: boolean): ShownMoment | null => {
  const text = foldMail(shown, 200);
  const [found] = writtenDays(text);
  if (found === undefined || found.year === null || (found.isAmbiguous && !isDayFirst)) return null;
  const on = plainDateOf(found.year, found);
  return on === null ? null : { on, minutes: minutesIn(text) };
};
