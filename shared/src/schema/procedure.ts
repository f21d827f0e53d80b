import { z } from "zod";

/** Lawful routes that a pack may offer; each country has some of them. */
export const procedureKeys = [
  "mediation",
  "conciliation",
  "small-debts",
  "undisputed-debts",
  "debt-enforcement",
  "payment-order",
  "small-claims",
  "interim-order",
  "ordinary-claim",
  "insolvency-claim",
] as const;
export const procedureKeySchema = z.enum(procedureKeys);
export type ProcedureKey = z.infer<typeof procedureKeySchema>;
