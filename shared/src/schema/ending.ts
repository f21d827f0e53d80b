// Their own file because the panel's bundle has no room for zod.

/** Why a case was closed; `paid`: outside of what was logged, too. */
export const closings = ["paid", "written-off", "other"] as const;
export type Closing = (typeof closings)[number];

/** Whom a case may be handed to; `officer`: a bailiff, as each country calls its own. */
export const helpers = ["lawyer", "officer", "agency", "insurer"] as const;
export type Helper = (typeof helpers)[number];
