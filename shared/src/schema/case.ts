import { z } from "zod";

import { plainDateSchema } from "../dates.ts";
import {
  caseIdSchema,
  contactIdSchema,
  eventIdSchema,
  invoiceIdSchema,
  newCaseIdSchema,
  reminderIdSchema,
} from "../ids.ts";
import { moneySchema } from "../money.ts";
import { verdictReasons } from "../tracking/verdict.ts";
import { clockSchema } from "./clock.ts";
import {
  alternatives,
  blockers,
  idleReasons,
  silenceSigns,
  silenceVerdicts,
  stepReasons,
} from "./advice.ts";
import { complain } from "./complaints.ts";
import { contactSchema, newContactSchema } from "./contact.ts";
import { invoiceSchema, isCountable, mostInvoices, newInvoiceSchema } from "./invoice.ts";
import { jurisdictionSchema } from "./jurisdiction.ts";
import { stepSchema, toneSchema } from "./step.ts";
import { lineSchema } from "./text.ts";

export const newCaseSchema = z
  .object({
    /** With it, the same request may come twice: the second gets the case that is there. */
    id: newCaseIdSchema.optional(),
    contactId: contactIdSchema.optional(),
    contact: newContactSchema.omit({ id: true }).optional(),
    title: lineSchema(200).optional(),
    /** Without it, the profile's. */
    jurisdiction: jurisdictionSchema.optional(),
    invoices: z.array(newInvoiceSchema).min(1).max(mostInvoices),
  })
  .refine((value) => (value.contactId === undefined) !== (value.contact === undefined), {
    path: ["contact"],
    error: complain("contact_or_id"),
  })
  .refine(
    ({ invoices }) => new Set(invoices.map((invoice) => invoice.number)).size === invoices.length,
    { path: ["invoices"], error: complain("same_number_twice") },
  )
  .refine(({ invoices }) => isCountable(invoices), {
    path: ["invoices"],
    error: complain("too_much"),
  });
export type NewCase = z.infer<typeof newCaseSchema>;

export const caseSchema = z.object({
  id: caseIdSchema,
  contactId: contactIdSchema,
  title: z.string(),
  jurisdiction: jurisdictionSchema,
  createdAt: z.int(),
});
export type Case = z.infer<typeof caseSchema>;

/** Where a case stands, computed when read: never stored. */
export const caseStatuses = ["not-due", "late", "on-hold", "paid", "closed"] as const;
export const caseStatusSchema = z.enum(caseStatuses);
export type CaseStatus = z.infer<typeof caseStatusSchema>;

/** What is owed on a day. `total` = principal + interest + indemnity; `paid` is already deducted. */
export const balanceSchema = z.object({
  principal: moneySchema,
  interest: moneySchema,
  indemnity: moneySchema,
  paid: moneySchema,
  total: moneySchema,
  /** Interest that one more day adds. */
  perDay: moneySchema,
  /** A day outside the known legal rates was counted with the nearest one. */
  provisional: z.boolean(),
  /** The same of the day that `perDay` is about, which comes after those counted. */
  perDayProvisional: z.boolean(),
});
export type Balance = z.infer<typeof balanceSchema>;

/** What is owed, each currency by itself: sums of two are neither converted nor added up. */
export interface Owed {
  /** Of the oldest invoice that is unpaid; once all are paid, of the oldest. */
  balance: Balance;
  /** One for each other currency among the invoices, that of the oldest first. */
  otherBalances: readonly Balance[];
}

/**
 * Interest and indemnities stay claimable once the principal is paid, until the creditor gives them
 * up; `undecided` until one or the other was said.
 */
export const accessoriesSchema = z.enum(["undecided", "kept", "waived"]);
export type Accessories = z.infer<typeof accessoriesSchema>;

/**
 * What suspends the ladder. `until` is the last day it holds; null when it has no end of its own.
 * `verification`: the debtor says that it is paid. `proposal`: the debtor proposes a plan, or
 * to pay less than all or later than soon, which binds nobody until the creditor agrees. `out-of-office`: an auto-reply says until when. The last
 * four are in others' hands, where a reminder would chase twice: a court or a mediator was asked, a
 * decision was given or served, somebody else collects, insolvency proceedings were opened.
 */
export const holdKinds = [
  "promise",
  "plan",
  "dispute",
  "manual",
  "verification",
  "proposal",
  "out-of-office",
  "procedure",
  "decision",
  "handover",
  "insolvency",
] as const;
export const holdSchema = z.object({
  kind: z.enum(holdKinds),
  eventId: eventIdSchema,
  since: plainDateSchema,
  until: plainDateSchema.nullable(),
});
export type Hold = z.infer<typeof holdSchema>;

