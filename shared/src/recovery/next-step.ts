import { addDays, type PlainDate } from "../dates.ts";
import type { Hold, NextStep, StepReason } from "../schema/case.ts";
import { type Step, steps } from "../schema/step.ts";
import { longestHold } from "./holds.ts";
import type { LadderPolicy } from "./ladder.ts";

/** A step that was sent, or that the user chose to pass over. */
export interface DoneStep {
  step: Step;
  on: PlainDate;
  how: "sent" | "skipped";
}

/** What the ladder looks at, all of it as of one day. */
export interface LadderState {
  policy: LadderPolicy;
  /** Due date of the invoice that leads: the oldest unpaid one. Null: paid or closed. */
  leadDueOn: PlainDate | null;
  /** Due dates of the case's other invoices, paid or not. */
  otherDueDates: readonly PlainDate[];
  /** In any order. */
  done: readonly DoneStep[];
  /** The day of the debtor's last answer. */
  answeredOn: PlainDate | null;
  /** The holds in force. */
  holds: readonly Hold[];
}

const level = (step: Step): number => steps.indexOf(step);
const latest = (days: readonly PlainDate[]): PlainDate | null => days.toSorted().at(-1) ?? null;

/**
 * Whether a step was about the leading invoice. One made while that invoice was not late, and
 * another one was, belongs to the other: else its level would be skipped for this one.
 */
const concernsLead = (state: LadderState, lead: PlainDate, { step, on }: DoneStep): boolean => {
  if (step === "courtesy") return !state.otherDueDates.some((due) => due >= on && due < lead);
  return on > lead || !state.otherDueDates.some((due) => due < on);
};

/**
 * The one next step on a day. A step counts once sent or skipped; none is repeated or passed over,
 * so that a late start begins at the first reminder; courtesy is for before the due date only. A
 * step is due on its rung's day, but not sooner after the last one than the policy's rhythm has
 * it, nor within its minimum gap after any mail. A hold suspends all this and changes none of it.
 */
export const nextStep = (state: LadderState, on: PlainDate): NextStep => {
  const { policy, leadDueOn: lead } = state;
  if (lead === null) return { kind: "done" };
  const done = state.done.filter((step) => concernsLead(state, lead, step));
  const sent = done.filter(({ how }) => how === "sent");
  const reached = Math.max(-1, ...done.map(({ step }) => level(step)));
  const lastMail = latest(state.done.filter(({ how }) => how === "sent").map(({ on }) => on));

  const dayOf = (rungDay: number): PlainDate => {
    const days = [addDays(lead, rungDay)];
    if (lastMail !== null) days.push(addDays(lastMail, policy.minGapDays));
    const last = lastRung(sent, policy);
    // The courtesy mail is tied to the due date, not part of the rhythm that follows it.
    if (last !== null && last.step !== "courtesy") days.push(addDays(last.on, rungDay - last.day));
    return latest(days) ?? lead;
  };

  const rungs = policy.rungs.filter(({ step }) => level(step) > reached);
  const courtesyIsOver = (day: number) => on >= lead || dayOf(day) >= lead;
  const rung = rungs.find(({ step, day }) => step !== "courtesy" || !courtesyIsOver(day));
  const hold = longestHold(state.holds);
  if (hold !== null) return { kind: "wait", hold, step: rung?.step ?? null };
  if (rung === undefined) return { kind: "decide", on: dayOf(policy.decideDay) };
  return {
    kind: "remind",
    step: rung.step,
    on: dayOf(rung.day),
    reasons: reasonsFor(rung.step, state, sent, { lead, on }),
  };
};

/** The last mail of the highest rung that was mailed. */
const lastRung = (sent: readonly DoneStep[], policy: LadderPolicy) => {
  const top = Math.max(-1, ...sent.map(({ step }) => level(step)));
  const rung = policy.rungs.find(({ step }) => level(step) === top);
  const on = latest(sent.filter(({ step }) => level(step) === top).map(({ on }) => on));
  return rung === undefined || on === null ? null : { ...rung, on };
};

const reasonsFor = (
  step: Step,
  state: LadderState,
  sent: readonly DoneStep[],
  { lead, on }: { lead: PlainDate; on: PlainDate },
): StepReason[] => {
  const reasons: StepReason[] = [on > lead ? "days-late" : "before-due"];
  const lastSent = latest(sent.map(({ on }) => on));
  if (lastSent === null) reasons.push("never-reminded");
  // On the day of a mail its silence says nothing yet.
  else if (lastSent < on) {
    if (sent.some(({ step }) => step !== "courtesy")) reasons.push("gap-since-last");
    if (state.answeredOn === null || state.answeredOn < lastSent) reasons.push("no-answer");
  }
  if (step === "formal-notice") reasons.push("last-step-before-law");
  return reasons;
};

/** The highest step that was sent; null when none was. */
export const currentStep = (history: readonly DoneStep[]): Step | null => {
  const sent = history.filter(({ how }) => how === "sent").map(({ step }) => level(step));
  return steps[Math.max(-1, ...sent)] ?? null;
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
