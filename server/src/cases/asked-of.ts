import type { PlainDate } from "@impaye/shared/dates";
import { settle } from "@impaye/shared/law/balance";
import type { Owed } from "@impaye/shared/schema/case";
import type { Invoice } from "@impaye/shared/schema/invoice";
import type { CaseState } from "@impaye/shared/timeline/fold-case";

import type { Dossier } from "./load-dossiers.ts";

/**
 * What a letter or page asks for on a day: the invoices that `state.asked` names, each with what is
 * left of it, and their balances. As they were when nothing is left of them, so that a letter can
 * still name them.
 */
export const askedOf = (
  dossier: Dossier,
  state: Pick<CaseState, "asked">,
  on: PlainDate,
): Owed & { invoices: Invoice[] } => {
  const asked = new Set(state.asked);
  const isAll = asked.size === dossier.invoices.length;
  const { debts, ...owed } = settle({
    invoices: dossier.invoices,
    events: dossier.events,
    contactKind: dossier.contact.kind,
    jurisdiction: dossier.case.jurisdiction,
    on,
    ...(isAll ? {} : { asked }),
  });
  const left = new Map(debts.map(({ invoiceId, principal }) => [invoiceId, principal]));
  const unpaid = dossier.invoices.flatMap((invoice) => {
    const minor = asked.has(invoice.id) ? (left.get(invoice.id) ?? 0) : 0;
    return minor > 0 ? [{ ...invoice, amountDue: { ...invoice.amountDue, minor } }] : [];
  });
  const named = dossier.invoices.filter(({ id }) => asked.has(id));
  return { invoices: unpaid.length > 0 ? unpaid : named, ...owed };
};
