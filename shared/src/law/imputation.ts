import type { PlainDate } from "../dates.ts";
import type { InvoiceId } from "../ids.ts";
import { type InterestTerms, lateInterest } from "./interest.ts";

/** One invoice as a debt; amounts in minor units of one currency. */
export interface Debt {
  invoiceId: InvoiceId;
  issuedOn: PlainDate;
  dueOn: PlainDate;
  principal: number;
  /** Null when no interest may be claimed. */
  terms: InterestTerms | null;
  /** The last day without interest; null while none runs. */
  accruesAfter: PlainDate | null;
  /** Due as soon as principal is unpaid after the due date. */
  fixedIndemnity: number;
}

/** `invoiceId`: the debt that the debtor said it was for. */
export interface Payment {
  on: PlainDate;
  minor: number;
  invoiceId?: InvoiceId | undefined;
}

/** What is left of a debt. */
export interface OpenDebt extends Debt {
  interest: number;
  indemnity: number;
  provisional: boolean;
}

interface Account extends OpenDebt {
  accruedTo: PlainDate | null;
  indemnityCharged: boolean;
}

const accrue = (account: Account, to: PlainDate): void => {
  if (to <= account.dueOn || account.principal === 0) return;
  if (!account.indemnityCharged) account.indemnity = account.fixedIndemnity;
  account.indemnityCharged = true;
  if (account.terms === null || account.accruedTo === null || to <= account.accruedTo) return;
  const { principal, accruedTo: after } = account;
  const { minor, provisional } = lateInterest(account.terms, { principal, after, to });
  account.interest += minor;
  account.provisional ||= provisional;
  account.accruedTo = to;
};

const pay = (account: Account, minor: number): number => {
  let left = minor;
  for (const part of ["interest", "principal", "indemnity"] as const) {
    const taken = Math.min(left, account[part]);
    account[part] -= taken;
    left -= taken;
  }
  return left;
};

/**
 * What is left of each debt at the end of `on`, oldest due first. A payment discharges the interest
 * accrued up to its own day, then principal (C. civ. 1343-1), then the fixed indemnity (a choice:
 * its rank is not settled, and last it bears no interest). It goes to the debt it was made for,
 * and what that does not take, like a payment made for none, to the others, oldest due first
 * (C. civ. 1342-10). What no debt takes is left out.
 */
export const openDebts = (
  debts: readonly Debt[],
  payments: readonly Payment[],
  on: PlainDate,
): OpenDebt[] => {
  const accounts = debts
    .map((debt): Account => ({
      ...debt,
      interest: 0,
      indemnity: 0,
      provisional: false,
      accruedTo: debt.accruesAfter,
      indemnityCharged: false,
    }))
    .sort((a, b) => compare(a.dueOn, b.dueOn));
  for (const payment of payments.toSorted(earlierThenMeant)) {
    if (payment.on > on) continue;
    const meant = accounts.filter(({ invoiceId }) => invoiceId === payment.invoiceId);
    const others = accounts.filter(({ invoiceId }) => invoiceId !== payment.invoiceId);
    let left = payment.minor;
    for (const account of [...meant, ...others]) {
      if (left === 0) break;
      accrue(account, payment.on);
      left = pay(account, left);
    }
  }
  for (const account of accounts) accrue(account, on);
  return accounts;
};

/** On one day, payments made for a given debt go first: the debtor has spoken. */
const earlierThenMeant = (a: Payment, b: Payment): number =>
  compare(a.on, b.on) || Number(a.invoiceId === undefined) - Number(b.invoiceId === undefined);

const compare = (a: PlainDate, b: PlainDate): number => (a < b ? -1 : a > b ? 1 : 0);
