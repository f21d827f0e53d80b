import type { ContactId } from "@impaye/shared/ids";
import type { Contact, NewContact } from "@impaye/shared/schema/contact";
import type { Language } from "@impaye/shared/schema/language";

import { createOnce } from "../db/create-once.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { findProfile } from "../profile/store.ts";
import { isSameContact } from "./is-same-contact.ts";
import { requireConsent, type Told } from "./require-consent.ts";
import { type ContactToWrite, findContact, insertContact } from "./store.ts";

/**
 * A contact that says nothing of tracking starts with the profile's default, but for consent: it is
 * each client's own, and the panel asks for it.
 */
export const withTracking = async (
  deps: Deps,
  accountId: string,
  { contact, told }: { contact: Omit<NewContact, "id">; told: Told },
): Promise<ContactToWrite> => {
  const { tracking } = contact;
  if (tracking === undefined) {
    const { trackingDefault } = await findProfile(deps, accountId);
    const basis = trackingDefault === "consent" ? "none" : trackingDefault;
    return { ...contact, tracking: { basis } };
  }
  await requireConsent(deps, accountId, { said: tracking, kept: null, told });
  return { ...contact, tracking };
};

/**
 * Adds a contact. Under an id that the client made, asking again gives the contact that is there; one
 * that differs, since it was changed or because something else is asked for, is a `conflict`.
 */
export const addContact = (
  deps: Deps,
  accountId: string,
  { id: givenId, ...contact }: NewContact,
  language: Language,
): Promise<{ thing: Contact; isNew: boolean }> => {
  // `newId` makes the ids that the brands stand for.
  const id = givenId ?? (deps.newId() as ContactId);
  return createOnce({
    key: "contacts.id",
    find: async () => {
      const kept = givenId === undefined ? null : await findContact(deps, accountId, id);
      if (kept !== null && !isSameContact(kept, contact)) throw new AppError("conflict");
      return kept;
    },
    create: async () => {
      const complete = await withTracking(deps, accountId, {
        contact,
        told: { language, path: "tracking" },
      });
      await deps.db.batch(insertContact(deps, accountId, id, complete));
      return { id, ...complete };
    },
  });
};
