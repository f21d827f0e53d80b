import { addDays, type PlainDate, plainDateSchema } from "@impaye/shared/dates";
import type { InvoiceId } from "@impaye/shared/ids";
import type { Currency, Money } from "@impaye/shared/money";
import { formatMoney, formatSums } from "@impaye/shared/money-format";
import { parseAmount } from "@impaye/shared/parse-amount";
import { formatDate } from "@impaye/shared/plain-date";
import {
  type Answer,
  type AnswerKind,
  fewestInstalments,
  longestAnswer,
  mostInstalments,
} from "@impaye/shared/schema/answer";
import { longestDelayDays } from "@impaye/shared/schema/delay-bounds";
import type { Language } from "@impaye/shared/schema/language";
import { paragraphSchema } from "@impaye/shared/schema/text";

import { type AnswerWords, answerWords } from "./answer-words.ts";

type WithoutReminder<One> = One extends Answer ? Omit<One, "reminderId"> : never;

/** What was said; under which reminder is known from elsewhere. */
export type Said = WithoutReminder<Answer>;

/** A form as it was sent: names and texts, whatever they are. */
export type FormValues = Readonly<Record<string, string>>;

/** By field: a sentence in the reader's language. */
export type FormComplaints = Record<string, string>;

/** What sums in one currency are held against, in its minor units. */
export interface SumLimits {
  currency: Currency;
  /** What the page asks for: at most what is owed. */
  asked: number;
  /** What is owed today, accessories included. */
  owed: number;
  /** What the creditor knows to be paid already. */
  paid: number;
}

/** What an answer is held against; what is owed in the leading currency, and in the others. */
export interface AnswerLimits extends SumLimits {
  language: Language;
  /** Today, where the case is. */
  on: PlainDate;
  others: readonly SumLimits[];
  invoices: readonly { id: InvoiceId; number: string; issuedOn: PlainDate }[];
}

/** Every sum that an answer may be about, what the page asks for first. */
export const sumsOf = (limits: AnswerLimits): SumLimits[] =>
  [limits, ...limits.others].toSorted((a, b) => Number(b.asked > 0) - Number(a.asked > 0));

/** The sum that a form names by its currency; where there is one, it need not be named. */
export const sumNamed = (limits: AnswerLimits, typed: string | undefined): SumLimits | null =>
  limits.others.length === 0
    ? limits
    : (sumsOf(limits).find(({ currency }) => currency === typed) ?? null);

/** What the page asks for, each currency by itself. */
export const askedText = (limits: AnswerLimits): string => {
  const asked = sumsOf(limits).filter((sum) => sum.asked > 0);
  return formatSums(
    (asked.length > 0 ? asked : [limits]).map(({ currency, asked: minor }) => ({
      minor,
      currency,
    })),
    limits.language,
  );
};

/** Half a year: later than that is a plan, or a problem. */
const longestPromise = 180;

/** The last day that an answer may name. */
export const lastDayFor = (kind: AnswerKind, on: PlainDate): PlainDate =>
  kind === "plan"
    ? addDays(on, longestDelayDays)
    : kind === "will-pay"
      ? addDays(on, longestPromise)
      : on;

/** The day of the earliest invoice: nothing was to be paid before it. */
export const firstIssuedOn = ({ invoices, on }: AnswerLimits): PlainDate =>
  invoices.map(({ issuedOn }) => issuedOn).sort()[0] ?? on;

/** One form, field by field; complaints gather under the fields' names. */
const createReader = (values: FormValues, limits: AnswerLimits, words: AnswerWords) => {
  const complaints: FormComplaints = {};
  const { language } = limits;
  const named = sumNamed(limits, values["currency"]);
  const sum = named ?? limits;
  const { currency } = sum;
  const sums = words.complaints;
  const money = (minor: number): string => formatMoney({ minor, currency }, language);
  const valueOf = (name: string): string => (values[name] ?? "").trim();
  const refuse = (name: string, complaint: string): null => {
    complaints[name] ??= complaint;
    return null;
  };

  return {
    complaints,
    refuse,
    valueOf,
    money,
    /** The currency that amounts are in; refused where none of several was chosen. */
    sum(): SumLimits {
      if (named === null) refuse("currency", sums.currencyMissing);
      return sum;
    },
    day(name: string, wrong: (day: PlainDate) => string | null): PlainDate | null {
      const typed = valueOf(name);
      if (typed === "") return refuse(name, sums.dateMissing);
      const read = plainDateSchema.safeParse(typed);
      if (!read.success) return refuse(name, sums.notADate);
      const complaint = wrong(read.data);
      return complaint === null ? read.data : refuse(name, complaint);
    },
    amount(name: string, most: number): Money | null {
      const minor = parseAmount(valueOf(name));
      if (minor === null || minor === 0) return refuse(name, sums.notAnAmount);
      return minor > most ? refuse(name, sums.tooMuch(money(most))) : { minor, currency };
    },
    note(name: string): string {
      const text = paragraphSchema(Number.MAX_SAFE_INTEGER).parse(valueOf(name));
      if (text.length > longestAnswer) refuse(name, sums.tooLong(text.length));
      return text;
    },
  };
};

type Reader = ReturnType<typeof createReader>;

