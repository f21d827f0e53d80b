import type { CaseId, InvoiceId } from "@impaye/shared/ids";
import type { Invoice, NewInvoice } from "@impaye/shared/schema/invoice";
import type { Language } from "@impaye/shared/schema/language";

import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { creditedOn } from "../timeline/credited.ts";
import { retryLostRace } from "../timeline/retry-lost-race.ts";
import { isSameInvoice } from "./is-same-case.ts";
import { type Dossier, loadDossier } from "./load-dossiers.ts";
import { type Mistake, writeInvoice } from "./write-invoice.ts";

/**
 * Whether money was counted in the invoice's currency because of it: what a payment or a credit note
 * names, or a payment that would be left without any invoice in its currency.
 */
const bindsCurrency = ({ invoices, events }: Dossier, { id, amountDue }: Invoice): boolean => {
  const { currency } = amountDue;
  const isAlone = !invoices.some((each) => each.id !== id && each.amountDue.currency === currency);
  return events.some(
    ({ type, body }) =>
      (type === "payment.received" || type === "credit.issued") &&
      (body.invoiceId === id || (isAlone && body.amount.currency === currency)),
  );
};

const mistakeIn = (dossier: Dossier, before: Invoice, after: NewInvoice): Mistake | null => {
  const { currency, minor } = after.amountDue;
  if (currency !== before.amountDue.currency && bindsCurrency(dossier, before)) {
    return ["amountDue", "keeps_its_currency"];
  }
  return minor < creditedOn(dossier.events, before.id) ? ["amountDue", "below_its_credits"] : null;
};

interface Correction {
  caseId: CaseId;
  invoiceId: InvoiceId;
  asked: NewInvoice;
  language: Language;
}

/**
 * Puts the whole of an invoice right: it counts from the outset, and the timeline says that it was
 * corrected. Asking again changes nothing. `invalid` is what the case contradicts: another invoice's
 * number, or money that was already counted.
 */
export const correctInvoice = (
  deps: Deps,
  accountId: string,
  { caseId, invoiceId, asked, language }: Correction,
): Promise<Invoice> =>
  retryLostRace(async () => {
    const dossier = await loadDossier(deps, accountId, caseId);
    const before = dossier?.invoices.find(({ id }) => id === invoiceId);
    if (!dossier || before === undefined) throw new AppError("not_found");
    if (isSameInvoice(before, asked)) return before;
    const invoice: Invoice = { id: invoiceId, ...asked };
    const mistake = mistakeIn(dossier, before, asked);
    const write = { type: "invoice.corrected", invoice, mistake, language } as const;
    await writeInvoice(deps, accountId, dossier, write);
    return invoice;
  });
