import { z } from "zod";

import { languageSchema } from "./language.ts";
import { stepSchema, toneSchema } from "./step.ts";
import { lineSchema, paragraphSchema } from "./text.ts";

/** Which letter a template of the user's own stands for. */
export const templateKeySchema = z.object({
  step: stepSchema,
  tone: toneSchema,
  language: languageSchema,
});

/** A letter in liquid, as the user wants it; see `letters/template.ts`. */
export const ownTemplateSchema = templateKeySchema.extend({
  subject: lineSchema(300),
  body: paragraphSchema(20_000),
});
export type OwnTemplate = z.infer<typeof ownTemplateSchema>;
