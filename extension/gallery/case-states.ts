import type { Answer } from "@impaye/shared/schema/answer";
import type { CaseView, Hold } from "@impaye/shared/schema/case";

import { type GalleryState, offline, ok, refused } from "./gallery-state.ts";
import {
  at,
  contact,
  decide,
  eur,
  eventId,
  invoiceId,
  lateCase,
  now,
  proof,
  remind,
  reminderId,
} from "./sample.ts";
import { awaitedClocks, urgentClocks } from "./sample-clocks.ts";
import { provisionalStatement } from "./sample-statement.ts";
import { answered, linked, manyEvents } from "./sample-timeline.ts";

const showing = (change: Partial<CaseView>) => {
  const view = { ...lateCase, ...change };
  return { caseOfThread: () => ok(view), caseView: () => ok(view) };
};

const afterAnswer = (
  hold: Pick<Hold, "kind" | "until">,
  answers: readonly Answer[],
): Pick<GalleryState, "backend"> => {
  const events = answered(answers);
  const last = events.at(-1);
  return {
    backend: {
      ...showing({
        status: "on-hold",
        reading: {
          ...lateCase.reading,
          state: "acknowledged",
          visits: 1,
          lastSignalAt: at("2026-11-20", "18:20"),
        },
        nextStep: {
          kind: "wait",
          hold: { ...hold, eventId: last?.id ?? eventId(1), since: "2026-11-20" },
          step: "third",
          alternatives: [],
        },
      }),
      timeline: ({ after }) => ok({ events: after ? [] : events, lastSeq: events.length }),
    },
  };
};
const zero = eur(0);

const principalPaid = (interest: number): CaseView["balance"] => {
  const indemnity = interest === 0 ? 0 : 8_000;
  return {
    principal: zero,
    interest: eur(interest),
    indemnity: eur(indemnity),
    paid: eur(180_000),
    total: eur(interest + indemnity),
    perDay: zero,
    provisional: false,
  };
};
const hostile = '<img src=x onerror="document.title=1"><script>alert(1)</script>';
const long = "Société d’aménagement et de développement intercommunal du Haut-Vallespir";

/** What the debtor answered on the page yesterday, and the hold that it sets. */
const answerStates: readonly GalleryState[] = [
  {
    name: "case-answered-paid",
    page: "panel",
    ...afterAnswer({ kind: "verification", until: "2026-11-25" }, [
      { answer: "paid", reminderId: reminderId(2), on: "2026-11-19" },
    ]),
  },
  {
    name: "case-answered-will-pay",
    page: "panel",
    ...afterAnswer({ kind: "promise", until: "2026-12-03" }, [
      { answer: "will-pay", reminderId: reminderId(2), on: "2026-12-03", amount: eur(90_000) },
    ]),
  },
  {
    name: "case-answered-plan",
    page: "panel",
    ...afterAnswer({ kind: "proposal", until: "2026-11-27" }, [
      {
        answer: "plan",
        reminderId: reminderId(2),
        instalments: [
          { on: "2026-12-05", amount: eur(60_000) },
          { on: "2027-01-05", amount: eur(60_000) },
          { on: "2027-02-05", amount: eur(68_978) },
        ],
        note: "Ma trésorerie se rétablit en janvier, merci de votre patience.",
      },
    ]),
  },
  {
    name: "case-answered-problem",
    page: "panel",
    ...afterAnswer({ kind: "dispute", until: null }, [
      {
        answer: "problem",
        reminderId: reminderId(2),
        invoice: { id: invoiceId(2), number: "2026-034" },
        note: "La deuxième page du site n’a jamais été livrée.",
      },
    ]),
  },
];

const planHold: Hold = {
  kind: "plan",
  eventId: eventId(1),
  since: "2026-11-20",
  until: "2027-02-05",
};
const disputeHold: Hold = {
  kind: "dispute",
  eventId: eventId(1),
  since: "2026-11-12",
  until: null,
};

