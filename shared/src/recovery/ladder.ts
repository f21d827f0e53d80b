import { addDays, type PlainDate } from "../plain-date.ts";
import type { Blocker } from "../schema/advice.ts";
import type { ContactKind } from "../schema/contact.ts";
import type { Jurisdiction } from "../schema/jurisdiction.ts";
import type { Policy, Rung } from "../schema/policy.ts";
import { type Step, steps } from "../schema/step.ts";
import { afterQuietDays } from "./quiet-days.ts";

/**
 * Courtesy five days before; reminders two, nine and sixteen days late; formal notice at thirty,
 * with fifteen days to answer it. It lies between the rhythms in use (lawyers: within 48 hours,
 * then weekly; invoicing tools: 7, 15, 30 days).
 */
export const defaultPolicy: Policy = {
  rungs: [
    { step: "courtesy", day: -5, tone: "courteous" },
    { step: "first", day: 2, tone: "courteous" },
    { step: "second", day: 9, tone: "neutral" },
    { step: "third", day: 16, tone: "firm" },
    { step: "formal-notice", day: 30, tone: "firm" },
  ],
  decideDay: 45,
  minGapDays: 3,
  toleranceMinor: 0,
};

/** Fourteen days, counted from the day after the first reminder was mailed (CDE, book XIX). */
const belgianFreezeDays = 15;

/** Belgian consumers may be asked for nothing more in that time: the later rungs wait for its end. */
const withBelgianFreeze = (policy: Policy): Policy => {
  const [first, second] = policy.rungs.filter(({ step }) => step !== "courtesy");
  if (first === undefined) return policy;
  const after = second?.day ?? policy.decideDay;
  const shift = Math.max(0, first.day + belgianFreezeDays - after);
  const rungs = policy.rungs.map((rung) =>
    rung.day > first.day ? { ...rung, day: rung.day + shift } : rung,
  );
  return { ...policy, rungs, decideDay: policy.decideDay + shift };
};

/** The ladder that a case follows: the freelancer's own, else the usual one, as the law bends it. */
export const policyFor = (
  jurisdiction: Jurisdiction,
  contactKind: ContactKind,
  own: Policy = defaultPolicy,
): Policy => (jurisdiction === "be" && contactKind === "consumer" ? withBelgianFreeze(own) : own);

/** A step that was sent, or that the user chose to pass over. */
export interface DoneStep {
  step: Step;
  on: PlainDate;
  how: "sent" | "skipped";
}

/** What decides which rung is next, all of it as of one day. */
export interface LadderHistory {
  /** In any order. */
  done: readonly DoneStep[];
  /** Due dates of the case's other invoices, paid or not. */
  otherDueDates: readonly PlainDate[];
  /** The last day on which a letter that is no step left in this case, in a mail or by post. */
  letterSentOn: PlainDate | null;
  /** Days that a formal notice gives to answer it. */
  noticeDays: number;
  /** The last day on which the same client was written to about another case. */
  otherCaseMailOn: PlainDate | null;
  /** A day that the client was given, whatever the rhythm says. */
  graceUntil: PlainDate | null;
}

export interface DueDay {
  on: PlainDate;
  /** Everything that keeps it from being sooner, the last to end first. */
  because: { by: Blocker; until: PlainDate }[];
}

export const levelOf = (step: Step): number => steps.indexOf(step);
export const latestOf = (days: readonly PlainDate[]): PlainDate | null =>
  days.reduce<PlainDate | null>((last, day) => (last === null || day > last ? day : last), null);

/**
 * Whether a step was about the leading invoice. One made while that invoice was not late, and
 * another one was, belongs to the other: else its level would be skipped for this one. A formal
 * notice of what was not yet due is none.
 */
const concernsLead = (
  otherDueDates: readonly PlainDate[],
  lead: PlainDate,
  { step, on, how }: DoneStep,
): boolean => {
  if (step === "courtesy") return !otherDueDates.some((due) => due >= on && due < lead);
  if (step === "formal-notice" && how === "sent" && on <= lead) return false;
  return on > lead || !otherDueDates.some((due) => due < on);
};

