import type { CaseId, ContactId, EventId, InvoiceId, ReminderId } from "@impaye/shared/ids";
import type { Agenda } from "@impaye/shared/schema/agenda";
import type { ConsentProof } from "@impaye/shared/schema/consent-proof";
import type { CaseSummary, CaseView, NextStep } from "@impaye/shared/schema/case";
import type { Contact } from "@impaye/shared/schema/contact";
import type { Profile } from "@impaye/shared/schema/profile";
import type { Reminder } from "@impaye/shared/schema/reminder";

import { clocks } from "./sample-clocks.ts";
import type { PageState } from "../messages.ts";

/** Saturday 21 November 2026, 10:24 in Paris. */
export const now = Date.UTC(2026, 10, 21, 9, 24);
export const today = "2026-11-21";

const uuid = (kind: number, number: number): string =>
  `0193a000-000${kind}-7000-8000-${String(number).padStart(12, "0")}`;
export const caseId = (number: number) => uuid(1, number) as CaseId;
export const contactId = (number: number) => uuid(2, number) as ContactId;
export const invoiceId = (number: number) => uuid(3, number) as InvoiceId;
export const reminderId = (number: number) => uuid(4, number) as ReminderId;
export const eventId = (number: number) => uuid(5, number) as EventId;

export const eur = (minor: number) => ({ minor, currency: "EUR" as const });
export const at = (day: string, time = "09:00"): number => Date.parse(`${day}T${time}:00+01:00`);

export const contact: Contact = {
  id: contactId(1),
  name: "Camille Durand",
  company: "Atelier Durand SARL",
  emails: ["camille@atelier-durand.fr"],
  kind: "business",
  country: "FR",
  language: "fr",
  tracking: { basis: "none", answer: "later" },
};

export const proof: ConsentProof = {
  name: "devis-2026-018-signe.pdf",
  type: "application/pdf",
  size: 84_210,
  sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  addedAt: at("2026-10-02"),
};

/** Two invoices sixteen days late, two reminders sent, the second perhaps read. */
type Remind = Extract<NextStep, { kind: "remind" }>;

/** A reminder that is due, with what most of the samples have in common. */
export const remind = (
  fields: Pick<Remind, "step" | "on" | "reasons"> & Partial<Remind>,
): Remind => ({
  kind: "remind",
  tone: "neutral",
  blocks: [],
  alternatives: ["call", "postpone"],
  askWhy: false,
  silence: null,
  ...fields,
});

export const decide: NextStep = {
  kind: "decide",
  on: today,
  reasons: ["days-late", "ladder-over"],
  blocks: [],
  alternatives: ["routes", "propose-plan", "call"],
};

export const lateCase: CaseView = {
  case: {
    id: caseId(1),
    contactId: contact.id,
    title: "Refonte du site",
    jurisdiction: "fr",
    createdAt: at("2026-10-02"),
  },
  contact,
  invoices: [
    {
      id: invoiceId(1),
      number: "2026-031",
      issuedOn: "2026-10-06",
      dueOn: "2026-11-05",
      amountDue: eur(120_000),
    },
    {
      id: invoiceId(2),
      number: "2026-034",
      issuedOn: "2026-10-06",
      dueOn: "2026-11-05",
      amountDue: eur(60_000),
    },
  ],
  on: today,
  status: "late",
  daysLate: 16,
  balance: {
    principal: eur(180_000),
    interest: eur(978),
    indemnity: eur(8_000),
    paid: eur(0),
    total: eur(188_978),
    perDay: eur(61),
    provisional: false,
    perDayProvisional: false,
  },
  otherBalances: [],
  accessories: "undecided",
  reading: {
    state: "probably-read",
    reminderId: reminderId(2),
    step: "second",
    sentAt: at("2026-11-14", "08:41"),
    tracked: true,
    fetches: 3,
    visits: 1,
    counts: { human: 3, unclear: 0, machine: 1, self: 0 },
    reasons: ["mail-agent", "browser-agent", "delay"],
    probablyReadAt: at("2026-11-14", "11:20"),
    lastSignalAt: at("2026-11-20", "14:03"),
  },
  nextStep: remind({
    step: "third",
    on: today,
    tone: "firm",
    reasons: ["days-late", "gap-since-last", "no-answer"],
    alternatives: ["call", "propose-plan", "postpone"],
    askWhy: true,
    silence: { verdict: "doubt", signs: ["paid-before", "mail-only"] },
  }),
  holds: [],
  clocks,
  excluded: [],
  selfViews: [{ reminderId: reminderId(2), at: Date.UTC(2026, 10, 20, 13, 3) }],
};

