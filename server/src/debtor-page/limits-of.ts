import { claimOf } from "@impaye/shared/letters/claim";
import { shownBalances } from "@impaye/shared/owed";
import type { Balance } from "@impaye/shared/schema/case";

import { askedOf } from "../cases/asked-of.ts";
import type { FoundPage } from "./find-page.ts";
import type { AnswerLimits, SumLimits } from "./read-answer.ts";

/** What an answer on this page is held against: what is owed, whatever the letter asks for. */
export const limitsOf = ({ dossier, state, reminder, on }: FoundPage): AnswerLimits => {
  const claim = claimOf(reminder.step, askedOf(dossier, state, on), on);
  const asked = new Map(
    shownBalances(claim).map(({ total }) => [total.currency, total.minor] as const),
  );
  const limitsIn = ({ total, paid }: Balance): SumLimits => ({
    currency: total.currency,
    asked: asked.get(total.currency) ?? 0,
    owed: total.minor,
    paid: paid.minor,
  });
  const [leading, ...others] = shownBalances(state);
  return {
    language: dossier.contact.language,
    on,
    ...limitsIn(leading),
    others: others.map(limitsIn),
    invoices: dossier.invoices,
  };
};
