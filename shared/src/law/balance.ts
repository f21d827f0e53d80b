import { Big } from "big.js";

import { addDays, dayIn, type PlainDate } from "../dates.ts";
import type { InvoiceId } from "../ids.ts";
import type { Currency } from "../money.ts";
import type { Balance } from "../schema/case.ts";
import type { ContactKind } from "../schema/contact.ts";
import type { Invoice } from "../schema/invoice.ts";
import type { Jurisdiction } from "../schema/jurisdiction.ts";
import type { TimelineEvent } from "../timeline/event.ts";
import { accruesAfter } from "./accrual.ts";
import { isProvisional } from "./cited.ts";
import { type OpenDebt, openDebts, type Payment } from "./imputation.ts";
import { exactInterest, type InterestTerms } from "./interest.ts";
import type { Demands, InterestRegime, JurisdictionPack } from "./jurisdiction.ts";
import { packOf } from "./packs.ts";
import { keepRateOf, type Rate, rateOn } from "./rate-table.ts";

export interface BalanceInput {
  invoices: readonly Invoice[];
  events: readonly TimelineEvent[];
  contactKind: ContactKind;
  jurisdiction: Jurisdiction;
  on: PlainDate;
  /** Only these are in the balance; payments are imputed among all. Absent: all of them. */
  asked?: ReadonlySet<InvoiceId>;
}

