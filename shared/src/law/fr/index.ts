import type { InterestRegime, JurisdictionPack } from "../jurisdiction.ts";
import { ecbRate } from "../ecb-rate.ts";
import { constantRate, higherOf, lowerOf, mapRates, semesters } from "../rate-table.ts";

/** Legal interest, "tous autres cas" (CMF L313-2): a freelancer is a professional creditor. */
const legalRate = semesters({
  "2015-S1": "0.93", // [SP-F783]
  "2015-S2": "0.99",
  "2016-S1": "1.01",
  "2016-S2": "0.93",
  "2017-S1": "0.90",
  "2017-S2": "0.90",
  "2018-S1": "0.89",
  "2018-S2": "0.88",
  "2019-S1": "0.86",
  "2019-S2": "0.87",
  "2020-S1": "0.87",
  "2020-S2": "0.84",
  "2021-S1": "0.79",
  "2021-S2": "0.76",
  "2022-S1": "0.76",
  "2022-S2": "0.77",
  "2023-S1": "2.06",
  "2023-S2": "4.22",
  "2024-S1": "5.07",
  "2024-S2": "4.92", // last one in [SP-F783]
  "2025-S1": "3.71", // arrêté of 17 December 2024 [LEGIFISCAL-26]
  "2025-S2": "2.76", // arrêté of 19 June 2025 [KSCA]
  "2026-S1": "2.62", // arrêté of 15 December 2025 [JURIBLIO]
  "2026-S2": "2.75", // arrêté of 26 June 2026, the official page itself not seen
});

const fortyEuros = { minor: 4_000, currency: "EUR" } as const;
const defaultRate = mapRates(ecbRate, (rate) => rate.plus(10));
const publicRate = mapRates(ecbRate, (rate) => rate.plus(8));
/** The floor under an agreed rate only: in 2024 it lay above the default one. */
const floor = mapRates(legalRate, (rate) => rate.times(3));

const business: InterestRegime = {
  // What replaces an agreed rate below the floor is not settled: the floor rather than ECB + 10.
  rates: (agreed) => (agreed === undefined ? defaultRate : higherOf(constantRate(agreed), floor)),
  start: { after: "due" },
  keepsFirstRate: false,
  dayBasis: 365,
  fixedIndemnity: fortyEuros,
  sources: ["C. com. L441-10 II", "C. com. D441-5"],
};

const consumer: InterestRegime = {
  // A clause above the legal rate is a penalty clause under unfair-terms control (C. conso
  // R212-2, 3°; C. civ. 1231-5): only the legal rate is claimed; a lower agreed one binds us.
  rates: (agreed) => (agreed === undefined ? legalRate : lowerOf(constantRate(agreed), legalRate)),
  start: { after: "notice" },
  keepsFirstRate: false,
  dayBasis: 365,
  fixedIndemnity: null,
  sources: ["C. civ. 1231-6", "C. civ. 1344-1", "CMF L313-2"],
};

const publicBuyer: InterestRegime = {
  // Mandatory: an agreed rate changes nothing.
  rates: () => publicRate,
  start: { after: "due" },
  // CCP R2192-31: ECB rate on the first day of the semester in which interest began to run.
  keepsFirstRate: true,
  dayBasis: 365,
  fixedIndemnity: fortyEuros,
  sources: ["CCP L2192-12", "CCP L2192-13", "CCP R2192-31", "décret 2013-269"],
};

export const fr: JurisdictionPack = {
  jurisdiction: "fr",
  country: "FR",
  timeZone: "Europe/Paris",
  currency: "EUR",
  regimes: { business, consumer, public: publicBuyer },
};
