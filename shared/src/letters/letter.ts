import type { Source } from "../law/cited.ts";
import type { Money } from "../money.ts";
import { formatMoney, formatSums } from "../money-format.ts";
import { shownBalances, totalsOf } from "../owed.ts";
import { daysBetween, formatDate, type PlainDate } from "../plain-date.ts";
import type { Owed } from "../schema/case.ts";
import type { NewInvoice } from "../schema/invoice.ts";
import type { Language } from "../schema/language.ts";
import type { ReminderInput } from "./view.ts";
import { groupIban } from "./group-iban.ts";
import { legalWords } from "./legal-words.ts";
import { words } from "./words.ts";

/** What every letter is written from: what a reminder is, without step, links and image. */
export type LetterInput = Pick<
  ReminderInput,
  | "language"
  | "jurisdiction"
  | "profile"
  | "contact"
  | "invoices"
  | "balance"
  | "otherBalances"
  | "on"
>;

/** A paragraph; its heading; one whose lines stay apart; or a list. */
export type Part = string | { title: string } | { lines: string[] } | { items: string[] };

export interface WrittenLetter {
  /** One line. */
  subject: string;
  /** Inner HTML without a wrapper; nothing in it loads anything. */
  html: string;
  text: string;
  sources: Source[];
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
/** `facture n° F-041`, `factures n° F-041 et F-042`. */
const aboutWords = {
  fr: (count: number, numbers: string) => `facture${count === 1 ? "" : "s"} n° ${numbers}`,
  en: (count: number, numbers: string) => `invoice${count === 1 ? "" : "s"} ${numbers}`,
} as const;

const provisionalWords = {
  fr: " (provisoire : le taux d’une partie de la période n’est pas encore connu)",
  en: " (provisional: the rate of part of the period is not known yet)",
} as const;

/** What to say after a sum that counts days beyond the known rates; empty while all are known. */
export const provisionalMark = (owed: Owed, language: Language): string =>
  shownBalances(owed).some(
    ({ provisional, interest, indemnity }) => provisional && interest.minor + indemnity.minor > 0,
  )
    ? provisionalWords[language]
    : "";

const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => entities[char] ?? "");

const p = `<p style="margin:0 0 1em">`;

const htmlOf = (part: Part): string => {
  if (typeof part === "string") return `${p}${escape(part)}</p>`;
  if ("title" in part) return `${p}<strong>${escape(part.title)}</strong></p>`;
  const lines = "lines" in part ? part.lines : part.items.map((item) => `– ${item}`);
  return `${p}${lines.map(escape).join("<br>")}</p>`;
};

const textOf = (part: Part): string => {
  if (typeof part === "string") return part;
  if ("title" in part) return part.title;
  return ("lines" in part ? part.lines : part.items.map((item) => `- ${item}`)).join("\n");
};

const isSomething = (part: Part): boolean =>
  typeof part === "string"
    ? part !== ""
    : "title" in part || ("lines" in part ? part.lines : part.items).length > 0;

/** A letter out of its parts, the empty ones left out. Every string stays text, whatever it holds. */
export const layOut = (
  subject: string,
  parts: readonly Part[],
  sources: readonly Source[] = [],
): WrittenLetter => {
  const said = parts.filter(isSomething);
  return {
    subject: subject.replace(/[ \t\r\n]+/g, " ").trim(),
    html: said.map(htmlOf).join("\n"),
    text: said.map(textOf).join("\n\n"),
    sources: [...sources],
  };
};

/** What every liquid letter that is no reminder may name, besides its own. */
export const commonView = (
  view: ReturnType<typeof letterView>,
  { profile, contact, language, jurisdiction }: LetterInput,
) => ({
  labels: view.say.labels,
  about: view.about,
  numbers: view.numbers,
  invoiceLines: view.invoiceLines,
  creditorLines: view.creditor,
  debtorLines: view.debtor,
  creditor: { name: profile.name, company: profile.company ?? null },
  contact: { name: contact.name, company: contact.company ?? null },
  isConsumer: contact.kind === "consumer",
  law: { amicable: legalWords(jurisdiction, contact.kind, view.principals, language).amicable },
  pixelUrl: null,
});

/** The strings that letters share, in the letter's language. */
export const letterView = (input: LetterInput) => {
  const { language, profile, contact, invoices, on } = input;
  const say = words[language];
  const { labels } = say;
  const day = (date: PlainDate): string => formatDate(date, language);
  const money = (amount: Money): string => formatMoney(amount, language);
  const balances = shownBalances(input);
  const provisional = provisionalMark(input, language);
  const isPartlyPaid = ({ amountDue }: NewInvoice): boolean =>
    balances.some(({ paid }) => paid.currency === amountDue.currency && paid.minor > 0);
  const numbersOf = (some: readonly NewInvoice[]): string =>
    say.list(some.map(({ number }) => number));
  const aboutOf = (some: readonly NewInvoice[]): string =>
    aboutWords[language](some.length, numbersOf(some));
  const named = (value: string | undefined, label = ""): string[] =>
    value === undefined || value === "" ? [] : [`${label}${value}`];
  const registry = `${labels.registry}${labels.colon} `;
  const transfer = profile.iban === undefined ? null : groupIban(profile.iban);
  return {
    say,
    day,
    money,
    /** What is owed, each currency by itself, and whether that is provisional. */
    total: `${formatSums(totalsOf(input), language)}${provisional}`,
    /** What to say after another sum of interest; empty while all rates are known. */
    provisional,
    principals: balances.map(({ principal }) => principal),
    numbers: numbersOf(invoices),
    aboutOf,
    about: aboutOf(invoices),
    invoiceLines: invoices.map((invoice) => {
      const line = say.invoiceLine({
        number: invoice.number,
        amount: money(invoice.amountDue),
        issuedOn: day(invoice.issuedOn),
        dueOn: day(invoice.dueOn),
        delay: say.delay(daysBetween(invoice.dueOn, on)),
        isPartlyPaid: isPartlyPaid(invoice),
      });
      return invoice.description === undefined ? line : `${line} – ${invoice.description}`;
    }),
    creditor: [
      profile.name,
      ...named(profile.company),
      ...profile.address.split("\n").filter((line) => line.trim() !== ""),
      ...named(profile.registryNumber, registry),
    ],
    debtor: [contact.name, ...named(contact.company), ...named(contact.registryNumber, registry)],
    signature: { lines: [profile.name, ...named(profile.company)] },
    /** How to pay; empty where nothing is known. */
    means: [
      ...(transfer === null ? [] : [`${labels.transfer} ${transfer}`]),
      ...named(profile.paymentUrl, `${labels.online}${labels.colon} `),
    ],
  };
};
