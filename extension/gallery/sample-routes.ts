import { packOf } from "@impaye/shared/law/packs";
import { startingAssumptions } from "@impaye/shared/recovery/assumptions";
import {
  compareRoutes,
  insolvencyRegisters,
  type RouteComparison,
} from "@impaye/shared/recovery/routes";

import { lateCase } from "./sample.ts";

const { balance, contact, on } = lateCase;

const claim = { contactKind: contact.kind, balance, on, isInsolvent: false };
const routesWhen = (barred: RouteComparison["barred"]) =>
  compareRoutes(packOf("fr"), { ...claim, barred }, startingAssumptions);

/** The routes of the late client, as the server compares them. */
export const comparison: RouteComparison = {
  on,
  total: balance.total,
  barred: null,
  provisional: balance.provisional,
  others: [],
  assumptions: startingAssumptions,
  amicableBasis: "start",
  own: { finished: 2, paid: 1 },
  register: insolvencyRegisters.fr,
  routes: routesWhen(null),
};

/** Once the time to sue is over. */
export const barredComparison: RouteComparison = {
  ...comparison,
  barred: "all",
  routes: routesWhen("all"),
};
