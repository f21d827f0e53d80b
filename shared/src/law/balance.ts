import { Big } from "big.js";

import { addDays, dayIn, type PlainDate } from "../dates.ts";
import type { InvoiceId } from "../ids.ts";
import type { Currency } from "../money.ts";
import type { Balance, Owed } from "../schema/case.ts";
import type { ContactKind } from "../schema/contact.ts";
import type { Invoice } from "../schema/invoice.ts";
import type { Jurisdiction } from "../schema/jurisdiction.ts";
import type { TimelineEvent } from "../timeline/event.ts";
import { accessoriesChoice } from "./accessories-choice.ts";
import { accruesAfter } from "./accrual.ts";
import { isProvisional } from "./cited.ts";
import { bearingOf, leadOf, type OpenDebt, openDebts, paidOn, type Payment } from "./imputation.ts";
import { exactInterest, type InterestTerms } from "./interest.ts";
import { isNotice } from "./is-notice.ts";
import type { Demands, InterestRegime, JurisdictionPack } from "./jurisdiction.ts";
import { packOf } from "./packs.ts";
import { planTurnsIn } from "./plan-turns.ts";
import { isKnown, keepRateOf, type Rate, rateOn } from "./rate-table.ts";

export interface BalanceInput {
  invoices: readonly Invoice[];
  events: readonly TimelineEvent[];
  contactKind: ContactKind;
  jurisdiction: Jurisdiction;
  on: PlainDate;
  /** Only these are in the balances; payments are imputed among all. Absent: all of them. */
  asked?: ReadonlySet<InvoiceId>;
}

/**
 * Days of formal notices and of reminders about a late invoice, up to and including `on`. What was
 * written down before an invoice joined the case did not speak of it: it demanded the others.
 */
export const demandsIn = (
  events: readonly TimelineEvent[],
  { timeZone }: JurisdictionPack,
  on: PlainDate,
): ((invoiceId: InvoiceId) => Demands) => {
  const notices: { day: PlainDate; seq: number }[] = [];
  const reminders: { day: PlainDate; seq: number }[] = [];
  const joined = new Map<InvoiceId, number>();
  for (const event of events) {
    if (event.type === "invoice.added") joined.set(event.body.invoiceId, event.seq);
    const isReminder = event.type === "reminder.sent" && event.body.step !== "courtesy";
    // Whatever an officer serves calls upon the debtor to pay.
    const isDemand = isNotice(event) || event.type === "notice.served";
    if (!isReminder && !isDemand) continue;
    const demand = { day: dayIn(timeZone, event.at), seq: event.seq };
    if (demand.day > on) continue;
    if (isReminder) reminders.push(demand);
    if (isDemand) notices.push(demand);
  }
  const daysFor = (demands: typeof notices, since: number): PlainDate[] =>
    demands.flatMap(({ day, seq }) => (seq > since ? [day] : [])).sort();
  return (invoiceId) => {
    const since = joined.get(invoiceId) ?? 0;
    return { notices: daysFor(notices, since), reminders: daysFor(reminders, since) };
  };
};

const termsFor = (
  regime: InterestRegime,
  agreed: Rate | undefined,
  after: PlainDate,
): InterestTerms | null => {
  const rates = regime.rates(agreed);
  if (rates === null) return null;
  return {
    rates: regime.keepsFirstRate ? keepRateOf(rates, addDays(after, 1)) : rates,
    dayBasis: regime.dayBasis,
  };
};

const sum = (debts: readonly OpenDebt[], part: "principal" | "interest" | "indemnity"): number =>
  debts.reduce((total, debt) => total + debt[part], 0);

/** What the day after `on` adds, by the daily rate, rounded half-up once. */
const nextDay = (
  debts: readonly OpenDebt[],
  on: PlainDate,
): { minor: number; provisional: boolean } => {
  const day = addDays(on, 1);
  let exact = Big(0);
  let provisional = false;
  for (const debt of debts) {
    const { terms, accruesAfter: after } = debt;
    const bearing = bearingOf(debt, on);
    if (terms === null || after === null || after > on || bearing === 0) continue;
    exact = exact.plus(exactInterest(bearing, rateOn(terms.rates, day), 1, terms.dayBasis));
    provisional ||= !isKnown(terms.rates, on, day);
  }
  return { minor: exact.round(0, Big.roundHalfUp).toNumber(), provisional };
};

/** What credit notes up to and including `on` took off an invoice, in minor units of its currency. */
const creditsIn = (
  events: readonly TimelineEvent[],
  on: PlainDate,
): ((invoice: Pick<Invoice, "id" | "amountDue">) => number) => {
  const credits = new Map<string, number>();
  const keyOf = (invoiceId: InvoiceId, currency: Currency) => `${invoiceId} ${currency}`;
  for (const event of events) {
    if (event.type !== "credit.issued") continue;
    const { amount, on: issuedOn, invoiceId } = event.body;
    if (issuedOn > on) continue;
    const key = keyOf(invoiceId, amount.currency);
    credits.set(key, (credits.get(key) ?? 0) + amount.minor);
  }
  return ({ id, amountDue }) => credits.get(keyOf(id, amountDue.currency)) ?? 0;
};

