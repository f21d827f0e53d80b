import { z } from "zod";

import { toneRuleIds } from "../tone/rule.ts";

/** A mail left although the tone guard asked not to send it so. */
export const toneOverrideSchema = z.strictObject({
  /** What it still said when it left, each rule once. */
  rules: z.array(z.enum(toneRuleIds)).min(1).max(toneRuleIds.length),
  /** Whether the user had said to send it anyway. */
  deliberate: z.boolean(),
});
export type ToneOverride = z.infer<typeof toneOverrideSchema>;

/**
 * The same as said by who does not know the addressee: `rules` may hold some that do not apply
 * towards everybody (see `tone/override-for.ts`).
 */
export const toneSaidSchema = toneOverrideSchema.extend({
  /** What the user had said to send anyway; absent: what `deliberate` says holds for every rule. */
  accepted: z.array(z.enum(toneRuleIds)).max(toneRuleIds.length).optional(),
});
export type ToneSaid = z.infer<typeof toneSaidSchema>;
