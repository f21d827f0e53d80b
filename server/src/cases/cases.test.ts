import { v7 } from "uuid";
import { describe, expect, test } from "vitest";

import { caseSummarySchema, caseViewSchema } from "@impaye/shared/schema/case";

import { contacts } from "../db/schema.ts";
import { consented, newCase, newContact, newInvoice, openCase, signUp } from "../test/factories.ts";
import { testApp } from "../test/test-app.ts";

const t = await testApp();
const token = await signUp(t);
const path = "/api/cases";

describe("opening a case", () => {
  test("writes contact, invoices and the timeline's first events together", async () => {
    const { status, body } = await t.call("POST", path, { token, body: newCase() });
    expect(status).toBe(201);
    expect(body.id).toBe(body.case.id);
    expect(caseViewSchema.parse(body).balance.principal).toEqual({
      minor: 180_000,
      currency: "EUR",
    });
    expect(body.case).toMatchObject({ title: "F-2026-014", jurisdiction: "fr" });
    expect(body.on).toBe("2026-11-23");

    const timeline = await t.call("GET", `${path}/${body.id}/timeline`, { token });
    expect(timeline.body.events.map(({ type }: { type: string }) => type)).toEqual([
      "case.opened",
      "invoice.added",
    ]);
    expect(timeline.body.events[1].body).toMatchObject({
      invoiceId: body.invoices[0].id,
      number: "F-2026-014",
    });
  });

  test("takes a contact that is there, and the profile's country", async () => {
    const belgian = await signUp(t);
    const { body: profile } = await t.call("GET", "/api/profile", { token: belgian });
    const body = { ...profile, jurisdiction: "be" };
    await t.call("PUT", "/api/profile", { token: belgian, body });
    const contact = await t.call("POST", "/api/contacts", { token: belgian, body: newContact() });
    const opened = await openCase(t, belgian, { contact: undefined, contactId: contact.body.id });
    expect(opened.contact.id).toBe(contact.body.id);
    expect(opened.case.jurisdiction).toBe("be");
  });

  test.each([
    ["invoices.0.amountDue.minor", newInvoice({ amountDue: { minor: -1, currency: "EUR" } })],
    ["invoices.0.amountDue.minor", newInvoice({ amountDue: { minor: 0, currency: "EUR" } })],
    ["invoices.0.amountDue.minor", newInvoice({ amountDue: { minor: 10.5, currency: "EUR" } })],
    ["invoices.0.amountDue.minor", newInvoice({ amountDue: { minor: 2 ** 53, currency: "EUR" } })],
    ["invoices.0.amountDue.minor", newInvoice({ amountDue: { minor: "100", currency: "EUR" } })],
    ["invoices.0.amountDue.currency", newInvoice({ amountDue: { minor: 1, currency: "JPY" } })],
    ["invoices.0.dueOn", newInvoice({ dueOn: "2026-08-31" })],
    ["invoices.0.dueOn", newInvoice({ dueOn: "2026-02-29" })],
    ["invoices.0.issuedOn", newInvoice({ issuedOn: "0026-01-01" })],
    ["invoices.0.contractualRate", newInvoice({ contractualRate: "-3" })],
    ["invoices.0", null],
  ])("refuses a wrong %s", async (field, invoice) => {
    const { status, body } = await t.call("POST", path, {
      token,
      body: newCase({ invoices: [invoice] }),
    });
    expect([status, Object.keys(body.error.fields)]).toEqual([400, [field]]);
  });

  test.each([
    ["no invoice", "invoices", { invoices: [] }],
    [
      "a currency that is none of ours",
      "invoices.1.amountDue.currency",
      {
        invoices: [
          newInvoice(),
          newInvoice({ number: "B", amountDue: { minor: 1, currency: "JPY" } }),
        ],
      },
    ],
    [
      "a sum beyond counting",
      "invoices",
      {
        invoices: [
          newInvoice({ amountDue: { minor: Number.MAX_SAFE_INTEGER, currency: "EUR" } }),
          newInvoice({ number: "B", amountDue: { minor: 1, currency: "EUR" } }),
        ],
      },
    ],
    ["a number twice", "invoices", { invoices: [newInvoice(), newInvoice()] }],
    ["neither contact nor its id", "contact", { contact: undefined }],
    ["both", "contact", { contactId: "019ab000-0000-7000-8000-000000000001" }],
  ])("refuses %s", async (_, field, changes) => {
    const { status, body } = await t.call("POST", path, { token, body: newCase(changes) });
    expect([status, Object.keys(body.error.fields)]).toEqual([400, [field]]);
  });

  test("asked for twice, even at once, opens it once", async () => {
    const account = await signUp(t);
    const id = v7();
    const open = (body: object, as = account) => t.call("POST", path, { token: as, body });
    const asked = newCase({ id, invoices: [newInvoice({ number: "B" }), newInvoice()] });
    const answers = await Promise.all([open(asked), open(asked), open(asked)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 200, 201]);
    const [first] = answers;
    expect(first?.body.id).toBe(id);

    const again = await open({ ...asked, id: id.toUpperCase() });
    expect([again.status, again.body]).toEqual([200, first?.body]);
    const [contact] = (await t.call("GET", "/api/contacts", { token: account })).body.contacts;
    const withId = { ...asked, contact: undefined, contactId: contact.id };
    expect((await open(withId)).status).toBe(200);

    const { body: all } = await t.call("GET", path, { token: account });
    expect(all.cases).toHaveLength(1);
    const kept = await t.deps.db.select().from(contacts);
    expect(kept.filter(({ accountId }) => accountId === kept.at(-1)?.accountId)).toHaveLength(1);
    const verdict = await t.call("GET", `${path}/${id}/timeline/verify`, { token: account });
    expect(verdict.body).toMatchObject({ intact: true, length: 3 });

    const others = [
      { title: "Autre" },
      { jurisdiction: "be" },
      { invoices: [newInvoice()] },
      { invoices: [newInvoice({ number: "B", dueOn: "2026-10-02" }), newInvoice()] },
      { contact: newContact({ name: "Autre" }) },
      { contact: newContact({ tracking: consented }) },
    ];
    for (const changes of others) {
      const { status, body } = await open({ ...asked, ...changes });
      expect([changes, status, body.error.code]).toEqual([changes, 409, "conflict"]);
    }
    const stranger = await signUp(t);
    const foreign = await open(asked, stranger);
    expect([foreign.status, foreign.body.error.fields]).toEqual([409, undefined]);
    expect((await t.call("GET", "/api/contacts", { token: stranger })).body.contacts).toEqual([]);
    expect((await t.call("GET", `${path}/${id}`, { token: account })).body.case).toEqual(
      first?.body.case,
    );
  });

  test("takes no id that would not sort by its time", async () => {
    const id = crypto.randomUUID();
    const { status, body } = await t.call("POST", path, { token, body: newCase({ id }) });
    expect([status, Object.keys(body.error.fields)]).toEqual([400, ["id"]]);
  });

  test("of another account's contact is not found, and writes nothing", async () => {
    const other = await signUp(t);
    const { contact } = await openCase(t, token);
    const before = (await t.deps.db.select().from(contacts)).length;
    const { status } = await t.call("POST", path, {
      token: other,
      body: newCase({ contact: undefined, contactId: contact.id }),
    });
    expect(status).toBe(404);
    expect((await t.deps.db.select().from(contacts)).length).toBe(before);
  });
});

