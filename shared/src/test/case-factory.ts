import { type CaseId, type EventId, type InvoiceId, invoiceIdSchema } from "../ids.ts";
import type { Invoice } from "../schema/invoice.ts";
import type { Fact, TimelineEvent } from "../timeline/event.ts";

const uuid = (n: number) => `01890a5d-ac96-774b-bcce-${String(n).padStart(12, "0")}`;

export const invoiceId = (n: number): InvoiceId => invoiceIdSchema.parse(uuid(n));
export const eventId = (n: number): EventId => uuid(n) as EventId;

/** 1,000.00 € due on 30 April 2026, unless told otherwise. */
export const invoice = (n: number, fields: Partial<Invoice> = {}): Invoice => ({
  id: invoiceId(n),
  number: `F-${n}`,
  issuedOn: "2026-04-01",
  dueOn: "2026-04-30",
  amountDue: { minor: 100_000, currency: "EUR" },
  ...fields,
});

/** `"2026-05-01"` is noon UTC of that day; a longer string is an instant. */
export const instant = (when: string): number =>
  Date.parse(when.length === 10 ? `${when}T12:00:00Z` : when);

/** Events in the order given, `seq` from 1. Hashes are empty: nothing here reads them. */
export const timeline = (...facts: (Fact & { when: string })[]): TimelineEvent[] =>
  facts.map(({ when, ...fact }, index) =>
    Object.assign(fact, {
      caseId: uuid(0) as CaseId,
      seq: index + 1,
      id: eventId(index + 1),
      at: instant(when),
      recordedAt: instant(when),
      actor: "creditor" as const,
      prevHash: "",
      hash: "",
    }),
  );
