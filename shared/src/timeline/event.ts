import { z } from "zod";

import { instantSchema, plainDateSchema } from "../dates.ts";
import {
  type CaseId,
  type EventId,
  eventIdSchema,
  invoiceIdSchema,
  reminderIdSchema,
} from "../ids.ts";
import { positiveMoneySchema } from "../money.ts";
import { answerSchema } from "../schema/answer.ts";
import { causes } from "../schema/advice.ts";
import { closings, helpers } from "../schema/ending.ts";
import { newInvoiceSchema } from "../schema/invoice.ts";
import { sentLetters } from "../schema/letter.ts";
import { procedureKeySchema } from "../schema/procedure.ts";
import { stepSchema } from "../schema/step.ts";
import { emailSchema, lineSchema, paragraphSchema } from "../schema/text.ts";
import { toneOverrideSchema } from "../schema/tone-override.ts";
import { trackingBasisSchema } from "../schema/tracking.ts";
import { agentSchema, networkSchema } from "../tracking/agent.ts";

const note = paragraphSchema(5_000);
const bodyWithNote = z.strictObject({ note: note.optional() });
const bodyWithProcedure = bodyWithNote.safeExtend({ procedure: procedureKeySchema.optional() });

/** Facts that a person may enter by hand, today or about the past. */
const loggedBodies = {
  /** A reminder sent before or outside Impayé; one written here is recorded through its own route. */
  "reminder.sent": z.strictObject({
    step: stepSchema,
    to: z.array(emailSchema).max(100),
    subject: z.string().max(1_000),
  }),
  /** A mail without a reminder: a letter written here, or any that the tone guard asked not to send. */
  "mail.sent": z.union([
    z.strictObject({
      letter: z.enum(sentLetters),
      to: z.array(emailSchema).max(100),
      subject: z.string().max(1_000),
      tone: toneOverrideSchema.optional(),
    }),
    z.strictObject({ tone: toneOverrideSchema }),
  ]),
  /** With `kind`, a machine wrote it, which answers nothing; `returnsOn` goes with an auto-reply. */
  "mail.received": z.strictObject({
    from: emailSchema.optional(),
    kind: z.enum(["auto-reply", "bounce"]).optional(),
    returnsOn: plainDateSchema.optional(),
    note: note.optional(),
  }),
  "call.logged": z.strictObject({
    minutes: z.int().min(0).max(1_440).optional(),
    reached: z.boolean().optional(),
    note: note.optional(),
  }),
  "letter.sent": z.strictObject({
    registered: z.boolean().optional(),
    trackingNumber: lineSchema(100).optional(),
    note: note.optional(),
  }),
  "letter.delivered": bodyWithNote,
  "letter.refused": bodyWithNote,
  "letter.returned": bodyWithNote,
  /** Served by an officer: a notice, or, with `procedure`, what that procedure led to. */
  "notice.served": bodyWithProcedure,
  "payment.received": z.strictObject({
    amount: positiveMoneySchema,
    on: plainDateSchema,
    invoiceId: invoiceIdSchema.optional(),
    note: note.optional(),
  }),
  /** A credit note: that part of the invoice was never owed. */
  "credit.issued": z.strictObject({
    amount: positiveMoneySchema,
    on: plainDateSchema,
    invoiceId: invoiceIdSchema,
    number: lineSchema(100).optional(),
    note: note.optional(),
  }),
  /** Whether interest and indemnities are still asked for; the last choice counts. */
  "accessories.decided": z.strictObject({
    choice: z.enum(["keep", "waive"]),
    note: note.optional(),
  }),
  "promise.made": z.strictObject({
    until: plainDateSchema,
    amount: positiveMoneySchema.optional(),
    note: note.optional(),
  }),
  "promise.broken": bodyWithNote,
  "plan.agreed": z.strictObject({
    instalments: z
      .array(z.strictObject({ on: plainDateSchema, amount: positiveMoneySchema }))
      .min(1)
      .max(60),
    /** One missed date makes the whole debt due. */
    acceleration: z.boolean().optional(),
    note: note.optional(),
  }),
  "plan.missed": bodyWithNote,
  "dispute.raised": z.strictObject({
    invoiceId: invoiceIdSchema.optional(),
    note: note.optional(),
  }),
  "dispute.resolved": bodyWithNote,
  "hold.set": z.strictObject({ until: plainDateSchema.optional(), note: note.optional() }),
  "hold.released": bodyWithNote,
  /** Why it is unpaid, as far as the creditor found out. */
  "cause.noted": z.strictObject({ cause: z.enum(causes), note: note.optional() }),
  /** An invoice that is owed but does not drive the ladder, until it is included again. */
  "invoice.excluded": z.strictObject({ invoiceId: invoiceIdSchema, note: note.optional() }),
  "invoice.included": z.strictObject({ invoiceId: invoiceIdSchema, note: note.optional() }),
  "step.skipped": z.strictObject({ step: stepSchema, note: note.optional() }),
  "note.added": z.strictObject({ note: note.pipe(z.string().min(1)) }),
  handover: z.strictObject({
    to: z.enum(helpers),
    name: lineSchema(200).optional(),
    note: note.optional(),
  }),
  filing: bodyWithProcedure.safeExtend({ court: lineSchema(200).optional() }),
  /** What a court or office decided; with `procedure`, an order or judgment of that one. */
  decision: bodyWithProcedure,
  /** Links to the debtor page that were written until then lead nowhere any more. */
  /** A court opened insolvency proceedings: `on` is that judgment's day, `publishedOn` its notice's. */
  "insolvency.opened": z.strictObject({
    on: plainDateSchema,
    publishedOn: plainDateSchema.optional(),
    /** Who or what said so: a register, the administrator, the client. */
    toldBy: lineSchema(200).optional(),
    note: note.optional(),
  }),
  /** A procedure is over and left something unpaid; without `procedure`, whichever was under way. */
  "procedure.ended": bodyWithProcedure,
  /** The creditor takes back what was in others' hands, whatever became of it there. */
  "case.resumed": bodyWithNote,
  "page.revoked": bodyWithNote,
  /** Without `why` nobody said: it was closed before there was the question. */
  "case.closed": z.strictObject({ why: z.enum(closings).optional(), note: note.optional() }),
  "case.reopened": bodyWithNote,
} as const;

