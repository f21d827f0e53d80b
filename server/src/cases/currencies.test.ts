import { describe, expect, test } from "vitest";

import { caseViewSchema } from "@impaye/shared/schema/case";
import { statementSchema } from "@impaye/shared/schema/statement";

import { newInvoice, openCase, signUp } from "../test/factories.ts";
import { testApp } from "../test/test-app.ts";

// 23 November 2026: 53 days after the first due date.
const t = await testApp();
const token = await signUp(t);
const eur = (minor: number) => ({ minor, currency: "EUR" });
const usd = (minor: number) => ({ minor, currency: "USD" });
const inTwo = {
  invoices: [
    newInvoice(),
    newInvoice({ number: "US-7", dueOn: "2026-10-10", amountDue: usd(30_000) }),
  ],
};
const open = () => openCase(t, token, inTwo);
const read = (id: string, rest = "") => t.call("GET", `/api/cases/${id}${rest}`, { token });
const log = (id: string, type: string, body: object) =>
  t.call("POST", `/api/cases/${id}/events`, {
    token,
    body: { id: t.deps.newId(), type, at: t.clock.now, body },
  });
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

describe("a case in two currencies", () => {
  test("is opened, and owes each by itself wherever it is shown", async () => {
    const opened = await open();
    const { body: view } = await read(opened.id);
    expect(caseViewSchema.safeParse(view).success).toBe(true);
    expect(view).toMatchObject({
      status: "late",
      daysLate: 53,
      balance: { principal: eur(180_000), indemnity: eur(4_000) },
      otherBalances: [{ principal: usd(30_000), indemnity: usd(0) }],
    });
    const sums = [view.balance.total, view.otherBalances[0].total];

    const { body: list } = await t.call("GET", "/api/cases", { token });
    expect(list.cases).toContainEqual(
      expect.objectContaining({ id: opened.id, total: sums[0], otherTotals: [sums[1]] }),
    );
    const { body: agenda } = await t.call("GET", "/api/agenda", { token });
    expect(agenda.items).toContainEqual(
      expect.objectContaining({ caseId: opened.id, total: sums[0], otherTotals: [sums[1]] }),
    );
    const thread = "/api/threads/gmail/two-currencies";
    await t.call("PUT", thread, { token, body: { caseId: opened.id } });
    const { body: found } = await t.call("GET", `${thread}?on=${view.on}`, { token });
    expect(found.view.otherBalances).toEqual(view.otherBalances);
    const { body: routes } = await read(opened.id, "/routes");
    expect([routes.total, ...routes.others.map(({ total }: { total: unknown }) => total)]).toEqual(
      sums,
    );
    expect(routes.others[0].routes.map(({ kind }: { kind: string }) => kind)).toEqual(
      routes.routes.map(({ kind }: { kind: string }) => kind),
    );
  });

  test("a payment settles its own currency, and the case once both are paid", async () => {
    const { id, balance } = await open();
    const on = "2026-11-23";
    expect((await log(id, "payment.received", { amount: balance.total, on })).status).toBe(201);
    const { body: half } = await read(id);
    expect(half).toMatchObject({
      status: "late",
      daysLate: 44,
      balance: { principal: usd(30_000), paid: usd(0) },
      otherBalances: [{ total: eur(0), paid: balance.total }],
    });
    await log(id, "payment.received", { amount: half.balance.total, on });
    const { body: whole } = await read(id);
    expect(whole).toMatchObject({ status: "paid", nextStep: { kind: "done", why: "paid" } });
  });

  test.each([
    ["a payment", "payment.received", { amount: { minor: 1, currency: "CHF" }, on: "2026-11-01" }],
    ["a promise", "promise.made", { amount: { minor: 1, currency: "GBP" }, until: "2026-12-01" }],
  ])("%s in a currency of no invoice is refused with what to do", async (_, type, body) => {
    const { id } = await open();
    const answer = await log(id, type, body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.fields["body.amount"]).toContain("choisissez celle d’une");
  });

  test.each([
    ["a credit note", "credit.issued"],
    ["a payment", "payment.received"],
  ])("%s for an invoice in another currency is refused with what to do", async (_, type) => {
    const { id, invoices } = await open();
    const [euros] = invoices;
    const wrong = await log(id, type, { amount: usd(100), on: "2026-11-01", invoiceId: euros.id });
    expect(wrong.status).toBe(400);
    expect(wrong.body.error.fields["body.amount"]).toContain("choisissez une autre facture");
    const right = await log(id, type, { amount: eur(100), on: "2026-11-01", invoiceId: euros.id });
    expect(right.status).toBe(201);
  });

  test("a plan is in one currency, one of the case's", async () => {
    const { id } = await open();
    const agree = (...amounts: object[]) =>
      log(id, "plan.agreed", {
        instalments: amounts.map((amount, n) => ({ on: `2026-12-0${n + 1}`, amount })),
      });
    const mixed = await agree(eur(100), usd(100));
    expect(mixed.body.error.fields["body.instalments"]).toContain("une seule devise");
    const foreign = await agree({ minor: 1, currency: "CHF" }, { minor: 1, currency: "CHF" });
    expect(foreign.body.error.fields["body.instalments"]).toContain("Aucune facture");

    expect((await agree(eur(90_000), eur(90_000))).status).toBe(201);
    const agreement = await t.call("POST", "/api/letters", {
      token,
      body: { caseId: id, letter: "instalment-agreement" },
    });
    expect(plain(agreement.body.text)).toContain("la somme de 1 800,00 €");
    expect(agreement.body.text).not.toContain("US-7");
    // It says nothing of the dollars: the next reminder is about them alone.
    const { body: reminder } = await t.call("POST", "/api/reminders", {
      token,
      body: { caseId: id },
    });
    expect(reminder.text).toContain("US-7");
    expect(reminder.text).not.toContain("F-2026-014");
  });

  test("its statement closes each currency by itself, on paper too", async () => {
    const { id } = await open();
    const { body } = await read(id, "/statement");
    expect(statementSchema.parse(body)).toEqual(body);
    expect(body.others).toMatchObject([{ balance: { principal: usd(30_000) } }]);
    const { text } = await read(id, "/statement?format=html");
    for (const part of ["300,00 $US", "Chaque devise est comptée à part", "n’est pas comptée"]) {
      expect(plain(text)).toContain(part);
    }
    const { id: other } = await openCase(t, token);
    const usual = await read(other, "/statement?format=html");
    expect(usual.text).not.toMatch(/Chaque devise|n’est pas comptée/);
  });
});

