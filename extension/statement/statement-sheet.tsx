import { statementLines, statementSums } from "@impaye/shared/law/statement-lines";
import { statementWords } from "@impaye/shared/law/statement-words";
import type { Money } from "@impaye/shared/money";
import { formatMoney } from "@impaye/shared/money-format";
import { formatDate } from "@impaye/shared/plain-date";
import type { Language } from "@impaye/shared/schema/language";
import type { Statement } from "@impaye/shared/schema/statement";

import type { StatementOfCase } from "./read-statement.ts";

interface SheetProps extends StatementOfCase {
  language: Language;
}

/** The statement itself: the parties, the sums, each invoice's account, the method, the texts. */
export const StatementSheet = ({ language, statement, creditor, contact }: SheetProps) => {
  const words = statementWords[language];
  const { others, indemnityLeftOut, notes } = statement;
  return (
    <article class="sheet" lang={language}>
      <header>
        <h1>{words.title}</h1>
        <p class="soft">{words.arrested(formatDate(statement.on, language))}</p>
      </header>
      <div class="parties">
        <Party
          label={words.creditor}
          name={creditor.name}
          lines={[creditor.company, ...creditor.address.split("\n"), creditor.registryNumber]}
        />
        <Party
          label={words.debtor}
          name={contact.name}
          lines={[contact.company, contact.registryNumber]}
        />
      </div>
      <section class="total">
        <h2>{words.total}</h2>
        {[statement, ...others].map((outcome) => (
          <Outcome key={outcome.balance.total.currency} outcome={outcome} language={language} />
        ))}
        {others.length > 0 && <p class="soft">{words.apart}</p>}
      </section>
      {statement.invoices.map((invoice) => (
        <AccountTable key={invoice.invoiceId} invoice={invoice} language={language} />
      ))}
      <section class="small">
        <p>{words.method(statement.dayBasis)}</p>
        {notes.includes("agreed-due-day") && <p>{words.agreedDueDay}</p>}
        {indemnityLeftOut !== null && (
          <p>{words.indemnityLeftOut(formatMoney(indemnityLeftOut, language))}</p>
        )}
        <p>
          {words.sources}
          {language === "fr" ? "\u00a0: " : ": "}
          {statement.sources.map(({ label, url }, index) => (
            <span key={label}>
              {index > 0 && ", "}
              <a href={url} target="_blank" rel="noreferrer">
                {label}
              </a>
            </span>
          ))}
        </p>
        <p class="soft">{words.notAdvice}</p>
      </section>
    </article>
  );
};

/** What the accounts of one currency come to. */
const Outcome = ({
  outcome,
  language,
}: {
  outcome: Pick<Statement, "balance" | "overpaid">;
  language: Language;
}) => {
  const words = statementWords[language];
  const money = (amount: Money) => formatMoney(amount, language);
  const { balance } = outcome;
  return (
    <>
      <p class="sum figures">{money(balance.total)}</p>
      <dl class="figures">
        {statementSums(outcome, language).map(({ label, amount }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{amount}</dd>
          </div>
        ))}
      </dl>
      {balance.perDay.minor > 0 && (
        <p class="soft">
          {words.perDay(money(balance.perDay))}
          {balance.perDayProvisional && ` ${words.perDayProvisional}`}
        </p>
      )}
      {balance.provisional && <p>{words.provisional}</p>}
    </>
  );
};

const Party = (props: { label: string; name: string; lines: (string | undefined)[] }) => (
  <div>
    <p class="soft">{props.label}</p>
    <p>
      <strong>{props.name}</strong>
    </p>
    {props.lines
      .filter((line) => line !== undefined && line.trim() !== "")
      .map((line) => (
        <p key={line}>{line}</p>
      ))}
  </div>
);

const AccountTable = ({
  invoice,
  language,
}: {
  invoice: Statement["invoices"][number];
  language: Language;
}) => {
  const words = statementWords[language];
  const day = (date: string) => formatDate(date, language, "short");
  return (
    <section>
      <h2>{words.invoice(invoice.number)}</h2>
      <p class="soft">
        {words.dates(day(invoice.issuedOn), day(invoice.dueOn))}
        {invoice.contractualRate !== null && ` · ${words.agreedRate(invoice.contractualRate)}`}
      </p>
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{words.line}</th>
            <th scope="col">{words.amount}</th>
          </tr>
        </thead>
        <tbody>
          {statementLines(invoice, language).map(({ text, detail, amount }, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- lines have no other identity
            <tr key={index}>
              <td>
                {text}
                {detail !== undefined && <span class="soft block">{detail}</span>}
              </td>
              <td>{amount}</td>
            </tr>
          ))}
          <tr class="rest">
            <td>{words.left}</td>
            <td>{formatMoney(invoice.total, language)}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
};
