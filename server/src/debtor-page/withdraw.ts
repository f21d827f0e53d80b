import type { ReminderId } from "@impaye/shared/ids";

import { loadDossier } from "../cases/load-dossiers.ts";
import { chainTracking } from "../contacts/chain-tracking.ts";
import { withdrawContact } from "../contacts/store.ts";
import type { Deps } from "../deps.ts";
import { findOwner } from "../reminders/store.ts";
import { insertEvents } from "../timeline/append.ts";
import { retryLostRace } from "../timeline/retry-lost-race.ts";

/**
 * Takes back the debtor's consent, which silences every pixel sent until now; each of the contact's
 * cases says so. Who has withdrawn already is left as they are. False when there is no such reminder.
 */
export const withdraw = (deps: Deps, reminderId: ReminderId): Promise<boolean> =>
  retryLostRace(async () => {
    const owner = await findOwner(deps, reminderId);
    if (owner === null) return false;
    const { accountId, caseId } = owner;
    const dossier = await loadDossier(deps, accountId, caseId);
    if (dossier === null) return false;
    const { id, tracking } = dossier.contact;
    if (tracking.withdrawnAt !== undefined && tracking.basis === "none") return true;

    const at = deps.now();
    const change = { basis: "none", at, actor: "debtor" } as const;
    const events = await chainTracking(deps, accountId, id, change);
    await deps.db.batch([
      withdrawContact(deps, accountId, id, at),
      insertEvents(deps.db, accountId, events),
    ]);
    return true;
  });
