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
  /** The last day that bears interest; null: as long as it is unpaid. */
  accruesUntil: PlainDate | null;
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

/**
 * From the end of `on`, `minor` of what these debts come to is to be paid by instalments and bears
 * no interest, the rest as before; 0: nothing is.
 */
export interface PlanTurn {
  on: PlainDate;
  currency: Currency;
  minor: number;
  covers: (invoiceId: InvoiceId) => boolean;
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
  | { kind: "waiver"; on: PlainDate; interest: number; indemnity: number }
  /** From that day on, interest runs no more: on what a plan covers, or on anything. */
  | { kind: "halt"; on: PlainDate; by: "plan" | "insolvency" };

/** What is left of a debt. */
export interface OpenDebt extends Debt {
  interest: number;
  indemnity: number;
  /** What no plan in good standing covers of the principal; null without such a plan. */
  unplanned: number | null;
  provisional: boolean;
  ledger: LedgerEntry[];
}

/** What of a debt's principal bears interest on the day after `on`, if its terms have it bear any. */
export const bearingOf = (
  { principal, unplanned, accruesUntil }: OpenDebt,
  on: PlainDate,
): number => {
  if (accruesUntil !== null && on >= accruesUntil) return 0;
  return unplanned === null ? principal : Math.min(principal, unplanned);
};

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
  /** What is planned is the principal, to the cent. */
  principalFirst: boolean;
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
  const { accruedTo: after, accruesUntil: last } = account;
  const principal = bearingOf(account, after);
  const until = last !== null && last < to ? last : to;
  const { minor, segments, provisional } = lateInterest(account.terms, {
    principal,
    after,
    to: until,
  });
  for (const segment of segments) account.ledger.push({ kind: "interest", principal, ...segment });
  if (last !== null && after <= last && to > last) {
    account.ledger.push({ kind: "halt", on: addDays(last, 1), by: "insolvency" });
  }
  account.interest += minor;
  account.provisional ||= provisional;
  account.accruedTo = to;
};

const interestFirst = ["interest", "principal", "indemnity"] as const;
const principalFirst = ["principal", "interest", "indemnity"] as const;

const pay = (account: Account, { on, eventId }: Payment, minor: number): number => {
  let left = minor;
  const taken = { interest: 0, principal: 0, indemnity: 0 };
  for (const part of account.principalFirst ? principalFirst : interestFirst) {
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
 * The planned sum is laid on the debts as a payment of it would be, but for a plan of the principal
 * to the cent, which says by itself what it pays.
 */
const plan = (accounts: readonly Account[], { on, currency, minor, covers }: PlanTurn): void => {
  const own = accounts.filter((one) => one.currency === currency && covers(one.invoiceId));
  for (const account of own) accrue(account, on);
  const isPrincipal = minor === own.reduce((sum, { principal }) => sum + principal, 0);
  let left = minor;
  for (const account of own) {
    const { principal, interest, indemnity } = account;
    const planned = isPrincipal ? principal : Math.max(0, Math.min(principal, left - interest));
    left = Math.max(0, left - interest - principal - indemnity);
    account.principalFirst = isPrincipal && minor > 0;
    account.unplanned = planned > 0 ? principal - planned : null;
    const bore = account.accruedTo !== null && account.terms !== null;
    if (planned > 0 && bore) account.ledger.push({ kind: "halt", on: addDays(on, 1), by: "plan" });
  }
};

/**
 * What is left of each debt at the end of `on`, oldest due first. A payment discharges the interest
 * accrued up to its own day, then principal (C. civ. 1343-1), then the fixed indemnity (a choice:
 * its rank is not settled, and last it bears no interest). It goes to the debt it was made for,
 * and what that does not take, like a payment made for none, to the others of its currency, oldest
 * due first (C. civ. 1342-10). What no debt takes is left out. With `waivedOn`, what interest and
 * indemnity are left after that day's payments is given up, and no more runs. `plans`, in order of
 * time, each take effect after their day's payments.
 */
export const openDebts = (
  debts: readonly Debt[],
  payments: readonly Payment[],
  on: PlainDate,
  {
    waivedOn = null,
    plans = [],
  }: { waivedOn?: PlainDate | null; plans?: readonly PlanTurn[] } = {},
): OpenDebt[] => {
  const accounts = debts
    .map((debt): Account => ({
      ...debt,
      interest: 0,
      indemnity: 0,
      unplanned: null,
      provisional: false,
      ledger: [],
      accruedTo: debt.accruesAfter,
      indemnityCharged: false,
      principalFirst: false,
    }))
    .sort((a, b) => compare(a.dueOn, b.dueOn));
  const turns = plans.map((turn) => ({ on: turn.on, take: () => plan(accounts, turn) }));
  if (waivedOn !== null) {
    const take = () => {
      for (const account of accounts) waive(account, waivedOn);
    };
    turns.push({ on: waivedOn, take });
  }
  turns.sort((a, b) => compare(a.on, b.on));
  const takeTurnsUntil = (day: PlainDate): void => {
    while (turns[0] !== undefined && turns[0].on <= day) turns.shift()?.take();
  };
  for (const payment of payments.toSorted(earlierThenMeant)) {
    if (payment.on > on) continue;
    takeTurnsUntil(addDays(payment.on, -1));
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
  takeTurnsUntil(on);
  for (const account of accounts) accrue(account, on);
  return accounts;
};

/** On one day, payments made for a given debt go first: the debtor has spoken. */
const earlierThenMeant = (a: Payment, b: Payment): number =>
  compare(a.on, b.on) || Number(a.invoiceId === undefined) - Number(b.invoiceId === undefined);

const compare = (a: PlainDate, b: PlainDate): number => (a < b ? -1 : a > b ? 1 : 0);
