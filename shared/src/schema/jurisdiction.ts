import { z } from "zod";

/** France, Belgium, Québec, Switzerland, Luxembourg. */
export const jurisdictions = ["fr", "be", "qc", "ch", "lu"] as const;
export const jurisdictionSchema = z.enum(jurisdictions);
export type Jurisdiction = z.infer<typeof jurisdictionSchema>;
