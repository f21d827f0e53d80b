import type { EventId } from "@impaye/shared/ids";
import { type ComplaintKey, complaintIn } from "@impaye/shared/schema/complaints";
import { type Invoice, isCountable, mostInvoices } from "@impaye/shared/schema/invoice";
import type { Language } from "@impaye/shared/schema/language";
import { chainEvents, type NewFact } from "@impaye/shared/timeline/chain";

import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { insertEvents } from "../timeline/append.ts";
import type { Dossier } from "./load-dossiers.ts";
import { insertInvoices, renameCase, updateInvoice } from "./store.ts";
import { retitled } from "./title-of.ts";

/** A field's path, and what is wrong with it. */
export type Mistake = readonly [field: string, complaint: ComplaintKey];

const mistakeAmong = (others: readonly Invoice[], invoice: Invoice): Mistake | null => {
  if (others.length >= mostInvoices) return ["invoices", "too_many_invoices"];
  if (others.some(({ number }) => number === invoice.number)) return ["number", "number_taken"];
  return isCountable([...others, invoice]) ? null : ["amountDue", "too_much"];
};

interface InvoiceWrite {
  type: "invoice.added" | "invoice.corrected";
  invoice: Invoice;
  /** What else the case has against it. */
  mistake?: Mistake | null;
  language: Language;
}

/**
 * Writes one invoice of a case and the event that says so, together. Whatever was written on the
 * timeline since the dossier was read makes it fail: see `retryLostRace`, so that what was checked
 * holds. Throws `invalid` for what contradicts the case's other invoices.
 */
export const writeInvoice = async (
  deps: Deps,
  accountId: string,
  dossier: Dossier,
  { type, invoice, mistake = null, language }: InvoiceWrite,
): Promise<void> => {
  const { case: kase, invoices, events } = dossier;
  const others = invoices.filter(({ id }) => id !== invoice.id);
  const wrong = mistake ?? mistakeAmong(others, invoice);
  if (wrong !== null) {
    const [field, complaint] = wrong;
    throw new AppError("invalid", undefined, { [field]: complaintIn(language, complaint) });
  }

  const { id: invoiceId, ...said } = invoice;
  const fact: NewFact = {
    id: deps.newId() as EventId,
    at: deps.now(),
    actor: "creditor",
    type,
    body: { ...said, invoiceId },
  };
  const head = events.reduce((last, event) => (event.seq > last.seq ? event : last));
  const after = [...others, invoice];
  const title = retitled(kase.title, invoices, after);
  await deps.db.batch([
    insertEvents(deps.db, accountId, chainEvents(head, kase.id, [fact], deps.now())),
    type === "invoice.added"
      ? insertInvoices(deps, accountId, kase.id, [invoice])
      : updateInvoice(deps, accountId, kase.id, invoice),
    renameCase(deps, accountId, { id: kase.id, title }, after),
  ]);
};