const signalBody = z.strictObject({
  reminderId: reminderIdSchema,
  agent: agentSchema,
  network: networkSchema,
  /** How many within ten seconds this stands for; absent: one. */
  count: z.int().min(2).optional(),
});

/** Facts that only the server records: a client cannot make them up. */
const recordedBodies = {
  "case.opened": z.strictObject({ title: z.string() }),
  "invoice.added": newInvoiceSchema.safeExtend({ invoiceId: invoiceIdSchema }),
  "invoice.corrected": newInvoiceSchema.safeExtend({ invoiceId: invoiceIdSchema }),
  "reminder.sent": z.strictObject({
    reminderId: reminderIdSchema,
    step: stepSchema,
    to: z.array(emailSchema).max(100),
    subject: z.string().max(1_000),
    /** Whether the mail left with a pixel; null when the editor could not be read back. */
    tracked: z.boolean().nullable(),
    /** Absent where the tone guard had nothing against it. */
    tone: toneOverrideSchema.optional(),
  }),
  "mail.fetched": signalBody,
  "page.visited": signalBody,
  /** What the debtor said on the page: their word, not the creditor's agreement. */
  "page.answered": answerSchema,
  "tracking.changed": z.strictObject({
    basis: trackingBasisSchema,
    since: plainDateSchema.optional(),
    note: z.string().optional(),
    /** Hex SHA-256 of the file that shows the consent. */
    proof: z.string().optional(),
  }),
  /** Retention: these events were erased. It vouches for them; see `chain.ts`. */
  "tracking.erased": z.strictObject({ seqs: z.array(z.int()).min(1).max(1_000) }),
  /** What is left of one: its place and its hash. Id and times are those of its erasure. */
  erased: z.strictObject({}),
} as const;

export type LoggedType = keyof typeof loggedBodies;
export type RecordedType = keyof typeof recordedBodies;
export type EventType = LoggedType | RecordedType;

type Bodies<Schemas extends Record<string, z.ZodType>> = {
  [Type in keyof Schemas]: { type: Type; body: z.infer<Schemas[Type]> };
}[keyof Schemas];

/** What happened, discriminated by `type`. */
export type Fact = Bodies<typeof loggedBodies> | Bodies<typeof recordedBodies>;

const variants = (schemas: Record<string, z.ZodType>) =>
  Object.entries(schemas).map(([type, body]) =>
    z.object({ id: eventIdSchema, type: z.literal(type), at: instantSchema, body }),
  );

/** What `POST /api/cases/:id/events` takes. `at` may lie in the past: history is entered later. */
export const newEventSchema = z.discriminatedUnion(
  "type",
  variants(loggedBodies) as [ReturnType<typeof variants>[number]],
) as unknown as z.ZodType<NewEvent>;
export type NewEvent = { id: EventId; at: number } & Bodies<typeof loggedBodies>;

export const actors = ["creditor", "debtor", "system"] as const;
export type Actor = (typeof actors)[number];

/** One link of a case's timeline: append-only, `seq` gapless from 1. */
export type TimelineEvent = Fact & {
  caseId: CaseId;
  seq: number;
  id: EventId;
  /** When it happened, epoch milliseconds. */
  at: number;
  /** When it was written down. */
  recordedAt: number;
  actor: Actor;
  /** Hex SHA-256 of the event before; 64 zeros for the first. */
  prevHash: string;
  hash: string;
};
