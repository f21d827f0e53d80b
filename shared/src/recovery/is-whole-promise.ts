import type { OpenDebt } from "../law/imputation.ts";
import type { Money } from "../money.ts";
import { addDays, type PlainDate } from "../plain-date.ts";

/**
 * Days within which a debtor may name a day without asking for one: the usual term between businesses
 * (C. com., art. L441-10). What lies beyond is a new term.
 */
export const longestPromiseDays = 30;

/** What a promise is held against. */
export type OwedSum = Pick<
  OpenDebt,
  "invoiceId" | "currency" | "dueOn" | "principal" | "interest" | "indemnity"
>;

const sumOf = (owed: readonly OwedSum[], part: (debt: OwedSum) => number): number =>
  owed.reduce((sum, debt) => sum + part(debt), 0);

/** Interest runs on while a promise is kept: its principal is what makes it whole. */
const sumDue = (owed: readonly OwedSum[]): number =>
  sumOf(owed, ({ principal }) => principal) ||
  sumOf(owed, ({ interest, indemnity }) => interest + indemnity);

/**
 * Whether what a debtor announces pays, within thirty days of being said, all that is due by then.
 * Anything less, or later, asks the creditor for something, who may say no. Without an amount, it is
 * all of it.
 */
export const isWholePromise = (
  { on, amount }: { on: PlainDate; amount?: Money | undefined },
  saidOn: PlainDate,
  owed: readonly OwedSum[],
): boolean => {
  if (on > addDays(saidOn, longestPromiseDays)) return false;
  if (amount === undefined) return true;
  const due = owed.filter(({ dueOn }) => dueOn <= on);
  const isIts = ({ currency }: OwedSum) => currency === amount.currency;
  return (
    sumDue(due.filter((debt) => !isIts(debt))) === 0 && amount.minor >= sumDue(due.filter(isIts))
  );
};
