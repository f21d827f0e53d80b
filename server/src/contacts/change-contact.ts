import type { ContactId } from "@impaye/shared/ids";
import type { Contact, ContactPatch } from "@impaye/shared/schema/contact";
import type { Language } from "@impaye/shared/schema/language";
import type { Tracking } from "@impaye/shared/schema/tracking";

import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { insertEvents } from "../timeline/append.ts";
import { retryLostRace } from "../timeline/retry-lost-race.ts";
import { chainTracking } from "./chain-tracking.ts";
import { isSameTracking } from "./is-same-contact.ts";
import { requireConsent } from "./require-consent.ts";
import { type ContactToWrite, findContact, updateContact } from "./store.ts";

/** Whether less may be measured than before: what was sent on the old basis has none any more. */
const stopsMeasuring = (before: Tracking, after: Tracking): boolean =>
  before.basis !== "none" && after.basis !== before.basis && after.basis !== "consent";

/**
 * Changes what the patch names and leaves the rest. Another tracking basis is a fact of each of
 * the contact's cases: both are written, or neither. One that allows less silences every pixel sent
 * until then, as a withdrawal does; one that allows more needs a consent that can be shown.
 */
export const changeContact = (
  deps: Deps,
  accountId: string,
  { id, patch, language }: { id: ContactId; patch: ContactPatch; language: Language },
): Promise<Contact> =>
  retryLostRace(async () => {
    const contact = await findContact(deps, accountId, id);
    if (contact === null) throw new AppError("not_found");
    const { withdrawnAt, stoppedAt: before, proof, ...tracking } = contact.tracking;
    // What a patch does not name is absent from it: JSON has no undefined.
    const changed = { ...contact, tracking, ...(patch as Partial<ContactToWrite>) };

    const now = deps.now();
    const stoppedAt = stopsMeasuring(tracking, changed.tracking) ? now : before;
    const write = updateContact(deps, accountId, id, changed, stoppedAt);
    if (isSameTracking(tracking, changed.tracking)) await deps.db.batch(write);
    else {
      await requireConsent(deps, accountId, {
        said: changed.tracking,
        kept: contact.tracking,
        told: { language, path: "tracking" },
      });
      const { basis, since, note } = changed.tracking;
      const said = { basis, since, note, proof: proof?.sha256 };
      const change = { ...said, at: now, actor: "creditor" } as const;
      const events = await chainTracking(deps, accountId, id, change);
      await deps.db.batch([...write, insertEvents(deps.db, accountId, events)]);
    }
    return {
      ...changed,
      tracking: {
        ...changed.tracking,
        ...(withdrawnAt !== undefined && { withdrawnAt }),
        ...(stoppedAt !== undefined && { stoppedAt }),
        ...(proof !== undefined && { proof }),
      },
    };
  });
