import { answerKinds } from "@impaye/shared/schema/answer";

import {
  complaining,
  expired,
  type GalleryState,
  never,
  noAccount,
  offline,
  ok,
  refused,
} from "./gallery-state.ts";
import { agenda, at, eventId, longAgenda, today } from "./sample.ts";
import { provisionalStatement } from "./sample-statement.ts";
import { manyMessages, report } from "./sample-report.ts";

const submit = { click: 'button[type="submit"] >> nth=0' };

export const pageStates: readonly GalleryState[] = [
  { name: "agenda", page: "popup" },
  { name: "agenda-long", page: "popup", backend: { agenda: () => ok(longAgenda) } },
  {
    name: "answers",
    page: "popup",
    backend: {
      agenda: () =>
        ok({
          ...agenda,
          items: agenda.items.map((item, index) => {
            const kind = answerKinds[index];
            const nextStep = {
              kind: "wait" as const,
              hold: {
                kind: "promise" as const,
                eventId: eventId(1),
                since: today,
                until: "2026-12-03",
              },
              step: null,
              alternatives: [],
            };
            return kind === undefined || index > 1
              ? item
              : { ...item, why: "answer", nextStep, answer: { kind, at: at(today, "08:12") } };
          }),
        }),
    },
  },
  {
    name: "provisional",
    page: "popup",
    backend: {
      agenda: () =>
        ok({ ...agenda, items: agenda.items.map((item) => ({ ...item, provisional: true })) }),
    },
  },
  { name: "empty", page: "popup", backend: { agenda: () => ok({ ...agenda, due: 0, items: [] }) } },
  { name: "signed-out", page: "popup", backend: noAccount },
  { name: "expired", page: "popup", backend: expired() },
  { name: "offline", page: "popup", backend: { agenda: offline } },
  { name: "loading", page: "popup", backend: { agenda: never } },

  { name: "signed-out", page: "options", backend: noAccount },
  { name: "expiring", page: "options", backend: expired(() => "sessionIsOver" in globalThis) },
  {
    name: "sign-up-complaints",
    page: "options",
    backend: noAccount,
    steps: [
      { click: 'input[value="up"]' },
      { fill: 'input[type="email"]', text: "lea@martin-design.fr" },
      { fill: 'input[type="password"]', text: "court" },
      submit,
    ],
  },
  {
    name: "sign-in-offline",
    page: "options",
    backend: { ...noAccount, signIn: offline },
    steps: [
      { fill: 'input[type="email"]', text: "lea@martin-design.fr" },
      { fill: 'input[type="password"]', text: "trois mots simples" },
      submit,
    ],
  },
  { name: "profile", page: "options" },
  { name: "letters", page: "options", steps: [{ click: "[data-action=edit-letters]" }] },
  {
    name: "letters-refused",
    page: "options",
    steps: [
      { click: "[data-action=edit-letters]" },
      { fill: ".letter-source textarea", text: "Bonjour {{ prenom }}," },
    ],
  },
  {
    name: "profile-complaints",
    page: "options",
    backend: {
      saveProfile: complaining({
        iban: "Cet IBAN n’est pas valide : vérifiez les chiffres.",
        paymentUrl: "Indiquez une adresse web qui commence par https://.",
      }),
    },
    steps: [
      { click: 'input[value="consent"]' },
      { click: 'form:has(textarea) button[type="submit"]' },
    ],
  },
  {
    name: "profile-saved",
    page: "options",
    steps: [{ click: 'form:has(textarea) button[type="submit"]' }],
  },
  {
    name: "erase",
    page: "options",
    backend: {
      eraseAccount: complaining({ password: "Ce n’est pas le mot de passe de ce compte." }),
    },
    steps: [
      { click: '[data-action="erase"]' },
      { fill: '.warn input[type="password"]', text: "pas le bon" },
      { click: '.warn button[type="submit"]' },
    ],
  },
  { name: "profile-unread", page: "options", backend: { profile: refused } },

  { name: "messages", page: "report" },
  { name: "cases", page: "report", steps: [{ click: 'input[value="case"]' }] },
  { name: "clients", page: "report", steps: [{ click: 'input[value="client"]' }] },
  {
    name: "many",
    page: "report",
    backend: { report: ({ cursor }) => ok(manyMessages(2_000, cursor)) },
  },
  {
    name: "more-than-printed",
    page: "report",
    backend: { report: ({ cursor }) => ok(manyMessages(2_500, cursor)) },
  },
  {
    name: "more-and-meaning",
    page: "report",
    backend: { report: () => ok({ ...report, nextCursor: "next" }) },
    steps: [{ click: ".meaning > summary" }, { click: "thead button >> nth=1" }],
  },
  {
    name: "sixty",
    page: "report",
    backend: { report: () => ok(manyMessages(60, undefined)) },
  },
  { name: "empty", page: "report", backend: { report: () => ok({ ...report, rows: [] }) } },
  { name: "loading", page: "report", backend: { report: never } },
  { name: "error", page: "report", backend: { report: refused } },
  { name: "offline", page: "report", backend: { report: offline } },
  { name: "signed-out", page: "report", backend: noAccount },

  { name: "late", page: "statement" },
  {
    name: "provisional",
    page: "statement",
    backend: { statement: () => ok(provisionalStatement) },
  },
  { name: "loading", page: "statement", backend: { statement: never } },
  { name: "offline", page: "statement", backend: { statement: offline } },
  { name: "signed-out", page: "statement", backend: noAccount },
];
