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

const notice: Clock = {
  ...plain,
  kind: "notice",
  on: "2026-11-19",
  daysLeft: -2,
  urgency: "past",
  whose: "debtor",
  eventId: eventId(3),
  sources: [code("C. civ., art. 1344")],
};

/** Two weeks before the claim of an old invoice is barred, with what was hoped to help. */
export const urgentClocks: Clock[] = [
  {
    ...limitation(1),
    on: "2026-12-03",
    daysLeft: 12,
    urgency: "urgent",
    provisional: true,
    limitation: {
      years: 5,
      startedOn: "2021-12-03",
      startedBy: "interruption",
      interruptedBy: { fact: "part-payment", on: "2021-12-03", eventId: eventId(1) },
      atLatest: {
        on: "2028-03-14",
        by: { fact: "promise", on: "2023-03-14", eventId: eventId(4) },
      },
      withoutEffect: [
        { fact: "reminder", on: "2026-10-14", eventId: eventId(2) },
        { fact: "call", on: "2026-10-20", eventId: eventId(5) },
        { fact: "formal-notice", on: "2026-11-11", eventId: eventId(3) },
      ],
      suspendedBy: [{ fact: "mediation", on: "2024-02-01", eventId: eventId(6) }],
    },
  },
  notice,
  {
    ...plain,
    kind: "procedure",
    on: "2027-01-12",
    daysLeft: 52,
    urgency: "soon",
    whose: "creditor",
    procedure: "payment-order",
    deadline: "serve-order",
    confirmed: false,
    sources: [code("C. pr. civ., art. 1411")],
  },
  { ...limitation(2), on: "2027-04-20", daysLeft: 150, urgency: "watch" },
];

/** A promise that is awaited; both invoices are young. */
export const awaitedClocks: Clock[] = [
  {
    ...plain,
    kind: "promise",
    on: "2026-11-30",
    daysLeft: 9,
    urgency: "calm",
    whose: "debtor",
    eventId: eventId(1),
    amount: { minor: 90_000, currency: "EUR" },
  },
  limitation(1),
  limitation(2),
];

/** Of the sample case: both invoices' last days. */
export const clocks: Clock[] = [limitation(1), limitation(2)];
