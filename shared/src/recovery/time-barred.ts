import type { InvoiceId } from "../ids.ts";
import type { Currency } from "../money.ts";
import type { PlainDate } from "../plain-date.ts";
import type { Clock } from "../schema/clock.ts";
import type { Invoice } from "../schema/invoice.ts";

/** Whether a claim's time to go to court is over; `perhaps`: by a rule or a fact to be checked. */
export type Barred = "surely" | "perhaps";

/** The invoices whose limitation date is over on `on`, by the clocks of their case that day. */
export const barredIn = (clocks: readonly Clock[], on: PlainDate): Map<InvoiceId, Barred> => {
  const barred = new Map<InvoiceId, Barred>();
  for (const { kind, invoiceId, daysLeft, confirmed, limitation } of clocks) {
    if (kind !== "limitation" || invoiceId === null || daysLeft >= 0) continue;
    const mayHold = limitation?.atLatest != null && limitation.atLatest.on >= on;
    barred.set(invoiceId, confirmed && !mayHold ? "surely" : "perhaps");
  }
  return barred;
};

/** What limitation leaves of the claim in one currency: null where all of it is in time. */
export const barredShare = (
  clocks: readonly Clock[],
  invoices: readonly Pick<Invoice, "id" | "amountDue">[],
  { currency, on }: { currency: Currency; on: PlainDate },
): "all" | "some" | null => {
  const own = new Set(
    invoices.flatMap(({ id, amountDue }) => (amountDue.currency === currency ? [id] : [])),
  );
  const counted = clocks.filter(
    ({ kind, invoiceId }) => kind === "limitation" && invoiceId !== null && own.has(invoiceId),
  );
  const barred = barredIn(counted, on);
  if (barred.size === 0) return null;
  const isAll = barred.size === counted.length;
  return isAll && [...barred.values()].every((one) => one === "surely") ? "all" : "some";
};
