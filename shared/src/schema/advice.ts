/** Why this step, on this day: a closed list, each one sentence in the interface. */
export const stepReasons = [
  "before-due",
  "days-late",
  "gap-since-last",
  "never-reminded",
  "no-answer",
  // Since the last mail, and not all of it.
  "part-paid",
  "last-step-before-law",
  "ladder-over",
  // An invoice is left out, its time to sue being over; or that of what is asked for is perhaps.
  "time-barred",
  "perhaps-time-barred",
  // What the reading says of the last mail.
  "never-opened",
  "read-and-silent",
  // The last mail came back.
  "bounced",
  // What was agreed and not kept.
  "promise-unkept",
  "instalment-missed",
  // What the freelancer found out, see `causes`.
  "never-received",
  "wrong-person",
  "awaiting-approval",
  "in-payment-run",
  "cash-trouble",
  "silent",
] as const;
export type StepReason = (typeof stepReasons)[number];

/**
 * Why an invoice is unpaid, as far as the freelancer found out. Of the eight answers to that
 * question two are facts of their own: a promise and a dispute.
 */
export const causes = [
  "never-received",
  "wrong-person",
  "awaiting-approval",
  "in-payment-run",
  "cash-trouble",
  "silent",
] as const;
export type Cause = (typeof causes)[number];

/** What keeps a step from being due sooner. */
export const blockers = [
  "rung-day",
  "rhythm",
  "notice",
  "gap",
  "other-case",
  "quiet-days",
  "cause",
] as const;
export type Blocker = (typeof blockers)[number];

/** What could be done instead, or beside. */
export const alternatives = [
  "call",
  "other-address",
  "letter",
  "ask-date",
  "propose-plan",
  "answer-dispute",
  "routes",
  "postpone",
] as const;
export type Alternative = (typeof alternatives)[number];

/** Whether an unanswered mail means a client who hides. */
export const silenceVerdicts = ["too-early", "doubt", "silent"] as const;
export type SilenceVerdict = (typeof silenceVerdicts)[number];

/** What speaks for patience (all but the last two), or against it. */
export const silenceSigns = [
  "few-working-days",
  "quiet-days",
  "no-trace",
  "reading-unknown",
  "paid-before",
  "mail-only",
  "read-without-answer",
  "calls-unanswered",
] as const;
export type SilenceSign = (typeof silenceSigns)[number];

/**
 * Why there is nothing to do; `accessories`: the principal is paid, and nobody said what of the rest.
 * `time-barred`: the time to sue is over for all that is left.
 */
export const idleReasons = [
  "paid",
  "closed",
  "tolerated",
  "excluded",
  "time-barred",
  "accessories",
] as const;
export type IdleReason = (typeof idleReasons)[number];
