import type { InterestRegime, JurisdictionPack } from "../jurisdiction.ts";
import { agreedRate, lowerOf, statutoryRate } from "../rate-table.ts";
import { limitation, notice, procedures, terms } from "./rules.ts";
import { civil, criminalRate, interestAct } from "./sources.ts";

/** Five per cent is in the statute itself [CPA]. */
const legalRate = statutoryRate("5.00", interestAct);
/** The criminal rate since 1 January 2025, from memory; most commercial loans escape it. */
const criminal = statutoryRate("35.00", criminalRate);

const regime: InterestRegime = {
  // The additional indemnity of CCQ 1619 is the judge's to add, so it is not counted as owed.
  rates: (agreed) => (agreed === undefined ? legalRate : lowerOf(agreedRate(agreed), criminal)),
  agreedBounds: { floor: null, ceiling: criminal, sources: [criminalRate], confirmed: false },
  // An agreed rate too runs from the notice (CCQ 1617), even where a clause might say earlier.
  start: { after: "notice" },
  keepsFirstRate: false,
  dayBasis: 365,
  fixedIndemnity: null,
  sources: [civil("art. 1617"), interestAct],
};

export const qc: JurisdictionPack = {
  jurisdiction: "qc",
  country: "CA",
  timeZone: "America/Toronto",
  currency: "CAD",
  regimes: { business: regime, consumer: regime, public: regime },
  terms,
  limitation,
  notice,
  procedures,
};
