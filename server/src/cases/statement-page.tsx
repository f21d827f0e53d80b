// A runner that reads another tsconfig than ours (tsx, from the root) would look for React.
/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { statementLines, statementSums } from "@impaye/shared/law/statement-lines";
import { statementWords } from "@impaye/shared/law/statement-words";
import type { Money } from "@impaye/shared/money";
import { formatMoney } from "@impaye/shared/money-format";
import { formatDate, type PlainDate } from "@impaye/shared/plain-date";
import type { Contact } from "@impaye/shared/schema/contact";
import type { Language } from "@impaye/shared/schema/language";
import type { Profile } from "@impaye/shared/schema/profile";
import type { Statement } from "@impaye/shared/schema/statement";

import { Document, toHtml } from "../debtor-page/document.tsx";
import { pageCss } from "../debtor-page/page.css.ts";
import { Party } from "../debtor-page/sections.tsx";

/** The debtor pages' style, for paper: a CSP's hash is computed from it. */
export const statementCss = `${pageCss}
main{max-width:820px}
section{break-inside:avoid}
tr.rest>*{font-weight:650;border-top:2px solid var(--ink)}
@media print{:root{color-scheme:light}main{max-width:none}a{color:inherit;text-decoration:none}}
`;

interface StatementPageProps {
  language: Language;
  creditor: Pick<Profile, "name" | "company" | "registryNumber" | "address">;
  contact: Pick<Contact, "name" | "company" | "registryNumber">;
  statement: Statement;
}

const Account = ({
  invoice,
  language,
}: {
  invoice: Statement["invoices"][number];
  language: Language;
}) => {
  const words = statementWords[language];
  const money = (amount: Money) => formatMoney(amount, language);
  const day = (date: PlainDate) => formatDate(date, language, "short");
  return (
    <section>
      <h2>{words.invoice(invoice.number)}</h2>
      <p class="soft small">
        {words.dates(day(invoice.issuedOn), day(invoice.dueOn))}
        {invoice.contractualRate !== null && ` · ${words.agreedRate(invoice.contractualRate)}`}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.line}</th>
            <th scope="col" class="amount">
              {words.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {statementLines(invoice, language).map((line) => (
            <tr>
              <td>
                {line.text}
                {line.detail !== undefined && <span class="line">{line.detail}</span>}
              </td>
              <td class="amount">{line.amount}</td>
            </tr>
          ))}
          <tr class="rest">
            <td>{words.left}</td>
            <td class="amount">{money(invoice.total)}</td>
          </tr>
        </tbody>
      </table>
    </section>
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
      <p class="owed">{money(balance.total)}</p>
      <dl class="figures">
        {statementSums(outcome, language).map(({ label, amount }) => (
          <>
            <dt>{label}</dt>
            <dd>{amount}</dd>
          </>
        ))}
      </dl>
      {balance.perDay.minor > 0 && (
        <p class="soft small">
          {words.perDay(money(balance.perDay))}
          {balance.perDayProvisional && ` ${words.perDayProvisional}`}
        </p>
      )}
      {balance.provisional && <p>{words.provisional}</p>}
    </>
  );
};

/** The statement to print: each invoice's account line by line, the sums, the method, the texts. */
export const statementPage = (props: StatementPageProps): string => {
  const { language, creditor, contact, statement } = props;
  const words = statementWords[language];
  const { others, indemnityLeftOut, notes } = statement;
  return toHtml(
    <Document language={language} title={words.title} css={statementCss}>
      <main>
        <h1>{words.title}</h1>
        <p class="soft">{words.arrested(formatDate(statement.on, language))}</p>
        <div class="parties">
          <Party
            label={words.creditor}
            name={creditor.name}
            company={creditor.company}
            lines={[...creditor.address.split("\n"), creditor.registryNumber ?? ""].filter(
              (line) => line.trim() !== "",
            )}
          />
          <Party
            label={words.debtor}
            name={contact.name}
            company={contact.company}
            lines={contact.registryNumber === undefined ? [] : [contact.registryNumber]}
          />
        </div>
        <section>
          <h2>{words.total}</h2>
          {[statement, ...others].map((outcome) => (
            <Outcome outcome={outcome} language={language} />
          ))}
          {others.length > 0 && <p class="soft small">{words.apart}</p>}
        </section>
        {statement.invoices.map((invoice) => (
          <Account invoice={invoice} language={language} />
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
              <>
                {index > 0 && " ; "}
                <a href={url} rel="noreferrer">
                  {label}
                </a>
              </>
            ))}
          </p>
          <p class="soft">{words.notAdvice}</p>
        </section>
      </main>
    </Document>,
  );
};
