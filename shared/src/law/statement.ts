import type { Money } from "../money.ts";
import type { Invoice } from "../schema/invoice.ts";
import type { Statement, StatementEntry } from "../schema/statement.ts";
import { type BalanceInput, settle } from "./balance.ts";
import type { LedgerEntry, OpenDebt } from "./imputation.ts";
import { packOf } from "./packs.ts";

type ToMoney = (minor: number) => Money;

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

const accountOf = (input: BalanceInput, invoice: Invoice, debt: OpenDebt, money: ToMoney) => ({
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
  total: money(debt.principal + debt.interest + debt.indemnity),
  provisional: debt.provisional,
});

/** How what is owed at the end of `on` came about, invoice by invoice, the oldest due first. */
export const statementOn = (input: BalanceInput): Statement => {
  const { balance, debts } = settle(input);
  const { currency } = balance.total;
  const money: ToMoney = (minor) => ({ minor, currency });
  const regime = packOf(input.jurisdiction).regimes[input.contactKind];
  const byId = new Map(input.invoices.map((invoice) => [invoice.id, invoice]));
  const taken = debts
    .flatMap(({ ledger }) => ledger)
    .reduce(
      (sum, entry) =>
        entry.kind === "payment" ? sum + entry.interest + entry.principal + entry.indemnity : sum,
      0,
    );
  return {
    on: input.on,
    balance,
    dayBasis: regime.dayBasis,
    invoices: debts.flatMap((debt) => {
      const invoice = byId.get(debt.invoiceId);
      return invoice === undefined ? [] : [accountOf(input, invoice, debt, money)];
    }),
    overpaid: money(Math.max(0, balance.paid.minor - taken)),
    sources: [...regime.sources, ...(regime.fixedIndemnity?.sources ?? [])].filter(
      ({ label }, index, all) => all.findIndex((other) => other.label === label) === index,
    ),
  };
};
