import { cited } from "../cited.ts";
import type { JurisdictionPack } from "../jurisdiction.ts";
import type { TermRule } from "../payment-term.ts";
import { commerce, publicOrders } from "./sources.ts";

const business: TermRule = {
  ...cited(commerce("art. L441-10, I")),
  defaultDays: 30,
  longestDays: 60,
  endOfMonthDays: 45,
  // Beyond, an administrative fine (L441-16); the claim itself stays.
  beyond: "forbidden",
};

export const terms: JurisdictionPack["terms"] = {
  business,
  // No statute bounds what a consumer may be given.
  consumer: {
    ...business,
    defaultDays: null,
    longestDays: null,
    endOfMonthDays: null,
    beyond: "express",
  },
  public: {
    ...cited(publicOrders("art. L2192-10 à L2192-13")),
    defaultDays: 30,
    longestDays: 30,
    endOfMonthDays: null,
    beyond: "forbidden",
  },
};
