import { type Cited, isProvisional, onceEach, type Source, unconfirmed } from "../law/cited.ts";
import type { JurisdictionPack } from "../law/jurisdiction.ts";
import { costOf, type Form, type Procedure, type Requirement } from "../law/procedure.ts";
import type { Money } from "../money.ts";
import type { PlainDate } from "../plain-date.ts";
import type { Assumptions } from "../schema/assumptions.ts";
import type { Balance } from "../schema/case.ts";
import type { ContactKind } from "../schema/contact.ts";
import type { Jurisdiction } from "../schema/jurisdiction.ts";
import type { ProcedureKey } from "../schema/procedure.ts";
import type { AssumptionBasis, OwnHistory } from "./assumptions.ts";
import type { barredShare } from "./time-barred.ts";

type CourtOrMediation = Exclude<ProcedureKey, "insolvency-claim">;
export type RouteKind =
  | "amicable"
  | "instalments"
  | "formal-notice"
  | CourtOrMediation
  | "agency"
  | "write-off";

/** One way on, with what it may cost and bring; amounts in minor units of the case's currency. */
export interface Route {
  kind: RouteKind;
  /** Why it is closed for this claim; null when it is open. */
  closedBy: "above-maximum" | "limitation" | "insolvency" | null;
  requires: readonly Requirement[];
  /** Above it a lawyer is compulsory; null: never, as far as is known. */
  lawyerAbove: Money | null;
  forms: readonly Form[];
  /** Whether an amicable attempt must come first. */
  amicableFirst: boolean;
  /** Null where no tariff could be checked. */
  cost: { low: number; high: number } | null;
  /** Whether every figure of the cost was seen in its source, and known to hold on the day asked. */
  costConfirmed: boolean;
  days: { low: number; high: number } | null;
  /** The same for the time it takes. */
  daysConfirmed: boolean;
  chancePercent: number | null;
  /** What remains on average: the chance of the whole claim, less the higher cost if it is known. */
  net: number | null;
  /** The cost is not known, so `net` is before it: it compares with no other, and is never best. */
  netWithoutCosts: boolean;
  /** The claim from which it is worth its cost; null where that is not known. */
  breakEven: number | null;
  /** A procedure for less than the freelancer finds worth one. */
  doubtful: boolean;
  sources: readonly Source[];
  /** Its text was seen, and it was known to hold on the day asked about. */
  confirmed: boolean;
}

/** The ways on for what is claimed in one currency. */
export interface ComparedRoutes {
  /** What is claimed, and the currency of every amount. */
  total: Money;
  /** How much of it is out of time; null: nothing, as far as is known. */
  barred: ReturnType<typeof barredShare>;
  /** What is claimed counts days outside the known rates. */
  provisional: boolean;
  routes: Route[];
}

/** All that the comparison of a case's routes shows. */
export interface RouteComparison extends ComparedRoutes {
  on: PlainDate;
  /** The same for what is claimed in other currencies. */
  others: ComparedRoutes[];
  assumptions: Assumptions;
  amicableBasis: AssumptionBasis;
  own: OwnHistory;
  /** Where to look whether the debtor is insolvent. */
  register: Source;
}

const amicableKinds: ReadonlySet<RouteKind> = new Set(["mediation", "conciliation"]);

const round = (value: number): number => Math.round(value);
const expected = (claim: number, percent: number): number => (claim * percent) / 100;

const plain = {
  closedBy: null,
  requires: [],
  lawyerAbove: null,
  forms: [],
  amicableFirst: false,
  doubtful: false,
  sources: [],
  confirmed: true,
  costConfirmed: true,
  daysConfirmed: true,
  netWithoutCosts: false,
} as const;

