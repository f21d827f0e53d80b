import { cited } from "../cited.ts";
import { ecbRate } from "../ecb-rate.ts";
import type { InterestRegime, JurisdictionPack } from "../jurisdiction.ts";
import { agreedRate, lowerOf, mapRates, years } from "../rate-table.ts";
import { limitation, notice, procedures, terms } from "./rules.ts";
import { latePayment, publishedRates, yearlyRegulations } from "./sources.ts";

/** ECB + 8 points, not rounded [LU-CODES][MJ-LU]. */
const businessRate = mapRates(ecbRate, (rate) => rate.plus(8));

/** Legal interest by grand-ducal regulation of each year [LU-CODES]. */
const legalRate = years(
  {
    2014: "3.25",
    2015: "3.00",
    2016: "3.00",
    2017: "2.25",
    2018: "2.25",
    2019: "2.00",
    2020: "2.00",
    2021: "2.00",
    2022: "2.00",
    2023: "2.25",
    2024: "4.50",
    2025: "4.25",
    2026: "3.75", // regulation of 12 December 2025
  },
  [yearlyRegulations, publishedRates],
);

const business: InterestRegime = {
  rates: (agreed) => (agreed === undefined ? businessRate : agreedRate(agreed)),
  agreedBounds: {
    floor: null,
    ceiling: null,
    sources: [latePayment("art. 6")],
    confirmed: false,
  },
  start: { after: "due", ifAgreed: false },
  keepsFirstRate: false,
  dayBasis: 365,
  fixedIndemnity: {
    ...cited(latePayment("art. 5")),
    amount: { minor: 4_000, currency: "EUR" },
  },
  sources: [latePayment("art. 3 à 5"), publishedRates],
};

const consumer: InterestRegime = {
  rates: (agreed) => (agreed === undefined ? legalRate : lowerOf(agreedRate(agreed), legalRate)),
  agreedBounds: {
    floor: null,
    ceiling: legalRate,
    sources: [latePayment("art. 12")],
    confirmed: true,
  },
  // Only if the invoice left within a month and says that this interest will be claimed (art. 13):
  // nothing runs until the creditor says so. The law counts the third month from delivery, which an invoice does not tell us: counted from
  // the due date, to the end of the calendar month, it is never too early.
  start: { after: "month-end", months: 3 },
  keepsFirstRate: false,
  dayBasis: 365,
  fixedIndemnity: null,
  sources: [latePayment("art. 12 et 13"), publishedRates],
};

export const lu: JurisdictionPack = {
  jurisdiction: "lu",
  country: "LU",
  timeZone: "Europe/Luxembourg",
  currency: "EUR",
  // The law covers public buyers as it does businesses.
  regimes: { business, consumer, public: business },
  terms,
  limitation,
  notice,
  procedures,
};
