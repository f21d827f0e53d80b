import { z } from "zod";

import { longestChecked } from "../tone/check-tone.ts";
import { contactKindSchema } from "./contact.ts";
import { jurisdictionSchema } from "./jurisdiction.ts";
import { languageSchema } from "./language.ts";
import { lineSchema } from "./text.ts";

/** A text to be looked at by the tone guard. What is not said of the addressee is not assumed. */
export const toneRequestSchema = z.object({
  text: z.string().max(longestChecked),
  /** Of the advice; the text is looked at for both languages. */
  language: languageSchema.default("fr"),
  kind: contactKindSchema.optional(),
  jurisdiction: jurisdictionSchema.optional(),
  /** Names that may be written in capitals. */
  names: z.array(lineSchema(200)).max(20).optional(),
});
