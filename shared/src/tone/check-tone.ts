import type { Source } from "../law/cited.ts";
import type { ContactKind } from "../schema/contact.ts";
import type { Jurisdiction } from "../schema/jurisdiction.ts";
import type { Language } from "../schema/language.ts";
import { bases } from "./bases.ts";
import { isDenied, isTheirs } from "./extenuate.ts";
import { shall } from "./fragments.ts";
import { findShouting } from "./find-shouting.ts";
import { foldText } from "./fold-text.ts";
import type { ToneRule, ToneRuleId, ToneSeverity } from "./rule.ts";
import { shoutingRule, wordRules } from "./rules.ts";

export interface ToneFinding {
  rule: ToneRuleId;
  severity: ToneSeverity;
  /** UTF-16 offsets in the text as it was given; `to` is exclusive. */
  span: { from: number; to: number };
  /** Empty for a matter of manners; says so where the country’s texts were not read. */
  legalBasis: string;
  /** Where these texts can be read. */
  sources: readonly Source[];
  why: string;
  better: string;
}

/** What is known of the addressee; a rule that depends on what is not known only warns. */
export interface ToneContext {
  kind?: ContactKind | undefined;
  jurisdiction?: Jurisdiction | undefined;
  /** Names that may be written in capitals. */
  names?: readonly string[] | undefined;
}

/** The longest text that is looked at, in UTF-16 units; what comes after it is not. */
export const longestChecked = 1_048_576;
const mostFindings = 200;

const gap = "(?:\\w{1,20} ){0,3}";

// What a phrase's words may end with; and spaces may be missing.
const phrasePattern = (phrase: string): string =>
  foldText(phrase)
    .text.trim()
    .split(" ")
    .map((word) => (/^[a-z]{3,}$/.test(word) ? `${word}e?s?` : word))
    .join(" ?");

// Where many begin alike, that beginning is looked for once.
const sharing = (start: string, patterns: readonly string[]): string => {
  const rests = patterns.flatMap((each) =>
    each.startsWith(start) ? each.slice(start.length) : [],
  );
  const others = patterns.filter((each) => !each.startsWith(start));
  return [...others, ...(rests.length === 0 ? [] : [`${start}(?:${rests.join("|")})`])].join("|");
};

const compile = (patterns: readonly string[]): RegExp | null =>
  patterns.length === 0
    ? null
    : new RegExp(`(?<!\\w)(?:${sharing(shall, patterns).replaceAll("~", gap)})(?!\\w)`, "g");

const test = (form: string): RegExp => new RegExp(`(?<!\\w)(?:${form})(?!\\w)`);

const compiled = wordRules.map((rule) => ({
  rule,
  pattern: compile([...rule.phrases.map(phrasePattern), ...(rule.forms ?? [])]),
  lawful: compile(rule.lawful ?? []),
  lawfulWhen: (rule.lawfulWhen ?? []).map((forms) => forms.map(test)),
  lawfulIn: (rule.lawfulIn ?? []).map(({ countries, towards, when }) => ({
    countries,
    towards,
    when: when.map(test),
  })),
}));
type Compiled = (typeof compiled)[number];

const holdsAll = (sentence: string, forms: readonly RegExp[]): boolean =>
  forms.every((form) => form.test(sentence));

/** What the sentence around makes of a finding: harmless, or so in some country. */
const excuse = (
  { lawfulWhen, lawfulIn }: Compiled,
  sentence: string,
  { kind, jurisdiction }: ToneContext,
): "harmless" | "unsure" | null => {
  if (lawfulWhen.some((forms) => holdsAll(sentence, forms))) return "harmless";
  const allowed = lawfulIn.filter(({ when, towards, countries }) => {
    if (jurisdiction !== undefined && !countries.includes(jurisdiction)) return false;
    if (towards !== undefined && (towards === "consumers") !== (kind === "consumer")) return false;
    return holdsAll(sentence, when);
  });
  if (allowed.length === 0) return null;
  return jurisdiction === undefined ? "unsure" : "harmless";
};

/** Spans in order, each once where they overlap. */
const spansOf = (pattern: RegExp | null, text: string): [number, number][] =>
  pattern === null
    ? []
    : Array.from(text.matchAll(pattern), ({ index, 0: { length } }) => [index, index + length]);

