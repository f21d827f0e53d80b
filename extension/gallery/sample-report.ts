import type { Overall, ReadingReport, ReportMark, ReportRow } from "@impaye/shared/schema/report";

import { at, caseId, contactId, reminderId } from "./sample.ts";

const row = (
  number: number,
  client: number,
  rest: Pick<ReportRow, "caseTitle" | "contactName" | "step" | "subject" | "sentAt" | "state"> &
    Partial<ReportRow>,
): ReportRow => ({
  reminderId: reminderId(100 + number),
  caseId: caseId(client),
  contactId: contactId(client),
  to: ["camille@atelier-durand.fr"],
  tracked: true,
  fetches: 0,
  visits: 0,
  counts: { human: 0, unclear: 0, machine: 0, self: 0 },
  reasons: [],
  probablyReadAt: null,
  firstSignalAt: null,
  lastSignalAt: null,
  ...rest,
});

const atelier = { contactName: "Atelier Durand SARL", caseTitle: "Refonte du site" };
const mairie = { contactName: "Mairie de Saint-Étienne-du-Grès", caseTitle: "Signalétique 2026" };
const charpente = {
  contactName: "Le Goff & Fils, charpente traditionnelle",
  caseTitle: "Catalogue",
};

export const rows: ReportRow[] = [
  row(1, 1, {
    ...atelier,
    step: "second",
    subject: "Factures 2026-031 et 2026-034",
    sentAt: at("2026-11-14", "08:41"),
    state: "probably-read",
    fetches: 2,
    visits: 1,
    counts: { human: 3, unclear: 0, machine: 0, self: 0 },
    reasons: ["mail-agent", "browser-agent", "delay"],
    probablyReadAt: at("2026-11-14", "11:20"),
    firstSignalAt: at("2026-11-14", "11:20"),
    lastSignalAt: at("2026-11-20", "14:03"),
  }),
  row(2, 3, {
    ...mairie,
    step: "formal-notice",
    subject: "Mise en demeure : facture 2026-018, marché de signalétique, lot 2",
    sentAt: at("2026-11-12", "17:30"),
    state: "machine-only",
    fetches: 4,
    counts: { human: 0, unclear: 0, machine: 4, self: 0 },
    reasons: ["microsoft-network", "soon", "scanner-agent"],
    firstSignalAt: at("2026-11-12", "17:30"),
    lastSignalAt: at("2026-11-12", "17:31"),
    to: ["marches@saint-etienne-du-gres.fr"],
  }),
  row(3, 1, {
    ...atelier,
    step: "first",
    subject: "Factures 2026-031 et 2026-034",
    sentAt: at("2026-11-07", "09:05"),
    state: "unclear",
    fetches: 2,
    counts: { human: 0, unclear: 1, machine: 1, self: 0 },
    reasons: ["apple-agent", "apple-relay"],
    firstSignalAt: at("2026-11-09", "18:47"),
    lastSignalAt: at("2026-11-09", "18:47"),
  }),
  row(4, 4, {
    ...charpente,
    step: "first",
    subject: "Facture 2026-029",
    sentAt: at("2026-11-03", "10:00"),
    state: "no-signal",
    tracked: false,
    to: ["yann@legoff-charpente.example"],
  }),
  row(5, 3, {
    ...mairie,
    step: "third",
    subject: "Facture 2026-018",
    sentAt: at("2026-10-22", "09:10"),
    state: "answered",
    to: ["marches@saint-etienne-du-gres.fr"],
    fetches: 1,
    visits: 2,
    counts: { human: 3, unclear: 0, machine: 0, self: 0 },
    reasons: ["mail-agent", "browser-agent", "delay"],
    probablyReadAt: at("2026-10-22", "11:02"),
    firstSignalAt: at("2026-10-22", "11:02"),
    lastSignalAt: at("2026-10-23", "08:15"),
  }),
];

const hour = 3_600_000;

export const overall: Overall = {
  messages: rows.length,
  cases: 3,
  states: { answered: 1, "probably-read": 2, "machine-only": 1, "no-signal": 1 },
  firstSentAt: at("2026-10-22", "09:10"),
  lastSentAt: at("2026-11-14", "08:41"),
  lastAnswerAt: at("2026-10-23", "08:15"),
  medianDelay: 2.65 * hour,
  delays: 3,
  clients: [
    {
      contactId: contactId(3),
      contactName: mairie.contactName,
      messages: 2,
      read: 1,
      medianDelay: 1.9 * hour,
      lastAnswerAt: at("2026-10-23", "08:15"),
    },
    {
      contactId: contactId(1),
      contactName: atelier.contactName,
      messages: 2,
      read: 2,
      medianDelay: 31 * hour,
      lastAnswerAt: null,
    },
    {
      contactId: contactId(4),
      contactName: charpente.contactName,
      messages: 1,
      read: 0,
      medianDelay: null,
      lastAnswerAt: null,
    },
  ],
  hours: Array.from({ length: 7 }, (_, day) =>
    Array.from({ length: 24 }, (__, each) =>
      day < 5 && each > 7 && each < 20 ? (day * 5 + each * 3) % 4 : 0,
    ),
  ),
  timeZone: "Europe/Paris",
  isPartial: false,
};

/** A report that fits on one page. */
export const report: ReadingReport = { rows, nextCursor: null, overall };

const mark = (
  day: string,
  time: string,
  verdict: ReportMark["verdict"],
  change: Partial<ReportMark> = {},
): ReportMark => ({ at: at(day, time), kind: "image", verdict, count: 1, ...change });

/** What came back for the first messages, by reminder. */
export const marks = new Map<string, ReportMark[]>([
  [
    reminderId(101),
    [
      mark("2026-11-14", "08:41", "machine", { count: 2 }),
      mark("2026-11-14", "11:20", "human"),
      mark("2026-11-15", "09:12", "self"),
      mark("2026-11-17", "19:40", "unclear"),
      mark("2026-11-20", "14:03", "human"),
      mark("2026-11-20", "14:05", "human", { kind: "page" }),
    ],
  ],
  [reminderId(102), [mark("2026-11-12", "17:31", "machine", { count: 4 })]],
  [
    reminderId(103),
    [mark("2026-11-07", "09:05", "machine"), mark("2026-11-09", "18:47", "unclear")],
  ],
  [
    reminderId(105),
    [
      mark("2026-10-22", "11:02", "human"),
      mark("2026-10-22", "11:09", "human", { kind: "page" }),
      mark("2026-10-23", "08:15", "human", { kind: "page" }),
    ],
  ],
]);

/** Many messages, in pages of 500. */
export const manyMessages = (total: number, cursor: string | undefined): ReadingReport => {
  const from = Number(cursor ?? 0);
  const page = Array.from({ length: Math.min(500, total - from) }, (_, index) => {
    const number = from + index;
    return row(1_000 + number, number % 300, {
      ...atelier,
      contactName: `Client ${number % 300}`,
      step: "first",
      subject: `Facture ${number}`,
      sentAt: at("2026-11-14", "08:41") - number * hour,
      state: "unclear",
      fetches: (number * 7) % 1_000,
      counts: { human: 0, unclear: (number * 7) % 1_000, machine: 0, self: 0 },
    });
  });
  const together = { ...overall, messages: total, cases: 300, states: { unclear: total } };
  return {
    rows: page,
    nextCursor: from + 500 < total ? String(from + 500) : null,
    overall: cursor === undefined ? together : null,
  };
};
