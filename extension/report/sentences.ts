import { daysBetween } from "@impaye/shared/plain-date";
import type { Overall } from "@impaye/shared/schema/report";
import type { Language } from "@impaye/shared/schema/language";

import { duration } from "../locales/duration.ts";
import { localDay } from "../locales/moments.ts";
import type { Text } from "../locales/fr.ts";

/**
 * What a set of messages says, in plain sentences: what was sent and probably read, how long the
 * answer has been missing, how long the first reading took.
 */
export const sentencesOf = (
  overall: Overall,
  t: Text["report"]["summary"],
  now: number,
  language: Language,
): string[] => {
  const { messages, cases, states, firstSentAt, lastAnswerAt, medianDelay, delays } = overall;
  if (messages === 0 || firstSentAt === null) return [];
  const sum = (...wanted: (keyof Overall["states"])[]) =>
    wanted.reduce((total, state) => total + (states[state] ?? 0), 0);
  const counts = {
    answered: sum("answered", "acknowledged"),
    read: sum("probably-read"),
    unclear: sum("unclear"),
    silent: sum("no-signal", "machine-only"),
  };
  const parts = (["answered", "read", "unclear", "silent"] as const)
    .filter((part) => counts[part] > 0)
    .map((part) => t[part](counts[part]));
  const days = (at: number) => Math.max(0, daysBetween(localDay(at), localDay(now)));
  return [
    `${[t.sent(messages, cases), ...parts].join(", ")}.`,
    lastAnswerAt === null ? t.noAnswer(days(firstSentAt)) : t.lastAnswer(days(lastAnswerAt)),
    ...(medianDelay === null ? [] : [t.delay(duration(medianDelay, language), delays)]),
    ...(overall.isPartial ? [t.partial(messages)] : []),
  ];
};
