/** The kinds of file that a proof of consent may be. */
export const proofTypes = ["application/pdf", "image/png", "image/jpeg"] as const;
export type ProofType = (typeof proofTypes)[number];

/** At most 1 MB: a scan of one page, or the PDF of a signed quote. */
export const largestProof = 1_000_000;

const beginnings: Record<ProofType, readonly number[]> = {
  "application/pdf": [0x25, 0x50, 0x44, 0x46, 0x2d],
  "image/png": [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  "image/jpeg": [0xff, 0xd8, 0xff],
};

/** What a file is by its first bytes, whatever its name says; null when it is none of ours. */
export const proofTypeOf = (bytes: Uint8Array): ProofType | null =>
  proofTypes.find((type) => beginnings[type].every((byte, index) => bytes[index] === byte)) ?? null;
