import { packOf } from "../law/packs.ts";
import type { Accessories, Balance, Owed } from "../schema/case.ts";
import type { Contact } from "../schema/contact.ts";
import type { NewInvoice } from "../schema/invoice.ts";
import type { Jurisdiction } from "../schema/jurisdiction.ts";
import type { Language } from "../schema/language.ts";
import type { NewProfile } from "../schema/profile.ts";
import type { Step, Tone } from "../schema/step.ts";
import type { Money } from "../money.ts";
import { formatMoney, formatSums } from "../money-format.ts";
import { shownBalances } from "../owed.ts";
import { addDays, daysBetween, formatDate, type PlainDate } from "../plain-date.ts";
import { claimOf } from "./claim.ts";
import { freeReminderOf } from "./free-reminder.ts";
import { groupIban } from "./group-iban.ts";
import { interestRunsByLaw, legalWords, type LegalWords } from "./legal-words.ts";
import { words } from "./words.ts";

/** What is owed is that of the day `on`. */
export interface ReminderInput extends Owed {
  step: Step;
  tone: Tone;
  language: Language;
  profile: NewProfile;
  contact: Pick<Contact, "name" | "company" | "kind" | "registryNumber">;
  /** The unpaid ones, at least one; `amountDue` is what is left of each. See `claimOf`. */
  invoices: readonly NewInvoice[];
  on: PlainDate;
  pageUrl: string;
  /** Null: no image, and no notice about one. */
  pixelUrl: string | null;
  /** Where the measurement may be refused; null without an image. */
  withdrawUrl: string | null;
  jurisdiction: Jurisdiction;
  /** The days on which earlier reminders were sent: later letters name them. */
  remindedOn?: readonly PlainDate[];
  /** The invoices, by number, of which an earlier letter reminded once they were late. */
  recalled?: readonly string[];
  /** Waived: no letter speaks of interest or indemnity again. */
  accessories?: Accessories;
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

  const claim = claimOf(step, input, on);
  const { invoices: claimed } = claim;
  const balances = shownBalances(claim);
  type Part = Exclude<keyof Balance, "provisional" | "perDayProvisional">;
  /** Each currency's, one after the other; null when there is nothing of it. */
  const sums = (part: Part): string | null => {
    const some = balances.map((balance) => balance[part]).filter(({ minor }) => minor > 0);
    return some.length === 0 ? null : formatSums(some, language);
  };
  const partlyPaid = new Set(
    balances.flatMap(({ paid }) => (paid.minor > 0 ? [paid.currency] : [])),
  );
  const isPartlyPaid = partlyPaid.size > 0;
  const invoices = claimed.map((invoice) => {
    const lateDays = daysBetween(invoice.dueOn, on);
    const plain = { number: invoice.number, amount: money(invoice.amountDue) };
    // A notice states the facts: what was done, and when.
    const doneOn = step === "formal-notice" ? invoice.performedOn : undefined;
    const work = [
      ...(invoice.description === undefined ? [] : [invoice.description]),
      ...(doneOn === undefined ? [] : [say.done(day(doneOn))]),
    ].join(", ");
    return {
      ...plain,
      work: work === "" ? null : work,
      issuedOn: formatDate(invoice.issuedOn, language, "short"),
      dueOn: formatDate(invoice.dueOn, language, "short"),
      late: say.late(lateDays),
      line: say.invoiceLine({
        ...plain,
        issuedOn: day(invoice.issuedOn),
        dueOn: day(invoice.dueOn),
        delay: say.delay(lateDays),
        isPartlyPaid: partlyPaid.has(invoice.amountDue.currency),
      }),
      attachment: say.attachment(invoice.number, day(invoice.issuedOn)),
    };
  });
  const oldest = claimed[0];
  if (oldest === undefined) throw new RangeError("A reminder needs at least one invoice.");
  const count = claimed.length;
  const lateCount = claimed.filter((invoice) => invoice.dueOn < on).length;
  const numbers = say.list(claimed.map((invoice) => invoice.number));

  const interest = sums("interest");
  const indemnity = sums("indemnity");
  const principals = balances.map(({ principal }) => principal);
  const isWaived = input.accessories === "waived";
  const law = legalWords(input.jurisdiction, contact.kind, principals, language, isWaived);
  const { days: deadlineDays } = packOf(input.jurisdiction).notice[contact.kind];
  const free = freeReminderOf(input, claimed);
  const freeUntil = free === null ? null : day(addDays(on, free.days));

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

    principal: sums("principal") ?? money(claim.balance.principal),
    interest,
    indemnity,
    // A letter also says what each further day adds.
    provisional: balances.some((balance) => balance.provisional || balance.perDayProvisional),
    inParts: interest !== null || indemnity !== null,
    paid: sums("paid"),
    perDay: sums("perDay"),
    total: sums("total") ?? money(claim.balance.total),
    /** Several currencies, which are not added up; `sums` are their totals. */
    several: balances.length > 1,
    sums: balances.map((balance) => ({
      principal: money(balance.principal),
      interest: someMoney(balance.interest),
      indemnity: someMoney(balance.indemnity),
      inParts: balance.interest.minor + balance.indemnity.minor > 0,
      total: money(balance.total),
    })),
    /** A lone invoice whose row already says all that is asked for. */
    totalIsRow:
      count === 1 && balances.length === 1 && claim.balance.total.minor === oldest.amountDue.minor,

    on: day(on),
    replyBy: day(addDays(on, replyDays)),
    /** The free delay of a first reminder where the law gives one, and what it must say; see `be/rules.ts`. */
    freeUntil,
    freeWords:
      free === null || freeUntil === null
        ? null
        : say.free({
            days: free.days,
            until: freeUntil,
            about: free.about.map(({ number, description, dueOn }) => ({
              number,
              description: description ?? null,
              dueOn: day(dueOn),
            })),
            isAll: free.about.length === lateCount,
            hasRate: free.about.some(({ contractualRate }) => contractualRate !== undefined),
          }),
    deadlineDays,
    deadline: day(addDays(on, deadlineDays)),
    law,
    rate: rateOf(claimed, law, language),
    interestByLaw: !isWaived && interestRunsByLaw(input.jurisdiction, contact.kind),
    isPublic: contact.kind === "public",
    isConsumer: contact.kind === "consumer",

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
