import type { Currency, Money } from "../money.ts";
import type { PlainDate } from "../plain-date.ts";
import type { Balance } from "../schema/case.ts";
import type { Invoice } from "../schema/invoice.ts";
import type { Statement, StatementEntry } from "../schema/statement.ts";
import { onceEach } from "./cited.ts";
import { type BalanceInput, settle } from "./balance.ts";
import { type LedgerEntry, leftOf, type OpenDebt, paidOn } from "./imputation.ts";
import type { InterestRegime } from "./jurisdiction.ts";
import { packOf } from "./packs.ts";

type ToMoney = (minor: number) => Money;

const toMoney =
  (currency: Currency): ToMoney =>
  (minor) => ({ minor, currency });

const toEntry = (entry: LedgerEntry, money: ToMoney): StatementEntry => {
  switch (entry.kind) {
    case "interest": {
      const { from, to, days, rate, principal, minor } = entry;
      const sums = { principal: money(principal), interest: money(minor) };
      return { kind: "interest", from, to, days, rate, ...sums };
    }
    case "indemnity":
      return { kind: "indemnity", on: entry.on, amount: money(entry.minor) };
    case "payment":
      return {
        kind: "payment",
        on: entry.on,
        eventId: entry.eventId ?? null,
        interest: money(entry.interest),
        principal: money(entry.principal),
        indemnity: money(entry.indemnity),
      };
    case "halt":
      return entry;
    default:
      return {
        kind: "waiver",
        on: entry.on,
        interest: money(entry.interest),
        indemnity: money(entry.indemnity),
      };
  }
};

const creditsFor = ({ events, on }: BalanceInput, invoice: Invoice): StatementEntry[] =>
  events.flatMap((event): StatementEntry[] => {
    if (event.type !== "credit.issued" || event.body.invoiceId !== invoice.id) return [];
    const { amount, on: issuedOn } = event.body;
    return issuedOn <= on && amount.currency === invoice.amountDue.currency
      ? [{ kind: "credit", on: issuedOn, amount }]
      : [];
  });

const accountOf = (input: BalanceInput, invoice: Invoice, debt: OpenDebt) => {
  const money = toMoney(debt.currency);
  return {
    invoiceId: invoice.id,
    number: invoice.number,
    issuedOn: invoice.issuedOn,
    dueOn: invoice.dueOn,
    amountDue: invoice.amountDue,
    contractualRate: invoice.contractualRate ?? null,
    entries: [...creditsFor(input, invoice), ...debt.ledger.map((entry) => toEntry(entry, money))],
    principal: money(debt.principal),
    interest: money(debt.interest),
    indemnity: money(debt.indemnity),
    total: money(leftOf(debt)),
    provisional: debt.provisional,
  };
};

/** The fixed indemnity that is not asked for, since the law sets it in another currency. */
const indemnityLeftOut = (
  { fixedIndemnity }: InterestRegime,
  debts: readonly OpenDebt[],
  on: PlainDate,
): Money | null => {
  if (fixedIndemnity === null) return null;
  const { amount } = fixedIndemnity;
  const isWithout = (debt: OpenDebt) =>
    debt.currency !== amount.currency && debt.dueOn < on && leftOf(debt) > 0;
  return debts.some(isWithout) ? amount : null;
};

const notesOn = (
  { start }: InterestRegime,
  { invoices, on }: BalanceInput,
  debts: readonly OpenDebt[],
): Statement["notes"] => {
  const notes: Statement["notes"] = [];
  const bears = debts.some(({ ledger }) => ledger.some(({ kind }) => kind === "interest"));
  if (start.after === "due" && start.ifAgreed && bears) notes.push("agreed-due-day");
  const isSilent = invoices.some((one) => one.dueOn < on && one.announcesInterest !== true);
  if (start.after === "month-end" && isSilent) notes.push("interest-not-announced");
  return notes;
};

/** What a clause may add at most, each late invoice by itself. */
const clauseCapOn = (
  { clauseCap }: InterestRegime,
  debts: readonly OpenDebt[],
  on: PlainDate,
): Money | null => {
  if (clauseCap === undefined) return null;
  const { currency } = clauseCap;
  const minor = debts
    .filter((debt) => debt.currency === currency && debt.dueOn < on)
    .reduce((sum, { principal }) => sum + clauseCap.of(principal), 0);
  return minor === 0 ? null : { minor, currency };
};

const wasHalted = (debts: readonly OpenDebt[]): boolean =>
  debts.some(({ ledger }) =>
    ledger.some((entry) => entry.kind === "halt" && entry.by === "insolvency"),
  );

/**
 * How what is owed at the end of `on` came about, invoice by invoice, the oldest due first whatever
 * its currency, and what that comes to in each.
 */
export const statementOn = (input: BalanceInput): Statement => {
  const { balance, otherBalances, debts } = settle(input);
  const regime = packOf(input.jurisdiction).regimes[input.contactKind];
  const byId = new Map(input.invoices.map((invoice) => [invoice.id, invoice]));
  const outcome = (each: Balance) => {
    const { currency, minor: paid } = each.paid;
    const taken = paidOn(debts.filter((debt) => debt.currency === currency));
    return { balance: each, overpaid: { minor: Math.max(0, paid - taken), currency } };
  };
  return {
    on: input.on,
    ...outcome(balance),
    others: otherBalances.map(outcome),
    dayBasis: regime.dayBasis,
    invoices: debts.flatMap((debt) => {
      const invoice = byId.get(debt.invoiceId);
      return invoice === undefined ? [] : [accountOf(input, invoice, debt)];
    }),
    indemnityLeftOut: indemnityLeftOut(regime, debts, input.on),
    clauseCap: clauseCapOn(regime, debts, input.on),
    notes: notesOn(regime, input, debts),
    sources: onceEach([
      ...regime.sources,
      ...(regime.fixedIndemnity?.sources ?? []),
      ...(regime.clauseCap?.sources ?? []),
      ...(wasHalted(debts) ? (regime.insolvencyStop?.sources ?? []) : []),
      ...debts.flatMap(({ terms }) => terms?.rates.sources ?? []),
    ]),
  };
};
