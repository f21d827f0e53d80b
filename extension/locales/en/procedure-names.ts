import type { ProcedureKey } from "@impaye/shared/schema/procedure";

/** What a step beyond reminders is called. */
export const procedureNames: Record<ProcedureKey, string> = {
  mediation: "Mediation",
  conciliation: "Conciliation",
  "small-debts": "Small debts",
  "undisputed-debts": "Undisputed debts",
  "debt-enforcement": "Debt enforcement",
  "payment-order": "Payment order",
  "small-claims": "Small claims",
  "interim-order": "Interim order",
  "ordinary-claim": "Lawsuit",
  "insolvency-claim": "Proof of claim",
};
