import { cited, unconfirmed } from "../cited.ts";
import { freeOfCharge, plainProcedure, type Procedure } from "../procedure.ts";
import {
  administrative,
  amicableNotForOrders,
  businessMediator,
  civil,
  commerce,
  courtFees,
  courtForms,
  enforcementCode,
  orderDuration,
  procedureCode,
} from "./sources.ts";

const eur = (minor: number) => ({ minor, currency: "EUR" }) as const;
const range = (low: number, high: number) => ({ low: eur(low), high: eur(high) });

/** Orders given from 1 September 2026 follow decree 2026-96. */
const reform = "2026-09-01";
const beforeReform = "2026-08-31";

const mediation: Procedure = {
  ...plainProcedure,
  ...cited(businessMediator, civil("art. 2238")),
  key: "mediation",
  against: ["business", "public"],
  costs: freeOfCharge("EUR", cited(businessMediator)),
  limitation: "suspends",
  duration: { low: 7, high: 90, ...cited(businessMediator) },
};

const conciliation: Procedure = {
  ...plainProcedure,
  ...cited(procedureCode("art. 750-1 et 1536"), civil("art. 2238")),
  key: "conciliation",
  against: ["business", "consumer"],
  costs: freeOfCharge("EUR", cited(procedureCode("art. 1536"))),
  limitation: "suspends",
  // More than three months of waiting excuse from it (750-1, 3°).
  duration: { low: 30, high: 90, ...unconfirmed(procedureCode("art. 750-1, 3°")) },
};

const smallDebts: Procedure = {
  ...plainProcedure,
  ...cited(enforcementCode("art. L125-1 et R125-1 à R125-8")),
  key: "small-debts",
  against: ["business", "consumer"],
  maximum: eur(500_000),
  countsInterest: true,
  requires: ["contract", "debtor-agrees"],
  costs: [
    {
      item: "procedure-fee",
      upTo: null,
      amount: null,
      borneBy: "creditor",
      ...unconfirmed(enforcementCode("art. L125-1")),
    },
  ],
  deadlines: [
    {
      key: "debtor-reply",
      after: "request",
      span: { months: 1 },
      whose: "debtor",
      from: null,
      until: null,
      ...cited(enforcementCode("art. R125-2")),
    },
  ],
  limitation: "suspends",
  duration: { low: 30, high: 60, ...unconfirmed(enforcementCode("art. R125-2")) },
};

const paymentOrder: Procedure = {
  ...plainProcedure,
  ...cited(procedureCode("art. 1405 à 1425"), amicableNotForOrders),
  key: "payment-order",
  against: ["business", "consumer"],
  requires: ["contract", "fixed-sum", "undisputed", "no-insolvency"],
  costs: [
    // Commercial courts; before the tribunal judiciaire there is none (to be checked: the 50 €
    // contribution of 2026).
    {
      item: "court-fee",
      upTo: null,
      amount: range(0, 3_840),
      borneBy: "debtor",
      ...unconfirmed(courtFees),
    },
    {
      item: "service",
      upTo: null,
      amount: range(2_500, 8_500),
      borneBy: "debtor",
      ...cited(courtFees),
    },
  ],
  forms: [
    { number: "Cerfa 12948*06", court: "tribunal judiciaire", ...cited(courtForms) },
    {
      number: "Cerfa 16040*01",
      court: "juge des contentieux de la protection",
      ...cited(courtForms),
    },
    { number: "Cerfa 12946*02", court: "tribunal de commerce", ...cited(courtForms) },
  ],
  deadlines: [
    {
      key: "deposit-fee",
      after: "request",
      span: { days: 15 },
      whose: "creditor",
      from: null,
      until: null,
      ...cited(procedureCode("art. 1425")),
    },
    {
      key: "serve-order",
      after: "order",
      span: { months: 6 },
      whose: "creditor",
      from: null,
      until: beforeReform,
      ...cited(procedureCode("art. 1411")),
    },
    {
      key: "serve-order",
      after: "order",
      span: { months: 3 },
      whose: "creditor",
      from: reform,
      until: null,
      ...cited(procedureCode("art. 1411 (décret n° 2026-96)")),
    },
    {
      key: "opposition",
      after: "service",
      span: { months: 1 },
      whose: "debtor",
      from: null,
      until: null,
      ...cited(procedureCode("art. 1416")),
    },
    {
      key: "enforceable",
      after: "service",
      span: { months: 2 },
      whose: "debtor",
      from: reform,
      until: null,
      ...cited(procedureCode("art. 1422 (décret n° 2026-96)")),
    },
  ],
  limitation: "interrupts-when-served",
  duration: { low: 90, high: 180, ...cited(orderDuration) },
};

const interimOrder: Procedure = {
  ...plainProcedure,
  ...cited(procedureCode("art. 835 et 873"), civil("art. 2241")),
  key: "interim-order",
  against: ["business", "consumer"],
  requires: ["not-seriously-disputable"],
  lawyerAbove: eur(1_000_000),
  limitation: "interrupts",
  duration: { low: 21, high: 90, ...unconfirmed(procedureCode("art. 835 et 873")) },
};

const ordinaryClaim: Procedure = {
  ...plainProcedure,
  ...cited(procedureCode("art. 54, 750-1, 761, 818 et 853"), civil("art. 2241")),
  key: "ordinary-claim",
  against: ["business", "consumer"],
  lawyerAbove: eur(1_000_000),
  // Before the tribunal judiciaire only: not before the commercial courts.
  amicableFirstUpTo: eur(500_000),
  limitation: "interrupts",
  duration: { low: 180, high: 730, ...unconfirmed(procedureCode("art. 54")) },
};

/** What a public buyer owes under a contract is for the administrative judge; from memory. */
const administrativeInterimOrder: Procedure = {
  ...plainProcedure,
  ...unconfirmed(administrative("art. R541-1")),
  key: "interim-order",
  against: ["public"],
  requires: ["administrative-judge", "not-seriously-disputable"],
  limitation: "interrupts",
};

const administrativeClaim: Procedure = {
  ...plainProcedure,
  ...unconfirmed(administrative("art. R421-1")),
  key: "ordinary-claim",
  against: ["public"],
  requires: ["administrative-judge"],
  limitation: "interrupts",
};

const insolvencyClaim: Procedure = {
  ...plainProcedure,
  ...cited(commerce("art. L622-24 et L622-28")),
  key: "insolvency-claim",
  against: ["business"],
  requires: ["insolvency-opened"],
  costs: freeOfCharge("EUR", cited(commerce("art. L622-24"))),
  deadlines: [
    {
      key: "declare-claim",
      after: "order",
      span: { months: 2 },
      whose: "creditor",
      from: null,
      until: null,
      ...cited(commerce("art. L622-24")),
    },
  ],
  limitation: "interrupts",
};

/** What is open to a creditor in France, the gentlest first. */
export const procedures: readonly Procedure[] = [
  mediation,
  conciliation,
  smallDebts,
  paymentOrder,
  interimOrder,
  ordinaryClaim,
  administrativeInterimOrder,
  administrativeClaim,
  insolvencyClaim,
];
