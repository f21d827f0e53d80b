import type { Invoice } from "@impaye/shared/schema/invoice";

import type { invoices } from "../db/schema.ts";

export const toInvoice = (row: typeof invoices.$inferSelect): Invoice => ({
  id: row.id,
  number: row.number,
  issuedOn: row.issuedOn,
  dueOn: row.dueOn,
  amountDue: { minor: row.amountMinor, currency: row.currency },
  ...(row.performedOn !== null && { performedOn: row.performedOn }),
  ...(row.contractualRate !== null && { contractualRate: row.contractualRate }),
});
