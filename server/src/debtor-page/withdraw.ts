import type { ReminderId } from "@impaye/shared/ids";
import type { Contact } from "@impaye/shared/schema/contact";
import type { Language } from "@impaye/shared/schema/language";

import { loadDossier } from "../cases/load-dossiers.ts";
import { chainTracking } from "../contacts/chain-tracking.ts";
import { withdrawContact } from "../contacts/store.ts";
import type { Deps } from "../deps.ts";
import { findProfile } from "../profile/store.ts";
import { findOwner } from "../reminders/store.ts";
import { insertEvents } from "../timeline/append.ts";
import { retryLostRace } from "../timeline/retry-lost-race.ts";

/** Who measures whom through a reminder, and on what basis; null when there is no such reminder. */
export const findMeasured = async (
  deps: Deps,
  reminderId: ReminderId,
): Promise<{
  language: Language;
  tracking: Contact["tracking"];
  creditor: string;
} | null> => {
  const owner = await findOwner(deps, reminderId);
  if (owner === null) return null;
  const { accountId, caseId } = owner;
  const [dossier, { name }] = await Promise.all([
    loadDossier(deps, accountId, caseId),
    findProfile(deps, accountId),
  ]);
  if (dossier === null) return null;
  const { language, tracking } = dossier.contact;
  return { language, tracking, creditor: name };
};

/**
 * Takes back the debtor's consent, which silences every pixel sent until now; each of the contact's
 * cases says so. Who has withdrawn already is left as they are. Null when there is no such reminder;
 * otherwise the language to answer in.
 */
export const withdraw = (deps: Deps, reminderId: ReminderId): Promise<Language | null> =>
  retryLostRace(async () => {
    const owner = await findOwner(deps, reminderId);
    if (owner === null) return null;
    const { accountId, caseId } = owner;
    const dossier = await loadDossier(deps, accountId, caseId);
    if (dossier === null) return null;
    const { id, language, tracking } = dossier.contact;
    if (tracking.withdrawnAt !== undefined && tracking.basis === "none") return language;

    const at = deps.now();
    const change = { basis: "none", at, actor: "debtor" } as const;
    const events = await chainTracking(deps, accountId, id, change);
    await deps.db.batch([
      withdrawContact(deps, accountId, id, at),
      insertEvents(deps.db, accountId, events),
    ]);
    return language;
  });
