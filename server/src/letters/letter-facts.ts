import type { CaseId } from "@impaye/shared/ids";

import { askedOf } from "../cases/asked-of.ts";
import { foldDossier, todayIn } from "../cases/fold-dossier.ts";
import { loadDossier } from "../cases/load-dossiers.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { findProfile } from "../profile/store.ts";

/**
 * What whatever is written to a client begins with: the case as it stands today, and, in `input`, who
 * writes to whom and what is asked for. `not_found` when the account has no such case.
 */
export const letterFacts = async (deps: Deps, accountId: string, caseId: CaseId) => {
  const dossier = await loadDossier(deps, accountId, caseId);
  if (dossier === null) throw new AppError("not_found");
  const { contact } = dossier;
  const { jurisdiction } = dossier.case;
  const profile = await findProfile(deps, accountId);
  const on = todayIn(deps, jurisdiction);
  const state = foldDossier(dossier, on);
  const { accessories } = state;
  const input = { jurisdiction, profile, contact, accessories, ...askedOf(dossier, state, on), on };
  return { dossier, state, on, input };
};
