import { v7 } from "uuid";
import { describe, expect, test } from "vitest";

import { caseViewSchema } from "@impaye/shared/schema/case";
import { invoiceSchema } from "@impaye/shared/schema/invoice";

import { newContact, newInvoice, openCase, sendReminder, signUp } from "../test/factories.ts";
import { testApp } from "../test/test-app.ts";

// 23 November 2026: 53 days after the first due date.
const t = await testApp();
const token = await signUp(t);
const day = 86_400_000;
const eur = (minor: number) => ({ minor, currency: "EUR" });
const usd = (minor: number) => ({ minor, currency: "USD" });
const second = (changes: object = {}) =>
  newInvoice({
    number: "F-2026-021",
    issuedOn: "2026-10-05",
    dueOn: "2026-11-04",
    amountDue: eur(60_000),
    ...changes,
  });

const read = async (id: string, rest = "") =>
  (await t.call("GET", `/api/cases/${id}${rest}`, { token })).body;
const add = (id: string, body: object, as = token) =>
  t.call("POST", `/api/cases/${id}/invoices`, { token: as, body });
const correct = (id: string, invoiceId: string, body: object, as = token) =>
  t.call("PUT", `/api/cases/${id}/invoices/${invoiceId}`, { token: as, body });
const log = (id: string, type: string, body: object, at = t.clock.now) =>
  t.call("POST", `/api/cases/${id}/events`, {
    token,
    body: { id: t.deps.newId(), type, at, body },
  });
const typesOf = async (id: string): Promise<string[]> =>
  (await read(id, "/timeline")).events.map(({ type }: { type: string }) => type);
const intact = async (id: string) => (await read(id, "/timeline/verify")).intact;
const fieldsOf = ({ status, body }: { status: number; body: { error: { fields: object } } }) => [
  status,
  body.error.fields,
];

