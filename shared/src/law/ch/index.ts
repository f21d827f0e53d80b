import type { InterestRegime, JurisdictionPack } from "../jurisdiction.ts";
import { constantRate } from "../rate-table.ts";

const regime: InterestRegime = {
  // CO 104: 5 %, or what was agreed. The law grants 5 % even where less was agreed for ordinary
  // interest; what an invoice tells us is the rate for lateness, so it binds us.
  rates: (agreed) => constantRate(agreed ?? "5.00"),
  // Our invoices have a due date that was agreed: it stands for the notice (CO 102, 2).
  start: { after: "due" },
  keepsFirstRate: false,
  // Both bases are in use; 365 claims less.
  dayBasis: 365,
  fixedIndemnity: null,
  sources: ["CO 102", "CO 104", "CO 105"],
};

export const ch: JurisdictionPack = {
  jurisdiction: "ch",
  country: "CH",
  timeZone: "Europe/Zurich",
  currency: "CHF",
  regimes: { business: regime, consumer: regime, public: regime },
};
