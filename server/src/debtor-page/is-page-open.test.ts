import { describe, expect, test } from "vitest";

import { openCase, signUp } from "../test/factories.ts";
import { testApp } from "../test/test-app.ts";

const t = await testApp();
const token = await signUp(t);
const write = async (caseId: string) =>
  (await t.call("POST", "/api/reminders", { token, body: { caseId } })).body;
const pathOf = ({ pageUrl }: { pageUrl: string }) => new URL(pageUrl).pathname;

describe("a link", () => {
  const day = 86_400_000;
  const log = (caseId: string, type: string, body: object, at = t.clock.now) =>
    t.call("POST", `/api/cases/${caseId}/events`, {
      token,
      body: { id: t.deps.newId(), type, at, body },
    });
  const statusOf = async (path: string) => (await t.call("GET", path)).status;

  test("leads nowhere once the creditor switched it off; a later reminder has one of its own", async () => {
    const { id } = await openCase(t, token);
    const path = pathOf(await write(id));
    expect((await log(id, "page.revoked", { note: "wrong address" })).status).toBe(201);
    const gone = await t.call("GET", path);
    expect([gone.status, gone.text]).toEqual([404, (await t.call("GET", "/f/x")).text]);
    t.clock.now += 1_000;
    expect(await statusOf(pathOf(await write(id)))).toBe(200);
    expect(await statusOf(path)).toBe(404);
  });

  test("is switched off for what was written before, whatever day the creditor gives it", async () => {
    const { id } = await openCase(t, token);
    const path = pathOf(await write(id));
    t.clock.now += 5 * day;
    await log(id, "page.revoked", {}, t.clock.now - 30 * day);
    expect(await statusOf(path)).toBe(404);
  });

  test("outlives a case that was paid, or closed, by a month", async () => {
    const paid = await openCase(t, token);
    const closed = await openCase(t, token);
    const unpaid = await openCase(t, token);
    const paths = await Promise.all(
      [paid, closed, unpaid].map(async ({ id }) => pathOf(await write(id))),
    );
    await log(paid.id, "payment.received", {
      on: "2026-11-23",
      amount: { minor: 10_000_000, currency: "EUR" },
    });
    await log(closed.id, "case.closed", {});
    const statuses = () => Promise.all(paths.map(statusOf));
    t.clock.now += 30 * day - 1;
    expect(await statuses()).toEqual([200, 200, 200]);
    t.clock.now += 1;
    expect(await statuses()).toEqual([404, 404, 200]);
  });
});
