import type { Answer } from "@impaye/shared/schema/answer";
import type { Hold } from "@impaye/shared/schema/case";

import { type GalleryState, ok } from "./gallery-state.ts";
import { at, eur, eventId, invoiceId, lateCase, reminderId } from "./sample.ts";
import { answered } from "./sample-timeline.ts";
import { showing } from "./showing.ts";

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

/** What the debtor answered on the page yesterday, and the hold that it sets. */
export const answerStates: readonly GalleryState[] = [
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
      { answer: "will-pay", reminderId: reminderId(2), on: "2026-12-03" },
    ]),
  },
  {
    name: "case-answered-part",
    page: "panel",
    ...afterAnswer({ kind: "proposal", until: "2026-11-27" }, [
      { answer: "will-pay", reminderId: reminderId(2), on: "2027-03-31", amount: eur(10_000) },
    ]),
  },
  {
    name: "case-answered-later",
    page: "panel",
    ...afterAnswer({ kind: "proposal", until: "2026-11-27" }, [
      { answer: "will-pay", reminderId: reminderId(2), on: "2027-03-31" },
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
