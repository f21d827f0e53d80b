import type { Money } from "./money.ts";
import type { Language } from "./schema/language.ts";

const locales: Record<Language, string> = { fr: "fr-FR", en: "en-GB" };

// Making a formatter costs a hundred times using it, and a timeline uses it on every line.
const formats = new Map<string, Intl.NumberFormat>();
const formatOf = (currency: Money["currency"], language: Language): Intl.NumberFormat => {
  const key = `${language} ${currency}`;
  const format =
    formats.get(key) ?? new Intl.NumberFormat(locales[language], { style: "currency", currency });
  formats.set(key, format);
  return format;
};

const lists: Record<Language, Intl.ListFormat> = {
  fr: new Intl.ListFormat(locales.fr),
  en: new Intl.ListFormat(locales.en),
};

/** Sums in several currencies, which are not added up: `1 200,00 € et 300,00 $US`. */
export const formatSums = (sums: readonly Money[], language: Language): string =>
  lists[language].format(sums.map((sum) => formatMoney(sum, language)));

/**
 * `1 889,78 €` or `€1,889.78`: with narrow no-break spaces in French, as typography wants.
 * Exact up to 2^53 - 1 minor units, where dividing by 100 would already lose cents.
 */
export const formatMoney = ({ minor, currency }: Money, language: Language): string =>
  formatDecimal(`${minor}e-2`, currency, language);

/** The same of a decimal string, `"413.68"`, however large. */
export const formatDecimal = (
  amount: string,
  currency: Money["currency"],
  language: Language,
): string =>
  // TypeScript cannot see that it is a number.
  formatOf(currency, language).format(amount as `${number}`);
