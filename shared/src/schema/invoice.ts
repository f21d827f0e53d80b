import { z } from "zod";

import { plainDateSchema } from "../dates.ts";
import { invoiceIdSchema, newInvoiceIdSchema } from "../ids.ts";
import { currencies, positiveMoneySchema } from "../money.ts";
import { complain } from "./complaints.ts";
import { lineSchema } from "./text.ts";

/** A yearly rate in per cent; becomes a decimal string. */
export const rateSchema = z
  .union([
    z.number(),
    z.string().regex(/^\d{1,3}([.,]\d{1,6})?$/, { error: complain("not_a_rate") }),
  ])
  .transform((value) => String(value).replace(",", "."))
  .refine((value) => Number(value) >= 0 && Number(value) <= 100, { error: complain("not_a_rate") });

const invoiceFields = z.object({
  number: lineSchema(100),
  issuedOn: plainDateSchema,
  dueOn: plainDateSchema,
  /** What it is for, as letters name it: goods or services, a quote, an order. */
  description: lineSchema(200).optional(),
  /** The day on which the work was done: limitation may count from it. */
  performedOn: plainDateSchema.optional(),
  /** What is still owed on it, taxes included: not merely its total. */
  amountDue: positiveMoneySchema,
  /** Yearly rate in per cent as a decimal string, when the contract sets one. */
  contractualRate: rateSchema.optional(),
  /**
   * Whether it left within a month and says that late-payment interest will be claimed: without
   * it, some countries' consumers owe none (Luxembourg, law of 18 April 2004, art. 12 and 13).
   */
  announcesInterest: z.boolean().optional(),
});

export const newInvoiceSchema = invoiceFields.refine(
  (invoice) => invoice.dueOn >= invoice.issuedOn,
  { path: ["dueOn"], error: complain("due_before_issue") },
);

/** One more for a case: with an id, the same request may come twice. */
export const addedInvoiceSchema = newInvoiceSchema.safeExtend({
  id: newInvoiceIdSchema.optional(),
});

export const invoiceSchema = invoiceFields.extend({ id: invoiceIdSchema });

export type NewInvoice = z.infer<typeof newInvoiceSchema>;
export type AddedInvoice = z.infer<typeof addedInvoiceSchema>;
export type Invoice = z.infer<typeof invoiceSchema>;

/** How many invoices a case may have. */
export const mostInvoices = 100;

/**
 * Whether the sum of the invoices can be told to the cent in every currency. Exact as far as it
 * matters: doubles lose units only beyond the bound, and the sum only grows. An amount that is too
 * much by itself is not what this is about: it is refused as such.
 */
export const isCountable = (invoices: readonly Pick<NewInvoice, "amountDue">[]): boolean =>
  currencies.every((currency) => {
    const amounts = invoices.flatMap(({ amountDue }) =>
      amountDue.currency === currency ? [amountDue.minor] : [],
    );
    const sum = amounts.reduce((total, minor) => total + minor, 0);
    return Number.isSafeInteger(sum) || !amounts.every(Number.isSafeInteger);
  });
