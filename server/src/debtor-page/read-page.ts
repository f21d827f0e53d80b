import type { ReminderId } from "@impaye/shared/ids";

import { foldDossier, todayIn } from "../cases/fold-dossier.ts";
import { loadDossier } from "../cases/load-dossiers.ts";
import { unpaidInvoices } from "../cases/unpaid-invoices.ts";
import type { Deps } from "../deps.ts";
import { findProfile } from "../profile/store.ts";
import { findOwner, findReminder } from "../reminders/store.ts";
import type { DebtorPageProps } from "./page.tsx";

/** What the page behind a reminder's link shows today; null when there is no such reminder. */
export const readPage = async (
  deps: Deps,
  reminderId: ReminderId,
  withdrawAction: string,
): Promise<DebtorPageProps | null> => {
  const owner = await findOwner(deps, reminderId);
  if (owner === null) return null;
  const { accountId, caseId } = owner;
  const [reminder, dossier, creditor] = await Promise.all([
    findReminder(deps, accountId, reminderId),
    loadDossier(deps, accountId, caseId),
    findProfile(deps, accountId),
  ]);
  if (reminder === null || dossier === null) return null;
  const { contact } = dossier;
  const on = todayIn(deps, dossier.case.jurisdiction);
  const needsConsent = reminder.pixelReason === "consent";
  return {
    language: contact.language,
    on,
    creditor,
    contact,
    step: reminder.step,
    invoices: unpaidInvoices(dossier, on),
    balance: foldDossier(dossier, on).balance,
    // Who withdrew is not measured any more, whatever this reminder carried.
    tracking:
      reminder.pixelUrl === null || (needsConsent && contact.tracking.basis === "none")
        ? null
        : { withdrawAction: needsConsent ? withdrawAction : null },
  };
};
