import { z } from "zod";

import { plainDateSchema } from "../dates.ts";
import { eventIdSchema, invoiceIdSchema } from "../ids.ts";
import { moneySchema } from "../money.ts";
import { balanceSchema } from "./case.ts";
import { sourceSchema } from "./clock.ts";

export const statementNotes = ["agreed-due-day", "interest-not-announced"] as const;

/** One line of an invoice's account, in order. */
export const statementEntrySchema = z.discriminatedUnion("kind", [
  /** Both days are counted, at one rate (per cent a year), on that principal. */
  z.object({
    kind: z.literal("interest"),
    from: plainDateSchema,
    to: plainDateSchema,
    days: z.int(),
    rate: z.string(),
    principal: moneySchema,
    interest: moneySchema,
  }),
  z.object({ kind: z.literal("indemnity"), on: plainDateSchema, amount: moneySchema }),
  /** What of a payment went where. */
  z.object({
    kind: z.literal("payment"),
    on: plainDateSchema,
    eventId: eventIdSchema.nullable(),
    interest: moneySchema,
    principal: moneySchema,
    indemnity: moneySchema,
  }),
  z.object({ kind: z.literal("credit"), on: plainDateSchema, amount: moneySchema }),
  /** Interest and indemnity that the creditor gave up. */
  z.object({
    kind: z.literal("waiver"),
    on: plainDateSchema,
    interest: moneySchema,
    indemnity: moneySchema,
  }),
  /** From that day on, interest runs no more: on what a plan covers, or on anything. */
  z.object({
    kind: z.literal("halt"),
    on: plainDateSchema,
    by: z.enum(["plan", "insolvency"]),
  }),
]);

/** What comes out of the accounts of one currency. */
const outcomeSchema = z.object({
  balance: balanceSchema,
  /** Paid beyond what was owed: to be given back, or taken off something else. */
  overpaid: moneySchema,
});

/** How what is owed at the end of a day came about (un décompte). Information, not advice. */
export const statementSchema = outcomeSchema.extend({
  on: plainDateSchema,
  /** The outcome in each other currency: sums of two are not added up. */
  others: z.array(outcomeSchema),
  dayBasis: z.int(),
  invoices: z.array(
    z.object({
      invoiceId: invoiceIdSchema,
      number: z.string(),
      issuedOn: plainDateSchema,
      dueOn: plainDateSchema,
      amountDue: moneySchema,
      /** The contract's, where it sets one. */
      contractualRate: z.string().nullable(),
      entries: z.array(statementEntrySchema),
      principal: moneySchema,
      interest: moneySchema,
      indemnity: moneySchema,
      total: moneySchema,
      provisional: z.boolean(),
    }),
  ),
  /** The fixed indemnity, where late invoices in another currency than the law's bear none. */
  indemnityLeftOut: moneySchema.nullable(),
  /** The most that a clause may add for what is late; not counted. Null where no figure bounds it. */
  clauseCap: moneySchema.nullable(),
  /**
   * What the figures take for granted: `agreed-due-day`, interest runs from due dates that both
   * parties agreed on (CO 102); `interest-not-announced`, some invoice bears no interest because it
   * announced none.
   */
  notes: z.array(z.enum(statementNotes)),
  /** Articles, then where the rates that were applied are published. */
  sources: z.array(sourceSchema),
});
export type StatementEntry = z.infer<typeof statementEntrySchema>;
export type Statement = z.infer<typeof statementSchema>;
