import { z } from "zod";

import { plainDateSchema } from "../dates.ts";
import { caseIdSchema, reminderIdSchema } from "../ids.ts";
import { verdictReasons } from "../tracking/verdict.ts";
import { readingStates, verdictCountsSchema } from "./case.ts";
import { complain } from "./complaints.ts";
import { stepSchema } from "./step.ts";

/** `from` and `to` are days of sending, both included. */
export const reportQuerySchema = z
  .object({
    caseId: caseIdSchema.optional(),
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

/** A page of at most 500 messages, the latest first. */
export const readingReportSchema = z.object({
  rows: z.array(reportRowSchema).max(500),
  nextCursor: z.string().nullable(),
});
export type ReadingReport = z.infer<typeof readingReportSchema>;
