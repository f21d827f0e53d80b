import { describe, expect, test } from "vitest";

import { statementSchema } from "@impaye/shared/schema/statement";

import { newContact, newInvoice, openCase, signUp } from "../test/factories.ts";
import { testApp } from "../test/test-app.ts";

const t = await testApp();
const token = await signUp(t);
const opened = await openCase(t, token, {
  contact: newContact({ name: "<script>alert(1)</script>" }),
  invoices: [newInvoice(), newInvoice({ number: "F-2026-015", dueOn: "2026-12-01" })],
});
const path = `/api/cases/${opened.id}`;
const [first] = opened.invoices;
const log = (type: string, body: object, id = t.deps.newId()) =>
  t.call("POST", `${path}/events`, { token, body: { id, type, at: t.clock.now, body } });
const eur = (minor: number) => ({ minor, currency: "EUR" });
const credit = (minor: number) => ({ amount: eur(minor), on: "2026-10-05", invoiceId: first.id });

describe("a case's statement", () => {
  test("takes a credit note, twice the same once, and none beyond the invoice", async () => {
    const id = t.deps.newId();
    expect((await log("credit.issued", credit(80_000), id)).status).toBe(201);
    expect((await log("credit.issued", credit(80_000), id)).status).toBe(200);
    const tooMuch = await log("credit.issued", credit(100_001));
    expect([tooMuch.status, Object.keys(tooMuch.body.error.fields)]).toEqual([
      400,
      ["body.amount"],
    ]);
    const { body } = await t.call("GET", path, { token });
    expect(body.balance.principal).toEqual(eur(280_000));
  });

  test("says how each cent came about, on any day", async () => {
    const { status, body } = await t.call("GET", `${path}/statement?on=2026-10-31`, { token });
    expect(status).toBe(200);
    expect(statementSchema.parse(body)).toEqual(body);
    const { body: view } = await t.call("GET", `${path}?on=2026-10-31`, { token });
    expect(body.balance).toEqual(view.balance);
    expect(body.invoices[0].entries).toMatchObject([
      { kind: "credit", amount: eur(80_000) },
      { kind: "indemnity", on: "2026-10-02" },
      { kind: "interest", days: 30, rate: "12.40", interest: eur(1_019) },
    ]);
    expect(body.sources[0].url).toMatch(/^https:/);
    expect((await t.call("GET", `${path}/statement?on=2026-13-01`, { token })).status).toBe(400);
  });

  test("is a page to print, in either language, where names are text", async () => {
    const page = (language: string) =>
      t.call("GET", `${path}/statement?on=2026-10-31&format=html&language=${language}`, { token });
    const french = await page("fr");
    expect(french.headers.get("content-type")).toContain("text/html");
    expect(french.headers.get("content-security-policy")).toContain("default-src 'none'");
    for (const part of ["Décompte", "12,40", "F-2026-015", "Information, et non conseil"]) {
      expect(french.text).toContain(part);
    }
    expect(french.text).not.toContain("<script>");
    expect((await page("en")).text).toContain("Information, not legal advice");
  });

  test("marks what tomorrow adds, and then the whole, once the rate is not known", async () => {
    const page = async (on: string) =>
      (await t.call("GET", `${path}/statement?on=${on}&format=html&language=en`, { token })).text;
    const [sure, eve, after] = [
      await page("2026-12-30"),
      await page("2026-12-31"),
      await page("2027-01-01"),
    ];
    const marks = (text: string) => [
      text.includes("This last figure is provisional"),
      text.includes("Provisional figures"),
    ];
    expect([sure, eve, after].map(marks)).toEqual([
      [false, false],
      [true, false],
      [true, true],
    ]);
  });

  test("interest and indemnities may be waived, and the view says so", async () => {
    expect((await t.call("GET", path, { token })).body.accessories).toBe("undecided");
    expect((await log("accessories.decided", { choice: "waive" })).status).toBe(201);
    const { body } = await t.call("GET", path, { token });
    expect(body).toMatchObject({ accessories: "waived", balance: { interest: eur(0) } });
    expect((await log("accessories.decided", { choice: "perhaps" })).status).toBe(400);
  });
});
