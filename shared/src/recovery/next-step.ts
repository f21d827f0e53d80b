import type { PlainDate } from "../plain-date.ts";
import type { Cause, IdleReason, StepReason } from "../schema/advice.ts";
import type { Hold, NextStep } from "../schema/case.ts";
import type { Jurisdiction } from "../schema/jurisdiction.ts";
import type { Policy } from "../schema/policy.ts";
import type { Step } from "../schema/step.ts";
import { addDays } from "../plain-date.ts";
import {
  alternativesAtTheEnd,
  alternativesDuring,
  alternativesTo,
  circumstantialReasons,
  type Circumstances,
  graceDays,
  type Lapsed,
  shouldAskWhy,
  toneFor,
} from "./advice.ts";
import { longestHold } from "./holds.ts";
import { currentStep, type DoneStep, ladderPosition, latestOf } from "./ladder.ts";
import { type LastReading, silenceAfter } from "./silence.ts";

/** What the next step depends on, all of it as of one day. */
export interface RecoveryState {
  /** Due date of the invoice that leads, the oldest unpaid one, or why none does. */
  lead: { dueOn: PlainDate } | IdleReason;
  /** What is left of the invoices that drive the ladder, in minor units: of several currencies, the
   * largest sum. */
  owedMinor: number;
  /** Due dates of the case's other invoices, paid or not. */
  otherDueDates: readonly PlainDate[];
  /** In any order. */
  done: readonly DoneStep[];
  /** The last day on which a letter that is no step left in this case, in a mail or by post. */
  letterSentOn: PlainDate | null;
  /** Days that a formal notice gives to answer it. */
  noticeDays: number;
  /** The last day on which the same client was written to about another case. */
  otherCaseMailOn: PlainDate | null;
  /** The day of the debtor's last answer; a payment is one. */
  answeredOn: PlainDate | null;
  /** The day of the last payment. */
  paidOn: PlainDate | null;
  /** The last mail came back undelivered, and no other was sent since. */
  bounced: boolean;
  missedCalls: number;
  otherChannel: boolean;
  paidBefore: boolean;
  /** What the freelancer found out since the last mail. */
  cause: { cause: Cause; on: PlainDate } | null;
  lapsed: Lapsed | null;
  /** What limitation says of this case, where it says anything. */
  limitation: readonly Extract<StepReason, "time-barred" | "perhaps-time-barred">[];
  /** The holds in force. */
  holds: readonly Hold[];
}

/**
 * The one next step on a day: the ladder's (see `ladderPosition`), in the tone and with the
 * alternatives that the reading of the last mail and the freelancer's own enquiry suggest. A hold
 * suspends all this and changes none of it; payment, or a remainder within the tolerance, ends it.
 */
export const nextStep = (
  state: RecoveryState,
  policy: Policy,
  jurisdiction: Jurisdiction,
  reading: LastReading,
  on: PlainDate,
): NextStep => {
  if (typeof state.lead === "string") return { kind: "done", why: state.lead };
  if (state.owedMinor <= policy.toleranceMinor) return { kind: "done", why: "tolerated" };
  const lead = state.lead.dueOn;
  const { cause } = state;
  const graceUntil = cause === null ? null : addDays(cause.on, graceDays[cause.cause]);
  const position = ladderPosition(lead, { ...state, graceUntil }, { policy, jurisdiction }, on);
  const { rung, sent, due } = position;
  const hold = longestHold(state.holds);
  if (hold !== null) {
    const alternatives = [...alternativesDuring[hold.kind]];
    return { kind: "wait", hold, step: rung?.step ?? null, alternatives };
  }
  const mailedOn = latestOf(sent.map((step) => step.on));
  const now: Circumstances = {
    reading,
    // Who got nothing is not silent.
    silence: state.bounced ? null : silenceAfter({ ...state, mailedOn }, reading, jurisdiction, on),
    bounced: state.bounced,
    cause: cause?.cause ?? null,
  };
  const reasons = reasonsFor(rung?.step ?? null, state, { lead, on, sent });
  const told = [
    ...state.limitation,
    ...reasons,
    ...lapsedReason(state.lapsed, mailedOn),
    ...circumstantialReasons(now),
  ];
  const blocks = due.because.filter(({ until }) => until > on);
  if (rung === null) {
    const alternatives = alternativesAtTheEnd(now);
    return { kind: "decide", on: due.on, reasons: told, blocks, alternatives };
  }
  return {
    kind: "remind",
    step: rung.step,
    on: due.on,
    tone: toneFor(rung.step, rung.tone, now),
    reasons: told,
    blocks,
    alternatives: alternativesTo(rung.step, now),
    askWhy: shouldAskWhy(rung.step, now),
    silence: now.silence,
  };
};

/** What was not kept is a reason until the next mail has said so. */
const lapsedReason = (lapsed: Lapsed | null, mailedOn: PlainDate | null): StepReason[] => {
  if (lapsed === null || (mailedOn !== null && mailedOn > lapsed.on)) return [];
  return [lapsed.kind === "plan" ? "instalment-missed" : "promise-unkept"];
};

const reasonsFor = (
  step: Step | null,
  state: RecoveryState,
  { lead, on, sent }: { lead: PlainDate; on: PlainDate; sent: readonly DoneStep[] },
): StepReason[] => {
  const reasons: StepReason[] = [on > lead ? "days-late" : "before-due"];
  const lastSent = latestOf(sent.map((done) => done.on));
  if (lastSent === null) reasons.push("never-reminded");
  // On the day of a mail its silence says nothing yet.
  else if (lastSent < on) {
    if (sent.some((done) => done.step !== "courtesy")) reasons.push("gap-since-last");
    const isAnswered = state.answeredOn !== null && state.answeredOn >= lastSent;
    if (state.paidOn !== null && state.paidOn >= lastSent) reasons.push("part-paid");
    if (!isAnswered && !state.bounced) reasons.push("no-answer");
  }
  if (step === "formal-notice") reasons.push("last-step-before-law");
  if (step === null) reasons.push("ladder-over");
  return reasons;
};

/**
 * The step of a reminder that is asked for without naming one: the next, or, while a hold suspends
 * the ladder or nothing comes after, the current one again. Never refused.
 */
export const stepToWrite = (next: NextStep, history: readonly DoneStep[]): Step => {
  if (next.kind === "remind") return next.step;
  const resumes = next.kind === "wait" ? next.step : null;
  return currentStep(history) ?? resumes ?? "first";
};
