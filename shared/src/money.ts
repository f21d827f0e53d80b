import { z } from "zod";

import type { Language } from "./schema/language.ts";

export const currencies = ["EUR", "CAD", "CHF", "USD", "GBP"] as const;
export const currencySchema = z.enum(currencies);
export type Currency = z.infer<typeof currencySchema>;

/** An amount in minor units (cents). All our currencies have two decimals. May be negative or zero. */
export const moneySchema = z.object({ minor: z.int(), currency: currencySchema });
export type Money = z.infer<typeof moneySchema>;

/** An amount that somebody owes or pays: more than zero, at most 2^53 - 1 minor units. */
export const positiveMoneySchema = z.object({
  minor: z.int().positive(),
  currency: currencySchema,
});

const locales: Record<Language, string> = { fr: "fr-FR", en: "en-GB" };

/** `1 889,78 €` or `€1,889.78`: with narrow no-break spaces in French, as typography wants. */
export const formatMoney = (money: Money, language: Language): string =>
  new Intl.NumberFormat(locales[language], { style: "currency", currency: money.currency }).format(
    money.minor / 100,
  );
