import { z } from "zod";

import { instantSchema } from "../dates.ts";
import { caseIdSchema, reminderIdSchema } from "../ids.ts";
import { hostIdSchema, threadIdSchema } from "./host.ts";
import { languageSchema } from "./language.ts";
import { stepSchema, toneSchema } from "./step.ts";
import { emailSchema, lineSchema } from "./text.ts";
import { toneSaidSchema } from "./tone-override.ts";
import { trackingBasisSchema } from "./tracking.ts";

export const newReminderSchema = z.object({
  caseId: caseIdSchema,
  /** Without it: the next step of the ladder, or the current one again. */
  step: stepSchema.optional(),
  /** Without it: the step's usual tone. */
  tone: toneSchema.optional(),
  /** Without it: the contact's language. */
  language: languageSchema.optional(),
  host: hostIdSchema.optional(),
  threadId: threadIdSchema.optional(),
});
export type NewReminder = z.infer<typeof newReminderSchema>;

/** Why the pixel is in the mail, or why it is not. */
export const pixelReasons = [
  "consent",
  "legal-notice",
  "no-basis",
  "withdrawn",
  "not-a-notice",
  /** A formal notice, but the recipient's country exempts none from consent. */
  "no-exemption",
] as const;

export const reminderSchema = z.object({
  id: reminderIdSchema,
  caseId: caseIdSchema,
  step: stepSchema,
  tone: toneSchema,
  language: languageSchema,
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  pageUrl: z.string(),
  pixelUrl: z.string().nullable(),
  basis: trackingBasisSchema,
  pixelReason: z.enum(pixelReasons),
});
export type Reminder = z.infer<typeof reminderSchema>;

export const sentSchema = z.object({
  at: instantSchema,
  to: z.array(emailSchema).max(100),
  subject: lineSchema(1_000).or(z.literal("")),
  /** Whether our pixel was still in the editor when the user sent. */
  pixelKept: z.boolean().optional(),
  /** Absent where the tone guard had nothing against it. */
  tone: toneSaidSchema.optional(),
});
export type Sent = z.infer<typeof sentSchema>;

export const selfViewSchema = z.object({
  reminderIds: z.array(reminderIdSchema).min(1).max(100),
  at: instantSchema,
  /** Milliseconds from `at` to the request, by the same clock, which may be wrong: at most a week. */
  age: z.int().min(0).max(604_800_000).optional(),
});
