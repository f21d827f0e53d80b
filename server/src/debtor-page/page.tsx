// A runner that reads another tsconfig than ours (tsx, from the root) would look for React.
/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { claimOf } from "@impaye/shared/letters/claim";
import type { PlainDate } from "@impaye/shared/plain-date";
import { shownBalances } from "@impaye/shared/owed";
import type { Owed as OwedSums } from "@impaye/shared/schema/case";
import type { Contact } from "@impaye/shared/schema/contact";
import type { NewInvoice } from "@impaye/shared/schema/invoice";
import type { Language } from "@impaye/shared/schema/language";
import type { Step } from "@impaye/shared/schema/step";

import { Document, toHtml } from "./document.tsx";
import type { MeasuringState } from "./measuring-of.ts";
import { type Creditor, Invoices, Measuring, Owed, Party } from "./sections.tsx";
import { Answers, type LastAnswer } from "./answers.tsx";
import { HowToPay } from "./how-to-pay.tsx";
import { pageWords } from "./words.ts";

/** What is owed is that of the day `on`. */
export interface DebtorPageProps extends OwedSums {
  language: Language;
  on: PlainDate;
  creditor: Creditor;
  contact: Pick<Contact, "name" | "company">;
  /** Of the reminder whose link was followed: the page asks for what that letter asks for. */
  step: Step;
  /** The unpaid ones; `amountDue` is what is left of each. */
  invoices: readonly NewInvoice[];
  /** Null when the reminder carries no pixel. */
  tracking: MeasuringState | null;
  /** Whether visits through this reminder's link are still recorded. */
  notesVisits: boolean;
  /** The page's own address, `/f/…`. */
  pagePath: string;
  /** Closed by the creditor, paid or not: nothing is asked for any more. */
  isClosed: boolean;
  /** Where the debtor's bank may read the code: in the SEPA zone. */
  contactCountry: string;
  lastAnswer: LastAnswer | null;
}

/**
 * The page behind a reminder's link, whole: who asks, whom, for what and how to pay. No script, no
 * cookie, nothing external; its only style is `pageCss`.
 */
export const debtorPage = (props: DebtorPageProps): string => {
  const { language, on, creditor, contact, tracking } = props;
  const words = pageWords[language];
  const claim = claimOf(props.step, props, on);
  const { invoices } = claim;
  const balances = shownBalances(claim);
  const isSettled = balances.every(({ total }) => total.minor <= 0);
  const isOver = isSettled || props.isClosed;
  const [first] = invoices;
  const one = invoices.length === 1 && first !== undefined ? first.number : null;
  const title = isSettled
    ? words.settledTitle
    : props.isClosed
      ? words.closedTitle
      : words.title({ one, count: invoices.length });
  const why = isSettled
    ? words.settled(creditor.name)
    : props.isClosed
      ? words.closed(creditor.name)
      : words.why(creditor.name, invoices.length);
  const addressLines = creditor.address.split("\n").filter((line) => line.trim() !== "");
  const registry =
    creditor.registryNumber === undefined ? [] : [`${words.registry} ${creditor.registryNumber}`];
  return toHtml(
    <Document language={language} title={`${title} – ${creditor.name}`}>
      <main>
        <h1>{title}</h1>
        <p class="soft">{why}</p>
        <div class="parties">
          <Party
            label={words.from}
            name={creditor.name}
            company={creditor.company}
            lines={[...addressLines, ...registry]}
          />
          <Party label={words.to} name={contact.name} company={contact.company} lines={[]} />
        </div>
        {!isOver && (
          <>
            <Owed words={words} language={language} on={on} balances={balances} />
            <Invoices
              words={words}
              language={language}
              on={on}
              balances={balances}
              invoices={invoices}
            />
            <HowToPay
              words={words}
              creditor={creditor}
              invoices={invoices}
              language={language}
              sums={balances.map(({ total }) => total)}
              contactCountry={props.contactCountry}
            />
            <Answers
              language={language}
              creditor={creditor.name}
              pagePath={props.pagePath}
              last={props.lastAnswer}
            />
          </>
        )}
        {tracking !== null && (
          <Measuring words={words} creditor={creditor.name} tracking={tracking} />
        )}
      </main>
      <footer>
        <p>{props.notesVisits ? words.visit : words.visitUnseen}</p>
        <p>{words.software(creditor.name)}</p>
      </footer>
    </Document>,
  );
};
