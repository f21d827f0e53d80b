import type { ContactKind } from "../schema/contact.ts";
import type { ToneOverride, ToneSaid } from "../schema/tone-override.ts";
import { checkTone, severityFor, type ToneContext } from "./check-tone.ts";
import type { ToneRuleId } from "./rule.ts";
import { wordRules } from "./rules.ts";

/**
 * What the guard would block in a text, whoever it is for: rules that hold towards consumers only are
 * among them. Null when there is nothing. `accepted`: what the user said to send anyway.
 */
export const toneSaidIn = (text: string, accepted: readonly ToneRuleId[]): ToneSaid | null => {
  const towards = (kind: ContactKind): ToneRuleId[] =>
    checkTone(text, "fr", { kind }).flatMap(({ rule, severity }) =>
      severity === "block" ? [rule] : [],
    );
  // What a business may be told lawfully is not held against the one who wrote it to anybody.
  const always = new Set(towards("business"));
  const rules = [...new Set(towards("consumer"))].filter(
    (rule) => always.has(rule) || rule === "indemnity-b2c",
  );
  if (rules.length === 0) return null;
  const meant = rules.filter((rule) => accepted.includes(rule));
  return { rules, deliberate: meant.length === rules.length, accepted: meant };
};

/** What of it blocks towards this addressee, as the timeline tells it; null when nothing does. */
export const overrideFor = (said: ToneSaid, towards: ToneContext): ToneOverride | null => {
  const applies = new Set(
    wordRules.filter((rule) => severityFor(rule, towards) === "block").map(({ id }) => id),
  );
  const rules = [...new Set(said.rules)].filter((rule) => applies.has(rule));
  if (rules.length === 0) return null;
  const { accepted, deliberate } = said;
  return {
    rules,
    deliberate:
      accepted === undefined ? deliberate : rules.every((rule) => accepted.includes(rule)),
  };
};
