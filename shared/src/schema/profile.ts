import { z } from "zod";

import { assumptionsSchema } from "./assumptions.ts";
import { complain } from "./complaints.ts";
import { isValidIBAN } from "ibantools";
import { jurisdictionSchema } from "./jurisdiction.ts";
import { languageSchema } from "./language.ts";
import { policySchema } from "./policy.ts";
import { lineSchema, paragraphSchema, webAddressSchema } from "./text.ts";
import { trackingBasisSchema } from "./tracking.ts";

/** Who the freelancer is: what letters and the debtor page say of the creditor. */
export const newProfileSchema = z.object({
  name: lineSchema(200),
  company: lineSchema(200).optional(),
  registryNumber: lineSchema(50).optional(),
  /** Postal address, several lines; may be empty. */
  address: paragraphSchema(500),
  iban: z
    .string()
    .max(50)
    .transform((value) => value.replace(/\s+/g, "").toUpperCase())
    .refine((iban) => isValidIBAN(iban), { error: complain("not_an_iban") })
    .optional(),
  bic: z
    .string()
    .transform((value) => value.replace(/\s+/g, "").toUpperCase())
    .pipe(z.string().regex(/^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/))
    .optional(),
  paymentUrl: webAddressSchema.optional(),
  jurisdiction: jurisdictionSchema,
  language: languageSchema,
  /** The tracking basis that a new contact starts with. */
  trackingDefault: trackingBasisSchema,
  /** The creditor's own ladder; without it, the usual one. */
  policy: policySchema.optional(),
  /** Months after a case ends until its tracking facts are erased; `usualRetention` without it. */
  retentionMonths: z.int().min(1).max(60).optional(),
  /** What the comparison of routes takes for granted. */
  assumptions: assumptionsSchema.optional(),
});

export const profileSchema = newProfileSchema.extend({
  /** Address prefix of this account's own pixels: what the extension keeps the creditor from loading. */
  pixelPrefix: z.string(),
});

export type NewProfile = z.infer<typeof newProfileSchema>;
export type Profile = z.infer<typeof profileSchema>;
