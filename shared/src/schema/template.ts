import { z } from "zod";

import { contactKinds } from "./contact.ts";
import { jurisdictions } from "./jurisdiction.ts";
import { languageSchema } from "./language.ts";
import { sentLetters } from "./letter.ts";
import { steps, toneSchema } from "./step.ts";
import { lineSchema, paragraphSchema } from "./text.ts";

/** Which letter a template of the user's own stands for, and for whom. */
export const templateKeySchema = z.object({
  /** Of a reminder; or one of the other letters, whose tone is `neutral`. */
  step: z.enum([...steps, ...sentLetters]),
  tone: toneSchema,
  language: languageSchema,
  /** `any`: wherever there is no narrower one; see `letters/narrowest.ts`. */
  kind: z.enum(["any", ...contactKinds]).default("any"),
  jurisdiction: z.enum(["any", ...jurisdictions]).default("any"),
});
export type TemplateKey = z.infer<typeof templateKeySchema>;

/** A letter in liquid, as the user wants it; see `letters/template.ts`. */
export const ownTemplateSchema = templateKeySchema.extend({
  subject: lineSchema(300),
  body: paragraphSchema(20_000),
});
export type OwnTemplate = z.infer<typeof ownTemplateSchema>;

/** An account keeps at most so many. */
export const mostTemplates = 200;
