import type { CaseId, ContactId, EventId, InvoiceId } from "@impaye/shared/ids";
import type { Case, NewCase } from "@impaye/shared/schema/case";
import type { Invoice } from "@impaye/shared/schema/invoice";
import type { Language } from "@impaye/shared/schema/language";
import { type NewFact, chainEvents } from "@impaye/shared/timeline/chain";

import { withTracking } from "../contacts/add-contact.ts";
import { findContact, insertContact } from "../contacts/store.ts";
import { createOnce } from "../db/create-once.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { findProfile } from "../profile/store.ts";
import { insertEvents } from "../timeline/append.ts";
import { isSameCase } from "./is-same-case.ts";
import { loadDossier } from "./load-dossiers.ts";
import { insertCase } from "./store.ts";
import { titleOf } from "./title-of.ts";

interface Asked {
  newCase: NewCase;
  language: Language;
}

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

const resolveContact = async (
  deps: Deps,
  accountId: string,
  { newCase: { contactId, contact }, language }: Asked,
) => {
  if (contact !== undefined) {
    const id = deps.newId() as ContactId;
    const complete = await withTracking(deps, accountId, {
      contact,
      told: { language, path: "contact.tracking" },
    });
    return { id, writes: insertContact(deps, accountId, id, complete) };
  }
  if (contactId === undefined || (await findContact(deps, accountId, contactId)) === null) {
    throw new AppError("not_found");
  }
  return { id: contactId, writes: [] as const };
};

const writeCase = async (
  deps: Deps,
  accountId: string,
  id: CaseId,
  { newCase, language }: Asked,
): Promise<void> => {
  const contact = await resolveContact(deps, accountId, { newCase, language });
  const kase: Case = {
    id,
    contactId: contact.id,
    title: titleOf(newCase),
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
};

/**
 * Opens a case: contact, case, invoices and the timeline's first events are written together or
 * not at all. Under an id that the client made, asking again gives the case that is there; one that
 * differs is a `conflict`. `not_found` when `contactId` is not this account's.
 */
export const openCase = (
  deps: Deps,
  accountId: string,
  asked: Asked,
): Promise<{ thing: CaseId; isNew: boolean }> => {
  const { newCase } = asked;
  const id = newCase.id ?? (deps.newId() as CaseId);
  return createOnce({
    key: "cases.id",
    find: async () => {
      const kept = newCase.id === undefined ? null : await loadDossier(deps, accountId, id);
      if (kept !== null && !isSameCase(kept, newCase)) throw new AppError("conflict");
      return kept === null ? null : id;
    },
    create: async () => {
      await writeCase(deps, accountId, id, asked);
      return id;
    },
  });
};
