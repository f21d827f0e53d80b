import type { PlainDate } from "@impaye/shared/dates";
import type { CaseId } from "@impaye/shared/ids";
import type { CaseView } from "@impaye/shared/schema/case";

import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { todayIn, viewOf } from "./fold-dossier.ts";
import { loadDossier } from "./load-dossiers.ts";

/**
 * A case as it stands on a day, by default today in its country.
 * @throws AppError `not_found` when this account has no such case.
 */
export const viewCase = async (
  deps: Deps,
  accountId: string,
  id: CaseId,
  on?: PlainDate,
): Promise<CaseView> => {
  const dossier = await loadDossier(deps, accountId, id);
  if (dossier === null) throw new AppError("not_found");
  return viewOf(dossier, on ?? todayIn(deps, dossier.case.jurisdiction));
};
