import { z } from "zod";

// Its own file because the panel's bundle has no room for zod.
export { formatMoney } from "./money-format.ts";

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
