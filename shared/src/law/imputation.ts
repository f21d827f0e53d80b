import { addDays, type PlainDate } from "../dates.ts";
import type { EventId, InvoiceId } from "../ids.ts";
import type { Currency } from "../money.ts";
import { type InterestSegment, type InterestTerms, lateInterest } from "./interest.ts";

/** One invoice as a debt; amounts in minor units of its currency. */
export interface Debt {
  invoiceId: InvoiceId;
  currency: Currency;
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
  currency: Currency;
  minor: number;
  invoiceId?: InvoiceId | undefined;
  eventId?: EventId | undefined;
}

/** What happened to one debt, in order: how its figures came about. */
export type LedgerEntry =
  | (InterestSegment & { kind: "interest"; principal: number })
  | { kind: "indemnity"; on: PlainDate; minor: number }
  | {
      kind: "payment";
      on: PlainDate;
      eventId: EventId | undefined;
      interest: number;
      principal: number;
      indemnity: number;
    }
  | { kind: "waiver"; on: PlainDate; interest: number; indemnity: number };

/** What is left of a debt. */
export interface OpenDebt extends Debt {
  interest: number;
  indemnity: number;
  provisional: boolean;
  ledger: LedgerEntry[];
}

/** What is left of a debt, accessories included, in minor units of its currency. */
export const leftOf = ({ principal, interest, indemnity }: OpenDebt): number =>
  principal + interest + indemnity;

/**
 * The debt that leads, whatever its currency: the oldest with principal unpaid, else the oldest with
 * anything unpaid. `debts`: oldest due first.
 */
export const leadOf = (debts: readonly OpenDebt[]): OpenDebt | undefined =>
  debts.find(({ principal }) => principal > 0) ?? debts.find((debt) => leftOf(debt) > 0);

/** What payments took off these debts, which are in one currency. */
export const paidOn = (debts: readonly OpenDebt[]): number =>
  debts
    .flatMap(({ ledger }) => ledger)
    .reduce(
      (total, entry) =>
        entry.kind === "payment"
          ? total + entry.interest + entry.principal + entry.indemnity
          : total,
      0,
    );

interface Account extends OpenDebt {
  accruedTo: PlainDate | null;
  indemnityCharged: boolean;
}

const accrue = (account: Account, to: PlainDate): void => {
  if (to <= account.dueOn || account.principal === 0) return;
  if (!account.indemnityCharged && account.fixedIndemnity > 0) {
    account.indemnity = account.fixedIndemnity;
    const on = addDays(account.dueOn, 1);
    account.ledger.push({ kind: "indemnity", on, minor: account.fixedIndemnity });
  }
  account.indemnityCharged = true;
  if (account.terms === null || account.accruedTo === null || to <= account.accruedTo) return;
  const { principal, accruedTo: after } = account;
  const { minor, segments, provisional } = lateInterest(account.terms, { principal, after, to });
  for (const segment of segments) account.ledger.push({ kind: "interest", principal, ...segment });
  account.interest += minor;
  account.provisional ||= provisional;
  account.accruedTo = to;
};

const pay = (account: Account, { on, eventId }: Payment, minor: number): number => {
  let left = minor;
  const taken = { interest: 0, principal: 0, indemnity: 0 };
  for (const part of ["interest", "principal", "indemnity"] as const) {
    taken[part] = Math.min(left, account[part]);
    account[part] -= taken[part];
    left -= taken[part];
  }
  if (left < minor) account.ledger.push({ kind: "payment", on, eventId, ...taken });
  return left;
};

/** Nothing but principal is asked for from then on. */
const waive = (account: Account, on: PlainDate): void => {
  accrue(account, on);
  const { interest, indemnity } = account;
  if (interest + indemnity > 0) account.ledger.push({ kind: "waiver", on, interest, indemnity });
  Object.assign(account, { interest: 0, indemnity: 0, terms: null, fixedIndemnity: 0 });
};

/**
 * What is left of each debt at the end of `on`, oldest due first. A payment discharges the interest
 * accrued up to its own day, then principal (C. civ. 1343-1), then the fixed indemnity (a choice:
 * its rank is not settled, and last it bears no interest). It goes to the debt it was made for,
 * and what that does not take, like a payment made for none, to the others of its currency, oldest
 * due first (C. civ. 1342-10). What no debt takes is left out. With `waivedOn`, what interest and
 * indemnity are left after that day's payments is given up, and no more runs.
 */
export const openDebts = (
  debts: readonly Debt[],
  payments: readonly Payment[],
  on: PlainDate,
  waivedOn: PlainDate | null = null,
): OpenDebt[] => {
  const accounts = debts
    .map((debt): Account => ({
      ...debt,
      interest: 0,
      indemnity: 0,
      provisional: false,
      ledger: [],
      accruedTo: debt.accruesAfter,
      indemnityCharged: false,
    }))
    .sort((a, b) => compare(a.dueOn, b.dueOn));
  let isPending = waivedOn !== null && waivedOn <= on;
  const waiveAll = () => {
    for (const account of accounts) waive(account, waivedOn ?? on);
    isPending = false;
  };
  for (const payment of payments.toSorted(earlierThenMeant)) {
    if (payment.on > on) continue;
    if (isPending && waivedOn !== null && payment.on > waivedOn) waiveAll();
    const own = accounts.filter(({ currency }) => currency === payment.currency);
    const meant = own.filter(({ invoiceId }) => invoiceId === payment.invoiceId);
    const others = own.filter(({ invoiceId }) => invoiceId !== payment.invoiceId);
    let left = payment.minor;
    for (const account of [...meant, ...others]) {
      if (left === 0) break;
      accrue(account, payment.on);
      left = pay(account, payment, left);
    }
  }
  if (isPending) waiveAll();
  for (const account of accounts) accrue(account, on);
  return accounts;
};

/** On one day, payments made for a given debt go first: the debtor has spoken. */
const earlierThenMeant = (a: Payment, b: Payment): number =>
  compare(a.on, b.on) || Number(a.invoiceId === undefined) - Number(b.invoiceId === undefined);

const compare = (a: PlainDate, b: PlainDate): number => (a < b ? -1 : a > b ? 1 : 0);