/** Walks both lists once: they are in order. */
const outside = (spans: [number, number][], within: [number, number][]): [number, number][] => {
  let at = 0;
  return spans.filter(([from, to]) => {
    while (at < within.length && (within[at]?.[1] ?? 0) < to) at += 1;
    const around = within[at];
    return around === undefined || around[0] > from;
  });
};

const unread: Readonly<Record<Language, string>> = {
  fr: "droit du pays, à vérifier",
  en: "the country’s law, to be checked",
};

/** The texts of that country; of France, and said to be so, where none is known. */
const basisOf = (
  rule: ToneRuleId,
  language: Language,
  jurisdiction: Jurisdiction | undefined,
): Pick<ToneFinding, "legalBasis" | "sources"> => {
  const byCountry = bases[rule];
  if (byCountry === undefined) return { legalBasis: "", sources: [] };
  const sources = byCountry[jurisdiction ?? "fr"];
  if (sources === undefined) return { legalBasis: unread[language], sources: [] };
  const labels = sources.map(({ label }) => label).join(" ; ");
  return { legalBasis: jurisdiction === undefined ? `France : ${labels}` : labels, sources };
};

const longestSentence = 240;

/** The sentence around a finding, or as much of it as stands near. */
const sentencesOf =
  (text: string) =>
  (from: number, to: number): string => {
    const before = text.slice(Math.max(0, from - longestSentence), from);
    const after = text.slice(to, to + longestSentence);
    const start = Math.max(before.lastIndexOf("|"), before.lastIndexOf("!")) + 1;
    const end = after.search(/[|!]/);
    return before.slice(start) + text.slice(from, to) + (end === -1 ? after : after.slice(0, end));
  };

/** The severity towards this addressee, or null for a rule that does not apply. */
export const severityFor = (
  rule: ToneRule,
  { kind, jurisdiction }: ToneContext,
): ToneSeverity | null => {
  if (rule.inCountry !== undefined && (jurisdiction ?? rule.inCountry) !== rule.inCountry)
    return null;
  if (rule.against === undefined || kind === rule.against) return rule.severity;
  return kind === undefined ? "warn" : null;
};

/**
 * Finds the wordings that could be held against the one who writes them, in the text as it stands
 * in the editor; both languages are looked for, and `language` is that of the advice. In order of
 * appearance, at most 200. Time is proportional to the text.
 */
export const checkTone = (
  text: string,
  language: Language,
  context: ToneContext = {},
): ToneFinding[] => {
  const source = text.slice(0, longestChecked);
  const folded = foldText(source);
  const findings: ToneFinding[] = [];

  const add = (rule: ToneRule, severity: ToneSeverity, from: number, to: number): void => {
    const { id, why, better } = rule;
    findings.push({
      rule: id,
      severity,
      span: { from: folded.from(from), to: folded.to(to - 1) },
      ...basisOf(id, language, context.jurisdiction),
      why: why[language],
      better: better[language],
    });
  };

  const sentenceOf = sentencesOf(folded.text);
  for (const each of compiled) {
    const { rule, pattern, lawful } = each;
    const severity = severityFor(rule, context);
    if (severity === null) continue;
    // The first ones of all are among the first ones of each rule.
    const enough = findings.length + mostFindings;
    const excusesNothing = rule.against !== undefined && context.kind === rule.against;
    const harmless = excusesNothing ? [] : spansOf(lawful, folded.text);
    for (const [from, to] of outside(spansOf(pattern, folded.text), harmless)) {
      if (findings.length >= enough) break;
      const excused = excuse(each, sentenceOf(from, to), context);
      if (excused === "harmless") continue;
      if (isDenied(folded, source, from, to)) {
        if (rule.warnsWhenDenied) add(rule, "warn", from, to);
        continue;
      }
      const isMild = excused === "unsure" || isTheirs(source, folded.from(from));
      add(rule, isMild ? "warn" : severity, from, to);
    }
  }
  const names = (context.names ?? []).flatMap((name) => foldText(name).text.split(/\W+/));
  for (const [from, to] of findShouting(folded, names)) add(shoutingRule, "warn", from, to);

  return findings.sort((a, b) => a.span.from - b.span.from).slice(0, mostFindings);
};