/** What can honestly be said about whether a message was read: an indication, never proof. */
export const readingStates = [
  "not-sent",
  "no-signal",
  "machine-only",
  "unclear",
  "probably-read",
  "acknowledged",
  "answered",
] as const;
/** Fetches and visits by what each is held to be, repeats included. */
export const verdictCountsSchema = z.object({
  human: z.int(),
  unclear: z.int(),
  machine: z.int(),
  self: z.int(),
});
export const readingSchema = z.object({
  state: z.enum(readingStates),
  /** The reminder it speaks of: the last one sent. Null when none was. */
  reminderId: reminderIdSchema.nullable(),
  step: stepSchema.nullable(),
  sentAt: z.int().nullable(),
  /** Whether the message carried a pixel when it left; without one only the page can tell. */
  tracked: z.boolean(),
  /** Fetches of its image and visits of its page that are not the creditor's; machines' too. */
  fetches: z.int(),
  visits: z.int(),
  counts: verdictCountsSchema,
  /** What spoke for the strongest verdict among its fetches and visits; empty without any. */
  reasons: z.array(z.enum(verdictReasons)),
  /** The first fetch or visit that was probably a person's; null as long as there is none. */
  probablyReadAt: z.int().nullable(),
  lastSignalAt: z.int().nullable(),
});
export type Reading = z.infer<typeof readingSchema>;

/** What keeps the step from being due on the day asked about; `until` is its last day. */
const blockSchema = z.object({ by: z.enum(blockers), until: plainDateSchema });

/** What the silence after the last mail may mean, and the signs either way. */
const silenceSchema = z.object({
  verdict: z.enum(silenceVerdicts),
  signs: z.array(z.enum(silenceSigns)),
});
export type Silence = z.infer<typeof silenceSchema>;

const alternativesSchema = z.array(z.enum(alternatives));
const reasonsSchema = z.array(z.enum(stepReasons));

export const nextStepSchema = z.discriminatedUnion("kind", [
  /** Send this reminder; it is due when `on` is today or earlier. */
  z.object({
    kind: z.literal("remind"),
    step: stepSchema,
    on: plainDateSchema,
    /** The rung's own, milder while there is doubt, firmer for a client who reads and is silent. */
    tone: toneSchema,
    reasons: reasonsSchema,
    blocks: z.array(blockSchema),
    /** The most useful first. */
    alternatives: alternativesSchema,
    /** Ask why it is unpaid before the tone rises. */
    askWhy: z.boolean(),
    /** Null when nothing was sent, or when the client answered. */
    silence: silenceSchema.nullable(),
  }),
  /** A hold suspends the ladder; `step` is where it resumes (null after the last). */
  z.object({
    kind: z.literal("wait"),
    hold: holdSchema,
    step: stepSchema.nullable(),
    alternatives: alternativesSchema,
  }),
  /** The ladder is at its end: choose a procedure. */
  z.object({
    kind: z.literal("decide"),
    on: plainDateSchema,
    reasons: reasonsSchema,
    blocks: z.array(blockSchema),
    alternatives: alternativesSchema,
  }),
  /** Nothing left to do. */
  z.object({ kind: z.literal("done"), why: z.enum(idleReasons) }),
]);
export type NextStep = z.infer<typeof nextStepSchema>;

/** Everything the panel shows of a case on a day, but for its timeline. */
export const caseViewSchema = z.object({
  case: caseSchema,
  contact: contactSchema,
  invoices: z.array(invoiceSchema),
  on: plainDateSchema,
  status: caseStatusSchema,
  daysLate: z.int(),
  balance: balanceSchema,
  /** Those of the other currencies: see `Owed`. */
  otherBalances: z.array(balanceSchema),
  accessories: accessoriesSchema,
  reading: readingSchema,
  nextStep: nextStepSchema,
  holds: z.array(holdSchema),
  /** The days that count, the soonest first. */
  clocks: z.array(clockSchema).max(100),
  /** Invoices that are owed but left out of the ladder. */
  excluded: z.array(invoiceIdSchema),
  /** When the creditor had these reminders on screen; the latest 1,000. What sets fetches aside. */
  selfViews: z.array(z.object({ reminderId: reminderIdSchema, at: z.int() })).max(1_000),
});
export type CaseView = z.infer<typeof caseViewSchema>;

/** One row of the list of cases. */
export const caseSummarySchema = caseSchema.extend({
  contactName: z.string(),
  company: z.string().nullable(),
  status: caseStatusSchema,
  daysLate: z.int(),
  total: moneySchema,
  /** What is owed in other currencies. */
  otherTotals: z.array(moneySchema),
  /** Some total counts days outside the known rates. */
  provisional: z.boolean(),
});
export type CaseSummary = z.infer<typeof caseSummarySchema>;
