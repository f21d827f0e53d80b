import { z } from "zod";

import { plainDateSchema } from "../dates.ts";
import { caseIdSchema, contactIdSchema, reminderIdSchema } from "../ids.ts";
import { verdicts, verdictReasons } from "../tracking/verdict.ts";
import { readingStates, verdictCountsSchema } from "./case.ts";
import { complain } from "./complaints.ts";
import { stepSchema } from "./step.ts";

/** `from` and `to` are days of sending, both included. */
export const reportQuerySchema = z
  .object({
    caseId: caseIdSchema.optional(),
    contactId: contactIdSchema.optional(),
    from: plainDateSchema.optional(),
    to: plainDateSchema.optional(),
    cursor: z.string().max(200).optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ["to"],
    error: complain("ends_before_start"),
  });
export type ReportQuery = z.infer<typeof reportQuerySchema>;

/** One reminder that was sent, and what came back. */
export const reportRowSchema = z.object({
  reminderId: reminderIdSchema,
  caseId: caseIdSchema,
  caseTitle: z.string(),
  contactId: contactIdSchema,
  contactName: z.string(),
  step: stepSchema,
  subject: z.string(),
  to: z.array(z.string()),
  sentAt: z.int(),
  tracked: z.boolean(),
  state: z.enum(readingStates),
  /** As in a case's reading. */
  fetches: z.int(),
  visits: z.int(),
  counts: verdictCountsSchema,
  reasons: z.array(z.enum(verdictReasons)),
  probablyReadAt: z.int().nullable(),
  firstSignalAt: z.int().nullable(),
  lastSignalAt: z.int().nullable(),
});
export type ReportRow = z.infer<typeof reportRowSchema>;

/** A fetch of the image or a visit of the page, and what it is taken for. */
export const reportMarkSchema = z.object({
  at: z.int(),
  kind: z.enum(["image", "page"]),
  verdict: z.enum(verdicts),
  /** How many stand for this one. */
  count: z.int(),
});
export type ReportMark = z.infer<typeof reportMarkSchema>;

/** What all messages asked for say together; delays in milliseconds. */
export const overallSchema = z.object({
  messages: z.int(),
  cases: z.int(),
  states: z.partialRecord(z.enum(readingStates), z.int()),
  firstSentAt: z.int().nullable(),
  lastSentAt: z.int().nullable(),
  /** The last answer after the first of these messages. */
  lastAnswerAt: z.int().nullable(),
  /** From sending to the first probable reading, over the `delays` messages that have one. */
  medianDelay: z.int().nullable(),
  delays: z.int(),
  /** Those with the most messages first. */
  clients: z
    .array(
      z.object({
        contactId: contactIdSchema,
        contactName: z.string(),
        messages: z.int(),
        /** Probably read, acknowledged or answered. */
        read: z.int(),
        medianDelay: z.int().nullable(),
        lastAnswerAt: z.int().nullable(),
      }),
    )
    .max(500),
  /** Probable readings by day of the week (Monday first) and hour in `timeZone`. */
  hours: z.array(z.array(z.int()).length(24)).length(7),
  timeZone: z.string(),
  /** There are more messages: these are the latest 10,000. */
  isPartial: z.boolean(),
});
export type Overall = z.infer<typeof overallSchema>;

/** A page of at most 500 messages, the latest first; the first page comes with what all say. */
export const readingReportSchema = z.object({
  rows: z.array(reportRowSchema).max(500),
  nextCursor: z.string().nullable(),
  overall: overallSchema.nullable(),
});
export type ReadingReport = z.infer<typeof readingReportSchema>;

const mostStrips = 50;

/** `ids`: reminders, separated by commas; at most 50. */
export const stripsQuerySchema = z.object({
  ids: z
    .string()
    .max(mostStrips * 37)
    .transform((ids) => ids.split(","))
    .pipe(z.array(reminderIdSchema).min(1).max(mostStrips)),
});

/** What came back for single messages, as a strip on a time axis shows it. */
export const stripsSchema = z.object({
  strips: z.array(z.object({ reminderId: reminderIdSchema, marks: z.array(reportMarkSchema) })),
});
export type Strips = z.infer<typeof stripsSchema>;
