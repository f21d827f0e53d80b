import type { Hold } from "@impaye/shared/schema/case";

import type { GalleryState } from "./gallery-state.ts";
import { eventId, lateCase } from "./sample.ts";
import { showing } from "./showing.ts";

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

/** What keeps the ladder waiting. */
export const holdStates: readonly GalleryState[] = [
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
    name: "case-agreement",
    page: "panel",
    backend: showing({
      status: "on-hold",
      holds: [planHold],
      nextStep: { kind: "wait", hold: planHold, step: "third", alternatives: [] },
    }),
    steps: [{ click: '[data-action="open-instalment-agreement"]' }],
  },
];
