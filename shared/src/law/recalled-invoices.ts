import type { InvoiceId } from "../ids.ts";
import type { PlainDate } from "../plain-date.ts";
import type { Invoice } from "../schema/invoice.ts";
import type { Jurisdiction } from "../schema/jurisdiction.ts";
import type { TimelineEvent } from "../timeline/event.ts";
import { demandsIn } from "./balance.ts";
import { packOf } from "./packs.ts";

/**
 * The invoices about which a reminder left, up to and including `on`, when they were late: from the
 * first one counts the delay that a law may give, see `InterestStart`.
 */
export const recalledInvoices = ({
  events,
  invoices,
  jurisdiction,
  on,
}: {
  events: readonly TimelineEvent[];
  invoices: readonly Pick<Invoice, "id" | "dueOn">[];
  jurisdiction: Jurisdiction;
  on: PlainDate;
}): Set<InvoiceId> => {
  const demandsFor = demandsIn(events, packOf(jurisdiction), on);
  const isRecalled = ({ id, dueOn }: Pick<Invoice, "id" | "dueOn">): boolean =>
    demandsFor(id).reminders.some((day) => day > dueOn);
  return new Set(invoices.filter(isRecalled).map(({ id }) => id));
};
