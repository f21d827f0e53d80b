import { performance } from "node:perf_hooks";

import { addDays } from "@impaye/shared/dates";
import { defaultPolicy } from "@impaye/shared/recovery/ladder";
import { nextStep, type RecoveryState } from "@impaye/shared/recovery/next-step";
import { invoice, timeline } from "@impaye/shared/test/case-factory";
import { foldCase } from "@impaye/shared/timeline/fold-case";

// What one look at a case costs: its next step alone, and all of it with what is owed today, for
// 10,000 cases of fifty events each and for a tenth of them: twice the cases, twice the time.
const limitMs = 1;
const due = "2026-04-30";
const on = "2026-06-20";

const facts = Array.from({ length: 50 }, (_, index) => {
  const when = addDays(due, 1 + index);
  if (index === 2) {
    const body = { step: "first" as const, to: [], subject: "" };
    return { type: "reminder.sent" as const, when, body };
  }
  if (index === 20) {
    const amount = { minor: 10_000, currency: "EUR" as const };
    return { type: "payment.received" as const, when, body: { on: when, amount } };
  }
  return { type: "call.logged" as const, when, body: { reached: index % 3 === 0 } };
});
const input = {
  events: timeline(...facts),
  invoices: [invoice(1), invoice(2)],
  contactKind: "business" as const,
  jurisdiction: "fr" as const,
  selfViews: [],
  on,
};
const state: RecoveryState = {
  lead: { dueOn: due },
  owedMinor: 200_000,
  otherDueDates: [due],
  done: Array.from({ length: 50 }, (_, index) => ({
    step: "first",
    on: addDays(due, 1 + index),
    how: "sent",
  })),
  letterSentOn: null,
  noticeDays: 8,
  paidOn: null,
  otherCaseMailOn: null,
  answeredOn: null,
  bounced: false,
  missedCalls: 3,
  otherChannel: true,
  paidBefore: true,
  cause: null,
  lapsed: null,
  limitation: [],
  holds: [],
};

const looks: [what: string, look: () => unknown][] = [
  [
    "next step",
    () => nextStep(state, defaultPolicy, "fr", { state: "unclear", tracked: true }, on),
  ],
  ["next step and owed today, from the events", () => foldCase(input)],
];

const perCase = (look: () => unknown, cases: number): number => {
  const start = performance.now();
  for (let done = 0; done < cases; done += 1) look();
  return (performance.now() - start) / cases;
};

console.table(
  looks.map(([what, look]) => {
    perCase(look, 500);
    const few = perCase(look, 1_000);
    const many = perCase(look, 10_000);
    return {
      what,
      "ms a case, 1,000": few.toFixed(3),
      "ms a case, 10,000": many.toFixed(3),
      "limit ms": limitMs,
      "share of limit": (many / limitMs).toFixed(2),
      "10,000 against 1,000": (many / few).toFixed(2),
    };
  }),
);
