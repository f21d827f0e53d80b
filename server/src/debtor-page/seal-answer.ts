import type { EventId, ReminderId } from "@impaye/shared/ids";
import { answerSchema } from "@impaye/shared/schema/answer";
import { eventIdSchema } from "@impaye/shared/ids";
import type { Tokens } from "@impaye/shared/tracking/token";
import { z } from "zod";

import type { Said } from "./read-answer.ts";

/** An answer that was shown to be read again: what is confirmed is what was shown. */
export interface ReviewedAnswer {
  /** Of the event that it becomes: confirming twice is answering once. */
  id: EventId;
  /** When it was shown first, epoch milliseconds. */
  shownAt: number;
  /** Whether something about it looked like a program at work. */
  isDoubtful: boolean;
  said: Said;
}

/** The two hidden fields of the form that confirms. */
export interface SealedAnswer {
  answer: string;
  seal: string;
}

const reviewedSchema = z.object({
  id: eventIdSchema,
  shownAt: z.int(),
  isDoubtful: z.boolean(),
  said: z.record(z.string(), z.unknown()),
});

export const sealAnswer = (
  tokens: Pick<Tokens, "sealForm">,
  reminderId: ReminderId,
  reviewed: ReviewedAnswer,
): SealedAnswer => {
  const answer = JSON.stringify(reviewed);
  return { answer, seal: tokens.sealForm(reminderId, answer) };
};

/** Null for anything that `sealAnswer` did not make for this reminder. */
export const openAnswer = (
  tokens: Pick<Tokens, "isFormSeal">,
  reminderId: ReminderId,
  { answer, seal }: SealedAnswer,
): ReviewedAnswer | null => {
  if (!tokens.isFormSeal(reminderId, answer, seal)) return null;
  const reviewed = reviewedSchema.parse(JSON.parse(answer));
  const { reminderId: _, ...said } = answerSchema.parse({ ...reviewed.said, reminderId });
  return { ...reviewed, said };
};
