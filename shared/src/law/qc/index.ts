import type { InterestRegime, JurisdictionPack } from "../jurisdiction.ts";
import { constantRate } from "../rate-table.ts";

const regime: InterestRegime = {
  // 5 % is in the statute itself [CPA]. The additional indemnity of CCQ 1619 is the judge's to
  // add, so it is not counted as owed.
  rates: (agreed) => constantRate(agreed ?? "5.00"),
  // An agreed rate too runs from the notice (CCQ 1617), even where a clause might say earlier.
  start: { after: "notice" },
  keepsFirstRate: false,
  dayBasis: 365,
  fixedIndemnity: null,
  sources: ["CCQ 1617", "Loi sur l’intérêt, L.R.C. 1985, c. I-15"],
};

export const qc: JurisdictionPack = {
  jurisdiction: "qc",
  country: "CA",
  timeZone: "America/Toronto",
  currency: "CAD",
  regimes: { business: regime, consumer: regime, public: regime },
};
