import type { ContactKind } from "../schema/contact.ts";
import type { Jurisdiction } from "../schema/jurisdiction.ts";
import type { Language } from "../schema/language.ts";

export type ToneSeverity = "block" | "warn";

export const toneRuleIds = [
  "insult",
  "public-shaming",
  "police-criminal",
  "report-threat",
  "violence",
  "fake-court-act",
  "fake-title",
  "seizure-without-title",
  "bank-file",
  "illegal-fees",
  "indemnity-b2c",
  "prescribed-claim",
  "amicable-disguised",
  "third-party",
  "harassment-frequency",
  "covert-recording",
  "blackmail-trade",
  "self-help",
  "aggressive-urgency",
  "emotion-accusation",
  "caps-exclaim",
  "rate-claim",
  "wrong-court",
] as const;
export type ToneRuleId = (typeof toneRuleIds)[number];

/** What a country’s law allows. */
interface LawfulIn {
  countries: readonly Jurisdiction[];
  /** Absent: towards anybody. */
  towards?: "consumers" | "others";
  /** As in `lawfulWhen`. */
  when: readonly string[];
}

/** One kind of wording that harms the one who sends it. Both languages are always looked for. */
export interface ToneRule {
  id: ToneRuleId;
  /** `block`: unlawful, or easily taken for it. `warn`: lawful, but it weakens the claim. */
  severity: ToneSeverity;
  /** What is wrong, one sentence. */
  why: Readonly<Record<Language, string>>;
  /** What to write instead, one sentence. */
  better: Readonly<Record<Language, string>>;
  /** Wordings as people write them; plurals and feminines in `e` and `s` are understood. */
  phrases: readonly string[];
  /**
   * Regular expressions over folded text (see `foldText`) for the other inflections. `~` is up to
   * three words; repetition is bounded, since the text is hostile.
   */
  forms?: readonly string[];
  /** Like `forms`: where a wording of this rule is harmless, since it lies within one of these. */
  lawful?: readonly string[];
  /** Likewise: harmless where its sentence holds a match of every form of one of these lists. */
  lawfulWhen?: readonly (readonly string[])[];
  /** Likewise, towards addressees of these countries; a warning where the country is not known. */
  lawfulIn?: readonly LawfulIn[];
  /** To deny it is to say it: "je ne vous traite pas d’escroc" gets a warning rather than nothing. */
  warnsWhenDenied?: true;
  /** Harmless towards anybody else; towards somebody unknown, a warning. */
  against?: ContactKind;
  /** Right elsewhere. */
  inCountry?: Jurisdiction;
}
