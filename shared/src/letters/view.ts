import { packOf } from "../law/packs.ts";
import type { Balance } from "../schema/case.ts";
import type { Contact } from "../schema/contact.ts";
import type { NewInvoice } from "../schema/invoice.ts";
import type { Jurisdiction } from "../schema/jurisdiction.ts";
import type { Language } from "../schema/language.ts";
import type { NewProfile } from "../schema/profile.ts";
import type { Step, Tone } from "../schema/step.ts";
import type { Money } from "../money.ts";
import { formatMoney } from "../money-format.ts";
import { addDays, daysBetween, formatDate, type PlainDate } from "../plain-date.ts";
import { claimOf } from "./claim.ts";
import { groupIban } from "./group-iban.ts";
import { interestRunsByLaw, legalWords, type LegalWords } from "./legal-words.ts";
import { words } from "./words.ts";

export interface ReminderInput {
  step: Step;
  tone: Tone;
  language: Language;
  profile: NewProfile;
  contact: Pick<Contact, "name" | "company" | "kind" | "registryNumber">;
  /** The unpaid ones, at least one; `amountDue` is what is left of each. See `claimOf`. */
  invoices: readonly NewInvoice[];
  /** On the day `on`. */
  balance: Balance;
  on: PlainDate;
  pageUrl: string;
  /** Null: no image, and no notice about one. */
  pixelUrl: string | null;
  /** Null where the measurement needs no consent, so that there is none to withdraw. */
  withdrawUrl: string | null;
  jurisdiction: Jurisdiction;
  /** The days on which earlier reminders were sent: later letters name them. */
  remindedOn?: readonly PlainDate[];
}

// What a SEPA transfer's remittance field holds.
const maxReference = 140;

// The latest ones say enough.
const maxReminded = 5;

/** How long a debtor has to answer a reminder, in days; a choice of ours. */
const replyDays = 7;

const rateOf = (invoices: readonly NewInvoice[], law: LegalWords, language: Language): string => {
  const rates = new Set(invoices.map((invoice) => invoice.contractualRate));
  if (law.contractualRate === null) return law.rate;
  if (rates.size > 1) return law.mixedRate;
  const [rate] = rates;
  if (rate === undefined) return law.rate;
  return law.contractualRate(language === "fr" ? rate.replace(".", ",") : rate);
};

/**
 * Everything a template may name. Every key is always there, null where there is nothing to say,
 * because the engine refuses names that it does not know.
 */
export const reminderView = (input: ReminderInput) => {
  const { step, tone, language, profile, contact, on, pageUrl, pixelUrl, withdrawUrl } = input;
  const say = words[language];
  const money = (amount: Money): string => formatMoney(amount, language);
  const someMoney = (amount: Money): string | null => (amount.minor > 0 ? money(amount) : null);
  const day = (date: PlainDate): string => formatDate(date, language);

  const { invoices: claimed, balance: claim } = claimOf(step, input, on);
  const isPartlyPaid = claim.paid.minor > 0;
  const invoices = claimed.map((invoice) => {
    const lateDays = daysBetween(invoice.dueOn, on);
    const plain = { number: invoice.number, amount: money(invoice.amountDue) };
    return {
      ...plain,
      issuedOn: formatDate(invoice.issuedOn, language, "short"),
      dueOn: formatDate(invoice.dueOn, language, "short"),
      late: say.late(lateDays),
      line: say.invoiceLine({
        ...plain,
        issuedOn: day(invoice.issuedOn),
        dueOn: day(invoice.dueOn),
        delay: say.delay(lateDays),
        isPartlyPaid,
      }),
      attachment: say.attachment(invoice.number, day(invoice.issuedOn)),
    };
  });
  const oldest = claimed[0];
  if (oldest === undefined) throw new RangeError("A reminder needs at least one invoice.");
  const count = claimed.length;
  const lateCount = claimed.filter((invoice) => invoice.dueOn < on).length;
  const numbers = say.list(claimed.map((invoice) => invoice.number));

  const interest = someMoney(claim.interest);
  const indemnity = someMoney(claim.indemnity);
  const law = legalWords(input.jurisdiction, contact.kind, claim.principal, language);
  const deadlineDays = packOf(input.jurisdiction).notice[contact.kind].days;

  return {
    tone,
    labels: say.labels,
    amountLabel: isPartlyPaid ? say.labels.left : say.labels.amount,
    one: count === 1,
    count,
    lateCount,
    numbers,
    reference: numbers.length > maxReference ? say.labels.allNumbers : numbers,
    invoices,
    issuedOn: day(oldest.issuedOn),
    dueOn: day(oldest.dueOn),
    oldestDueOn: day(oldest.dueOn),
    settlement: say.settlement(isPartlyPaid),
    unpaid: say.unpaid(isPartlyPaid),
    delay: say.delay(daysBetween(oldest.dueOn, on)),
    overdue: say.overdue(count),
    notYetDue: lateCount === 0 ? say.notYetDue(count, numbers, day(oldest.dueOn)) : null,
    reminded: input.remindedOn?.length
      ? say.days(input.remindedOn.slice(-maxReminded).map(day))
      : null,

    principal: money(claim.principal),
    interest,
    indemnity,
    provisional: claim.provisional,
    inParts: interest !== null || indemnity !== null,
    paid: someMoney(claim.paid),
    perDay: someMoney(claim.perDay),
    total: money(claim.total),
    /** A lone invoice whose row already says all that is asked for. */
    totalIsRow: count === 1 && claim.total.minor === oldest.amountDue.minor,

    on: day(on),
    replyBy: day(addDays(on, replyDays)),
    deadlineDays,
    deadline: day(addDays(on, deadlineDays)),
    law,
    rate: rateOf(claimed, law, language),
    interestByLaw: interestRunsByLaw(input.jurisdiction, contact.kind),

    contact: {
      name: contact.name,
      company: contact.company ?? null,
      registryNumber: contact.registryNumber ?? null,
    },
    creditor: {
      name: profile.name,
      company: profile.company ?? null,
      registryNumber: profile.registryNumber ?? null,
      addressLines: profile.address.split("\n").filter((line) => line.trim() !== ""),
      iban: profile.iban === undefined ? null : groupIban(profile.iban),
      paymentUrl: profile.paymentUrl ?? null,
    },
    pageUrl,
    pixelUrl,
    withdrawUrl,
  };
};

export type ReminderView = ReturnType<typeof reminderView>;