describe("its debtor page", () => {
  const type = "application/x-www-form-urlencoded";
  const pageOf = async () => {
    const { id } = await open();
    const { body } = await t.call("POST", "/api/reminders", {
      token,
      body: { caseId: id, step: "first" },
    });
    return { id, path: new URL(body.pageUrl).pathname };
  };
  const send = (path: string, values: Record<string, string>) =>
    t.call("POST", `${path}/answer`, {
      body: new URLSearchParams(values).toString(),
      headers: { "content-type": type, "user-agent": "Mozilla/5.0 Firefox/140.0" },
    });

  test("asks for each sum", async () => {
    const { path } = await pageOf();
    const { text } = await t.call("GET", path);
    expect(plain(text)).toContain("1 800,00 €");
    expect(plain(text)).toContain("300,00 $US");
    const form = await t.call("GET", `${path}/answer/will-pay`);
    expect(plain(form.text)).toContain("À régler à ce jour : 1 800,00 € et 300,00 $US");
    expect(form.text).toContain('<option value="USD">');
  });

  test("a plan is proposed for one of the sums, and no more than it", async () => {
    const { path } = await pageOf();
    const start = await t.call("GET", `${path}/answer/plan`);
    expect(plain(start.text)).toContain("Pour quelle somme ?");
    const unnamed = await t.call("GET", `${path}/answer/plan?count=2&first=2026-12-01`);
    expect([unnamed.status, unnamed.text.includes("Choisissez l’une des sommes")]).toEqual([
      400,
      true,
    ]);
    const form = await t.call("GET", `${path}/answer/plan?count=2&first=2026-12-01&currency=USD`);
    expect(form.text).toContain('name="currency" value="USD"');
    expect(form.text).toContain('value="150,00"');
    const days = { kind: "plan", count: "2", on1: "2026-12-01", on2: "2027-01-01" };
    const amounts = { amount1: "150", amount2: "900" };
    const tooMuch = await send(path, { ...days, ...amounts, currency: "USD" });
    expect(plain(tooMuch.text)).toMatch(/plus que la somme due|\$US/);
    expect(tooMuch.status).toBe(400);
    expect((await send(path, { ...days, ...amounts, currency: "EUR" })).status).toBe(200);
    expect((await send(path, { ...days, ...amounts, currency: "CHF" })).status).toBe(400);
  });
});