/** Days of formal notices and of reminders about a late invoice, up to and including `on`. */
const demandsIn = (
  events: readonly TimelineEvent[],
  { timeZone }: JurisdictionPack,
  on: PlainDate,
): Demands => {
  const notices: PlainDate[] = [];
  const reminders: PlainDate[] = [];
  for (const event of events) {
    const isReminder = event.type === "reminder.sent" && event.body.step !== "courtesy";
    const isNotice =
      (event.type === "reminder.sent" && event.body.step === "formal-notice") ||
      (event.type === "letter.sent" && event.body.registered === true) ||
      event.type === "notice.served";
    if (!isReminder && !isNotice) continue;
    const day = dayIn(timeZone, event.at);
    if (day > on) continue;
    if (isReminder) reminders.push(day);
    if (isNotice) notices.push(day);
  }
  return { notices: notices.sort(), reminders: reminders.sort() };
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

/** What payments took off these debts. */
const paidOn = (debts: readonly OpenDebt[]): number =>
  debts
    .flatMap(({ ledger }) => ledger)
    .reduce(
      (total, entry) =>
        entry.kind === "payment"
          ? total + entry.interest + entry.principal + entry.indemnity
          : total,
      0,
    );

/** What the day after `on` adds, by the daily rate, rounded half-up once. */
const nextDay = (debts: readonly OpenDebt[], on: PlainDate): number =>
  debts
    .reduce((total, { principal, terms, accruesAfter: after }) => {
      if (terms === null || after === null || after > on) return total;
      const rate = rateOn(terms.rates, addDays(on, 1));
      return total.plus(exactInterest(principal, rate, 1, terms.dayBasis));
    }, Big(0))
    .round(0, Big.roundHalfUp)
    .toNumber();

/** What credit notes up to and including `on` took off each invoice, in minor units. */
const creditsIn = (
  events: readonly TimelineEvent[],
  currency: Currency,
  on: PlainDate,
): Map<InvoiceId, number> => {
  const credits = new Map<InvoiceId, number>();
  for (const event of events) {
    if (event.type !== "credit.issued") continue;
    const { amount, on: issuedOn, invoiceId } = event.body;
    if (amount.currency !== currency || issuedOn > on) continue;
    credits.set(invoiceId, (credits.get(invoiceId) ?? 0) + amount.minor);
  }
  return credits;
};

/**
 * What was last chosen for interest and indemnities, up to and including `on`, and when; null while
 * nothing was: they stay claimable, also once the principal is paid.
 */
export const accessoriesChoice = (
  events: readonly TimelineEvent[],
  { timeZone }: JurisdictionPack,
  on: PlainDate,
): { choice: "keep" | "waive"; on: PlainDate } | null => {
  let last: { choice: "keep" | "waive"; on: PlainDate; at: number; seq: number } | null = null;
  for (const event of events) {
    if (event.type !== "accessories.decided") continue;
    const day = dayIn(timeZone, event.at);
    if (day > on) continue;
    const { at, seq, body } = event;
    const isLater = last === null || at > last.at || (at === last.at && seq > last.seq);
    if (isLater) last = { choice: body.choice, on: day, at, seq };
  }
  return last === null ? null : { choice: last.choice, on: last.on };
};

const waivedOn = (
  events: readonly TimelineEvent[],
  pack: JurisdictionPack,
  on: PlainDate,
): PlainDate | null => {
  const chosen = accessoriesChoice(events, pack, on);
  return chosen?.choice === "waive" ? chosen.on : null;
};

/**
 * What is owed at the end of `on`, with the debts it is made of. A payment counts from its own
 * `on`, whenever it was written down; a credit note lowers its invoice from the outset, never below
 * zero. The currency is the first invoice's: invoices and payments
 * in another one are left out, and so is a fixed indemnity that the law sets in another.
 */
export const settle = (input: BalanceInput): { balance: Balance; debts: OpenDebt[] } => {
  const pack = packOf(input.jurisdiction);
  const { on, invoices } = input;
  const currency = invoices[0]?.amountDue.currency ?? pack.currency;
  const regime = pack.regimes[input.contactKind];
  const indemnity = regime.fixedIndemnity;
  const demands = demandsIn(input.events, pack, on);
  const payments = input.events.flatMap((event): Payment[] => {
    if (event.type !== "payment.received") return [];
    const { amount, on: paidOn, invoiceId } = event.body;
    if (amount.currency !== currency || paidOn > on) return [];
    return [{ on: paidOn, minor: amount.minor, invoiceId, eventId: event.id }];
  });
  const credits = creditsIn(input.events, currency, on);
  const debts = openDebts(
    invoices
      .filter(({ amountDue }) => amountDue.currency === currency)
      .map((invoice) => {
        const after = accruesAfter(regime.start, invoice.dueOn, demands);
        return {
          invoiceId: invoice.id,
          issuedOn: invoice.issuedOn,
          dueOn: invoice.dueOn,
          principal: Math.max(0, invoice.amountDue.minor - (credits.get(invoice.id) ?? 0)),
          terms: after === null ? null : termsFor(regime, invoice.contractualRate, after),
          accruesAfter: after,
          fixedIndemnity: indemnity?.amount.currency === currency ? indemnity.amount.minor : 0,
        };
      }),
    payments,
    on,
    waivedOn(input.events, pack, on),
  );
  const { asked } = input;
  const counted = debts.filter(({ invoiceId }) => asked?.has(invoiceId) ?? true);
  const [principal, interest, fixed] = [
    sum(counted, "principal"),
    sum(counted, "interest"),
    sum(counted, "indemnity"),
  ];
  // Beyond 2^53 - 1 a cent cannot be told any more; nobody owes that much.
  const money = (minor: number) => ({ minor: Math.min(minor, Number.MAX_SAFE_INTEGER), currency });
  return {
    debts,
    balance: {
      principal: money(principal),
      interest: money(interest),
      indemnity: money(fixed),
      paid: money(
        asked === undefined
          ? payments.reduce((total, { minor }) => total + minor, 0)
          : paidOn(counted),
      ),
      total: money(principal + interest + fixed),
      perDay: money(nextDay(counted, on)),
      provisional:
        counted.some(({ provisional }) => provisional) ||
        (fixed > 0 && indemnity !== null && isProvisional(indemnity, on)),
    },
  };
};

/** What is owed at the end of `on`; see `settle`. Never less than zero, whatever was paid. */
export const balanceOn = (input: BalanceInput): Balance => settle(input).balance;
