import { claimOf } from "@impaye/shared/letters/claim";

import { askedOf } from "../cases/asked-of.ts";
import type { FoundPage } from "./find-page.ts";
import type { AnswerLimits } from "./read-answer.ts";

/** What an answer on this page is held against: what is owed, whatever the letter asks for. */
export const limitsOf = ({ dossier, state, reminder, on }: FoundPage): AnswerLimits => {
  const { balance } = state;
  const claim = claimOf(reminder.step, askedOf(dossier, state, on), on);
  return {
    language: dossier.contact.language,
    on,
    currency: balance.total.currency,
    asked: claim.balance.total.minor,
    owed: balance.total.minor,
    paid: balance.paid.minor,
    invoices: dossier.invoices,
  };
};
