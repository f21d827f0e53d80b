import { formatMoney } from "../money-format.ts";
import type { Money } from "../money.ts";
import type { Language } from "../schema/language.ts";

/** `camille@…`: enough to recognise, on a line that may be seen over a shoulder. */
export const shortAddress = (address: string): string => `${address.split("@", 1)[0] ?? ""}@…`;

/** What somebody typed, on one line; null when it is empty or missing. */
export const oneLine = (text: string | undefined): string | null =>
  text?.replace(/\s+/g, " ").trim() || null;

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

export type Unit = "second" | "minute" | "hour" | "day";

/** The whole units that have passed, in the coarsest that still tells: hours up to two days. */
export const wholeUnits = (elapsed: number): { count: number; unit: Unit } => {
  if (elapsed < minute) return { count: Math.floor(elapsed / second), unit: "second" };
  if (elapsed < hour) return { count: Math.floor(elapsed / minute), unit: "minute" };
  if (elapsed < 2 * day) return { count: Math.floor(elapsed / hour), unit: "hour" };
  return { count: Math.floor(elapsed / day), unit: "day" };
};

const wholeNumbers: Record<Language, Intl.NumberFormat> = {
  fr: new Intl.NumberFormat("fr-FR"),
  en: new Intl.NumberFormat("en-GB"),
};

/** With what separates thousands in each language: a narrow no-break space, a comma. */
export const wholeNumber = (count: number, language: Language): string =>
  wholeNumbers[language].format(count);

/** The sum, unless currencies are mixed. */
export const totalOf = (amounts: readonly Money[], language: Language): string | null => {
  const [first] = amounts;
  if (first === undefined || amounts.some(({ currency }) => currency !== first.currency))
    return null;
  const minor = amounts.reduce((sum, amount) => sum + amount.minor, 0);
  return formatMoney({ minor, currency: first.currency }, language);
};
