import { unpaidInvoices } from "../cases/unpaid-invoices.ts";
import type { FoundPage } from "./find-page.ts";
import type { DebtorPageProps } from "./page.tsx";

/** What the page behind a reminder's link shows today. */
export const readPage = (
  { reminder, dossier, state, on, creditor }: FoundPage,
  withdrawAction: string,
): DebtorPageProps => {
  const { contact } = dossier;
  const needsConsent = reminder.pixelReason === "consent";
  return {
    language: contact.language,
    on,
    creditor,
    contact,
    step: reminder.step,
    invoices: unpaidInvoices(dossier, on),
    balance: state.balance,
    // Who withdrew is not measured any more, whatever this reminder carried.
    tracking:
      reminder.pixelUrl === null || (needsConsent && contact.tracking.basis === "none")
        ? null
        : { withdrawAction: needsConsent ? withdrawAction : null },
  };
};
