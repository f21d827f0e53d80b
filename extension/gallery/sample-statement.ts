import { settle } from "@impaye/shared/law/balance";
import { statementOn } from "@impaye/shared/law/statement";
import type { Statement } from "@impaye/shared/schema/statement";

import { at, eur, invoiceId, lateCase } from "./sample.ts";
import { linked } from "./sample-timeline.ts";

const asked = {
  invoices: lateCase.invoices,
  contactKind: lateCase.contact.kind,
  jurisdiction: lateCase.case.jurisdiction,
  on: lateCase.on,
};

/** Of the sample case, as the server computes it. */
export const statement: Statement = statementOn({ ...asked, events: [] });

const settled = statementOn({
  ...asked,
  events: linked([
    {
      at: at("2026-11-09"),
      actor: "creditor",
      fact: {
        type: "credit.issued",
        body: { amount: eur(20_000), on: "2026-11-09", invoiceId: invoiceId(1), number: "A-7" },
      },
    },
    {
      at: at("2026-11-16"),
      actor: "creditor",
      fact: {
        type: "payment.received",
        body: { amount: eur(60_400), on: "2026-11-16", invoiceId: invoiceId(2) },
      },
    },
  ]),
});

/** A plan that was kept for a while, then insolvency. */
export const haltedStatement: Statement = statementOn({
  ...asked,
  events: linked([
    {
      at: at("2026-11-12"),
      actor: "creditor",
      fact: {
        type: "plan.agreed",
        body: { instalments: [{ on: "2026-12-01", amount: eur(250_000) }] },
      },
    },
    {
      at: at("2026-11-18"),
      actor: "creditor",
      fact: { type: "insolvency.opened", body: { on: "2026-11-17" } },
    },
  ]),
});

/** The late client owes for a third invoice, in dollars. */
export const twoCurrencies = (() => {
  const [first] = lateCase.invoices;
  if (first === undefined) throw new Error("the sample case has invoices");
  const amountDue = { minor: 1_234_050, currency: "USD" as const };
  const dollars = { ...first, id: invoiceId(3), number: "2026-036", amountDue };
  const invoices = [...lateCase.invoices, dollars];
  const owed = { ...asked, invoices, events: [] };
  const { balance, otherBalances } = settle(owed);
  return {
    view: { invoices, balance, otherBalances: [...otherBalances] },
    statement: statementOn(owed),
  };
})();

const provisional = ({ balance, invoices, ...rest }: Statement): Statement => {
  const [first, ...others] = invoices;
  return {
    ...rest,
    balance: { ...balance, provisional: true },
    invoices: first ? [{ ...first, provisional: true }, ...others] : [],
  };
};

/** With a credit note and a payment, on a day whose rate is not known yet. */
export const provisionalStatement = provisional(settled);
