import type { PlainDate } from "@impaye/shared/dates";
import type { CaseId } from "@impaye/shared/ids";
import { packOf } from "@impaye/shared/law/packs";
import { assume, type OwnHistory } from "@impaye/shared/recovery/assumptions";
import {
  compareRoutes,
  insolvencyRegisters,
  type RouteComparison,
} from "@impaye/shared/recovery/routes";

import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { findProfile } from "../profile/store.ts";
import { foldDossier, todayIn } from "./fold-dossier.ts";
import { type Dossier, loadDossier, loadDossiers } from "./load-dossiers.ts";
import { findCaseIds } from "./store.ts";

/** The latest cases say how one's clients pay. */
const latest = 200;

const wasAmicable = ({ events }: Dossier): boolean =>
  !events.some(({ type }) => type === "filing" || type === "handover");

const ownHistory = async (deps: Deps, accountId: string): Promise<OwnHistory> => {
  const ids = await findCaseIds(deps, accountId, { limit: latest });
  const ended = (await loadDossiers(deps, accountId, ids))
    .filter(wasAmicable)
    .map((dossier) => foldDossier(dossier, todayIn(deps, dossier.case.jurisdiction)).status)
    .filter((status) => status === "paid" || status === "closed");
  return { finished: ended.length, paid: ended.filter((status) => status === "paid").length };
};

/**
 * Every way on for a case on a day, by default today in its country.
 * @throws AppError `not_found` when this account has no such case.
 */
export const compareCaseRoutes = async (
  deps: Deps,
  accountId: string,
  id: CaseId,
  asked?: PlainDate,
): Promise<RouteComparison> => {
  const dossier = await loadDossier(deps, accountId, id);
  if (dossier === null) throw new AppError("not_found");
  const { jurisdiction } = dossier.case;
  const on = asked ?? todayIn(deps, jurisdiction);
  const { balance } = foldDossier(dossier, on);
  const [{ assumptions: said = {} }, own] = await Promise.all([
    findProfile(deps, accountId),
    ownHistory(deps, accountId),
  ]);
  const { values, amicableBasis } = assume(said, own);
  const claim = { contactKind: dossier.contact.kind, balance, on };
  return {
    on,
    total: balance.total,
    assumptions: values,
    amicableBasis,
    own,
    register: insolvencyRegisters[jurisdiction],
    routes: compareRoutes(packOf(jurisdiction), claim, values),
  };
};
