import { type Source, cited } from "../cited.ts";
import { ecbRate } from "../ecb-rate.ts";
import type { InterestRegime, JurisdictionPack } from "../jurisdiction.ts";
import { agreedRate, higherOf, lowerOf, mapRates } from "../rate-table.ts";
import { legalRate } from "./legal-rate.ts";
import { limitation } from "./limitation.ts";
import { notice } from "./notice.ts";
import { procedures } from "./procedures.ts";
import { civil, commerce, consumption, monetary, publicOrders } from "./sources.ts";
import { terms } from "./terms.ts";

const defaultRate = mapRates(ecbRate, (rate) => rate.plus(10));
const publicRate = mapRates(ecbRate, (rate) => rate.plus(8));
/** The floor under an agreed rate only: in 2024 it lay above the default one. */
const floor = mapRates(legalRate, (rate) => rate.times(3));

const fortyEuros = (...sources: readonly Source[]) => ({
  ...cited(...sources),
  amount: { minor: 4_000, currency: "EUR" } as const,
});

const business: InterestRegime = {
  // What replaces an agreed rate below the floor is not settled: the floor rather than ECB + 10.
  rates: (agreed) => (agreed === undefined ? defaultRate : higherOf(agreedRate(agreed), floor)),
  agreedBounds: {
    floor,
    ceiling: null,
    sources: [commerce("art. L441-10, II"), civil("art. 1231-5")],
    confirmed: true,
  },
  start: { after: "due", ifAgreed: false },
  keepsFirstRate: false,
  dayBasis: 365,
  fixedIndemnity: fortyEuros(commerce("art. L441-10, II"), commerce("art. D441-5")),
  insolvencyStop: cited(commerce("art. L622-28")),
  sources: [commerce("art. L441-10, II"), commerce("art. D441-5")],
};

const consumer: InterestRegime = {
  // A clause above the legal rate is a penalty clause under unfair-terms control: only the legal
  // rate is claimed; a lower agreed one binds us.
  rates: (agreed) => (agreed === undefined ? legalRate : lowerOf(agreedRate(agreed), legalRate)),
  agreedBounds: {
    floor: null,
    ceiling: legalRate,
    sources: [consumption("art. R212-2, 3°"), civil("art. 1231-5")],
    confirmed: true,
  },
  start: { after: "notice" },
  keepsFirstRate: false,
  dayBasis: 365,
  fixedIndemnity: null,
  sources: [civil("art. 1231-6"), civil("art. 1344-1"), monetary("art. L313-2")],
};

const publicBuyer: InterestRegime = {
  // Mandatory: an agreed rate changes nothing.
  rates: () => publicRate,
  agreedBounds: null,
  start: { after: "due", ifAgreed: false },
  // CCP R2192-31: ECB rate on the first day of the semester in which interest began to run.
  keepsFirstRate: true,
  dayBasis: 365,
  fixedIndemnity: fortyEuros(publicOrders("art. L2192-13 et D2192-35")),
  sources: [publicOrders("art. L2192-12 et L2192-13"), publicOrders("art. R2192-31")],
};

export const fr: JurisdictionPack = {
  jurisdiction: "fr",
  country: "FR",
  timeZone: "Europe/Paris",
  currency: "EUR",
  regimes: { business, consumer, public: publicBuyer },
  terms,
  limitation,
  notice,
  procedures,
};
