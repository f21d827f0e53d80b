import { cited, unconfirmed } from "../cited.ts";
import { plainProcedure, type Procedure } from "../procedure.ts";
import { judicial } from "./sources.ts";

const unknownCost = (item: "service" | "procedure-fee", borneBy: "creditor" | "debtor") => ({
  item,
  upTo: null,
  amount: null,
  borneBy,
  ...unconfirmed(judicial("art. 1394/20")),
});

const undisputedDebts: Procedure = {
  ...plainProcedure,
  ...cited(judicial("art. 1394/20")),
  key: "undisputed-debts",
  against: ["business"],
  // At the request of the creditor's lawyer; both in the Banque-Carrefour des entreprises.
  requires: ["both-registered", "contract", "undisputed", "lawyer"],
  costs: [unknownCost("service", "debtor")],
  deadlines: [
    {
      key: "debtor-reply",
      after: "service",
      span: { months: 1 },
      whose: "debtor",
      from: null,
      until: null,
      ...cited(judicial("art. 1394/20")),
    },
  ],
  limitation: "interrupts-when-served",
  duration: { low: 40, high: 90, ...unconfirmed(judicial("art. 1394/20")) },
};

const paymentOrder: Procedure = {
  ...plainProcedure,
  ...cited(judicial("art. 1338 à 1344")),
  key: "payment-order",
  requires: ["fixed-sum", "undisputed", "lawyer"],
  costs: [unknownCost("procedure-fee", "debtor")],
  limitation: "interrupts-when-served",
};

const ordinaryClaim: Procedure = {
  ...plainProcedure,
  ...cited(judicial("art. 700")),
  key: "ordinary-claim",
  costs: [unknownCost("procedure-fee", "debtor")],
  limitation: "interrupts",
};

/** What is open to a creditor in Belgium, the gentlest first. */
export const procedures: readonly Procedure[] = [undisputedDebts, paymentOrder, ordinaryClaim];
