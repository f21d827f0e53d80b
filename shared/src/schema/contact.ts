import { z } from "zod";

import { contactIdSchema, newContactIdSchema } from "../ids.ts";
import { consentProofSchema } from "./consent-proof.ts";
import { languageSchema } from "./language.ts";
import { emailSchema, lineSchema } from "./text.ts";
import { trackingSchema } from "./tracking.ts";

/** A business, a consumer, or a public buyer: the law treats the three differently. */
export const contactKinds = ["business", "consumer", "public"] as const;
export const contactKindSchema = z.enum(contactKinds);
export type ContactKind = z.infer<typeof contactKindSchema>;

const contactFields = z.object({
  name: lineSchema(200),
  company: lineSchema(200).optional(),
  emails: z
    .array(emailSchema)
    .min(1)
    .max(20)
    .transform((emails) => [...new Set(emails)]),
  kind: contactKindSchema,
  /** ISO 3166-1 alpha-2. */
  country: z
    .string()
    .transform((value) => value.toUpperCase())
    .pipe(z.string().regex(/^[A-Z]{2}$/)),
  language: languageSchema,
  registryNumber: lineSchema(50).optional(),
});

export const newContactSchema = contactFields.extend({
  /** With it, the same request may come twice: the second gets the contact that is there. */
  id: newContactIdSchema.optional(),
  /** Without it, the profile's default applies. */
  tracking: trackingSchema.optional(),
});

export const contactPatchSchema = newContactSchema.omit({ id: true }).partial();

export const contactSchema = contactFields.extend({
  id: contactIdSchema,
  tracking: trackingSchema.extend({
    /** When the debtor withdrew; from then on every pixel sent earlier is silent. */
    withdrawnAt: z.int().optional(),
    /** When the creditor gave the measuring up; what was sent earlier is silent as well. */
    stoppedAt: z.int().optional(),
    /** The file that shows the consent; added through its own route. */
    proof: consentProofSchema.optional(),
  }),
});

export type NewContact = z.infer<typeof newContactSchema>;
export type ContactPatch = z.infer<typeof contactPatchSchema>;
export type Contact = z.infer<typeof contactSchema>;
