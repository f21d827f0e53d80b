import type { CaseId } from "@impaye/shared/ids";
import type { CaseView } from "@impaye/shared/schema/case";

import { accountStates } from "./account-states.ts";
import { answerStates } from "./answer-states.ts";
import { automaticStates } from "./automatic-states.ts";
import { consentStates } from "./consent-states.ts";
import { type GalleryState, offline, ok } from "./gallery-state.ts";
import { holdStates } from "./hold-states.ts";
import { invoiceStates } from "./invoice-states.ts";
import { caseId, contact, decide, eur, lateCase, now, remind } from "./sample.ts";
import { linked, manyEvents } from "./sample-timeline.ts";
import { showing } from "./showing.ts";
import { waysStates } from "./ways-states.ts";

const zero = eur(0);
const hostile = '<img src=x onerror="document.title=1"><script>alert(1)</script>';
const long = "Société d’aménagement et de développement intercommunal du Haut-Vallespir";

const sameClients = (id: CaseId): Pick<CaseView, "case"> => ({
  case: { ...lateCase.case, id, title: "Facture F-2026-040" },
});

/** Another client's case. */
const norasCase = (id: CaseId): Pick<CaseView, "case" | "contact"> => ({
  ...sameClients(id),
  contact: { ...contact, company: "Nora Benali" },
});

/** A case as it stands. */
export const caseStates: readonly GalleryState[] = [
  ...accountStates,
  ...answerStates,
  ...automaticStates,
  ...consentStates,
  ...holdStates,
  ...invoiceStates,
  ...waysStates,
  { name: "case", page: "panel" },
  {
    name: "another-case",
    page: "panel",
    backend: {
      caseView: ({ id }) =>
        ok(id === lateCase.case.id ? lateCase : { ...lateCase, ...norasCase(id) }),
    },
    steps: [{ click: '[data-action="another-case"]' }],
  },
  {
    name: "another-case-same-client",
    page: "panel",
    backend: {
      ...showing({ status: "closed", nextStep: { kind: "done", why: "closed" } }),
      openCase: () => ok({ id: caseId(2) }),
      caseView: ({ id }) => ok({ ...lateCase, ...sameClients(id) }),
    },
    steps: [{ click: '[data-action="another-case"]' }, { click: '[data-action="another-same"]' }],
  },
  {
    name: "case-new",
    page: "panel",
    backend: {
      ...showing({
        status: "not-due",
        daysLate: 0,
        on: "2026-11-01",
        balance: {
          ...lateCase.balance,
          interest: zero,
          indemnity: zero,
          total: eur(180_000),
          perDay: zero,
        },
        reading: {
          state: "not-sent",
          reminderId: null,
          step: null,
          sentAt: null,
          tracked: false,
          fetches: 0,
          visits: 0,
          counts: { human: 0, unclear: 0, machine: 0, self: 0 },
          reasons: [],
          probablyReadAt: null,
          lastSignalAt: null,
        },
        nextStep: remind({
          step: "courtesy",
          on: "2026-11-03",
          tone: "courteous",
          reasons: ["before-due", "never-reminded"],
        }),
      }),
      timeline: () => ok({ events: [], lastSeq: 0 }),
    },
  },
  {
    name: "case-notice",
    page: "panel",
    backend: showing({
      daysLate: 31,
      reading: {
        ...lateCase.reading,
        state: "no-signal",
        tracked: false,
        fetches: 0,
        visits: 0,
        counts: { human: 0, unclear: 0, machine: 0, self: 0 },
        reasons: [],
        probablyReadAt: null,
        step: "third",
        lastSignalAt: null,
      },
      nextStep: remind({
        step: "formal-notice",
        on: "2026-11-19",
        tone: "firm",
        reasons: ["days-late", "no-answer", "last-step-before-law"],
        alternatives: ["letter", "propose-plan", "routes", "call", "postpone"],
        askWhy: true,
        silence: { verdict: "silent", signs: ["reading-unknown", "calls-unanswered"] },
      }),
    }),
    steps: [{ click: ".reading details > summary" }],
  },
  {
    name: "case-decide",
    page: "panel",
    backend: showing({
      daysLate: 61,
      reading: {
        ...lateCase.reading,
        state: "machine-only",
        step: "formal-notice",
        visits: 0,
        counts: { human: 0, unclear: 0, machine: 3, self: 0 },
        reasons: ["microsoft-network", "soon", "scanner-agent"],
        probablyReadAt: null,
      },
      nextStep: decide,
    }),
  },
  {
    name: "case-paid",
    page: "panel",
    backend: showing({
      status: "paid",
      daysLate: 0,
      balance: {
        principal: zero,
        interest: zero,
        indemnity: zero,
        paid: eur(188_978),
        total: zero,
        perDay: zero,
        provisional: false,
        perDayProvisional: false,
      },
      nextStep: { kind: "done", why: "paid" },
      clocks: [],
    }),
  },
  {
    name: "case-hostile",
    page: "panel",
    backend: {
      ...showing({
        contact: { ...contact, name: hostile, company: `${long} ${hostile}` },
        balance: {
          ...lateCase.balance,
          total: { minor: 12_345_678_901, currency: "CHF" },
          perDay: { minor: 456_789, currency: "CHF" },
        },
      }),
      timeline: () =>
        ok({
          events: linked([
            { at: now, actor: "creditor", fact: { type: "note.added", body: { note: hostile } } },
          ]),
          lastSeq: 1,
        }),
    },
    beside: { stopped: [{ feature: hostile, selectorKey: hostile }] },
  },
  {
    name: "case-long",
    page: "panel",
    backend: { timeline: ({ after }) => ok({ events: after ? [] : manyEvents, lastSeq: 100 }) },
  },
  {
    name: "case-stale",
    page: "panel",
    backend: { caseView: offline },
    steps: [
      { click: '[data-action="log-note"]' },
      { fill: ".log-form textarea", text: "À rappeler lundi." },
      { click: '.log-form button[type="submit"]' },
    ],
  },
];
