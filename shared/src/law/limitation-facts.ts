import { dayIn, type PlainDate } from "../dates.ts";
import type { InvoiceId } from "../ids.ts";
import type { Currency } from "../money.ts";
import type { HappenedFact } from "../schema/clock.ts";
import type { Invoice } from "../schema/invoice.ts";
import type { TimelineEvent } from "../timeline/event.ts";
import type { JurisdictionPack } from "./jurisdiction.ts";

/** Something that limitation law may look at. */
export interface DatedFact extends HappenedFact {
  /** The only invoice that it concerns; undefined: all of them. */
  invoiceId?: InvoiceId | undefined;
  /** It concerns invoices in this currency alone; undefined: in any. */
  currency?: Currency | undefined;
  /** False: what was logged does not say enough to count on it. */
  isCertain: boolean;
}

type Said = Pick<DatedFact, "fact" | "invoiceId" | "currency"> & { isCertain?: boolean };

const filed = (
  pack: JurisdictionPack,
  key: Extract<TimelineEvent, { type: "filing" }>["body"]["procedure"],
): Said => {
  const procedure = pack.procedures.find((one) => one.key === key);
  if (procedure === undefined) return { fact: "court-claim", isCertain: false };
  if (procedure.key === "mediation" || procedure.key === "conciliation") {
    return { fact: procedure.key };
  }
  if (procedure.key === "small-debts") return { fact: "mediation" };
  if (procedure.limitation === "interrupts-when-served") return { fact: "order-request" };
  return { fact: procedure.key === "debt-enforcement" ? "office-request" : "court-claim" };
};

const said = (pack: JurisdictionPack, event: TimelineEvent): Said | null => {
  switch (event.type) {
    case "plan.agreed":
      return { fact: "plan-signed", currency: event.body.instalments[0]?.amount.currency };
    case "promise.made":
      return { fact: "promise", currency: event.body.amount?.currency };
    case "page.answered":
      if (event.body.answer === "will-pay") {
        return { fact: "promise", currency: event.body.amount?.currency };
      }
      return event.body.answer === "plan"
        ? { fact: "promise", currency: event.body.instalments[0]?.amount.currency }
        : null;
    case "payment.received": {
      const { invoiceId, amount } = event.body;
      return { fact: "part-payment", invoiceId, currency: amount.currency };
    }
    case "filing":
      return filed(pack, event.body.procedure);
    case "notice.served":
      return { fact: event.body.procedure === undefined ? "formal-notice" : "order-served" };
    case "reminder.sent":
      return { fact: event.body.step === "formal-notice" ? "formal-notice" : "reminder" };
    case "letter.sent":
      return { fact: "letter" };
    case "call.logged":
      return { fact: "call" };
    default:
      return null;
  }
};

/**
 * What limitation law may look at, up to and including `on`, in order of time. A payment that names
 * no invoice is certain only where there is one invoice in its currency.
 */
export const limitationFactsIn = (
  pack: JurisdictionPack,
  events: readonly TimelineEvent[],
  { on, invoices }: { on: PlainDate; invoices: readonly Pick<Invoice, "amountDue">[] },
): DatedFact[] =>
  events
    .flatMap((event): DatedFact[] => {
      const found = said(pack, event);
      if (found === null) return [];
      const isPayment = event.type === "payment.received";
      const day = isPayment ? event.body.on : dayIn(pack.timeZone, event.at);
      if (day > on) return [];
      const { isCertain = true, ...fact } = found;
      const isForOne =
        !isPayment ||
        fact.invoiceId !== undefined ||
        invoices.filter(({ amountDue }) => amountDue.currency === fact.currency).length === 1;
      return [{ ...fact, on: day, eventId: event.id, isCertain: isCertain && isForOne }];
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
