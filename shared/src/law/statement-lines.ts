import type { Money } from "../money.ts";
import { formatMoney } from "../money-format.ts";
import { formatDate, type PlainDate } from "../plain-date.ts";
import { formatRate } from "../rate-format.ts";
import type { Language } from "../schema/language.ts";
import type { Statement, StatementEntry } from "../schema/statement.ts";
import { statementWords } from "./statement-words.ts";

/** One line of an account, as it is read; `amount` is signed. */
export interface StatementLine {
  text: string;
  detail?: string;
  amount: string;
}

const lineOf = (entry: StatementEntry, language: Language): StatementLine => {
  const words = statementWords[language];
  const money = (amount: Money) => formatMoney(amount, language);
  const less = (first: Money, ...others: Money[]) => {
    const minor = -others.reduce((sum, amount) => sum + amount.minor, first.minor);
    return money({ ...first, minor });
  };
  // A day stays on one line.
  const day = (date: PlainDate) => formatDate(date, language, "short").replaceAll(" ", "\u00a0");
  switch (entry.kind) {
    case "interest":
      return {
        text: words.interest(day(entry.from), day(entry.to), entry.days),
        detail: words.atRate(money(entry.principal), formatRate(entry.rate, language)),
        amount: money(entry.interest),
      };
    case "indemnity":
      return { text: words.indemnity(day(entry.on)), amount: money(entry.amount) };
    case "credit":
      return { text: words.credit(day(entry.on)), amount: less(entry.amount) };
    case "payment":
      return {
        text: words.payment(day(entry.on)),
        detail: words.split(money(entry.interest), money(entry.principal), money(entry.indemnity)),
        amount: less(entry.interest, entry.principal, entry.indemnity),
      };
    case "halt":
      return { text: words.halt[entry.by](day(entry.on)), amount: "–" };
    default:
      return { text: words.waiver(day(entry.on)), amount: less(entry.interest, entry.indemnity) };
  }
};

/** What the total of one currency is made of, and what came to it, as it is read. */
export const statementSums = (
  { balance, overpaid }: Pick<Statement, "balance" | "overpaid">,
  language: Language,
): { label: string; amount: string }[] => {
  const words = statementWords[language];
  const came = [
    { label: words.paid, amount: balance.paid },
    { label: words.overpaid, amount: overpaid },
  ].filter(({ amount }) => amount.minor > 0);
  return [
    { label: words.principal, amount: balance.principal },
    { label: words.interests, amount: balance.interest },
    { label: words.indemnities, amount: balance.indemnity },
    ...came,
  ].map(({ label, amount }) => ({ label, amount: formatMoney(amount, language) }));
};

/** An invoice's account line by line: what it asks for, then what came to it, in order. */
export const statementLines = (
  { amountDue, entries }: Statement["invoices"][number],
  language: Language,
): StatementLine[] => [
  { text: statementWords[language].due, amount: formatMoney(amountDue, language) },
  ...entries.map((entry) => lineOf(entry, language)),
];