/** With a plan the same chance as asking: nothing better is known. */
const withoutCourt = (claim: number, { amicablePercent, agencyPercent }: Assumptions) => {
  const route = (
    kind: RouteKind,
    cost: { low: number; high: number },
    days: Route["days"],
  ): Route => ({
    ...plain,
    kind,
    cost,
    days,
    chancePercent: amicablePercent,
    net: round(expected(claim, amicablePercent)) - cost.high,
    breakEven: breakEvenOf(cost.high, amicablePercent),
  });
  const fee = round(expected(expected(claim, amicablePercent), agencyPercent));
  return {
    gentle: [
      route("amicable", { low: 0, high: 0 }, { low: 2, high: 30 }),
      route("instalments", { low: 0, high: 0 }, { low: 30, high: 180 }),
      // A registered letter, 5 to 8 € (from memory), and the usual 8 to 15 days.
      {
        ...route("formal-notice", { low: 500, high: 800 }, { low: 8, high: 15 }),
        costConfirmed: false,
      },
    ],
    // Paid out of what comes in, never more than that: worth it from the first cent.
    agency: { ...route("agency", { low: 0, high: fee }, null), breakEven: null },
  };
};

const breakEvenOf = (cost: number, percent: number): number | null =>
  percent === 0 ? null : round((cost * 100) / percent);

interface RouteCost {
  range: Route["cost"];
  parts: readonly Cited[];
}

/** A lawyer's is the freelancer's own assumption; the others are what the country's tariffs say. */
const costIn = (
  procedure: Procedure,
  { principal }: Balance,
  assumptions: Assumptions,
): RouteCost => {
  const { key, lawyerAbove, requires } = procedure;
  const isAbove = isIn(principal, lawyerAbove) && principal.minor > lawyerAbove.minor;
  if (key === "ordinary-claim" || requires.includes("lawyer") || isAbove) {
    const { litigationMinor } = assumptions;
    return { range: { low: litigationMinor, high: litigationMinor }, parts: [] };
  }
  const cost = costOf(procedure, principal);
  if (cost === null || cost.low.currency !== principal.currency) return { range: null, parts: [] };
  return { range: { low: cost.low.minor, high: cost.high.minor }, parts: cost.parts };
};

const holdsOn = (figure: Cited, on: PlainDate): boolean =>
  figure.confirmed && !isProvisional(figure, on);

/** Where the procedure and what it costs and takes can be read, each once. */
const sourcesOf = (figures: readonly (Cited | null)[]): Source[] =>
  onceEach(figures.flatMap((figure) => figure?.sources ?? []));

/** A bound in another currency than the claim's says nothing of it: nothing is converted. */
const isIn = ({ currency }: Money, bound: Money | null): bound is Money =>
  bound?.currency === currency;

const procedureRoute = (
  procedure: Procedure & { key: CourtOrMediation },
  balance: Balance,
  assumptions: Assumptions,
  on: PlainDate,
): Route => {
  const { principal, interest, total } = balance;
  const { maximum, countsInterest, amicableFirstUpTo } = procedure;
  const counted = principal.minor + (countsInterest ? interest.minor : 0);
  const isAbove = isIn(principal, maximum) && counted > maximum.minor;
  const isAmicable = amicableKinds.has(procedure.key);
  const chance = isAmicable ? assumptions.mediationPercent : assumptions.litigationPercent;
  const { range: cost, parts } = costIn(procedure, balance, assumptions);
  const { duration } = procedure;
  return {
    kind: procedure.key,
    closedBy: isAbove ? "above-maximum" : null,
    requires: procedure.requires,
    lawyerAbove: procedure.lawyerAbove,
    forms: procedure.forms,
    amicableFirst: isIn(principal, amicableFirstUpTo) && principal.minor <= amicableFirstUpTo.minor,
    cost,
    costConfirmed: parts.every((part) => holdsOn(part, on)),
    days: duration && { low: duration.low, high: duration.high },
    daysConfirmed: duration === null || holdsOn(duration, on),
    chancePercent: chance,
    net: round(expected(total.minor, chance)) - (cost?.high ?? 0),
    netWithoutCosts: cost === null,
    breakEven: cost === null ? null : breakEvenOf(cost.high, chance),
    doubtful: !isAmicable && total.minor < assumptions.doubtfulMinor,
    sources: sourcesOf([procedure, ...parts, duration, ...procedure.forms]),
    confirmed: holdsOn(procedure, on),
  };
};

