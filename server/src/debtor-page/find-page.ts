import type { PlainDate } from "@impaye/shared/dates";
import type { ReminderId } from "@impaye/shared/ids";
import type { NewProfile } from "@impaye/shared/schema/profile";
import type { Reminder } from "@impaye/shared/schema/reminder";
import type { CaseState } from "@impaye/shared/timeline/fold-case";

import { foldDossier, todayIn } from "../cases/fold-dossier.ts";
import { type Dossier, loadDossier } from "../cases/load-dossiers.ts";
import type { Deps } from "../deps.ts";
import { findProfile } from "../profile/store.ts";
import { findOwner, findReminder } from "../reminders/store.ts";
import { isPageOpen } from "./is-page-open.ts";

/** What stands behind a reminder's link. */
export interface FoundPage {
  accountId: string;
  reminder: Reminder;
  dossier: Dossier;
  /** The case as it is today, the day `on`. */
  state: CaseState;
  on: PlainDate;
  creditor: NewProfile;
}

/** Null when there is no such reminder, or its page is open no more. */
export const findPage = async (deps: Deps, reminderId: ReminderId): Promise<FoundPage | null> => {
  const owner = await findOwner(deps, reminderId);
  if (owner === null) return null;
  const { accountId, caseId, createdAt } = owner;
  const [reminder, dossier, creditor] = await Promise.all([
    findReminder(deps, accountId, reminderId),
    loadDossier(deps, accountId, caseId),
    findProfile(deps, accountId),
  ]);
  if (reminder === null || dossier === null) return null;
  const on = todayIn(deps, dossier.case.jurisdiction);
  const state = foldDossier(dossier, on);
  const { events } = dossier;
  if (!isPageOpen({ events, status: state.status }, createdAt, deps.now())) return null;
  return { accountId, reminder, dossier, state, on, creditor };
};
