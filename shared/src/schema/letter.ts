import { z } from "zod";

import { caseIdSchema } from "../ids.ts";
import { sourceSchema } from "./clock.ts";
import { languageSchema } from "./language.ts";

/** The letters, besides reminders, that are sent to the debtor. */
export const sentLetters = ["instalment-agreement", "suspension", "dispute-answer"] as const;
export type SentLetter = (typeof sentLetters)[number];

/** What can be written in a case besides reminders. */
export const letterKinds = [...sentLetters, "call-script"] as const;
export type LetterKind = (typeof letterKinds)[number];

export const newLetterSchema = z.object({
  caseId: caseIdSchema,
  letter: z.enum(letterKinds),
  /** Without it: the contact's language. */
  language: languageSchema.optional(),
});
export type NewLetter = z.infer<typeof newLetterSchema>;

/** A letter to be put in a reply, or copied: it carries neither link nor image, and nothing of it is kept. */
export const letterSchema = z.object({
  letter: z.enum(letterKinds),
  language: languageSchema,
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  /** The articles that it rests on; empty where it states no law. */
  sources: z.array(sourceSchema),
});
export type Letter = z.infer<typeof letterSchema>;
