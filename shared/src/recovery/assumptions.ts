import type { Assumptions, AssumptionsSaid } from "../schema/assumptions.ts";

/**
 * Where everybody starts. The 40 %, 800 € and 65 %, the 2,000 € under which a procedure is doubtful
 * and the agency's 10 % come from the freelancers' accounts that the product began with; three
 * mediations in four succeed by the Médiateur des entreprises' own count.
 */
export const startingAssumptions: Assumptions = {
  amicablePercent: 40,
  mediationPercent: 75,
  litigationPercent: 65,
  litigationMinor: 80_000,
  doubtfulMinor: 200_000,
  agencyPercent: 10,
  vat: "unknown",
};

/** How the freelancer's own cases ended that asking had its chance in: see `amicableOutcome`. */
export interface OwnHistory {
  finished: number;
  paid: number;
}

/** Fewer say nothing. */
const enoughCases = 5;

export type AssumptionBasis = "start" | "own" | "edited";

export interface Assumed {
  values: Assumptions;
  /** Where the chance of an amicable end comes from. */
  amicableBasis: AssumptionBasis;
}

/** What the freelancer said, else what their own cases show, else where everybody starts. */
export const assume = (said: AssumptionsSaid, own: OwnHistory): Assumed => {
  const hasHistory = own.finished >= enoughCases;
  const values: Assumptions = {
    amicablePercent:
      said.amicablePercent ??
      (hasHistory
        ? Math.round((100 * own.paid) / own.finished)
        : startingAssumptions.amicablePercent),
    mediationPercent: said.mediationPercent ?? startingAssumptions.mediationPercent,
    litigationPercent: said.litigationPercent ?? startingAssumptions.litigationPercent,
    litigationMinor: said.litigationMinor ?? startingAssumptions.litigationMinor,
    doubtfulMinor: said.doubtfulMinor ?? startingAssumptions.doubtfulMinor,
    agencyPercent: said.agencyPercent ?? startingAssumptions.agencyPercent,
    vat: said.vat ?? startingAssumptions.vat,
    ...(said.vatPercent === undefined ? {} : { vatPercent: said.vatPercent }),
  };
  const amicableBasis =
    said.amicablePercent !== undefined ? "edited" : hasHistory ? "own" : "start";
  return { values, amicableBasis };
};