export const reminder: Reminder = {
  id: reminderId(3),
  caseId: lateCase.case.id,
  step: "third",
  tone: "firm",
  language: "fr",
  subject: "Factures 2026-031 et 2026-034 : règlement et échéancier",
  html: "<p>Bonjour Camille,</p><p>Les factures 2026-031 et 2026-034 restent impayées.</p>",
  text: "Bonjour Camille,\n\nSauf erreur de ma part, les factures 2026-031 (1 200,00 €) et 2026-034 (600,00 €), à échéance du 5 novembre 2026, restent impayées, soit 16 jours de retard.\n\nÀ ce jour, la somme due s’élève à 1 889,78 €. Si un règlement en une fois vous est difficile, un échéancier est possible : dites-le-moi sur cette page.\n\nhttps://impaye.exemple.fr/f/7hQ2\n\nBien à vous,\nLéa Martin",
  pageUrl: "https://impaye.exemple.fr/f/7hQ2",
  pixelUrl: null,
  basis: "none",
  pixelReason: "no-basis",
};

export const profile: Profile = {
  name: "Léa Martin",
  company: "Léa Martin Design",
  registryNumber: "812 345 678",
  address: "14 rue des Tanneurs\n69001 Lyon",
  iban: "FR7630006000011234567890189",
  bic: "AGRIFRPP",
  paymentUrl: "https://payer.exemple.fr/lea-martin",
  jurisdiction: "fr",
  language: "fr",
  trackingDefault: "none",
  pixelPrefix: "https://impaye.exemple.fr/p/ab12",
};

export const pageState: PageState = {
  host: "gmail",
  thread: {
    id: "thread-f:1782",
    subject: "Re: Factures 2026-031 et 2026-034",
    participants: [
      { email: "camille@atelier-durand.fr", name: "Camille Durand" },
      { email: "compta@atelier-durand.fr", name: null },
    ],
    account: "lea@martin-design.fr",
    matched: { thread: "data-thread-perm-id" },
  },
  stopped: [],
  inserted: null,
  tone: null,
};

const clients: [name: string, company: string | null, total: number, daysLate: number][] = [
  ["Camille Durand", "Atelier Durand SARL", 188_978, 16],
  ["Nora Benali", null, 42_000, 9],
  ["Service des marchés", "Mairie de Saint-Étienne-du-Grès", 1_240_350, 34],
  ["Yann Le Goff", "Le Goff & Fils, charpente traditionnelle", 96_015, 5],
  ["Paul Weber", "Weber Consulting", 350_000, 0],
];

export const summaries: CaseSummary[] = clients.map(
  ([contactName, company, total, daysLate], index) => ({
    id: caseId(index + 1),
    contactId: contactId(index + 1),
    title: ["Refonte du site", "Logo", "Signalétique 2026", "Catalogue", "Audit"][index] ?? "",
    jurisdiction: "fr",
    createdAt: at("2026-10-02"),
    contactName,
    company,
    status: daysLate === 0 ? "not-due" : "late",
    daysLate,
    total: eur(total),
    otherTotals: [],
    provisional: false,
  }),
);

export const agenda: Agenda = {
  on: today,
  due: 2,
  items: summaries
    .slice(0, 4)
    .map(({ id, title, contactName, company, total, daysLate }, index) => ({
      caseId: id,
      title,
      contactName,
      company,
      total,
      otherTotals: [],
      provisional: false,
      daysLate,
      why: index === 1 ? "signal" : index === 3 ? "clock" : "step",
      answer: null,
      clock: index === 3 ? (clocks[0] ?? null) : null,
      nextStep:
        index === 2
          ? decide
          : remind({
              step: index === 0 ? "third" : "first",
              on: today,
              reasons: ["days-late"],
            }),
      reading: "unclear",
      lastSignalAt: index === 1 ? at("2026-11-20", "19:12") : null,
    })),
  news: [
    {
      id: "1 withdrew",
      kind: "withdrew",
      at: at("2026-11-20", "17:12"),
      caseId: caseId(2),
      contactName: "Camille Durand",
      company: "Atelier Durand SARL",
    },
    {
      id: "2 bounced",
      kind: "bounced",
      at: at("2026-11-19", "09:03"),
      caseId: caseId(3),
      contactName: "Sam Petit",
      company: null,
    },
    {
      id: "3 away",
      kind: "away",
      at: at("2026-11-18", "14:40"),
      caseId: caseId(1),
      contactName: "Léa Morel",
      company: "Studio Morel",
    },
  ],
};

/** A hundred cases whose step is due, as many as an agenda lists; there are more. */
export const longAgenda: Agenda = {
  ...agenda,
  due: 130,
  items: Array.from({ length: 100 }, (_, index) => ({
    ...agenda.items[0],
    caseId: caseId(100 + index),
    contactName: `Client ${index + 1}`,
    company: null,
    daysLate: 120 - index,
  })) as Agenda["items"],
};
