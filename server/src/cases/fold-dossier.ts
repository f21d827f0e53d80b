import { type PlainDate, dayIn } from "@impaye/shared/dates";
import { packOf } from "@impaye/shared/law/packs";
import { statementOn } from "@impaye/shared/law/statement";
import { isProvisionalTotal, totalsOf } from "@impaye/shared/owed";
import type { CaseSummary, CaseView } from "@impaye/shared/schema/case";
import type { Jurisdiction } from "@impaye/shared/schema/jurisdiction";
import type { Statement } from "@impaye/shared/schema/statement";
import { foldCase } from "@impaye/shared/timeline/fold-case";

import type { Deps } from "../deps.ts";
import type { Dossier } from "./load-dossiers.ts";

/** Today where the law of this country counts its days. */
export const todayIn = (deps: Pick<Deps, "now">, jurisdiction: Jurisdiction): PlainDate =>
  dayIn(packOf(jurisdiction).timeZone, deps.now());

/** Where a case stands on a day: what its facts say, by the rules. */
export const foldDossier = (dossier: Dossier, on: PlainDate) =>
  foldCase({
    events: dossier.events,
    invoices: dossier.invoices,
    contactKind: dossier.contact.kind,
    jurisdiction: dossier.case.jurisdiction,
    selfViews: dossier.selfViews,
    policy: dossier.policy,
    siblings: dossier.siblings,
    on,
  });

/** How what is owed came about. */
export const statementOf = (dossier: Dossier, on: PlainDate): Statement =>
  statementOn({
    events: dossier.events,
    invoices: dossier.invoices,
    contactKind: dossier.contact.kind,
    jurisdiction: dossier.case.jurisdiction,
    on,
  });

export const viewOf = (dossier: Dossier, on: PlainDate): CaseView => {
  const folded = foldDossier(dossier, on);
  const { status, daysLate, balance, otherBalances, accessories, reading } = folded;
  const { nextStep, holds, clocks, excluded } = folded;
  const { case: kase, contact, invoices } = dossier;
  return {
    case: kase,
    contact,
    invoices,
    on,
    status,
    daysLate,
    balance,
    otherBalances: [...otherBalances],
    accessories,
    reading,
    nextStep,
    holds,
    clocks,
    excluded,
    selfViews: dossier.selfViews.toSorted((one, other) => other.at - one.at).slice(0, 1_000),
  };
};

export const summaryOf = (dossier: Dossier, on: PlainDate): CaseSummary => {
  const state = foldDossier(dossier, on);
  const [total, ...otherTotals] = totalsOf(state);
  return {
    ...dossier.case,
    contactName: dossier.contact.name,
    company: dossier.contact.company ?? null,
    status: state.status,
    daysLate: state.daysLate,
    total,
    otherTotals,
    provisional: isProvisionalTotal(state),
  };
};
