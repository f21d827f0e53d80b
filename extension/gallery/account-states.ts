import type { CaseView } from "@impaye/shared/schema/case";

import { type GalleryState, offline, ok } from "./gallery-state.ts";
import { eur, lateCase } from "./sample.ts";
import { awaitedClocks, urgentClocks } from "./sample-clocks.ts";
import { haltedStatement, provisionalStatement, twoCurrencies } from "./sample-statement.ts";
import { showing } from "./showing.ts";

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
    perDayProvisional: false,
  };
};
/** What is owed, how it came about, and the clocks that run on it. */
export const accountStates: readonly GalleryState[] = [
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
    name: "case-new-year",
    page: "panel",
    backend: showing({ balance: { ...lateCase.balance, perDayProvisional: true } }),
  },
  {
    name: "case-account",
    page: "panel",
    steps: [{ click: ".owed ~ details > summary" }],
  },
  {
    name: "case-account-halted",
    page: "panel",
    backend: {
      ...showing({ balance: haltedStatement.balance }),
      statement: () => ok(haltedStatement),
    },
    steps: [{ click: ".owed ~ details > summary" }],
  },
  {
    name: "case-account-offline",
    page: "panel",
    backend: { statement: offline },
    steps: [{ click: ".owed ~ details > summary" }],
  },
  {
    name: "case-two-currencies",
    page: "panel",
    backend: {
      ...showing(twoCurrencies.view),
      statement: () => ok(twoCurrencies.statement),
    },
    steps: [{ click: ".owed ~ details > summary" }],
  },
  {
    name: "log-payment-two-currencies",
    page: "panel",
    backend: showing(twoCurrencies.view),
    steps: [{ click: '[data-action="log-payment"]' }],
  },
  ...(["undecided", "kept", "waived"] as const).map((accessories): GalleryState => ({
    name: `case-accessories-${accessories}`,
    page: "panel",
    backend: showing({
      accessories,
      balance: principalPaid(accessories === "waived" ? 0 : 978),
      ...(accessories === "undecided" && { nextStep: { kind: "done", why: "accessories" } }),
      ...(accessories === "waived" && {
        status: "paid",
        nextStep: { kind: "done", why: "paid" },
        clocks: [],
      }),
    }),
  })),
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
];
