import { z } from "zod";

import { plainDateSchema } from "../dates.ts";
import { invoiceIdSchema } from "../ids.ts";
import { positiveMoneySchema } from "../money.ts";
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
  /** The day on which the work was done: limitation may count from it. */
  performedOn: plainDateSchema.optional(),
  /** What is still owed on it, taxes included: not merely its total. */
  amountDue: positiveMoneySchema,
  /** Yearly rate in per cent as a decimal string, when the contract sets one. */
  contractualRate: rateSchema.optional(),
});

export const newInvoiceSchema = invoiceFields.refine(
  (invoice) => invoice.dueOn >= invoice.issuedOn,
  { path: ["dueOn"], error: complain("due_before_issue") },
);

export const invoiceSchema = invoiceFields.extend({ id: invoiceIdSchema });

export type NewInvoice = z.infer<typeof newInvoiceSchema>;
export type Invoice = z.infer<typeof invoiceSchema>;
