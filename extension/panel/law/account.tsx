import { statementLines } from "@impaye/shared/law/statement-lines";
import { statementWords } from "@impaye/shared/law/statement-words";
import { formatMoney } from "@impaye/shared/money-format";
import type { Money } from "@impaye/shared/money";
import { shownBalances } from "@impaye/shared/owed";
import type { Balance, CaseView } from "@impaye/shared/schema/case";
import type { Statement } from "@impaye/shared/schema/statement";

import { shortDay } from "../../locales/moments.ts";
import { useLanguage, useText } from "../../locales/use-text.tsx";
import { Button } from "../../style/button.tsx";
import { ProblemNotice } from "../../style/problem-notice.tsx";
import { useRead } from "../../style/use-read.ts";
import type { PanelDeps } from "../panel-deps.ts";
import "./law.css";
import { Sources } from "./sources.tsx";
import { useLaw } from "./use-law.ts";

export interface AccountProps {
  deps: Pick<PanelDeps, "backend" | "open">;
  view: CaseView;
}

/** How what is owed came about: the sums at once, each invoice's lines once the server said them. */
export const Account = ({ deps, view }: AccountProps) => {
  const text = useText().common;
  const t = useLaw().account;
  const language = useLanguage();
  const words = statementWords[language];
  const where = { id: view.case.id, on: view.on };
  const { answer, again } = useRead(() => deps.backend.statement(where));
  const balances = shownBalances(view);
  return (
    <div class="stack">
      {balances.map((balance) => (
        <Composition key={balance.total.currency} balance={balance} />
      ))}
      {balances.length > 1 && <p class="hint">{words.apart}</p>}
      {answer === null ? (
        <p class="soft" role="status">
          {text.loading}
        </p>
      ) : answer.ok ? (
        <>
          <Lines statement={answer.value} />
          <p class="hint">{words.method(answer.value.dayBasis)}</p>
          {answer.value.indemnityLeftOut !== null && (
            <p class="hint">
              {words.indemnityLeftOut(formatMoney(answer.value.indemnityLeftOut, language))}
            </p>
          )}
          {answer.value.clauseCap !== null && (
            <p class="hint">{t.clauseCap(formatMoney(answer.value.clauseCap, language))}</p>
          )}
          <Sources sources={answer.value.sources} />
          <div class="row">
            <Button action="open-statement" onPress={() => deps.open.statement(where)}>
              {t.print}
            </Button>
          </div>
        </>
      ) : (
        <ProblemNotice problem={answer.problem} onRetry={again} />
      )}
    </div>
  );
};

/** What is owed in one currency, part by part. */
const Composition = ({ balance }: { balance: Balance }) => {
  const t = useLaw().account;
  const language = useLanguage();
  const words = statementWords[language];
  const sums: [string, Money][] = [
    [words.principal, balance.principal],
    [words.interests, balance.interest],
    [words.indemnities, balance.indemnity],
  ];
  return (
    <>
      <table class="sums figures">
        <caption class="visually-hidden">{t.caption}</caption>
        <tbody>
          {sums.map(([label, amount]) => (
            <Sum key={label} label={label} amount={formatMoney(amount, language)} />
          ))}
          <Sum label={words.total} amount={formatMoney(balance.total, language)} look="total" />
        </tbody>
      </table>
      {balance.paid.minor > 0 && <p class="hint">{t.paid(formatMoney(balance.paid, language))}</p>}
      {balance.provisional && <p class="hint">{words.provisional}</p>}
    </>
  );
};

/** Invoices whose lines stand open at once; with more, one opens those that one looks for. */
const openAtOnce = 2;

const Lines = ({ statement }: { statement: Statement }) => {
  const t = useLaw().account;
  const language = useLanguage();
  const words = statementWords[language];
  const { notes } = statement;
  return (
    <>
      {notes.includes("agreed-due-day") && <p class="hint">{words.agreedDueDay}</p>}
      {notes.includes("interest-not-announced") && <p class="hint">{t.notAnnounced}</p>}
      {statement.invoices.map((invoice) => (
        <details key={invoice.invoiceId} open={statement.invoices.length <= openAtOnce}>
          <summary class="more">
            {t.invoice(invoice.number, shortDay(invoice.dueOn, statement.on, language))}{" "}
            {invoice.provisional && <span class="badge">{t.provisional}</span>}
          </summary>
          <table class="sums figures lines">
            <caption class="visually-hidden">{words.invoice(invoice.number)}</caption>
            <tbody>
              {statementLines(invoice, language).map(({ text, detail, amount }, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- lines have no other identity
                <Sum key={index} label={text} detail={detail} amount={amount} />
              ))}
              <Sum label={words.left} amount={formatMoney(invoice.total, language)} look="total" />
            </tbody>
          </table>
        </details>
      ))}
    </>
  );
};

interface SumProps {
  label: string;
  detail?: string | undefined;
  amount: string;
  look?: string;
}

const Sum = ({ label, detail, amount, look = "" }: SumProps) => (
  <tr class={look}>
    <th scope="row">
      {label}
      {detail !== undefined && <span class="small block">{detail}</span>}
    </th>
    <td>{amount}</td>
  </tr>
);
