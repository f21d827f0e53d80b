import { z } from "zod";

const percent = z.int().min(0).max(100);
const minor = z.int().min(0).max(100_000_000);

/** When the freelancer owes VAT on a sale; `unknown` until the question was answered. */
export const vatRegimes = ["debits", "receipts", "exempt", "unknown"] as const;

/** What the comparison of routes takes for granted; what is not said is started with ours. */
export const assumptionsSchema = z
  .object({
    /** How often asking, by whatever letter, is enough. */
    amicablePercent: percent,
    mediationPercent: percent,
    litigationPercent: percent,
    /** What a procedure costs where no tariff is known, in minor units. */
    litigationMinor: minor,
    /** Below it going to court is doubtful, in minor units. */
    doubtfulMinor: minor,
    /** What an agency keeps of what it recovers. */
    agencyPercent: percent,
    vat: z.enum(vatRegimes),
    /** The invoices' own VAT rate in per cent; where it is not said, the country's usual one. */
    vatPercent: z.number().min(0).max(50),
  })
  .partial();

export type AssumptionsSaid = z.infer<typeof assumptionsSchema>;
type Started = Exclude<keyof AssumptionsSaid, "vatPercent">;
export type Assumptions = {
  [Field in Started]-?: NonNullable<AssumptionsSaid[Field]>;
} & Pick<AssumptionsSaid, "vatPercent">;
