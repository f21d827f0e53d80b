// A runner that reads another tsconfig than ours (tsx, from the root) would look for React.
/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { claimOf } from "@impaye/shared/letters/claim";
import type { PlainDate } from "@impaye/shared/plain-date";
import type { Balance } from "@impaye/shared/schema/case";
import type { Contact } from "@impaye/shared/schema/contact";
import type { NewInvoice } from "@impaye/shared/schema/invoice";
import type { Language } from "@impaye/shared/schema/language";
import type { Step } from "@impaye/shared/schema/step";

import { Document, toHtml } from "./document.tsx";
import { type Creditor, HowToPay, Invoices, Measuring, Owed, Party } from "./sections.tsx";
import { pageWords } from "./words.ts";

export interface DebtorPageProps {
  language: Language;
  on: PlainDate;
  creditor: Creditor;
  contact: Pick<Contact, "name" | "company">;
  /** Of the reminder whose link was followed: the page asks for what that letter asks for. */
  step: Step;
  /** The unpaid ones; `amountDue` is what is left of each. */
  invoices: readonly NewInvoice[];
  /** On the day `on`. */
  balance: Balance;
  /** Null when the reminder carries no pixel. `withdrawAction` is null where no consent is needed. */
  tracking: { withdrawAction: string | null } | null;
}

/**
 * The page behind a reminder's link, whole: who asks, whom, for what and how to pay. No script, no
 * cookie, nothing external; its only style is `pageCss`.
 */
export const debtorPage = (props: DebtorPageProps): string => {
  const { language, on, creditor, contact, tracking } = props;
  const words = pageWords[language];
  const { invoices, balance } = claimOf(props.step, props, on);
  const isSettled = balance.total.minor <= 0;
  const [first] = invoices;
  const one = invoices.length === 1 && first !== undefined ? first.number : null;
  const title = isSettled ? words.settledTitle : words.title({ one, count: invoices.length });
  const addressLines = creditor.address.split("\n").filter((line) => line.trim() !== "");
  const registry =
    creditor.registryNumber === undefined ? [] : [`${words.registry} ${creditor.registryNumber}`];
  return toHtml(
    <Document language={language} title={`${title} – ${creditor.name}`}>
      <main>
        <h1>{title}</h1>
        <p class="soft">
          {isSettled ? words.settled(creditor.name) : words.why(creditor.name, invoices.length)}
        </p>
        <div class="parties">
          <Party
            label={words.from}
            name={creditor.name}
            company={creditor.company}
            lines={[...addressLines, ...registry]}
          />
          <Party label={words.to} name={contact.name} company={contact.company} lines={[]} />
        </div>
        {!isSettled && (
          <>
            <Owed words={words} language={language} on={on} balance={balance} />
            <Invoices
              words={words}
              language={language}
              on={on}
              balance={balance}
              invoices={invoices}
            />
            <HowToPay words={words} creditor={creditor} invoices={invoices} />
            <section aria-labelledby="answer">
              <h2 id="answer">{words.answerTitle}</h2>
              <p>{words.answer(creditor.name)}</p>
            </section>
          </>
        )}
        {tracking !== null && (
          <Measuring words={words} creditor={creditor} withdrawAction={tracking.withdrawAction} />
        )}
      </main>
      <footer>
        <p>{words.visit}</p>
        <p>{words.software(creditor.name)}</p>
      </footer>
    </Document>,
  );
};

/** What a debtor sees after refusing the measurement. `pageUrl`: the page that they came from. */
export const withdrawnPage = (language: Language, pageUrl: string): string => {
  const words = pageWords[language];
  return toHtml(
    <Document language={language} title={words.withdrawnTitle}>
      <main>
        <h1>{words.withdrawnTitle}</h1>
        <p>{words.withdrawn}</p>
        <p>
          <a href={pageUrl}>{words.back}</a>
        </p>
      </main>
    </Document>,
  );
};

/** A page in both languages, for a reader whose language is not known. */
const plainPage = (title: string, french: string, english: string): string =>
  toHtml(
    <Document language="fr" title={title}>
      <main>
        <h1>{title}</h1>
        <p>{french}</p>
        <p lang="en" class="soft">
          {english}
        </p>
      </main>
    </Document>,
  );

/** The same for every link that leads nowhere, so that it tells nothing. */
export const notFoundPage = plainPage(
  "Page introuvable",
  "Ce lien n’ouvre aucune page. S’il vient d’un message, répondez à ce message pour en recevoir un autre.",
  "Page not found: this link opens no page. If it came in a message, reply to that message to get another one.",
);

/** Asked for too often. */
export const busyPage = plainPage(
  "Un instant, s’il vous plaît",
  "Cette page a été demandée trop souvent en peu de temps. Attendez une minute, puis ouvrez-la de nouveau.",
  "One moment, please: this page was asked for too often in a short time. Wait a minute, then open it again.",
);

/** The server could not answer. */
export const troublePage = plainPage(
  "Cette page ne peut pas s’afficher maintenant",
  "Le problème est de notre côté. Ouvrez de nouveau le lien dans quelques minutes ; s’il n’aboutit toujours pas, répondez au message qui le contenait.",
  "This page cannot be shown now, and the fault is on our side. Open the link again in a few minutes; if that does not help, reply to the message that it came in.",
);
