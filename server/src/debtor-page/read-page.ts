import { dayIn } from "@impaye/shared/dates";
import { packOf } from "@impaye/shared/law/packs";

import { askedOf } from "../cases/asked-of.ts";
import type { FoundPage } from "./find-page.ts";
import type { DebtorPageProps } from "./page.tsx";
import { answersOf } from "./record-answer.ts";

/** What the page behind a reminder's link shows today. */
export const readPage = (found: FoundPage, pagePath: string): DebtorPageProps => {
  const { reminder, dossier, state, on, creditor } = found;
  const { contact } = dossier;
  const { timeZone } = packOf(dossier.case.jurisdiction);
  const needsConsent = reminder.pixelReason === "consent";
  const [last] = answersOf(dossier.events, reminder.id);
  return {
    language: contact.language,
    on,
    creditor,
    contact,
    step: reminder.step,
    ...askedOf(dossier, state, on),
    // Who withdrew is not measured any more, whatever this reminder carried.
    tracking:
      reminder.pixelUrl === null || (needsConsent && contact.tracking.basis === "none")
        ? null
        : { withdrawAction: needsConsent ? `${pagePath}/tracking/withdraw` : null },
    pagePath,
    isClosed: state.status === "closed",
    contactCountry: contact.country,
    lastAnswer:
      last === undefined ? null : { kind: last.body.answer, on: dayIn(timeZone, last.at) },
  };
};
