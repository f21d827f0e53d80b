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
