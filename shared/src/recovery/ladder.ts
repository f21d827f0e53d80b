import type { ContactKind } from "../schema/contact.ts";
import type { Jurisdiction } from "../schema/jurisdiction.ts";
import type { Step } from "../schema/step.ts";

/** One rung: its step and its day, counted from the due date (negative before it). */
export interface Rung {
  step: Step;
  day: number;
}

/** When each step is due. The days rise from rung to rung. */
export interface LadderPolicy {
  rungs: readonly Rung[];
  /** The day on which the reminders have had their chance and a procedure is chosen. */
  decideDay: number;
  /** Days that always pass between two mails, whatever they were. */
  minGapDays: number;
}

/**
 * Courtesy five days before; reminders two, nine and sixteen days late; formal notice at thirty,
 * with fifteen days to answer it. It lies between the rhythms in use (lawyers: within 48 hours,
 * then weekly; invoicing tools: 7, 15, 30 days).
 */
export const defaultPolicy: LadderPolicy = {
  rungs: [
    { step: "courtesy", day: -5 },
    { step: "first", day: 2 },
    { step: "second", day: 9 },
    { step: "third", day: 16 },
    { step: "formal-notice", day: 30 },
  ],
  decideDay: 45,
  minGapDays: 3,
};

/**
 * Belgian consumers have fourteen days, counted from the day after the first reminder was mailed,
 * in which nothing more may be asked (CDE, book XIX): the later rungs wait for their end.
 */
const belgianConsumerPolicy: LadderPolicy = {
  rungs: [
    { step: "courtesy", day: -5 },
    { step: "first", day: 2 },
    { step: "second", day: 17 },
    { step: "third", day: 24 },
    { step: "formal-notice", day: 38 },
  ],
  decideDay: 53,
  minGapDays: 3,
};

/** The ladder that a case follows. */
export const policyFor = (jurisdiction: Jurisdiction, contactKind: ContactKind): LadderPolicy =>
  jurisdiction === "be" && contactKind === "consumer" ? belgianConsumerPolicy : defaultPolicy;
