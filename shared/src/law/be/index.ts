import { Big } from "big.js";

import { cited } from "../cited.ts";
import { ecbRate } from "../ecb-rate.ts";
import type { InterestRegime, JurisdictionPack } from "../jurisdiction.ts";
import { agreedRate, lowerOf, mapRates } from "../rate-table.ts";
import { consumerCap, consumerIndemnityCap } from "./consumer-cap.ts";
import { procedures } from "./procedures.ts";
import { limitation, notice, terms } from "./rules.ts";
import { bookXix, latePayment, publishedRates } from "./sources.ts";

/**
 * ECB + 8 points, rounded up to the next half point: reproduces every published semester of 2016
 * to 2026-S1 [SCHOUPS][WK][ELEGIS-23][LEXGO-23][LEUROPE][EMBUILD]; 2026-S2 is derived.
 */
const fromEcb = mapRates(ecbRate, (rate) => rate.plus(8).times(2).round(0, Big.roundUp).div(2));
const businessRate = {
  ...fromEcb,
  sources: [latePayment("art. 5"), publishedRates, ...fromEcb.sources],
};

const business: InterestRegime = {
  rates: (agreed) => (agreed === undefined ? businessRate : agreedRate(agreed)),
  agreedBounds: {
    floor: null,
    ceiling: null,
    sources: [latePayment("art. 7")],
    confirmed: false,
  },
  start: { after: "due", ifAgreed: false },
  keepsFirstRate: false,
  dayBasis: 365,
  fixedIndemnity: {
    ...cited(latePayment("art. 6")),
    amount: { minor: 4_000, currency: "EUR" },
  },
  sources: [latePayment("art. 5 et 6"), publishedRates],
};

const consumer: InterestRegime = {
  // Only what a clause grants, and never more than the rate between businesses. The indemnity
  // needs a clause that an invoice does not tell us of: none is claimed.
  rates: (agreed) => (agreed === undefined ? null : lowerOf(agreedRate(agreed), businessRate)),
  agreedBounds: { floor: null, ceiling: businessRate, sources: [bookXix], confirmed: true },
  // Fourteen days from the day after the free first reminder was mailed. A small firm's interest
  // may count from their start; we do not know the creditor's size, so we claim less.
  start: { after: "first-reminder", days: 14 },
  keepsFirstRate: false,
  dayBasis: 365,
  fixedIndemnity: null,
  clauseCap: { ...consumerCap, currency: "EUR", of: consumerIndemnityCap },
  sources: [bookXix],
};

export const be: JurisdictionPack = {
  jurisdiction: "be",
  country: "BE",
  timeZone: "Europe/Brussels",
  currency: "EUR",
  // The law of 2 August 2002 puts public buyers beside businesses.
  regimes: { business, consumer, public: business },
  terms,
  limitation,
  notice,
  procedures,
};
