import { dayIn } from "@impaye/shared/dates";
import { packOf } from "@impaye/shared/law/packs";

import { askedOf } from "../cases/asked-of.ts";
import type { FoundPage } from "./find-page.ts";
import { measuringOf } from "./measuring-of.ts";
import type { DebtorPageProps } from "./page.tsx";
import { answersOf } from "./record-answer.ts";

/** What the page behind a reminder's link shows today. */
export const readPage = (found: FoundPage, pagePath: string): DebtorPageProps => {
  const { reminder, dossier, state, on, creditor, isSilent } = found;
  const { contact } = dossier;
  const { timeZone } = packOf(dossier.case.jurisdiction);
  const [last] = answersOf(dossier.events, reminder.id);
  return {
    language: contact.language,
    on,
    creditor,
    contact,
    step: reminder.step,
    ...askedOf(dossier, state, on),
    tracking: reminder.pixelUrl === null ? null : measuringOf(found, pagePath),
    notesVisits: !isSilent,
    pagePath,
    isClosed: state.status === "closed",
    contactCountry: contact.country,
    lastAnswer:
      last === undefined ? null : { kind: last.body.answer, on: dayIn(timeZone, last.at) },
  };
};
