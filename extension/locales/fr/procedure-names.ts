import type { ProcedureKey } from "@impaye/shared/schema/procedure";

/** What a step beyond reminders is called. */
export const procedureNames: Record<ProcedureKey, string> = {
  mediation: "Médiation",
  conciliation: "Conciliation",
  "small-debts": "Petites créances",
  "undisputed-debts": "Créances incontestées",
  "debt-enforcement": "Poursuite",
  "payment-order": "Injonction de payer",
  "small-claims": "Petites créances (tribunal)",
  "interim-order": "Référé-provision",
  "ordinary-claim": "Procès",
  "insolvency-claim": "Déclaration de créance",
};
