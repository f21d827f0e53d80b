import { type GalleryState, ok, refused } from "./gallery-state.ts";
import { remind } from "./sample.ts";
import { barredComparison, comparison } from "./sample-routes.ts";
import { showing } from "./showing.ts";

/** What else can be done than the next reminder, each opened. */
export const waysStates: readonly GalleryState[] = [
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
    name: "case-plan-by-hand",
    page: "panel",
    steps: [
      { click: '[data-action="open-plan"]' },
      { fill: ".plan-rows li:nth-child(2) input.amount", text: "500" },
      { fill: '.plan-rows li:nth-child(3) input[type="date"]', text: "2026-12-01" },
      { click: '.ways button[type="submit"]' },
    ],
  },
  {
    name: "case-suspension",
    page: "panel",
    steps: [{ click: '[data-action="open-suspension"]' }],
  },
  {
    name: "case-letter-inserted",
    page: "panel",
    steps: [
      { click: '[data-action="open-suspension"]' },
      { click: '[data-action="insert-letter"]' },
    ],
  },
  {
    name: "case-letter-no-editor",
    page: "panel",
    insertion: { ok: false, because: "no-editor" },
    steps: [
      { click: '[data-action="open-suspension"]' },
      { click: '[data-action="insert-letter"]' },
    ],
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
    name: "case-routes-provisional",
    page: "panel",
    backend: { routes: () => ok({ ...comparison, provisional: true }) },
    steps: [{ click: '[data-action="open-routes"]' }],
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
    name: "case-routes-forms",
    page: "panel",
    steps: [
      { click: '[data-action="open-routes"]' },
      { click: ".routes tr:nth-of-type(14) summary" },
      { click: ".routes tr:nth-of-type(16) summary" },
    ],
  },
  {
    name: "case-time-barred",
    page: "panel",
    backend: showing({ nextStep: { kind: "done", why: "time-barred" } }),
  },
  {
    name: "case-routes-barred",
    page: "panel",
    backend: { routes: () => ok(barredComparison) },
    steps: [{ click: '[data-action="open-routes"]' }],
  },
  {
    name: "case-perhaps-time-barred",
    page: "panel",
    backend: showing({
      nextStep: remind({
        step: "second",
        on: "2026-11-21",
        reasons: ["perhaps-time-barred", "days-late", "gap-since-last", "part-paid"],
      }),
    }),
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
];
