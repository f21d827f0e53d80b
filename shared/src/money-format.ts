import type { Money } from "./money.ts";
import type { Language } from "./schema/language.ts";

const locales: Record<Language, string> = { fr: "fr-FR", en: "en-GB" };

/**
 * `1 889,78 €` or `€1,889.78`: with narrow no-break spaces in French, as typography wants.
 * Exact up to 2^53 - 1 minor units, where dividing by 100 would already lose cents.
 */
export const formatMoney = (money: Money, language: Language): string =>
  new Intl.NumberFormat(locales[language], { style: "currency", currency: money.currency }).format(
    // A whole number followed by an exponent is a number; TypeScript cannot see it.
    `${money.minor}e-2` as `${number}`,
  );
