import { expect, test } from "vitest";

import type { RouteComparison } from "@impaye/shared/recovery/routes";

import { newInvoice, openCase, signUp } from "../test/factories.ts";
import { testApp } from "../test/test-app.ts";

const t = await testApp();
const token = await signUp(t);
const opened = await openCase(t, token);
const read = async (query = ""): Promise<RouteComparison> =>
  (await t.call("GET", `/api/cases/${opened.id}/routes${query}`, { token })).body;

test("compares the routes of a case with what is owed on the day", async () => {
  const { total, on, routes, register, amicableBasis } = await read("?on=2026-10-11");
  expect([on, amicableBasis, register.label]).toEqual(["2026-10-11", "start", "BODACC"]);
  // 1,800.00 € ten days late at 12.40 %, and the 40 €.
  expect(total.minor).toBe(180_000 + 612 + 4_000);
  const amicable = routes.find(({ kind }) => kind === "amicable");
  expect(amicable?.net).toBe(Math.round(total.minor * 0.4));
});

test("takes the freelancer's own assumptions", async () => {
  const { body: profile } = await t.call("GET", "/api/profile", { token });
  const body = { ...profile, assumptions: { amicablePercent: 90, vat: "debits" } };
  expect((await t.call("PUT", "/api/profile", { token, body })).status).toBe(200);
  const { assumptions, amicableBasis } = await read();
  expect([assumptions.amicablePercent, assumptions.vat, amicableBasis]).toEqual([
    90,
    "debits",
    "edited",
  ]);
  expect(assumptions.agencyPercent).toBe(10);
  const wrong = { ...profile, assumptions: { amicablePercent: 101 } };
  expect((await t.call("PUT", "/api/profile", { token, body: wrong })).status).toBe(400);
});

/** An account whose cases each had these facts, in order; how its history is told. */
const historyOf = async (...cases: { facts: [string, object][]; late?: boolean }[]) => {
  const other = await signUp(t);
  let last = "";
  for (const { facts, late } of cases) {
    const dates = late === true ? { issuedOn: "2026-03-01", dueOn: "2026-04-01" } : {};
    const { id } = await openCase(t, other, { invoices: [newInvoice(dates)] });
    last = id;
    for (const [type, body] of facts) {
      const event = { id: t.deps.newId(), at: t.clock.now, type, body };
      const { status } = await t.call("POST", `/api/cases/${id}/events`, {
        token: other,
        body: event,
      });
      expect([type, status]).toEqual([type, 201]);
    }
  }
  const { body } = await t.call("GET", `/api/cases/${last}/routes`, { token: other });
  return body as RouteComparison;
};
const payment: [string, object] = [
  "payment.received",
  { amount: { minor: 900_000, currency: "EUR" }, on: "2026-11-20" },
];
const principal: [string, object] = [
  "payment.received",
  { amount: { minor: 180_000, currency: "EUR" }, on: "2026-09-20" },
];

test("learns from the freelancer's own cases: paid ones, and those where asking was not enough", async () => {
  const { own, assumptions, amicableBasis } = await historyOf(
    { facts: [payment] },
    { facts: [payment, ["case.closed", {}]] },
    { facts: [principal, ["case.closed", { why: "other" }]] },
    { facts: [["case.closed", { why: "paid" }]] },
    { facts: [["case.closed", { why: "written-off" }]] },
    { facts: [["case.closed", {}]] },
    { facts: [["filing", { procedure: "payment-order" }], payment] },
    { facts: [["handover", { to: "agency" }]] },
    // Since 1 April: half a year and more.
    { facts: [], late: true },
    // Too early to say: since 1 October.
    { facts: [] },
    {
      facts: [
        ["case.closed", {}],
        ["case.reopened", {}],
      ],
    },
  );
  expect(own).toEqual({ finished: 9, paid: 4 });
  expect([assumptions.amicablePercent, amicableBasis]).toEqual([44, "own"]);
});

test("six cases that were paid and three that never were are no 100 %", async () => {
  const paid = Array.from({ length: 6 }, () => ({ facts: [payment] }));
  const never = Array.from({ length: 3 }, () => ({ facts: [], late: true }));
  expect((await historyOf(...paid, ...never)).assumptions.amicablePercent).toBe(67);
});

test("a plan in good standing is not a failure, however old the debt", async () => {
  const instalments = [{ on: "2027-01-05", amount: { minor: 180_000, currency: "EUR" } }];
  const { own } = await historyOf({ facts: [["plan.agreed", { instalments }]], late: true });
  expect(own).toEqual({ finished: 0, paid: 0 });
});

test("what is out of time is sent to no court, and an insolvent client no payment order", async () => {
  const old = newInvoice({ issuedOn: "2018-01-01", dueOn: "2018-01-31" });
  const stale = await openCase(t, token, { invoices: [old] });
  const ask = async (id: string) =>
    (await t.call("GET", `/api/cases/${id}/routes`, { token })).body as RouteComparison;
  const barred = await ask(stale.id);
  expect(barred.barred).toBe("all");
  expect(barred.routes.find(({ kind }) => kind === "ordinary-claim")?.closedBy).toBe("limitation");

  expect((await ask(opened.id)).barred).toBeNull();
  const event = {
    id: t.deps.newId(),
    at: t.clock.now,
    type: "insolvency.opened",
    body: { on: "2026-11-02", toldBy: "BODACC" },
  };
  const logged = await t.call("POST", `/api/cases/${opened.id}/events`, { token, body: event });
  expect(logged.status).toBe(201);
  const { routes } = await ask(opened.id);
  expect(routes.find(({ kind }) => kind === "payment-order")?.closedBy).toBe("insolvency");
});