/**
 * The last mail of the highest rung that was mailed. A policy that was changed since may not have
 * that rung any more: then the highest one it has below it.
 */
const lastRung = (
  sent: readonly DoneStep[],
  { rungs }: Policy,
): (Rung & { on: PlainDate }) | null => {
  const top = Math.max(-1, ...sent.map(({ step }) => levelOf(step)));
  const rung = rungs.findLast(({ step }) => levelOf(step) <= top);
  const on = latestOf(sent.filter(({ step }) => levelOf(step) === top).map((done) => done.on));
  return rung === undefined || on === null ? null : { ...rung, on };
};

/** Where a case stands on its ladder. */
export interface LadderPosition {
  /** What was sent about the leading invoice. */
  sent: DoneStep[];
  /** The next rung; null at the end. */
  rung: Rung | null;
  /** When it is due, or, at the end, when to decide. */
  due: DueDay;
}

/**
 * The next rung. A step counts once sent or skipped; none is repeated or passed over, so that a
 * late start begins at the first reminder; courtesy is for before the due date only. A step is due
 * on its rung's day, but not sooner after the last one than the policy's rhythm has it, nor within
 * its minimum gap after any mail to this client, about whichever case, nor on a quiet day; and
 * nothing is decided before the formal notice has run out. A day that is missed stays the day it was
 * due on: it is made up, not lost.
 */
export const ladderPosition = (
  lead: PlainDate,
  history: LadderHistory,
  { policy, jurisdiction }: { policy: Policy; jurisdiction: Jurisdiction },
  on: PlainDate,
): LadderPosition => {
  const done = history.done.filter((step) => concernsLead(history.otherDueDates, lead, step));
  const sent = done.filter(({ how }) => how === "sent");
  const reached = Math.max(-1, ...done.map(({ step }) => levelOf(step)));
  const allSent = history.done.filter(({ how }) => how === "sent");
  const mails = allSent.map((step) => step.on);
  if (history.letterSentOn !== null) mails.push(history.letterSentOn);
  const lastMail = latestOf(mails);
  const last = lastRung(sent, policy);

  const noticeOn = latestOf(
    sent.flatMap(({ step, on: sentOn }) => (step === "formal-notice" ? [sentOn] : [])),
  );

  const dueDay = (rungDay: number): DueDay => {
    const because: DueDay["because"] = [{ by: "rung-day", until: addDays(lead, rungDay) }];
    const wait = (by: Blocker, from: PlainDate | null, days: number) => {
      if (from !== null) because.push({ by, until: addDays(from, days) });
    };
    // The courtesy mail is tied to the due date, not part of the rhythm that follows it.
    if (last !== null && last.step !== "courtesy") wait("rhythm", last.on, rungDay - last.day);
    // The last of its days is still the debtor's.
    wait("notice", noticeOn, history.noticeDays + 1);
    wait("gap", lastMail, policy.minGapDays);
    wait("other-case", history.otherCaseMailOn, policy.minGapDays);
    wait("cause", history.graceUntil, 0);
    because.sort((a, b) => (a.until < b.until ? 1 : a.until > b.until ? -1 : 0));
    const day = because[0]?.until ?? lead;
    if (rungDay < 0) return { on: day, because };
    const open = afterQuietDays(jurisdiction, day);
    return open === day
      ? { on: day, because }
      : { on: open, because: [{ by: "quiet-days", until: open }, ...because] };
  };

  const courtesyIsOver = (day: number) => on >= lead || dueDay(day).on >= lead;
  const rung = policy.rungs.find(
    ({ step, day }) => levelOf(step) > reached && (step !== "courtesy" || !courtesyIsOver(day)),
  );
  return { sent, rung: rung ?? null, due: dueDay(rung?.day ?? policy.decideDay) };
};

/** The highest step that was sent; null when none was. */
export const currentStep = (history: readonly DoneStep[]): Step | null => {
  const sent = history.filter(({ how }) => how === "sent").map(({ step }) => levelOf(step));
  return steps[Math.max(-1, ...sent)] ?? null;
};
