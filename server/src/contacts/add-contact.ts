import type { ContactId } from "@impaye/shared/ids";
import type { Contact, NewContact } from "@impaye/shared/schema/contact";

import type { Deps } from "../deps.ts";
import { findProfile } from "../profile/store.ts";
import { insertContact, type ContactToWrite } from "./store.ts";

/** A contact that says nothing of tracking starts with the profile's default. */
export const withTracking = async (
  deps: Deps,
  accountId: string,
  contact: NewContact,
): Promise<ContactToWrite> => ({
  ...contact,
  tracking: contact.tracking ?? {
    basis: (await findProfile(deps, accountId)).trackingDefault,
  },
});

export const addContact = async (
  deps: Deps,
  accountId: string,
  contact: NewContact,
): Promise<Contact> => {
  // `newId` makes the ids that the brands stand for.
  const id = deps.newId() as ContactId;
  const complete = await withTracking(deps, accountId, contact);
  await deps.db.batch(insertContact(deps, accountId, id, complete));
  return { id, ...complete };
};
