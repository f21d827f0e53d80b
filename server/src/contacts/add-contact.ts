import type { ContactId } from "@impaye/shared/ids";
import type { Contact, NewContact } from "@impaye/shared/schema/contact";

import { createOnce } from "../db/create-once.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { findProfile } from "../profile/store.ts";
import { isSameContact } from "./is-same-contact.ts";
import { type ContactToWrite, findContact, insertContact } from "./store.ts";

/** A contact that says nothing of tracking starts with the profile's default. */
export const withTracking = async (
  deps: Deps,
  accountId: string,
  contact: Omit<NewContact, "id">,
): Promise<ContactToWrite> => ({
  ...contact,
  tracking: contact.tracking ?? {
    basis: (await findProfile(deps, accountId)).trackingDefault,
  },
});

/**
 * Adds a contact. Under an id that the client made, asking again gives the contact that is there; one
 * that differs, since it was changed or because something else is asked for, is a `conflict`.
 */
export const addContact = (
  deps: Deps,
  accountId: string,
  { id: givenId, ...contact }: NewContact,
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
      const complete = await withTracking(deps, accountId, contact);
      await deps.db.batch(insertContact(deps, accountId, id, complete));
      return { id, ...complete };
    },
  });
};