describe("a second invoice", () => {
  test("joins the case with its event, and is owed with the first", async () => {
    const { id } = await openCase(t, token);
    const { status, body } = await add(id, second({ contractualRate: "12,5" }));
    expect(status).toBe(201);
    expect(invoiceSchema.parse(body)).toMatchObject({
      number: "F-2026-021",
      contractualRate: "12.5",
    });
    const view = caseViewSchema.parse(await read(id));
    expect(view.invoices).toContainEqual(body);
    expect(view).toMatchObject({
      daysLate: 53,
      balance: { principal: eur(240_000), indemnity: eur(8_000) },
    });
    const statement = await read(id, "/statement");
    expect(statement.invoices.map(({ number }: { number: string }) => number)).toEqual([
      "F-2026-014",
      "F-2026-021",
    ]);
    expect(await typesOf(id)).toEqual(["case.opened", "invoice.added", "invoice.added"]);
    expect(await intact(id)).toBe(true);
  });

  test("is on the debtor page of a link that was sent before it, and in the next reminder", async () => {
    const { id } = await openCase(t, token);
    const { body: reminder } = await t.call("POST", "/api/reminders", {
      token,
      body: { caseId: id },
    });
    await add(id, second());
    const page = await t.call("GET", new URL(reminder.pageUrl).pathname);
    expect(page.text).toContain("F-2026-021");
    const next = await t.call("POST", "/api/reminders", { token, body: { caseId: id } });
    expect(next.body.text).toContain("F-2026-021");
  });

  test("leaves the ladder where the oldest unpaid one stands", async () => {
    const { id } = await openCase(t, token);
    await sendReminder(t, token, id, { at: t.clock.now - 20 * day });
    const { nextStep: before } = await read(id);
    expect(before).toMatchObject({ kind: "remind", step: "second" });
    await add(id, second({ dueOn: "2026-11-20" }));
    expect((await read(id)).nextStep).toEqual(before);

    await log(id, "payment.received", { amount: eur(190_000), on: "2026-11-23" });
    const { nextStep, daysLate } = await read(id);
    expect([nextStep.step, daysLate]).toEqual(["first", 3]);
  });

  test("that is older leads from then on", async () => {
    const { id } = await openCase(t, token);
    await add(id, second({ issuedOn: "2026-08-01", dueOn: "2026-09-01" }));
    const view = await read(id);
    expect([view.daysLate, view.invoices[0].number]).toEqual([83, "F-2026-021"]);
  });

  test("may be in another currency", async () => {
    const { id } = await openCase(t, token);
    expect((await add(id, second({ amountDue: usd(30_000) }))).status).toBe(201);
    expect(await read(id)).toMatchObject({
      balance: { principal: eur(180_000) },
      otherBalances: [{ principal: usd(30_000) }],
    });
  });

  test("has its own limitation, from its own day", async () => {
    const { id } = await openCase(t, token);
    const { body } = await add(id, second({ performedOn: "2026-10-02" }));
    const { clocks } = await read(id);
    expect(clocks).toContainEqual(
      expect.objectContaining({ kind: "limitation", invoiceId: body.id, on: "2031-10-02" }),
    );
  });

  test("bears interest from a consumer in Luxembourg once it is said to announce it", async () => {
    const { id, invoices } = await openCase(t, token, {
      contact: newContact({ kind: "consumer", country: "LU" }),
      jurisdiction: "lu",
      invoices: [newInvoice({ issuedOn: "2026-05-01", dueOn: "2026-06-01" })],
    });
    expect((await read(id)).balance.interest).toEqual(eur(0));
    expect((await read(id, "/statement")).notes).toEqual(["interest-not-announced"]);
    const said = newInvoice({
      issuedOn: "2026-05-01",
      dueOn: "2026-06-01",
      announcesInterest: true,
    });
    const { status, body } = await correct(id, invoices[0].id, said);
    expect([status, body.announcesInterest]).toEqual([200, true]);
    const view = await read(id);
    expect(view.invoices).toEqual([body]);
    expect(view.balance.interest.minor).toBeGreaterThan(0);
    expect(await intact(id)).toBe(true);
  });

  test("opens a case again that was paid", async () => {
    const { id, balance } = await openCase(t, token);
    await log(id, "payment.received", { amount: balance.total, on: "2026-11-23" });
    expect((await read(id)).status).toBe("paid");
    await add(id, second());
    expect(await read(id)).toMatchObject({ status: "late", daysLate: 19 });
  });

  test("bears no interest from a formal notice that could not speak of it", async () => {
    const { id } = await openCase(t, token, { contact: newContact({ kind: "consumer" }) });
    const at = t.clock.now - 10 * day;
    await log(id, "letter.sent", { registered: true }, at);
    const { body } = await add(id, second());
    const ofSecond = async () =>
      (await read(id, "/statement")).invoices.find(
        ({ invoiceId }: { invoiceId: string }) => invoiceId === body.id,
      ).interest.minor;
    expect(await ofSecond()).toBe(0);
    await log(id, "letter.sent", { registered: true }, at);
    expect(await ofSecond()).toBeGreaterThan(0);
  });

  test("names a case that was named after its invoices, and is found by its number", async () => {
    const { id } = await openCase(t, token, { invoices: [newInvoice({ number: "AA-1" })] });
    await add(id, second({ number: "AA-2" }));
    expect((await read(id)).case.title).toBe("AA-1, AA-2");
    const { body } = await t.call("GET", "/api/cases?q=aa-2", { token });
    expect(body.cases).toMatchObject([{ id, title: "AA-1, AA-2" }]);
    const own = await openCase(t, token, { title: "Site vitrine" });
    await add(own.id, second());
    expect((await read(own.id)).case.title).toBe("Site vitrine");
  });
});

