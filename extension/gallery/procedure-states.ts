import type { Hold } from "@impaye/shared/schema/case";
import type { Fact, TimelineEvent } from "@impaye/shared/timeline/event";

import { type GalleryState, offline, ok } from "./gallery-state.ts";
import { at, decide, eventId } from "./sample.ts";
import { urgentClocks } from "./sample-clocks.ts";
import { linked } from "./sample-timeline.ts";
import { showing } from "./showing.ts";

const filing: Fact = {
  type: "filing",
  body: { procedure: "payment-order", court: "Tribunal de commerce de Lyon" },
};
const order: Fact = { type: "decision", body: { procedure: "payment-order" } };
const filed = linked([{ at: at("2026-09-14"), actor: "creditor", fact: filing }]);
const ordered = linked([
  { at: at("2026-09-14"), actor: "creditor", fact: filing },
  { at: at("2026-10-12"), actor: "creditor", fact: order },
]);
const holding = (kind: Hold["kind"], since: string) => {
  const hold: Hold = { kind, eventId: eventId(1), since, until: null };
  return showing({
    status: "on-hold",
    holds: [hold],
    nextStep: { kind: "wait", hold, step: null, alternatives: [] },
    clocks: urgentClocks.filter((clock) => clock.kind === "procedure"),
  });
};
const timelineOf = (events: TimelineEvent[]) => ({
  timeline: () => ok({ events, lastSeq: events.length }),
});
const open = { click: '[data-action="log-procedure"]' };
const stage = (value: string) => ({ choose: ".log-form select", value });
const submit = { click: '.log-form button[type="submit"]' };

/** What goes beyond reminders, and the end of a case. */
export const procedureStates: readonly GalleryState[] = [
  { name: "log-procedure", page: "panel", steps: [open] },
  { name: "log-procedure-notice", page: "panel", steps: [open, stage("notice")] },
  {
    name: "log-procedure-served",
    page: "panel",
    backend: { ...holding("decision", "2026-10-12"), ...timelineOf(ordered) },
    steps: [open],
  },
  { name: "log-procedure-handover", page: "panel", steps: [open, stage("handover")] },
  {
    name: "log-procedure-insolvency",
    page: "panel",
    steps: [
      open,
      stage("insolvency"),
      { fill: '.log-form input[type="date"]', text: "2026-12-30" },
      submit,
    ],
  },
  {
    name: "case-procedure",
    page: "panel",
    backend: { ...holding("decision", "2026-10-12"), ...timelineOf(ordered) },
  },
  {
    name: "case-insolvency",
    page: "panel",
    backend: { ...holding("insolvency", "2026-11-12"), ...timelineOf(filed) },
  },
  {
    name: "case-decide-procedure",
    page: "panel",
    backend: showing({ daysLate: 61, nextStep: decide }),
    steps: [{ click: ".card > .row button" }],
  },
  {
    name: "log-close",
    page: "panel",
    steps: [{ click: '[data-action="log-close"]' }, submit],
  },
  {
    name: "log-close-offline",
    page: "panel",
    backend: { logEvent: offline },
    steps: [
      { click: '[data-action="log-close"]' },
      { click: '.log-form input[value="written-off"]' },
      submit,
    ],
  },
  {
    name: "log-close-paid",
    page: "panel",
    steps: [{ click: '[data-action="log-close"]' }, { click: '.log-form input[value="paid"]' }],
  },
  {
    name: "case-closed",
    page: "panel",
    backend: showing({
      status: "closed",
      daysLate: 0,
      clocks: [],
      nextStep: { kind: "done", why: "closed" },
    }),
  },
  { name: "log-skip", page: "panel", steps: [{ click: '[data-action="skip-step"]' }] },
];
