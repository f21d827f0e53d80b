import type { ContactId } from "@impaye/shared/ids";
import type { Contact, ContactPatch } from "@impaye/shared/schema/contact";

import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { insertEvents } from "../timeline/append.ts";
import { retryLostRace } from "../timeline/retry-lost-race.ts";
import { chainTracking } from "./chain-tracking.ts";
import { isSameTracking } from "./is-same-contact.ts";
import { type ContactToWrite, findContact, updateContact } from "./store.ts";

/**
 * Changes what the patch names and leaves the rest. Another tracking basis is a fact of each of
 * the contact's cases: both are written, or neither.
 */
export const changeContact = (
  deps: Deps,
  accountId: string,
  id: ContactId,
  patch: ContactPatch,
): Promise<Contact> =>
  retryLostRace(async () => {
    const contact = await findContact(deps, accountId, id);
    if (contact === null) throw new AppError("not_found");
    const { withdrawnAt, proof, ...tracking } = contact.tracking;
    // What a patch does not name is absent from it: JSON has no undefined.
    const changed = { ...contact, tracking, ...(patch as Partial<ContactToWrite>) };

    const write = updateContact(deps, accountId, id, changed);
    if (isSameTracking(tracking, changed.tracking)) await deps.db.batch(write);
    else {
      const { basis, since, note } = changed.tracking;
      const said = { basis, since, note, proof: proof?.sha256 };
      const change = { ...said, at: deps.now(), actor: "creditor" } as const;
      const events = await chainTracking(deps, accountId, id, change);
      await deps.db.batch([...write, insertEvents(deps.db, accountId, events)]);
    }
    return {
      ...changed,
      tracking: {
        ...changed.tracking,
        ...(withdrawnAt !== undefined && { withdrawnAt }),
        ...(proof !== undefined && { proof }),
      },
    };
  });