describe("adding an invoice", () => {
  test("under the client's id adds it once, even when it is asked for at once", async () => {
    const { id } = await openCase(t, token);
    const asked = second({ id: v7() });
    const answers = await Promise.all(Array.from({ length: 4 }, () => add(id, asked)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200, 200, 200, 201,
    ]);
    for (const { body } of answers) expect(body).toEqual(asked);
    expect((await read(id)).invoices).toHaveLength(2);
    expect(await typesOf(id)).toHaveLength(3);

    const other = await add(id, { ...asked, dueOn: "2026-11-05" });
    expect([other.status, other.body.error.code]).toEqual([409, "conflict"]);
    const elsewhere = await openCase(t, token);
    expect((await add(elsewhere.id, asked)).status).toBe(409);
    const stranger = await signUp(t);
    const theirs = await openCase(t, stranger);
    expect((await add(theirs.id, asked, stranger)).status).toBe(409);
    expect(await intact(id)).toBe(true);
  });

  test("two at once under one number adds one, and says why of the other", async () => {
    const { id } = await openCase(t, token);
    const answers = await Promise.all([add(id, second()), add(id, second())]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 400]);
    expect((await read(id)).invoices).toHaveLength(2);
  });

  test.each([
    ["a number that the case has", { number: " F-2026-014 " }, "number"],
    ["nothing to pay", { amountDue: eur(0) }, "amountDue.minor"],
    ["a day that nobody can mean", { dueOn: "2906-10-01" }, "dueOn"],
    ["a due date before its own", { dueOn: "2026-10-04" }, "dueOn"],
    ["more than can be counted", { amountDue: eur(Number.MAX_SAFE_INTEGER) }, "amountDue"],
    ["an id that does not sort by its time", { id: crypto.randomUUID() }, "id"],
  ])("with %s is refused at its field, and nothing is written", async (_, changes, field) => {
    const { id } = await openCase(t, token);
    const { status, body } = await add(id, second(changes));
    expect([status, Object.keys(body.error.fields)]).toEqual([400, [field]]);
    expect(await typesOf(id)).toHaveLength(2);
  });

  test("is over at a hundred", async () => {
    const invoices = Array.from({ length: 100 }, (_, n) => newInvoice({ number: `N-${n}` }));
    const { id } = await openCase(t, token, { invoices });
    expect(fieldsOf(await add(id, second()))).toEqual([
      400,
      { invoices: "Un dossier compte au plus 100 factures : ouvrez-en un autre." },
    ]);
    const [first] = (await read(id)).invoices;
    expect((await correct(id, first.id, second())).status).toBe(200);
  });

  test("to a case that is unknown, malformed or another's", async () => {
    const { id } = await openCase(t, token);
    const stranger = await signUp(t);
    expect((await add(id, second(), stranger)).status).toBe(404);
    expect((await add("nonsense", second())).status).toBe(404);
    expect((await add(v7(), second())).status).toBe(404);
    expect(await typesOf(id)).toHaveLength(2);
  });
});

