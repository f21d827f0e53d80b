import type { Language } from "@impaye/shared/schema/language";
import { checkTone, type ToneContext } from "@impaye/shared/tone/check-tone";

import type { DraftFinding } from "./messages.ts";

const mostFindings = 20;
const longestWords = 80;

/**
 * What the panel shows of a mail that is being written: each wording once, the worst first. Where
 * nothing is said of whom it is written to, what harms towards a consumer only is among it.
 */
export const checkDraft = (
  text: string,
  language: Language,
  towards: ToneContext = { kind: "consumer" },
): DraftFinding[] => {
  const seen = new Set<string>();
  return checkTone(text, language, towards)
    .map(({ rule, severity, span, legalBasis, sources, why, better }): DraftFinding => {
      const words = text.slice(span.from, span.to).replaceAll(/\s+/g, " ").slice(0, longestWords);
      return { rule, severity, words, legalBasis, sources, why, better };
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
