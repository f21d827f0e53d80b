import { z } from "zod";

import { plainDateSchema } from "../dates.ts";
import { paragraphSchema } from "./text.ts";

/**
 * Why a pixel may be put in a mail to this contact (CNIL deliberation 2026-042): nothing allows
 * it, the recipient consented, or the mail is a legally required notification whose delivery may
 * be proved.
 */
export const trackingBases = ["none", "consent", "legal-notice"] as const;
export const trackingBasisSchema = z.enum(trackingBases);
export type TrackingBasis = z.infer<typeof trackingBasisSchema>;

export const trackingSchema = z.object({
  basis: trackingBasisSchema,
  /** The day since which the basis holds. */
  since: plainDateSchema.optional(),
  /** How it was obtained: the clause, the mail, the conversation. */
  note: paragraphSchema(1_000).optional(),
  /** What was answered to the panel's question where nothing allows a pixel: it is asked once. */
  answer: z.enum(["no", "later"]).optional(),
});
export type Tracking = z.infer<typeof trackingSchema>;
