import type { InvoiceId } from "@impaye/shared/ids";
import type { TimelineEvent } from "@impaye/shared/timeline/event";

/** What an invoice's credit notes come to, in minor units of its currency, whenever they count from. */
export const creditedOn = (events: readonly TimelineEvent[], invoiceId: InvoiceId): number =>
  events.reduce(
    (sum, event) =>
      event.type === "credit.issued" && event.body.invoiceId === invoiceId
        ? sum + event.body.amount.minor
        : sum,
    0,
  );
