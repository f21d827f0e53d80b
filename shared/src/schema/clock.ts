import { z } from "zod";

import { plainDateSchema } from "../dates.ts";
import { eventIdSchema, invoiceIdSchema } from "../ids.ts";
import { moneySchema } from "../money.ts";
import { procedureKeySchema } from "./procedure.ts";

/** What a legal statement rests on: an article as lawyers cite it, and where to read it. */
export const sourceSchema = z.object({ label: z.string(), url: z.string() });

export const clockKinds = [
  "limitation",
  "title",
  "notice",
  "free-reminder",
  "procedure",
  "promise",
  "instalment",
] as const;

/**
 * `past`: its day is over. For what the creditor must do in time: `urgent` in its last two weeks,
 * `soon` in the last two months, `watch` in the last six. For what is awaited from the debtor:
 * `urgent` on the day itself. Else `calm`.
 */
export const urgencies = ["past", "urgent", "soon", "watch", "calm"] as const;

export const deadlineKeys = [
  "deposit-fee",
  "debtor-reply",
  "serve-order",
  "opposition",
  "enforceable",
  "continue",
  "ask-enforcement",
  "declare-claim",
] as const;

/** What may happen to a claim, as limitation law sees it. */
export const limitationFacts = [
  "plan-signed",
  "part-payment",
  "promise",
  "court-claim",
  "office-request",
  "order-request",
  "order-served",
  "conciliation",
  "mediation",
  "reminder",
  "formal-notice",
  "letter",
  "call",
] as const;

const happenedSchema = z.object({
  fact: z.enum(limitationFacts),
  on: plainDateSchema,
  eventId: eventIdSchema,
});

/** How a claim's last day came about. */
export const limitationSchema = z.object({
  years: z.int(),
  startedOn: plainDateSchema,
  /** `issue`: the invoice's date stands in for the day of performance, which nobody told us. */
  startedBy: z.enum(["performance", "issue", "due", "interruption"]),
  interruptedBy: happenedSchema.nullable(),
  /** A later last day that may hold but is not safe: from the due date, or by an uncertain fact. */
  atLatest: z.object({ on: plainDateSchema, by: happenedSchema.nullable() }).nullable(),
  /** What was done since and changes nothing; the latest ten. */
  withoutEffect: z.array(happenedSchema).max(10),
  /** What stops the clock for as long as it lasts; not counted, because its end is not known. */
  suspendedBy: z.array(happenedSchema).max(10),
});

/** A day that counts. Information, not advice. */
export const clockSchema = z.object({
  kind: z.enum(clockKinds),
  /** The last day to act, or the day that is waited for. */
  on: plainDateSchema,
  /** From the day of the view; negative once it is over. */
  daysLeft: z.int(),
  urgency: z.enum(urgencies),
  whose: z.enum(["creditor", "debtor"]),
  invoiceId: invoiceIdSchema.nullable(),
  /** What it counts from, where that is an event. */
  eventId: eventIdSchema.nullable(),
  amount: moneySchema.nullable(),
  procedure: procedureKeySchema.nullable(),
  deadline: z.enum(deadlineKeys).nullable(),
  limitation: limitationSchema.nullable(),
  /** The rule was not known to hold on the day of the view. */
  provisional: z.boolean(),
  /** False: the rule's text was not seen. */
  confirmed: z.boolean(),
  sources: z.array(sourceSchema),
});

export type ClockKind = (typeof clockKinds)[number];
export type Urgency = (typeof urgencies)[number];
export type DeadlineKey = (typeof deadlineKeys)[number];
export type LimitationFact = (typeof limitationFacts)[number];
export type LimitationState = z.infer<typeof limitationSchema>;
export type HappenedFact = z.infer<typeof happenedSchema>;
export type Clock = z.infer<typeof clockSchema>;