/**
 * VAT that was paid on debits and never received can be had back once the claim is definitively
 * lost (CGI 272-1; BOI-TVA-DED-40-10-20). On receipts, or exempt, none was paid: nothing returns.
 */
const relief: Partial<Record<Jurisdiction, { usualPercent: number } & Cited>> = {
  fr: {
    usualPercent: 20,
    ...unconfirmed({
      label: "CGI, art. 272-1 (BOI-TVA-DED-40-10-20)",
      url: "https://bofip.impots.gouv.fr/bofip/1100-PGP.html",
    }),
    confirmed: true,
  },
  be: {
    usualPercent: 21,
    ...unconfirmed({
      label: "Code de la TVA, art. 77",
      url: "https://finances.belgium.be/fr/entreprises/tva",
    }),
  },
};

const writeOff = (
  principal: number,
  jurisdiction: Jurisdiction,
  { vat, vatPercent }: Assumptions,
): Route => {
  const rule = relief[jurisdiction];
  const percent = vatPercent ?? rule?.usualPercent ?? 0;
  const back =
    rule === undefined || vat !== "debits" ? 0 : round((principal * percent) / (100 + percent));
  return {
    ...plain,
    kind: "write-off",
    cost: { low: 0, high: 0 },
    days: null,
    chancePercent: null,
    net: back,
    breakEven: null,
    sources: rule?.sources ?? [],
    confirmed: rule?.confirmed ?? true,
  };
};

/** Where to look whether the debtor is insolvent: before any procedure (FACTS §0, point 9). */
export const insolvencyRegisters: Record<Jurisdiction, Source> = {
  fr: { label: "BODACC", url: "https://www.bodacc.fr" },
  be: { label: "Regsol", url: "https://www.regsol.be" },
  qc: {
    label: "Bureau du surintendant des faillites",
    url: "https://ised-isde.canada.ca/site/bureau-surintendant-faillites/fr",
  },
  ch: { label: "FOSC", url: "https://www.fosc.ch" },
  lu: { label: "Luxembourg Business Registers", url: "https://www.lbr.lu" },
};

const isOpenTo =
  (kind: ContactKind) =>
  (procedure: Procedure): procedure is Procedure & { key: CourtOrMediation } =>
    procedure.key !== "insolvency-claim" && procedure.against.includes(kind);

/** What nobody can be forced to may still be asked, and agreed. */
const openWhenBarred: ReadonlySet<RouteKind> = new Set([
  "amicable",
  "instalments",
  "mediation",
  "conciliation",
  "write-off",
]);

interface Claim extends Pick<ComparedRoutes, "barred"> {
  contactKind: ContactKind;
  balance: Balance;
  on: PlainDate;
  /** Insolvency proceedings are open against the debtor. */
  isInsolvent: boolean;
}

/**
 * Every way on for a claim, the gentlest first: what it may cost, how long it takes, its chance, and
 * what remains on average. Information, not advice: the chances are assumptions, the rest the
 * country's own rules. A country's procedures are its pack's.
 */
export const compareRoutes = (
  pack: JurisdictionPack,
  { contactKind, balance, on, barred, isInsolvent }: Claim,
  assumptions: Assumptions,
): Route[] => {
  const { gentle, agency } = withoutCourt(balance.total.minor, assumptions);
  const procedures = pack.procedures
    .filter(isOpenTo(contactKind))
    .map((procedure) => procedureRoute(procedure, balance, assumptions, on));
  const letGo = writeOff(balance.principal.minor, pack.jurisdiction, assumptions);
  const routes = [...gentle, ...procedures, agency, letGo];
  for (const route of routes) {
    const isStopped = isInsolvent && route.requires.includes("no-insolvency");
    if (barred === "all" && !openWhenBarred.has(route.kind)) route.closedBy = "limitation";
    else if (isStopped) route.closedBy = "insolvency";
  }
  return routes;
};
