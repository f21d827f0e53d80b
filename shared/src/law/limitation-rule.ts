import type { LimitationFact } from "../schema/clock.ts";
import type { Cited } from "./cited.ts";

/** A fact with the effect that the law gives it; one that is not confirmed never saves a claim. */
export interface LimitationEvent extends Cited {
  fact: LimitationFact;
}

/** How long a claim against one kind of debtor lives. */
export interface LimitationRule extends Cited {
  years: number;
  /**
   * `performance`: the day on which the work was done, but never later than the due date; where an
   * invoice does not tell it, its own date stands in, and the date counted from the due date is shown beside it. `due`: the due date.
   */
  start: "performance" | "due";
  /** A whole new period begins. */
  interruptedBy: readonly LimitationEvent[];
  /** What people believe to interrupt, and does not. */
  notInterruptedBy: readonly LimitationFact[];
  suspendedBy: readonly LimitationEvent[];
  /** What is left at least after a suspension, in months. */
  leftAfterSuspension: number | null;
  /** How long a judgment can be enforced, in years; null where not known here. */
  titleYears: number | null;
}
