import type { PlainDate } from "@impaye/shared/dates";
import type { CaseId } from "@impaye/shared/ids";
import { packOf } from "@impaye/shared/law/packs";
import { amicableOutcome } from "@impaye/shared/recovery/amicable-outcome";
import { assume, type OwnHistory } from "@impaye/shared/recovery/assumptions";
import { shownBalances } from "@impaye/shared/owed";
import {
  type ComparedRoutes,
  compareRoutes,
  insolvencyRegisters,
  type RouteComparison,
} from "@impaye/shared/recovery/routes";
import { barredShare } from "@impaye/shared/recovery/time-barred";
import type { Balance } from "@impaye/shared/schema/case";

import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { findProfile } from "../profile/store.ts";
import { foldDossier, todayIn } from "./fold-dossier.ts";
import { loadDossier, loadDossiers } from "./load-dossiers.ts";
import { findCaseIds } from "./store.ts";

/** The latest cases say how one's clients pay. */
const latest = 200;

const ownHistory = async (deps: Deps, accountId: string): Promise<OwnHistory> => {
  const ids = await findCaseIds(deps, accountId, { limit: latest });
  const outcomes = (await loadDossiers(deps, accountId, ids)).map((dossier) =>
    amicableOutcome(dossier.events, foldDossier(dossier, todayIn(deps, dossier.case.jurisdiction))),
  );
  const paid = outcomes.filter((outcome) => outcome === "paid").length;
  return { finished: outcomes.filter((outcome) => outcome !== null).length, paid };
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
  const state = foldDossier(dossier, on);
  const [{ assumptions: said = {} }, own] = await Promise.all([
    findProfile(deps, accountId),
    ownHistory(deps, accountId),
  ]);
  const { values, amicableBasis } = assume(said, own);
  const { kind: contactKind } = dossier.contact;
  const isInsolvent = state.holds.some((hold) => hold.kind === "insolvency");
  const compare = (balance: Balance): ComparedRoutes => {
    const { total, provisional } = balance;
    const { currency } = total;
    const barred = barredShare(state.clocks, dossier.invoices, { currency, on });
    const claim = { contactKind, balance, on, barred, isInsolvent };
    return {
      total,
      barred,
      provisional,
      routes: compareRoutes(packOf(jurisdiction), claim, values),
    };
  };
  const [, ...others] = shownBalances(state);
  return {
    on,
    ...compare(state.balance),
    others: others.map(compare),
    assumptions: values,
    amicableBasis,
    own,
    register: insolvencyRegisters[jurisdiction],
  };
};