describe("correcting an invoice", () => {
  test("counts from the outset, and is on the timeline once", async () => {
    const { id, invoices, balance } = await openCase(t, token);
    const [mistyped] = invoices;
    const right = newInvoice({ number: "F-2026-041", amountDue: eur(360_000) });
    const { status, body } = await correct(id, mistyped.id, right);
    expect([status, body]).toEqual([200, { ...right, id: mistyped.id }]);
    const again = await correct(id, mistyped.id, right);
    expect([again.status, again.body]).toEqual([200, body]);

    const view = await read(id);
    expect(view.invoices).toEqual([body]);
    expect(view.case.title).toBe("F-2026-041");
    expect(view.balance.principal).toEqual(eur(360_000));
    expect(Math.abs(view.balance.interest.minor - 2 * balance.interest.minor)).toBeLessThan(3);
    expect(await typesOf(id)).toEqual(["case.opened", "invoice.added", "invoice.corrected"]);
    expect(await intact(id)).toBe(true);
  });

  test("drops what is not said any more", async () => {
    const more = { performedOn: "2026-08-01", description: "Site vitrine, devis n° 12" };
    const { id, invoices } = await openCase(t, token, {
      invoices: [newInvoice({ ...more, contractualRate: 10 })],
    });
    expect(invoices).toEqual([expect.objectContaining({ ...more, contractualRate: "10" })]);
    const { body } = await correct(id, invoices[0].id, newInvoice());
    expect(body).toEqual({ ...newInvoice(), id: invoices[0].id });
    expect((await read(id)).invoices).toEqual([body]);
  });

  test("at once, twice, is one correction", async () => {
    const { id, invoices } = await openCase(t, token);
    const right = newInvoice({ dueOn: "2026-10-15" });
    await Promise.all([correct(id, invoices[0].id, right), correct(id, invoices[0].id, right)]);
    expect(await typesOf(id)).toHaveLength(3);
  });

  test.each([
    ["payment", "payment.received", { invoice: true }],
    ["payment for no invoice", "payment.received", { invoice: false }],
    ["credit note", "credit.issued", { invoice: true }],
  ])("keeps the currency that a %s is in", async (_, type, { invoice }) => {
    const { id, invoices } = await openCase(t, token);
    const named = invoice ? { invoiceId: invoices[0].id } : {};
    await log(id, type, { amount: eur(5_000), on: "2026-11-20", ...named });
    const refused = await correct(id, invoices[0].id, newInvoice({ amountDue: usd(180_000) }));
    expect(fieldsOf(refused)).toEqual([
      400,
      { amountDue: expect.stringContaining("gardez-la") as string },
    ]);
    const right = newInvoice({ amountDue: eur(170_000) });
    expect((await correct(id, invoices[0].id, right)).status).toBe(200);
  });

  test("may change the currency where nothing was counted in it", async () => {
    const { id, invoices } = await openCase(t, token, { invoices: [newInvoice(), second()] });
    const [first, other] = invoices;
    const paid = { amount: eur(5_000), on: "2026-11-20", invoiceId: other.id };
    await log(id, "payment.received", paid);
    const named = await correct(id, other.id, second({ amountDue: usd(60_000) }));
    expect([named.status, Object.keys(named.body.error.fields)]).toEqual([400, ["amountDue"]]);
    const right = newInvoice({ amountDue: usd(180_000) });
    expect((await correct(id, first.id, right)).status).toBe(200);
    expect((await read(id)).otherBalances).toHaveLength(1);
  });

  test("cannot fall below its credit notes", async () => {
    const { id, invoices } = await openCase(t, token);
    const credit = { amount: eur(50_000), on: "2026-11-20", invoiceId: invoices[0].id };
    await log(id, "credit.issued", credit);
    const low = await correct(id, invoices[0].id, newInvoice({ amountDue: eur(49_999) }));
    expect(Object.keys(low.body.error.fields)).toEqual(["amountDue"]);
    const just = newInvoice({ amountDue: eur(50_000) });
    expect((await correct(id, invoices[0].id, just)).status).toBe(200);
  });

  test.each([
    ["the number of another one", second(), "number"],
    ["a due date before its own", newInvoice({ dueOn: "2026-08-31" }), "dueOn"],
    ["more than can be counted", newInvoice({ amountDue: eur(2 ** 53 - 1) }), "amountDue"],
  ])("to %s is refused at its field", async (_, wrong, field) => {
    const { id, invoices } = await openCase(t, token, { invoices: [newInvoice(), second()] });
    const { status, body } = await correct(id, invoices[0].id, wrong);
    expect([status, Object.keys(body.error.fields)]).toEqual([400, [field]]);
    expect(await typesOf(id)).toHaveLength(3);
  });

  test("of another case, of another account or of none is not found", async () => {
    const { id, invoices } = await openCase(t, token);
    const other = await openCase(t, token);
    const stranger = await signUp(t);
    const asked = newInvoice({ number: "X" });
    expect((await correct(other.id, invoices[0].id, asked)).status).toBe(404);
    expect((await correct(id, invoices[0].id, asked, stranger)).status).toBe(404);
    expect((await correct(id, "nonsense", asked)).status).toBe(404);
    expect((await correct(id, v7(), asked)).status).toBe(404);
    expect((await read(id)).invoices).toEqual(invoices);
  });
});
