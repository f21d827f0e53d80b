import type { ContactId } from "@impaye/shared/ids";
import type { Contact, ContactPatch } from "@impaye/shared/schema/contact";
import type { Tracking } from "@impaye/shared/schema/tracking";

import { retryLostRace } from "../timeline/retry-lost-race.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { insertEvents } from "../timeline/append.ts";
import { chainTracking } from "./chain-tracking.ts";
import { type ContactToWrite, findContact, updateContact } from "./store.ts";

const same = (a: Tracking, b: Tracking): boolean =>
  a.basis === b.basis && a.since === b.since && a.note === b.note;

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
    const { withdrawnAt, ...tracking } = contact.tracking;
    // What a patch does not name is absent from it: JSON has no undefined.
    const changed = { ...contact, tracking, ...(patch as Partial<ContactToWrite>) };

    const write = updateContact(deps, accountId, id, changed);
    if (same(tracking, changed.tracking)) await deps.db.batch(write);
    else {
      const { basis, note } = changed.tracking;
      const change = { basis, note, at: deps.now(), actor: "creditor" } as const;
      const events = await chainTracking(deps, accountId, id, change);
      await deps.db.batch([...write, insertEvents(deps.db, accountId, events)]);
    }
    return {
      ...changed,
      tracking: { ...changed.tracking, ...(withdrawnAt !== undefined && { withdrawnAt }) },
    };
  });
