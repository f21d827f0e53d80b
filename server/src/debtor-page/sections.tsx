// A runner that reads another tsconfig than ours (tsx, from the root) would look for React.
/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatMoney } from "@impaye/shared/money-format";
import { daysBetween, formatDate, type PlainDate } from "@impaye/shared/plain-date";
import { statementWords } from "@impaye/shared/law/statement-words";
import type { Money } from "@impaye/shared/money";
import type { Balance } from "@impaye/shared/schema/case";
import type { NewInvoice } from "@impaye/shared/schema/invoice";
import type { Language } from "@impaye/shared/schema/language";
import type { NewProfile } from "@impaye/shared/schema/profile";

import type { MeasuringState } from "./measuring-of.ts";
import type { PageWords } from "./words.ts";

/** What the debtor is told of the creditor. */
export type Creditor = Pick<
  NewProfile,
  "name" | "company" | "registryNumber" | "address" | "iban" | "bic" | "paymentUrl"
>;

export const Party = (props: {
  label: string;
  name: string;
  company: string | undefined;
  lines: string[];
}) => (
  <div>
    <p class="soft">{props.label}</p>
    <p>
      <strong>{props.name}</strong>
    </p>
    {props.company !== undefined && <p>{props.company}</p>}
    {props.lines.map((line) => (
      <p class="small">{line}</p>
    ))}
  </div>
);

interface Figures {
  words: PageWords;
  language: Language;
  on: PlainDate;
  /** Each currency by itself. */
  balances: readonly Balance[];
}

export const Owed = ({ words, language, on, balances }: Figures) => (
  <section aria-labelledby="owed">
    <h2 id="owed">{words.owedOn(formatDate(on, language))}</h2>
    {balances.map((balance) => (
      <OwedSum words={words} language={language} balance={balance} />
    ))}
  </section>
);

interface OwedSumProps extends Pick<Figures, "words" | "language"> {
  balance: Balance;
}

const OwedSum = ({ words, language, balance }: OwedSumProps) => {
  const money = (amount: Money) => formatMoney(amount, language);
  const hasInterest = balance.interest.minor > 0;
  const rows: [string, Money][] = [
    [words.principal, balance.principal],
    [words.interest, balance.interest],
    [words.indemnity, balance.indemnity],
  ];
  const parts = rows.filter(([, { minor }]) => minor > 0);
  const figures = parts.length > 1 ? parts : [];
  if (balance.paid.minor > 0) figures.push([words.paid, balance.paid]);
  return (
    <>
      <p class="owed">{money(balance.total)}</p>
      {figures.length > 0 && (
        <dl class="figures">
          {figures.map(([label, amount]) => (
            <>
              <dt>{label}</dt>
              <dd>{money(amount)}</dd>
            </>
          ))}
        </dl>
      )}
      {hasInterest && balance.perDay.minor > 0 && (
        <p class="soft small">
          {words.perDay(money(balance.perDay))}
          {balance.perDayProvisional && ` ${statementWords[language].perDayProvisional}`}
        </p>
      )}
      {hasInterest && balance.provisional && <p class="soft small">{words.provisional}</p>}
    </>
  );
};

export const Invoices = (props: Figures & { invoices: readonly NewInvoice[] }) => {
  const { words, language, on, balances, invoices } = props;
  return (
    <section aria-labelledby="invoices">
      <h2 id="invoices">{words.invoices}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.due}</th>
            <th scope="col" class="amount">
              {balances.some(({ paid }) => paid.minor > 0) ? words.left : words.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {invoices.map((invoice) => {
            const lateDays = daysBetween(invoice.dueOn, on);
            return (
              <tr>
                <th scope="row">
                  {invoice.number}
                  <span class="line">
                    {words.issuedOn(formatDate(invoice.issuedOn, language, "short"))}
                  </span>
                </th>
                <td>
                  <span class="day">{formatDate(invoice.dueOn, language, "short")}</span>
                  {lateDays > 0 && <span class="line late">{words.late(lateDays)}</span>}
                </td>
                <td class="amount">{formatMoney(invoice.amountDue, language)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
};

export const Measuring = (props: {
  words: PageWords;
  creditor: string;
  tracking: MeasuringState;
}) => {
  const { words, creditor } = props;
  const { state, withdrawAction } = props.tracking;
  return (
    <section id="tracking" aria-labelledby="measuring">
      <h2 id="measuring">{words.measuringTitle}</h2>
      <p>{words.measuring[state](creditor)}</p>
      {withdrawAction !== null && (
        <form method="post" action={withdrawAction}>
          <p>{state === "on" ? words.mayRefuse : words.mayRefuseLater}</p>
          <p>
            <button type="submit">{words.withdraw}</button>
          </p>
        </form>
      )}
    </section>
  );
};
