import { z } from "zod";

import { plainDateSchema } from "../dates.ts";
import { invoiceIdSchema, reminderIdSchema } from "../ids.ts";
import { positiveMoneySchema } from "../money.ts";
import { fewestInstalments, mostInstalments } from "./instalment-bounds.ts";
import { lineSchema, paragraphSchema } from "./text.ts";

/** What a debtor may say on the page behind a reminder's link. */
export const answerKinds = ["paid", "will-pay", "plan", "problem"] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** Characters that a debtor may write along with an answer. */
export const longestAnswer = 2_000;

export { fewestInstalments, mostInstalments } from "./instalment-bounds.ts";

const instalmentSchema = z.strictObject({ on: plainDateSchema, amount: positiveMoneySchema });

const note = paragraphSchema(longestAnswer);

/** An answer as it stands on the timeline, under the reminder whose link led to the page. */
export const answerSchema = z.discriminatedUnion("answer", [
  z.strictObject({
    answer: z.literal("paid"),
    reminderId: reminderIdSchema,
    on: plainDateSchema,
    /** Without one: all that the page asked for. */
    amount: positiveMoneySchema.optional(),
    note: note.optional(),
  }),
  z.strictObject({
    answer: z.literal("will-pay"),
    reminderId: reminderIdSchema,
    on: plainDateSchema,
    amount: positiveMoneySchema.optional(),
    note: note.optional(),
  }),
  z.strictObject({
    answer: z.literal("plan"),
    reminderId: reminderIdSchema,
    /** In order of their days. */
    instalments: z.array(instalmentSchema).min(fewestInstalments).max(mostInstalments),
    note: note.optional(),
  }),
  z.strictObject({
    answer: z.literal("problem"),
    reminderId: reminderIdSchema,
    /** As the debtor saw it; without one: all of them. */
    invoice: z.strictObject({ id: invoiceIdSchema, number: lineSchema(100) }).optional(),
    note: note.pipe(z.string().min(1)),
  }),
]);

export type Answer = z.infer<typeof answerSchema>;