describe("reading a case", () => {
  test("is possible as of any day", async () => {
    const { id } = await openCase(t, token);
    const { status, body } = await t.call("GET", `${path}/${id}?on=2026-09-15`, { token });
    expect([status, body.on, body.status]).toEqual([200, "2026-09-15", "not-due"]);
    expect((await t.call("GET", `${path}/${id}?on=2026-13-01`, { token })).status).toBe(400);
  });

  test("today is the day in the country of the case", async () => {
    const night = await testApp();
    night.clock.now = Date.UTC(2026, 10, 23, 23, 30);
    expect((await openCase(night, await signUp(night))).on).toBe("2026-11-24");
  });

  test("unknown, malformed, foreign and signed out", async () => {
    const { id } = await openCase(t, token);
    const other = await signUp(t);
    expect((await t.call("GET", `${path}/nonsense`, { token })).status).toBe(404);
    expect((await t.call("GET", `${path}/${id.replace(/.$/, "0")}`, { token: other })).status).toBe(
      404,
    );
    expect((await t.call("GET", `${path}/${id}`, { token: other })).status).toBe(404);
    expect((await t.call("GET", `${path}/${id}`)).status).toBe(401);
    expect((await t.call("POST", path, { body: newCase() })).status).toBe(401);
  });
});

describe("listing cases", () => {
  const list = async (as: string, query: string) =>
    (await t.call("GET", `${path}?${query}`, { token: as })).body;
  const titles = ({ cases }: { cases: { title: string }[] }) => cases.map(({ title }) => title);

  test("finds by text, by address and by status", async () => {
    const account = await signUp(t);
    await openCase(t, account, { title: "Site vitrine" });
    await openCase(t, account, {
      title: "Identité visuelle",
      contact: newContact({
        name: "Jean Dupont",
        company: "Boulangerie",
        emails: ["jean@pain.fr"],
      }),
      invoices: [newInvoice({ number: "B-77", dueOn: "2027-01-15" })],
    });
    const all = await list(account, "");
    expect(titles(all)).toEqual(["Identité visuelle", "Site vitrine"]);
    expect(caseSummarySchema.array().parse(all.cases)).toEqual(all.cases);
    expect(titles(await list(account, "q=identite"))).toEqual(["Identité visuelle"]);
    expect(titles(await list(account, "q=b-77"))).toEqual(["Identité visuelle"]);
    expect(titles(await list(account, "q=boulang"))).toEqual(["Identité visuelle"]);
    expect(titles(await list(account, "email=jean@pain.fr"))).toEqual(["Identité visuelle"]);
    expect(
      titles(await list(account, "email=camille@atelier-roux.fr&email=nobody@exemple.fr")),
    ).toEqual(["Site vitrine"]);
    expect(titles(await list(account, "status=not-due"))).toEqual(["Identité visuelle"]);
    expect(titles(await list(account, "status=late"))).toEqual(["Site vitrine"]);
    expect(titles(await list(account, "status=paid"))).toEqual([]);
    expect(titles(await list(await signUp(t), "email=jean@pain.fr"))).toEqual([]);
  });

  test("is paged, with a filter too", async () => {
    const account = await signUp(t);
    for (let i = 0; i < 51; i += 1) await openCase(t, account, { title: `${i}` });
    for (const filter of ["", "&status=late"]) {
      const first = await list(account, filter);
      expect(first.cases).toHaveLength(50);
      const rest = await list(account, `cursor=${first.nextCursor}${filter}`);
      expect([titles(rest), rest.nextCursor]).toEqual([["0"], null]);
    }
  });

  test.each(["status=gone", "email=nobody", "cursor=1"])("refuses ?%s", async (query) => {
    expect((await t.call("GET", `${path}?${query}`, { token })).status).toBe(400);
  });

  test("signed out", async () => {
    expect((await t.call("GET", path)).status).toBe(401);
  });
});
