import type { PlainDate } from "@impaye/shared/dates";
import { settle } from "@impaye/shared/law/balance";
import type { Invoice } from "@impaye/shared/schema/invoice";

import type { Dossier } from "./load-dossiers.ts";

/**
 * The invoices that a letter or page asks for on a day, each with what is left of it: payments were
 * taken off. All of them as they were when nothing is left, so that a letter can still name them.
 */
export const unpaidInvoices = (dossier: Dossier, on: PlainDate): Invoice[] => {
  const { debts } = settle({
    invoices: dossier.invoices,
    events: dossier.events,
    contactKind: dossier.contact.kind,
    jurisdiction: dossier.case.jurisdiction,
    on,
  });
  const left = new Map(debts.map(({ invoiceId, principal }) => [invoiceId, principal]));
  const unpaid = dossier.invoices.flatMap((invoice) => {
    const minor = left.get(invoice.id) ?? 0;
    return minor > 0 ? [{ ...invoice, amountDue: { ...invoice.amountDue, minor } }] : [];
  });
  return unpaid.length > 0 ? unpaid : dossier.invoices;
};
