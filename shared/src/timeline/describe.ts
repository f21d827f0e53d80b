import type { ReminderId } from "../ids.ts";
import type { Language } from "../schema/language.ts";
import type { Step } from "../schema/step.ts";
import type { Agent, Network } from "../tracking/agent.ts";
import type { Judgement, Verdict, VerdictReason } from "../tracking/verdict.ts";
import { describeEn } from "./describe-en.ts";
import { describeFr } from "./describe-fr.ts";
import type { EventType, TimelineEvent } from "./event.ts";

// This file and what it imports run in the panel, which has no room for zod: types only.

export interface DescribeContext {
  language: Language;
  /** When a reminder left, epoch milliseconds; null when that is not known. */
  sentAt: (reminderId: ReminderId) => number | null;
  stepOf: (reminderId: ReminderId) => Step | null;
  /** What a fetch or visit was held to be, beside the others of its message; null for the rest. */
  judgement: Judgement | null;
}

export interface EventDescription {
  text: string;
  /** Why it does not count, to be shown apart from the text; null when it does. */
  aside: string | null;
  /** What an image fetch or a page visit was held to be; `none` for every other event. */
  mark: "none" | Verdict;
}

/** Where a fetch came from, in the words that a sentence needs. */
export type Origin = Agent | "microsoft";

/** Why nobody can tell: the doubt that explains most, where there are several. */
export type Doubt = "apple" | "microsoft" | "hosting" | "soon" | "alone" | "other";

/** Why a fetch or a visit says nothing about the debtor. */
export type Aside = "before-sending" | "own-view" | "machine";

/** What the sentences of one language know beside the event's own body. */
export interface SentenceContext {
  actor: TimelineEvent["actor"];
  origin: Origin;
  verdict: Verdict | null;
  /** Null where the verdict is not `unclear`. */
  doubt: Doubt | null;
  /** `3 h après l’envoi de la relance 2`; null when nothing was sent before, as far as is known. */
  delay: string | null;
}

export type BodyOf<Type extends EventType> = Extract<TimelineEvent, { type: Type }>["body"];

/** One language: a sentence for every type of event, and the words around them. */
export interface Describer {
  sentences: { [Type in EventType]: (body: BodyOf<Type>, context: SentenceContext) => string };
  /** For a type that a newer server may have recorded. */
  other: string;
  stepNames: Record<Step, string>;
  asides: Record<Aside, string>;
  /** Milliseconds from sending to an event after it. */
  delay(elapsed: number, step: Step | null): string;
}

const describers: Record<Language, Describer> = { fr: describeFr, en: describeEn };

/** `Relance 2`, `Mise en demeure`. */
export const stepName = (step: Step, language: Language): string =>
  describers[language].stepNames[step];

/** A machine that does not say its name goes by one of these. */
const disguises: ReadonlySet<Agent> = new Set([
  "browser",
  "mobile-browser",
  "apple-mail",
  "unknown",
]);

const originOf = (agent: Agent, network: Network, judgement: Judgement | null): Origin => {
  if (judgement?.verdict === "machine") return disguises.has(agent) ? "security-scanner" : agent;
  if (agent === "own-browser") return agent;
  // Apple's relay stands before whatever program it was.
  if (network === "apple-relay") return "apple-mail-privacy";
  return agent === "browser" && network === "microsoft" ? "microsoft" : agent;
};

const doubtOf = (reasons: readonly VerdictReason[]): Doubt => {
  if (reasons.includes("apple-agent") || reasons.includes("apple-relay")) return "apple";
  if (reasons.includes("microsoft-network")) return "microsoft";
  if (reasons.includes("hosting-network")) return "hosting";
  if (reasons.includes("soon")) return "soon";
  return reasons.includes("alone") ? "alone" : "other";
};

const asideOf = ({ verdict, reasons }: Judgement): Aside | null => {
  if (verdict === "machine") return "machine";
  if (verdict !== "self") return null;
  return reasons.includes("own-view") ? "own-view" : "before-sending";
};

/**
 * One line for an event, saying what is known and no more: an image was loaded, never that a
 * message was read. The text holds what people typed, unescaped.
 */
export const describeEvent = (event: TimelineEvent, context: DescribeContext): EventDescription => {
  const describer = describers[context.language];
  const { judgement } = context;
  const facts: SentenceContext = {
    actor: event.actor,
    origin: "unknown",
    verdict: judgement?.verdict ?? null,
    doubt: judgement?.verdict === "unclear" ? doubtOf(judgement.reasons) : null,
    delay: null,
  };

  if (event.type === "mail.fetched" || event.type === "page.visited") {
    const { reminderId, agent, network } = event.body;
    const sentAt = context.sentAt(reminderId);
    facts.origin = originOf(agent, network, judgement);
    if (sentAt !== null && event.at >= sentAt) {
      facts.delay = describer.delay(event.at - sentAt, context.stepOf(reminderId));
    }
  }
  const aside = judgement === null ? null : asideOf(judgement);

  // The compiler cannot see that the sentence and the body are chosen by the same type.
  const sentence = (Object.hasOwn(describer.sentences, event.type)
    ? describer.sentences[event.type]
    : () => describer.other) as unknown as (body: object, facts: SentenceContext) => string;
  return {
    text: sentence(event.body, facts),
    aside: aside === null ? null : describer.asides[aside],
    mark: judgement?.verdict ?? "none",
  };
};
