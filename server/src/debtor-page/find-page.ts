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
import { isSilenced } from "../tracking/is-silenced.ts";
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
  /** What comes through this reminder's image and page is not recorded: measuring was stopped. */
  isSilent: boolean;
}

/** The same, whatever became of the page. */
export interface BehindLink extends FoundPage {
  isOpen: boolean;
}

/** Null when there is no such reminder. */
export const findBehind = async (
  deps: Deps,
  reminderId: ReminderId,
): Promise<BehindLink | null> => {
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
  const { events, contact } = dossier;
  const now = deps.now();
  const isOpen = isPageOpen({ events, status: state.status }, createdAt, now);
  const isSilent = isSilenced(createdAt, now, contact.tracking);
  return { accountId, reminder, dossier, state, on, creditor, isSilent, isOpen };
};

/** Null when there is no such reminder, or its page is open no more. */
export const findPage = async (deps: Deps, reminderId: ReminderId): Promise<FoundPage | null> => {
  const found = await findBehind(deps, reminderId);
  return found?.isOpen === true ? found : null;
};