/** A case as it stands. */
export const caseStates: readonly GalleryState[] = [
  ...answerStates,
  { name: "case", page: "panel" },
  {
    name: "case-details",
    page: "panel",
    backend: {
      ...showing({ balance: provisionalStatement.balance }),
      statement: () => ok(provisionalStatement),
    },
    steps: [
      { click: ".owed ~ details > summary" },
      { click: ".reading details > summary" },
      { click: ".reading details details > summary" },
      { click: ".timeline ~ details > summary" },
    ],
  },
  {
    name: "case-clocks-calm",
    page: "panel",
    steps: [{ click: ".clocks details > summary" }],
  },
  {
    name: "case-clocks-urgent",
    page: "panel",
    backend: showing({ clocks: urgentClocks }),
    steps: [{ click: ".clocks details > summary" }],
  },
  {
    name: "case-clocks-awaited",
    page: "panel",
    backend: showing({ clocks: awaitedClocks }),
  },
  {
    name: "case-account",
    page: "panel",
    steps: [{ click: ".owed ~ details > summary" }],
  },
  {
    name: "case-account-offline",
    page: "panel",
    backend: { statement: offline },
    steps: [{ click: ".owed ~ details > summary" }],
  },
  ...(["undecided", "kept", "waived"] as const).map((accessories): GalleryState => ({
    name: `case-accessories-${accessories}`,
    page: "panel",
    backend: showing({
      accessories,
      balance: principalPaid(accessories === "waived" ? 0 : 978),
      ...(accessories === "waived" && {
        status: "paid",
        nextStep: { kind: "done", why: "paid" },
        clocks: [],
      }),
    }),
  })),
  {
    name: "case-consent-question",
    page: "panel",
    backend: showing({ contact: { ...contact, tracking: { basis: "none" } } }),
  },
  {
    name: "case-consent-record",
    page: "panel",
    backend: showing({ contact: { ...contact, tracking: { basis: "none" } } }),
    steps: [{ click: '[data-question="consent"] button >> nth=0' }],
  },
  {
    name: "case-consent-given",
    page: "panel",
    backend: showing({
      contact: {
        ...contact,
        tracking: {
          basis: "consent",
          since: "2026-10-02",
          note: "Case cochée sur le devis 2026-018.",
          proof,
        },
      },
    }),
    steps: [
      { click: ".reading details > summary" },
      { click: ".reading details details > summary" },
    ],
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
    name: "case-plan",
    page: "panel",
    steps: [{ click: '[data-action="open-plan"]' }, { click: ".ways .log-form summary" }],
  },
  {
    name: "case-plan-past",
    page: "panel",
    steps: [
      { click: '[data-action="open-plan"]' },
      { fill: '.ways input[type="date"]', text: "2026-01-31" },
      { click: '.ways button[type="submit"]' },
    ],
  },
  {
    name: "case-agreement",
    page: "panel",
    backend: showing({
      status: "on-hold",
      holds: [planHold],
      nextStep: { kind: "wait", hold: planHold, step: "third", alternatives: [] },
    }),
    steps: [{ click: '[data-action="open-instalment-agreement"]' }],
  },
  {
    name: "case-suspension",
    page: "panel",
    steps: [{ click: '[data-action="open-suspension"]' }],
  },
  {
    name: "case-dispute-answer",
    page: "panel",
    backend: showing({
      status: "on-hold",
      holds: [disputeHold],
      nextStep: {
        kind: "wait",
        hold: disputeHold,
        step: null,
        alternatives: ["answer-dispute", "call", "routes"],
      },
    }),
    steps: [{ click: '[data-action="open-dispute-answer"]' }],
  },
  {
    name: "case-call-script",
    page: "panel",
    steps: [{ click: '[data-action="log-call"]' }, { click: '[data-action="call-script"]' }],
  },
  {
    name: "case-letter-refused",
    page: "panel",
    backend: { writeLetter: refused },
    steps: [{ click: '[data-action="open-suspension"]' }],
  },
  {
    name: "case-routes",
    page: "panel",
    steps: [
      { click: '[data-action="open-routes"]' },
      { click: ".routes tr:nth-of-type(8) summary" },
    ],
  },
  {
    name: "case-silence",
    page: "panel",
    backend: showing({
      nextStep: remind({
        step: "third",
        on: "2026-11-28",
        reasons: ["days-late", "gap-since-last", "no-answer", "awaiting-approval"],
        blocks: [
          { by: "cause", until: "2026-11-28" },
          { by: "rhythm", until: "2026-11-25" },
        ],
        alternatives: ["ask-date", "call", "propose-plan", "postpone"],
        silence: { verdict: "doubt", signs: ["no-trace", "paid-before", "mail-only"] },
      }),
    }),
    steps: [
      { click: ".ways > details:nth-of-type(2) > summary" },
      { click: ".ways > details:nth-of-type(3) > summary" },
      { click: ".ways > details:nth-of-type(4) > summary" },
      { click: ".ways > details:nth-of-type(5) > summary" },
    ],
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
    name: "case-promise",
    page: "panel",
    backend: showing({
      status: "on-hold",
      nextStep: {
        kind: "wait",
        hold: { kind: "promise", eventId: eventId(1), since: "2026-11-18", until: "2026-11-30" },
        step: "third",
        alternatives: [],
      },
    }),
  },
  {
    name: "case-dispute",
    page: "panel",
    backend: showing({
      status: "on-hold",
      reading: { ...lateCase.reading, state: "answered" },
      nextStep: {
        kind: "wait",
        hold: { kind: "dispute", eventId: eventId(1), since: "2026-11-12", until: null },
        step: null,
        alternatives: ["answer-dispute", "call", "routes"],
      },
    }),
    steps: [{ click: ".card details > summary" }],
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
