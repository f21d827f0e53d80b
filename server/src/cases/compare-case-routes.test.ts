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

test("learns from the freelancer's own cases that ended without a court", async () => {
  const other = await signUp(t);
  const end = async (type: string, body: object) => {
    const { id, invoices } = await openCase(t, other, { invoices: [newInvoice()] });
    const facts = [
      ...(type === "filing" ? [{ type, body: {} }] : []),
      { type: type === "filing" ? "case.closed" : type, body },
    ];
    for (const fact of facts) {
      const event = { id: t.deps.newId(), at: t.clock.now, ...fact };
      await t.call("POST", `/api/cases/${id}/events`, { token: other, body: event });
    }
    return { id, invoices };
  };
  const amount = { minor: 900_000, currency: "EUR" };
  for (let paid = 0; paid < 4; paid += 1) {
    await end("payment.received", { amount, on: "2026-11-20" });
  }
  const { id } = await end("case.closed", {});
  await end("filing", {});
  const { body } = await t.call("GET", `/api/cases/${id}/routes`, { token: other });
  expect(body.own).toEqual({ finished: 5, paid: 4 });
  expect([body.assumptions.amicablePercent, body.amicableBasis]).toEqual([80, "own"]);
});
