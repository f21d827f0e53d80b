import type { Language } from "@impaye/shared/schema/language";
import type { ToneOverride } from "@impaye/shared/schema/tone-override";
import { checkTone } from "@impaye/shared/tone/check-tone";
import type { ToneRuleId } from "@impaye/shared/tone/rule";

import type { DraftFinding } from "../messages.ts";

const mostFindings = 20;
const longestWords = 80;

/** What the panel shows of a mail that is being written: each wording once, the worst first. */
export const checkDraft = (text: string, language: Language): DraftFinding[] => {
  const seen = new Set<string>();
  return checkTone(text, language)
    .map(({ rule, severity, span, legalBasis, why, better }): DraftFinding => {
      const words = text.slice(span.from, span.to).replaceAll(/\s+/g, " ").slice(0, longestWords);
      return { rule, severity, words, legalBasis, why, better };
    })
    .filter(({ rule, words }) => {
      const key = `${rule} ${words.toLowerCase()}`;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    })
    .sort((a, b) => Number(b.severity === "block") - Number(a.severity === "block"))
    .slice(0, mostFindings);
};

/** What the timeline is to say of a mail as it leaves; null when there is nothing to say. */
export const overrideIn = (text: string, accepted: readonly ToneRuleId[]): ToneOverride | null => {
  const blocked = checkTone(text, "fr").filter(({ severity }) => severity === "block");
  const rules = [...new Set(blocked.map(({ rule }) => rule))];
  if (rules.length === 0) return null;
  return { rules, deliberate: rules.every((rule) => accepted.includes(rule)) };
};