const readPayment = (
  kind: "paid" | "will-pay",
  reader: Reader,
  limits: AnswerLimits,
  words: AnswerWords,
): Said | null => {
  const { on: today, language } = limits;
  const sums = words.complaints;
  const issued = firstIssuedOn(limits);
  const last = lastDayFor(kind, today);
  const wrong = (day: PlainDate): string | null => {
    if (kind === "paid") {
      if (day > today) return sums.future;
      return day < issued ? sums.beforeInvoice(formatDate(issued, language)) : null;
    }
    if (day < today) return sums.past;
    return day > last ? sums.tooFar(formatDate(last, language)) : null;
  };
  const on = reader.day("on", wrong);
  const most = ({ owed, paid }: SumLimits): number => (kind === "paid" ? owed + paid : owed);
  const amount =
    reader.valueOf("amount") === "" ? undefined : reader.amount("amount", most(reader.sum()));
  const note = reader.note("note");
  if (on === null || amount === null) return null;
  return { answer: kind, on, ...(amount && { amount }), ...(note !== "" && { note }) };
};

const readPlan = (reader: Reader, limits: AnswerLimits, words: AnswerWords): Said | null => {
  const { on: today, language } = limits;
  const { owed, currency } = reader.sum();
  const sums = words.complaints;
  const count = readCount(reader.valueOf("count"));
  if (count === null) return reader.refuse("count", sums.countMissing);
  const last = lastDayFor("plan", today);
  const wrong = (day: PlainDate): string | null => {
    if (day < today) return sums.past;
    return day > last ? sums.planTooFar(formatDate(last, language)) : null;
  };
  const instalments: { on: PlainDate; amount: Money }[] = [];
  for (let n = 1; n <= count; n += 1) {
    const on = reader.day(`on${n}`, wrong);
    const amount = reader.amount(`amount${n}`, owed);
    if (on !== null && instalments.some((other) => other.on === on)) {
      reader.refuse(`on${n}`, sums.sameDay);
    }
    if (on !== null && amount !== null) instalments.push({ on, amount });
  }
  const minor = instalments.reduce((sum, { amount }) => sum + amount.minor, 0);
  if (minor > owed) {
    const sum = formatMoney({ minor, currency }, language);
    reader.refuse(`amount${count}`, sums.planTooMuch(sum, reader.money(owed)));
  }
  const note = reader.note("note");
  instalments.sort((a, b) => (a.on < b.on ? -1 : 1));
  return { answer: "plan", instalments, ...(note !== "" && { note }) };
};

const readProblem = (reader: Reader, limits: AnswerLimits, words: AnswerWords): Said | null => {
  const sums = words.complaints;
  const chosen = reader.valueOf("invoice");
  const invoice = limits.invoices.find(({ id }) => id === chosen);
  if (invoice === undefined && chosen !== "all") reader.refuse("invoice", sums.invoiceMissing);
  const note = reader.note("note");
  if (note === "") reader.refuse("note", sums.noteMissing);
  const { id, number } = invoice ?? {};
  return {
    answer: "problem",
    ...(id !== undefined && number !== undefined && { invoice: { id, number } }),
    note,
  };
};

/** How many instalments somebody asked for; null for what is none. */
export const readCount = (typed: string): number | null => {
  const count = /^\d$/.test(typed) ? Number(typed) : 0;
  return count >= fewestInstalments && count <= mostInstalments ? count : null;
};

/**
 * What a form says, or what is wrong with it, field by field: days must exist and lie where the
 * answer can mean something, sums must not exceed what is owed, texts have at most 2,000 characters.
 */
export const readAnswer = (
  kind: AnswerKind,
  values: FormValues,
  limits: AnswerLimits,
): { said: Said } | { complaints: FormComplaints } => {
  const words = answerWords[limits.language];
  const reader = createReader(values, limits, words);
  const said =
    kind === "plan"
      ? readPlan(reader, limits, words)
      : kind === "problem"
        ? readProblem(reader, limits, words)
        : readPayment(kind, reader, limits, words);
  const { complaints } = reader;
  return said !== null && Object.keys(complaints).length === 0 ? { said } : { complaints };
};

/** The form that says this: what somebody who wants to change it again finds there. */
export const valuesOf = (said: Said, language: Language): FormValues => {
  const typed = ({ minor }: Money): string => {
    const cents = String(minor % 100).padStart(2, "0");
    return `${Math.floor(minor / 100)}${language === "fr" ? "," : "."}${cents}`;
  };
  const note = said.note ?? "";
  if (said.answer === "problem") return { invoice: said.invoice?.id ?? "all", note };
  if (said.answer !== "plan") {
    const { on, amount } = said;
    if (amount === undefined) return { on, amount: "", note };
    return { on, amount: typed(amount), currency: amount.currency, note };
  }
  const rows = said.instalments.flatMap(({ on, amount }, index) => [
    [`on${index + 1}`, on],
    [`amount${index + 1}`, typed(amount)],
  ]);
  const [first] = said.instalments;
  return {
    count: String(said.instalments.length),
    ...Object.fromEntries(rows),
    ...(first && { currency: first.amount.currency }),
    note,
  };
};

/** Equal parts a month apart, the last one with the cents that are left over. */
export const suggestPlan = (
  count: number,
  first: PlainDate,
  { owed, currency, language }: Pick<AnswerLimits, "owed" | "currency" | "language">,
): FormValues => {
  const part = Math.floor(owed / count);
  const instalments = Array.from({ length: count }, (_, index) => ({
    on: monthsAfter(first, index),
    amount: { minor: index === count - 1 ? owed - part * (count - 1) : part, currency },
  }));
  return valuesOf({ answer: "plan", instalments }, language);
};

/** The same day of a later month, or that month's last day when it has none. */
const monthsAfter = (date: PlainDate, months: number): PlainDate => {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  const inMonth = Math.min(day, last.getUTCDate());
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), inMonth))
    .toISOString()
    .slice(0, 10);
};
