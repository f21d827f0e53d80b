import type { ReminderId } from "../ids.ts";
import type { Language } from "../schema/language.ts";
import type { Step } from "../schema/step.ts";
import type { Agent, Network } from "../tracking/agent.ts";
import { describeEn } from "./describe-en.ts";
import { describeFr } from "./describe-fr.ts";
import type { EventType, TimelineEvent } from "./event.ts";

// This file and what it imports run in the panel, which has no room for zod: types only.

/** Why a fetch or a visit says nothing about the debtor. */
export type Aside = "before-sending" | "own-view" | "machine";

export interface DescribeContext {
  language: Language;
  /** When a reminder left, epoch milliseconds; null when that is not known. */
  sentAt: (reminderId: ReminderId) => number | null;
  stepOf: (reminderId: ReminderId) => Step | null;
  aside: Aside | null;
}

export interface EventDescription {
  text: string;
  /** Why it does not count, to be shown apart from the text; null when it does. */
  aside: string | null;
  /** How far an image fetch or a page visit speaks of a reader; `none` for every other event. */
  mark: "none" | "signal" | "unclear" | "machine";
}

/** Where a fetch came from, in the words that a sentence needs. */
export type Origin = Agent | "microsoft";

/** What the sentences of one language know beside the event's own body. */
export interface SentenceContext {
  actor: TimelineEvent["actor"];
  origin: Origin;
  mark: EventDescription["mark"];
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

type Strength = Exclude<EventDescription["mark"], "none">;

/** What an agent's fetch can mean, by tracking/SIGNALS.md. */
const strengths: Record<Agent, Strength> = {
  "gmail-proxy": "signal",
  "gmail-prefetch": "machine",
  "apple-mail-privacy": "unclear",
  // Apple Mail or Outlook for Mac; the network decides.
  "apple-mail": "signal",
  "yahoo-proxy": "signal",
  "outlook-desktop": "signal",
  "outlook-mac": "signal",
  "outlook-mobile": "signal",
  thunderbird: "signal",
  "other-mail-client": "signal",
  browser: "signal",
  "mobile-browser": "signal",
  "security-scanner": "machine",
  script: "machine",
  unknown: "unclear",
};

const judge = (agent: Agent, network: Network): { origin: Origin; strength: Strength } => {
  const strength = strengths[agent] ?? "unclear";
  if (strength !== "signal") return { origin: agent, strength };
  // Apple fetches whether or not anybody reads.
  if (network === "apple-relay") return { origin: "apple-mail-privacy", strength: "unclear" };
  if (agent === "apple-mail" && network === "unknown")
    return { origin: agent, strength: "unclear" };
  // Outlook.com's readers and Defender's forged browsers come from the same addresses.
  if (agent === "browser" && network === "microsoft") {
    return { origin: "microsoft", strength: "unclear" };
  }
  return { origin: agent, strength };
};

/**
 * One line for an event, saying what is known and no more: an image was loaded, never that a
 * message was read. The text holds what people typed, unescaped.
 */
export const describeEvent = (event: TimelineEvent, context: DescribeContext): EventDescription => {
  const describer = describers[context.language];
  const facts: SentenceContext = {
    actor: event.actor,
    origin: "unknown",
    mark: "none",
    delay: null,
  };
  let aside: Aside | null = null;

  if (event.type === "mail.fetched" || event.type === "page.visited") {
    const { reminderId, agent, network } = event.body;
    const { origin, strength } = judge(agent, network);
    aside = context.aside ?? (strength === "machine" ? "machine" : null);
    const isOurs = aside === "before-sending" || aside === "own-view";
    const sentAt = context.sentAt(reminderId);
    facts.origin = origin;
    facts.mark = isOurs ? "none" : aside === "machine" ? "machine" : strength;
    if (sentAt !== null && event.at >= sentAt) {
      facts.delay = describer.delay(event.at - sentAt, context.stepOf(reminderId));
    }
  }

  // The compiler cannot see that the sentence and the body are chosen by the same type.
  const sentence = (Object.hasOwn(describer.sentences, event.type)
    ? describer.sentences[event.type]
    : () => describer.other) as unknown as (body: object, facts: SentenceContext) => string;
  return {
    text: sentence(event.body, facts),
    aside: aside === null ? null : describer.asides[aside],
    mark: facts.mark,
  };
};
