import { actRules } from "./rules-acts.ts";
import { claimRules } from "./rules-claims.ts";
import { mannerRules } from "./rules-manner.ts";
import { pressureRules } from "./rules-pressure.ts";
import { threatRules } from "./rules-threats.ts";
import { violenceRules } from "./rules-violence.ts";
import type { ToneRule } from "./rule.ts";

export const shoutingRule = {
  id: "caps-exclaim",
  severity: "warn",
  why: {
    fr: "Des majuscules ou plusieurs points d’exclamation se lisent comme des cris.",
    en: "Capitals or several exclamation marks read as shouting.",
  },
  better: {
    fr: "Écrivez en minuscules, avec un seul point.",
    en: "Write in lower case, with a single full stop.",
  },
  phrases: [],
} as const satisfies ToneRule;

/** The rules that are matters of words. */
export const wordRules: readonly ToneRule[] = [
  ...threatRules,
  ...violenceRules,
  ...pressureRules,
  ...actRules,
  ...claimRules,
  ...mannerRules,
];
