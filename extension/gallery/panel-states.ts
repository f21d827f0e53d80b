import type { PendingReminder } from "../backend.ts";
import { caseStates } from "./case-states.ts";
import {
  complaining,
  expired,
  type GalleryState,
  held,
  never,
  noAccount,
  offline,
  ok,
  refused,
} from "./gallery-state.ts";
import { procedureStates } from "./procedure-states.ts";
import {
  agenda,
  caseId,
  invoiceId,
  lateCase,
  longAgenda,
  now,
  reminder,
  reminderId,
} from "./sample.ts";

const unknownThread = { caseOfThread: () => ok(null) };
const pending = (stage: PendingReminder["stage"]) => ({
  pending: () =>
    Promise.resolve([
      { reminderId: reminderId(3), caseId: caseId(1), stage, at: now - 25 * 60_000 },
    ]),
});
const roughDraft = "PAYEZ, ou je publierai votre nom.";
const insertedHere = {
  mark: reminderId(3),
  caseId: caseId(1),
  client: "Atelier Durand SARL",
  stranger: null,
};
const insert = { click: '[data-action="insert-reminder"]' };

/** The panel's states without a case. */
const around: GalleryState[] = [
  { name: "loading", page: "panel", backend: { caseOfThread: never } },
  { name: "signed-out", page: "panel", backend: noAccount },
  { name: "expired", page: "panel", backend: expired() },
  { name: "offline", page: "panel", backend: { caseOfThread: offline } },
  {
    name: "offline-for-a-while",
    page: "panel",
    backend: { caseOfThread: () => ("serverIsBack" in globalThis ? ok(lateCase) : offline()) },
  },
  { name: "error", page: "panel", backend: { caseOfThread: refused } },
  { name: "no-thread", page: "panel", beside: { thread: null } },
  {
    name: "no-thread-unreadable",
    page: "panel",
    beside: {
      thread: null,
      stopped: [
        { feature: "follow-thread", selectorKey: "thread" },
        { feature: "check-draft-tone", selectorKey: "thread" },
        { feature: "note-automatic-mail", selectorKey: "message" },
      ],
    },
  },
  {
    name: "no-thread-long",
    page: "panel",
    beside: { thread: null },
    backend: { agenda: () => ok(longAgenda) },
  },
  {
    name: "no-thread-quiet",
    page: "panel",
    beside: { thread: null },
    backend: { agenda: () => ok({ ...agenda, due: 0, items: [] }) },
  },
  { name: "unknown", page: "panel", backend: unknownThread },
  {
    name: "unknown-nobody",
    page: "panel",
    backend: unknownThread,
    beside: {
      thread: { id: null, subject: null, participants: [], account: null, matched: {} },
    },
  },
  {
    name: "open-case",
    page: "panel",
    backend: unknownThread,
    steps: [{ click: '[data-action="open-case"]' }],
  },
  {
    name: "open-case-complaints",
    page: "panel",
    backend: {
      ...unknownThread,
      openCase: complaining({
        "invoices.0.dueOn": "L’échéance ne peut pas précéder la date de la facture.",
        invoices: "Deux factures portent le même numéro.",
      }),
    },
    steps: [
      { click: '[data-action="open-case"]' },
      { click: "fieldset.invoice-row ~ .row button" },
      { click: 'input[value="consent"]' },
      { click: "details > summary" },
      { click: 'button[type="submit"]' },
    ],
  },
  {
    name: "attach-case",
    page: "panel",
    backend: unknownThread,
    steps: [{ click: '[data-action="attach-case"]' }],
  },
  {
    name: "attach-case-slow",
    page: "panel",
    backend: { ...unknownThread, linkThread: () => held(null) },
    steps: [{ click: '[data-action="attach-case"]' }],
  },
];

/** The one click, and what may come of it. */
const insertion: GalleryState[] = [
  { name: "inserted-without-pixel", page: "panel", steps: [insert] },
  {
    name: "inserted-with-pixel",
    page: "panel",
    backend: {
      writeReminder: () =>
        ok({
          ...reminder,
          basis: "consent",
          pixelReason: "consent",
          pixelUrl: "https://impaye.exemple.fr/p/x.gif",
        }),
    },
    steps: [insert],
  },
  {
    name: "inserted-clause",
    page: "panel",
    steps: [
      insert,
      { click: ".card.done details > summary" },
      { click: ".card.done .clause + .row button" },
    ],
  },
  {
    name: "inserted-elsewhere",
    page: "panel",
    beside: { inserted: { ...insertedHere, caseId: caseId(2), client: "Boulangerie Petit" } },
  },
  {
    name: "inserted-for-stranger",
    page: "panel",
    beside: { inserted: { ...insertedHere, stranger: "sam.petit@autre.fr" } },
  },
  {
    name: "unplaced",
    page: "panel",
    insertion: { ok: false, because: "moved" },
    steps: [insert],
  },
  {
    name: "moved",
    page: "panel",
    backend: { writeReminder: () => held(reminder) },
    steps: [insert],
  },
  {
    name: "tone-blocked",
    page: "panel",
    beside: { tone: { text: roughDraft, accepted: [] } },
  },
  {
    name: "tone-accepted",
    page: "panel",
    beside: { tone: { text: roughDraft, accepted: [] } },
    steps: [{ click: "[data-action=accept-tone]" }],
  },
  {
    name: "insert-refused",
    page: "panel",
    backend: { writeReminder: refused },
    steps: [insert],
  },
  {
    name: "manual",
    page: "panel",
    insertion: { ok: false, because: "page-changed" },
    beside: { stopped: [{ feature: "insert-reminder", selectorKey: "compose.editor" }] },
    steps: [insert],
  },
  { name: "pending-draft", page: "panel", backend: pending("inserted") },
  { name: "pending-sending", page: "panel", backend: pending("sending") },
  { name: "pending-unconfirmed", page: "panel", backend: pending("unconfirmed") },
  { name: "pending-queued", page: "panel", backend: pending("queued") },
];

const logForm = (kind: string, ...steps: NonNullable<GalleryState["steps"]>): GalleryState => ({
  name: `log-${kind}`,
  page: "panel",
  steps: [{ click: `[data-action="log-${kind}"]` }, ...steps],
});

const logging: GalleryState[] = [
  logForm("call"),
  logForm("letter"),
  logForm("payment", { click: '.log-form button[type="submit"]' }),
  {
    ...logForm(
      "promise",
      { fill: '.log-form input[type="date"] >> nth=1', text: "2026-11-30" },
      { click: '.log-form button[type="submit"]' },
    ),
    backend: {
      logEvent: complaining({ "body.until": "La fin de la période précède son début." }),
    },
  },
  {
    ...logForm(
      "credit",
      { fill: ".log-form .amount", text: "2 000,00" },
      { choose: ".log-form select", value: invoiceId(1) },
      { click: '.log-form button[type="submit"]' },
    ),
    backend: {
      logEvent: complaining({
        "body.amount": "Les avoirs ne peuvent pas dépasser le montant de la facture.",
      }),
    },
  },
  logForm("dispute"),
  logForm("note"),
  {
    name: "log-revoke",
    page: "panel",
    steps: [
      { click: "section:last-of-type > details > summary" },
      { click: '[data-action="log-revoke"]' },
    ],
  },
  {
    name: "log-pause",
    page: "panel",
    steps: [{ click: ".card > .row button >> nth=1" }],
  },
];

export const panelStates: readonly GalleryState[] = [
  ...around,
  ...caseStates,
  ...procedureStates,
  ...insertion,
  ...logging,
];
