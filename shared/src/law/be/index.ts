import { Big } from "big.js";

import { ecbRate } from "../ecb-rate.ts";
import type { InterestRegime, JurisdictionPack } from "../jurisdiction.ts";
import { constantRate, lowerOf, mapRates } from "../rate-table.ts";

/**
 * ECB + 8 points, rounded up to the next half point: reproduces every published semester of 2016
 * to 2026-S1 [SCHOUPS][WK][ELEGIS-23][LEXGO-23][LEUROPE][EMBUILD]; 2026-S2 is derived.
 */
const businessRate = mapRates(ecbRate, (rate) =>
  rate.plus(8).times(2).round(0, Big.roundUp).div(2),
);

const business: InterestRegime = {
  rates: (agreed) => (agreed === undefined ? businessRate : constantRate(agreed)),
  start: { after: "due" },
  keepsFirstRate: false,
  dayBasis: 365,
  fixedIndemnity: { minor: 4_000, currency: "EUR" },
  sources: ["Loi du 2 août 2002, art. 5 et 6"],
};

const consumer: InterestRegime = {
  // Only what a clause grants, and never more than the rate between businesses. The indemnity
  // needs a clause that an invoice does not tell us of: none is claimed.
  rates: (agreed) => (agreed === undefined ? null : lowerOf(constantRate(agreed), businessRate)),
  // Fourteen days from the day after the free first reminder was mailed. A small firm's interest
  // may count from their start; we do not know the creditor's size, so we claim less.
  start: { after: "first-reminder", days: 14 },
  keepsFirstRate: false,
  dayBasis: 365,
  fixedIndemnity: null,
  sources: ["CDE, livre XIX (loi du 4 mai 2023)"],
};

export const be: JurisdictionPack = {
  jurisdiction: "be",
  country: "BE",
  timeZone: "Europe/Brussels",
  currency: "EUR",
  // The law of 2 August 2002 puts public buyers beside businesses.
  regimes: { business, consumer, public: business },
};