/** The eve of the day on which insolvency was opened, as it was last told; null: it was not. */
const lastBefore = (events: readonly TimelineEvent[], on: PlainDate): PlainDate | null => {
  let last: Extract<TimelineEvent, { type: "insolvency.opened" }> | null = null;
  for (const event of events) {
    if (event.type !== "insolvency.opened" || event.body.on > on) continue;
    if (last === null || event.seq > last.seq) last = event;
  }
  return last === null ? null : addDays(last.body.on, -1);
};

const paymentsIn = (events: readonly TimelineEvent[], on: PlainDate): Payment[] =>
  events.flatMap((event) => {
    if (event.type !== "payment.received" || event.body.on > on) return [];
    const { amount, on: paidOn, invoiceId } = event.body;
    return [{ ...amount, on: paidOn, invoiceId, eventId: event.id }];
  });

const waivedOn = (
  events: readonly TimelineEvent[],
  pack: JurisdictionPack,
  on: PlainDate,
): PlainDate | null => {
  const chosen = accessoriesChoice(events, pack, on);
  return chosen?.choice === "waive" ? chosen.on : null;
};

/** What debts of one currency come to; `paid` in its minor units. */
const balanceOf = (
  debts: readonly OpenDebt[],
  {
    currency,
    paid,
    on,
    indemnity,
  }: {
    currency: Currency;
    paid: number;
    on: PlainDate;
    indemnity: InterestRegime["fixedIndemnity"];
  },
): Balance => {
  const [principal, interest, fixed] = [
    sum(debts, "principal"),
    sum(debts, "interest"),
    sum(debts, "indemnity"),
  ];
  const perDay = nextDay(debts, on);
  // Beyond 2^53 - 1 a cent cannot be told any more; nobody owes that much.
  const money = (minor: number) => ({ minor: Math.min(minor, Number.MAX_SAFE_INTEGER), currency });
  return {
    principal: money(principal),
    interest: money(interest),
    indemnity: money(fixed),
    paid: money(paid),
    total: money(principal + interest + fixed),
    perDay: money(perDay.minor),
    provisional:
      debts.some(({ provisional }) => provisional) ||
      (fixed > 0 && indemnity !== null && isProvisional(indemnity, on)),
    perDayProvisional: perDay.provisional,
  };
};

/**
 * What is owed at the end of `on`, currency by currency, and the debts it is made of, the oldest due
 * first. A payment counts from its own `on`, whenever it was written down, for the debts of its
 * currency; a credit note lowers its invoice from the outset, never below zero. No sum is ever
 * converted: a fixed indemnity that the law sets in another currency than the invoice's is left out.
 */
export const settle = (input: BalanceInput): Owed & { debts: OpenDebt[] } => {
  const pack = packOf(input.jurisdiction);
  const { on, invoices, events, asked } = input;
  const regime = pack.regimes[input.contactKind];
  const indemnity = regime.fixedIndemnity;
  const demandsFor = demandsIn(events, pack, on);
  const payments = paymentsIn(events, on);
  const creditedOn = creditsIn(events, on);
  const accruesUntil = regime.insolvencyStop === undefined ? null : lastBefore(events, on);
  const debts = openDebts(
    invoices.map((invoice) => {
      const { minor, currency } = invoice.amountDue;
      const after = accruesAfter(regime.start, invoice, demandsFor(invoice.id));
      return {
        invoiceId: invoice.id,
        currency,
        issuedOn: invoice.issuedOn,
        dueOn: invoice.dueOn,
        principal: Math.max(0, minor - creditedOn(invoice)),
        terms: after === null ? null : termsFor(regime, invoice.contractualRate, after),
        accruesAfter: after,
        accruesUntil,
        fixedIndemnity: indemnity?.amount.currency === currency ? indemnity.amount.minor : 0,
      };
    }),
    payments,
    on,
    {
      waivedOn: waivedOn(events, pack, on),
      plans: planTurnsIn(events, pack, { on, contactKind: input.contactKind }),
    },
  );
  const counted = debts.filter(({ invoiceId }) => asked?.has(invoiceId) ?? true);
  const balanceIn = (currency: Currency): Balance => {
    const own = counted.filter((debt) => debt.currency === currency);
    const received = payments.filter((payment) => payment.currency === currency);
    const paid =
      asked === undefined ? received.reduce((total, { minor }) => total + minor, 0) : paidOn(own);
    return balanceOf(own, { currency, paid, on, indemnity });
  };
  const leading = (leadOf(counted) ?? counted[0])?.currency ?? pack.currency;
  const others = new Set(counted.map(({ currency }) => currency));
  others.delete(leading);
  return { debts, balance: balanceIn(leading), otherBalances: [...others].map(balanceIn) };
};

/** What is owed at the end of `on` in the leading currency; see `settle`. Never less than zero. */
export const balanceOn = (input: BalanceInput): Balance => settle(input).balance;
