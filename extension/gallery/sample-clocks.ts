import type { EventId, InvoiceId } from "@impaye/shared/ids";
import type { Clock } from "@impaye/shared/schema/clock";

const code = (label: string) => ({
  label,
  url: "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000005634379/",
});
const uuid = (kind: number, number: number): string =>
  `0193a000-000${kind}-7000-8000-${String(number).padStart(12, "0")}`;
const invoiceId = (number: number) => uuid(3, number) as InvoiceId;
const eventId = (number: number) => uuid(5, number) as EventId;

const plain = {
  invoiceId: null,
  eventId: null,
  amount: null,
  procedure: null,
  deadline: null,
  limitation: null,
  provisional: false,
  confirmed: true,
  sources: [],
};

const limitation = (invoice: number): Clock => ({
  ...plain,
  kind: "limitation",
  on: "2031-10-06",
  daysLeft: 1_780,
  urgency: "calm",
  whose: "creditor",
  invoiceId: invoiceId(invoice),
  limitation: {
    years: 5,
    startedOn: "2026-10-06",
    startedBy: "issue",
    interruptedBy: null,
    atLatest: { on: "2031-11-05", by: null },
    withoutEffect: [{ fact: "reminder", on: "2026-11-14", eventId: eventId(2) }],
    suspendedBy: [],
  },
  sources: [code("C. com., art. L110-4"), code("Cass. com., 18 mai 2022, n° 20-23.204")],
});

/** Of the sample case: both invoices' last days. */
export const clocks: Clock[] = [limitation(1), limitation(2)];
