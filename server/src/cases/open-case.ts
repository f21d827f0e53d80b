import type { CaseId, ContactId, EventId, InvoiceId } from "@impaye/shared/ids";
import type { Case, NewCase } from "@impaye/shared/schema/case";
import type { Invoice, NewInvoice } from "@impaye/shared/schema/invoice";
import { type NewFact, chainEvents } from "@impaye/shared/timeline/chain";

import { withTracking } from "../contacts/add-contact.ts";
import { findContact, insertContact } from "../contacts/store.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { findProfile } from "../profile/store.ts";
import { insertEvents } from "../timeline/append.ts";
import { insertCase } from "./store.ts";

const longestTitle = 200;

const titleOf = (invoices: readonly NewInvoice[]): string => {
  const numbers = invoices.map(({ number }) => number).join(", ");
  return numbers.length <= longestTitle ? numbers : `${numbers.slice(0, longestTitle - 1)}…`;
};

const firstFacts = (deps: Deps, kase: Case, invoices: readonly Invoice[]): NewFact[] => {
  // `newId` makes the ids that the brands stand for.
  const common = () => ({
    id: deps.newId() as EventId,
    at: kase.createdAt,
    actor: "creditor" as const,
  });
  return [
    { ...common(), type: "case.opened", body: { title: kase.title } },
    ...invoices.map(({ id: invoiceId, ...invoice }): NewFact => ({
      ...common(),
      type: "invoice.added",
      body: { ...invoice, invoiceId },
    })),
  ];
};

const resolveContact = async (deps: Deps, accountId: string, { contactId, contact }: NewCase) => {
  if (contact !== undefined) {
    const id = deps.newId() as ContactId;
    const complete = await withTracking(deps, accountId, contact);
    return { id, writes: insertContact(deps, accountId, id, complete) };
  }
  if (contactId === undefined || (await findContact(deps, accountId, contactId)) === null) {
    throw new AppError("not_found");
  }
  return { id: contactId, writes: [] as const };
};

/**
 * Opens a case: contact, case, invoices and the timeline's first events are written together or
 * not at all. `not_found` when `contactId` is not this account's.
 */
export const openCase = async (
  deps: Deps,
  accountId: string,
  newCase: NewCase,
): Promise<CaseId> => {
  const contact = await resolveContact(deps, accountId, newCase);
  const kase: Case = {
    id: deps.newId() as CaseId,
    contactId: contact.id,
    title: newCase.title ?? titleOf(newCase.invoices),
    jurisdiction: newCase.jurisdiction ?? (await findProfile(deps, accountId)).jurisdiction,
    createdAt: deps.now(),
  };
  const invoices = newCase.invoices.map((invoice): Invoice => ({
    id: deps.newId() as InvoiceId,
    ...invoice,
  }));
  const events = chainEvents(null, kase.id, firstFacts(deps, kase, invoices), deps.now());
  await deps.db.batch([
    ...contact.writes,
    ...insertCase(deps, accountId, kase, invoices),
    insertEvents(deps.db, accountId, events),
  ]);
  return kase.id;
};
