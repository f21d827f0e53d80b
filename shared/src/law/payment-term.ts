import { addDays, type PlainDate } from "../plain-date.ts";
import { endOfMonth } from "./calendar.ts";
import type { Cited } from "./cited.ts";

/** How long a debtor may be given to pay. */
export interface TermRule extends Cited {
  /** Days where nothing was agreed; null where the law sets none. */
  defaultDays: number | null;
  /** Days from the invoice that may be agreed; null: any. */
  longestDays: number | null;
  /** Days "end of month" that may be agreed expressly instead; null: none. */
  endOfMonthDays: number | null;
  /** What a longer term is. `express`: valid only if expressly agreed and not unfair. */
  beyond: "forbidden" | "void" | "express";
}

/**
 * The two accepted counts of "so many days, end of month". `after`: date + days, then the month's
 * end. `before`: the month's end, then + days.
 */
export const endOfMonthTerms = (
  issuedOn: PlainDate,
  days: number,
): { after: PlainDate; before: PlainDate } => ({
  after: endOfMonth(addDays(issuedOn, days)),
  before: addDays(endOfMonth(issuedOn), days),
});

/**
 * Whether an invoice's term is lawful. `express`: only because it was expressly agreed ("45 jours
 * fin de mois" by either count, or where the law allows more). `limit`: the last lawful due date
 * by what the law allows; null where it sets no limit.
 */
export interface TermCheck {
  verdict: "within" | "express" | "beyond";
  limit: PlainDate | null;
  days: number | null;
}

export const checkTerm = (
  rule: TermRule,
  { issuedOn, dueOn }: { issuedOn: PlainDate; dueOn: PlainDate },
): TermCheck => {
  const { longestDays, endOfMonthDays } = rule;
  if (longestDays === null) return { verdict: "within", limit: null, days: null };
  const plain = addDays(issuedOn, longestDays);
  const ends =
    endOfMonthDays === null ? [] : Object.values(endOfMonthTerms(issuedOn, endOfMonthDays));
  const limit = [plain, ...ends].reduce((latest, day) => (day > latest ? day : latest));
  if (dueOn <= plain) return { verdict: "within", limit, days: longestDays };
  const isExpress = dueOn <= limit || rule.beyond === "express";
  return { verdict: isExpress ? "express" : "beyond", limit, days: longestDays };
};
