import type { CaseId } from "@impaye/shared/ids";
import type { Invoice } from "@impaye/shared/schema/invoice";

import type { invoices } from "../db/schema.ts";

export const toInvoice = (row: typeof invoices.$inferSelect): Invoice => ({
  id: row.id,
  number: row.number,
  issuedOn: row.issuedOn,
  dueOn: row.dueOn,
  amountDue: { minor: row.amountMinor, currency: row.currency },
  ...(row.description !== null && { description: row.description }),
  ...(row.performedOn !== null && { performedOn: row.performedOn }),
  ...(row.contractualRate !== null && { contractualRate: row.contractualRate }),
  ...(row.announcesInterest !== null && { announcesInterest: row.announcesInterest }),
});

/** The row that keeps an invoice of a case. */
export const toRow = (
  accountId: string,
  caseId: CaseId,
  { amountDue, contractualRate, description, performedOn, announcesInterest, ...invoice }: Invoice,
): typeof invoices.$inferInsert => ({
  ...invoice,
  accountId,
  caseId,
  amountMinor: amountDue.minor,
  currency: amountDue.currency,
  description: description ?? null,
  performedOn: performedOn ?? null,
  contractualRate: contractualRate ?? null,
  announcesInterest: announcesInterest ?? null,
});
