import { z } from "zod";

import { largestProof, proofTypes } from "../tracking/proof-type.ts";
import { lineSchema } from "./text.ts";

/** Base64 writes three bytes in four letters. */
const longestContent = Math.ceil(largestProof / 3) * 4;

/** The file that shows a client's consent: a signed quote, a screenshot of a mail. */
export const newConsentProofSchema = z.object({
  /** As the file is called; only shown and proposed when it is downloaded. */
  name: lineSchema(200),
  /** Base64 of at most 1,000,000 bytes; what the file is, is read from its first ones. */
  content: z.base64().min(4).max(longestContent),
});
export type NewConsentProof = z.infer<typeof newConsentProofSchema>;

export const consentProofSchema = z.object({
  name: z.string(),
  type: z.enum(proofTypes),
  /** Bytes. */
  size: z.int(),
  /** Hex SHA-256 of its bytes, which the timeline remembers too. */
  sha256: z.string(),
  addedAt: z.int(),
});
export type ConsentProof = z.infer<typeof consentProofSchema>;

/** What a download gives. */
export interface ConsentProofFile extends ConsentProof {
  content: string;
}
