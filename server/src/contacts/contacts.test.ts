import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect, test } from "vitest";

import { contactSchema } from "@impaye/shared/schema/contact";

import { contacts } from "../db/schema.ts";
import { consented, newCase, newContact, openCase, signUp } from "../test/factories.ts";
import { testApp } from "../test/test-app.ts";

const t = await testApp();
const token = await signUp(t);
const path = "/api/contacts";
const add = async (changes: object = {}, as = token) =>
  (await t.call("POST", path, { token: as, body: newContact(changes) })).body;

describe("adding", () => {
  test("a contact is answered as it is kept", async () => {
    const { status, body } = await t.call("POST", path, { token, body: newContact() });
    expect(status).toBe(201);
    expect(contactSchema.parse(body)).toEqual(body);
    expect(body.tracking).toEqual({ basis: "none" });
  });

  test("asked for twice, even at once, it is added once", async () => {
    const account = await signUp(t);
    const id = v7();
    const asked = newContact({ id, emails: ["b@roux.fr", "a@roux.fr"] });
    const post = (body: object, as = account) => t.call("POST", path, { token: as, body });
    const answers = await Promise.all([post(asked), post(asked)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 201]);
    const again = await post({ ...asked, tracking: { basis: "none" } });
    expect([again.status, again.body.id]).toEqual([200, id]);
    for (const changes of [{ name: "Autre" }, { emails: [] }, { tracking: consented }]) {
      const { status } = await post({ ...asked, ...changes });
      expect(status).toBe("emails" in changes ? 400 : 409);
    }
    const stranger = await signUp(t);
    expect((await post(asked, stranger)).body.error).toEqual({
      code: "conflict",
      message: "C’est déjà enregistré, avec un autre contenu : rechargez pour voir lequel.",
    });
    expect((await t.call("GET", path, { token: account })).body.contacts).toEqual([again.body]);
    expect((await t.call("GET", path, { token: stranger })).body.contacts).toEqual([]);
  });

  test("without a word on tracking it takes the profile's default", async () => {
    const careful = await signUp(t);
    const { body: profile } = await t.call("GET", "/api/profile", { token: careful });
    const body = { ...profile, trackingDefault: "consent" };
    await t.call("PUT", "/api/profile", { token: careful, body });
    // The default says what is usual; each client gives their own consent.
    expect((await add({}, careful)).tracking).toEqual({ basis: "none" });
    const { id } = await openCase(t, careful);
    const view = await t.call("GET", `/api/cases/${id}`, { token: careful });
    expect(view.body.contact.tracking).toEqual({ basis: "none" });
    const reminder = await t.call("POST", "/api/reminders", {
      token: careful,
      body: { caseId: id },
    });
    expect(reminder.body).toMatchObject({ pixelUrl: null, pixelReason: "no-basis" });
    const notices = { ...profile, trackingDefault: "legal-notice" };
    await t.call("PUT", "/api/profile", { token: careful, body: notices });
    expect((await add({}, careful)).tracking).toEqual({ basis: "legal-notice" });
    expect((await add({ tracking: { basis: "none" } }, careful)).tracking.basis).toBe("none");
  });

  test("display names, case, repeats and Unicode in addresses are understood", async () => {
    const { emails } = await add({
      emails: ["Camille <Camille@Roux.FR>", "camille@roux.fr", "josé@exemple.fr"],
    });
    expect(emails).toEqual(["camille@roux.fr", "josé@exemple.fr"]);
  });

  test.each([
    ["emails.0", { emails: ["camille"] }],
    ["emails", { emails: [] }],
    ["emails", { emails: "camille@roux.fr" }],
    ["emails", { emails: Array.from({ length: 21 }, (_, i) => `a${i}@b.fr`) }],
    ["kind", { kind: "friend" }],
    ["country", { country: "France" }],
    ["name", { name: "x".repeat(201) }],
    ["tracking.since", { tracking: { basis: "consent", since: "2026-02-30" } }],
  ])("a wrong %s is refused", async (field, wrong) => {
    const { status, body } = await t.call("POST", path, { token, body: newContact(wrong) });
    expect([status, Object.keys(body.error.fields)]).toEqual([400, [field]]);
  });
});

describe("a consent", () => {
  const { since: _since, ...undated } = consented;
  const { note: _note, ...unexplained } = consented;
  test.each([
    ["no day", undated, ["since"]],
    ["a day that is to come", { ...consented, since: "2099-01-01" }, ["since"]],
    ["no word on how it was given", unexplained, ["note"]],
    ["an empty one", { ...consented, note: " " }, ["note"]],
    ["neither", { basis: "consent" }, ["since", "note"]],
  ])("with %s is refused wherever it is written", async (_, tracking, wrong) => {
    const before = (await t.call("GET", path, { token })).body.contacts.length;
    const { id } = await add();
    const contact = newContact({ tracking });
    for (const [method, where, body, at] of [
      ["POST", path, contact, "tracking"],
      ["PATCH", `${path}/${id}`, { tracking }, "tracking"],
      ["POST", "/api/cases", newCase({ contact }), "contact.tracking"],
    ] as const) {
      const answer = await t.call(method, where, { token, body });
      expect([answer.status, Object.keys(answer.body.error.fields)]).toEqual([
        400,
        wrong.map((field) => `${at}.${field}`),
      ]);
    }
    const after = (await t.call("GET", path, { token })).body.contacts.length;
    expect(after).toBe(Math.min(50, before + 1));
  });

  test("of today holds, wherever the day has already begun", async () => {
    const { now } = t.clock;
    t.clock.now = Date.UTC(2026, 10, 23, 22);
    const { tracking } = await add({ tracking: { ...consented, since: "2026-11-24" } });
    expect(tracking.since).toBe("2026-11-24");
    t.clock.now = now;
  });

  test("that was recorded before these were asked for stays as it was", async () => {
    const opened = await openCase(t, token);
    const { id } = opened.contact;
    await t.deps.db
      .update(contacts)
      .set({ tracking: { basis: "consent" } })
      .where(eq(contacts.id, id));
    const renamed = await t.call("PATCH", `${path}/${id}`, {
      token,
      body: { name: "Autre", tracking: { basis: "consent" } },
    });
    expect([renamed.status, renamed.body.tracking]).toEqual([200, { basis: "consent" }]);
    const write = async () =>
      (await t.call("POST", "/api/reminders", { token, body: { caseId: opened.id } })).body
        .pixelReason;
    expect(await write()).toBe("consent");
    // What is yet to come is another matter.
    await t.deps.db
      .update(contacts)
      .set({ tracking: { basis: "consent", since: "2099-01-01" } })
      .where(eq(contacts.id, id));
    expect(await write()).toBe("no-basis");
  });
});

describe("listing", () => {
  test("is paged, the newest first, and finds without accents or case", async () => {
    const account = await signUp(t);
    for (let i = 0; i < 52; i += 1) await add({ name: `Client ${i}`, company: undefined }, account);
    await add({ name: "Étude Müller & Fils", emails: ["x_y%z@exemple.fr"] }, account);
    const first = await t.call("GET", path, { token: account });
    expect(first.body.contacts).toHaveLength(50);
    expect(first.body.contacts[0].name).toBe("Étude Müller & Fils");
    const rest = await t.call("GET", `${path}?cursor=${first.body.nextCursor}`, { token: account });
    expect(rest.body.contacts.map(({ name }: { name: string }) => name)).toEqual([
      "Client 2",
      "Client 1",
      "Client 0",
    ]);
    expect(rest.body.nextCursor).toBeNull();

    const search = async (q: string) =>
      (await t.call("GET", `${path}?q=${encodeURIComponent(q)}`, { token: account })).body.contacts
        .length;
    expect(await search("etude MULLER")).toBe(1);
    expect(await search("x_y%z")).toBe(1);
    expect(await search("x%z")).toBe(0);
    expect(await search("_")).toBe(1);
  });

  test("a cursor that is none is invalid", async () => {
    expect((await t.call("GET", `${path}?cursor=1`, { token })).status).toBe(400);
  });
});

describe("changing", () => {
  test("touches only what is named", async () => {
    const contact = await add();
    const { status, body } = await t.call("PATCH", `${path}/${contact.id}`, {
      token,
      body: { language: "en", emails: ["compta@roux.fr"] },
    });
    expect(status).toBe(200);
    expect(body).toEqual({ ...contact, language: "en", emails: ["compta@roux.fr"] });
    const renamed = await t.call("PATCH", `${path}/${contact.id}`, { token, body: { id: v7() } });
    expect(renamed.body).toEqual(body);
    const listed = await t.call("GET", `${path}?q=compta@roux.fr`, { token });
    expect(listed.body.contacts).toContainEqual(body);
  });

  test("another tracking basis is a fact of each of the contact's cases, once", async () => {
    const first = await openCase(t, token);
    const { id } = first.contact;
    const second = await openCase(t, token, { contact: undefined, contactId: id });
    const tracking = { basis: "consent", since: "2026-11-01", note: "clause 7 du contrat" };
    for (let i = 0; i < 2; i += 1) {
      const { body } = await t.call("PATCH", `${path}/${id}`, { token, body: { tracking } });
      expect(body.tracking).toEqual(tracking);
    }
    for (const opened of [first, second]) {
      const { body } = await t.call("GET", `/api/cases/${opened.id}/timeline`, { token });
      const changes = body.events.filter(
        ({ type }: { type: string }) => type === "tracking.changed",
      );
      expect(changes).toHaveLength(1);
      expect(changes[0]).toMatchObject({
        actor: "creditor",
        body: { basis: "consent", since: "2026-11-01", note: "clause 7 du contrat" },
      });
      const verdict = await t.call("GET", `/api/cases/${opened.id}/timeline/verify`, { token });
      expect(verdict.body.intact).toBe(true);
    }
  });

  test("an answer to the panel's question is remembered, and is no fact of the cases", async () => {
    const opened = await openCase(t, token);
    const tracking = { basis: "none", answer: "later" };
    const path = `/api/contacts/${opened.contact.id}`;
    expect((await t.call("PATCH", path, { token, body: { tracking } })).body.tracking).toEqual(
      tracking,
    );
    const view = await t.call("GET", `/api/cases/${opened.id}`, { token });
    expect(view.body.contact.tracking).toEqual(tracking);
    const { body } = await t.call("GET", `/api/cases/${opened.id}/timeline`, { token });
    expect(body.events.map(({ type }: { type: string }) => type)).not.toContain("tracking.changed");
  });

  test("wrong values are refused, unknown contacts and other accounts' are not found", async () => {
    const { id } = await add();
    const patch = (contact: string, body: unknown, as: string | undefined = token) =>
      t.call("PATCH", `${path}/${contact}`, { token: as, body });
    expect((await patch(id, { kind: "friend" })).status).toBe(400);
    expect((await patch("nonsense", {})).status).toBe(404);
    expect((await patch("019ab000-0000-7000-8000-0000000fffff", {})).status).toBe(404);
    expect((await patch(id, {}, await signUp(t))).status).toBe(404);
    expect((await t.call("PATCH", `${path}/${id}`, { body: {} })).status).toBe(401);
    expect((await t.call("POST", path, { body: newContact() })).status).toBe(401);
    expect((await t.call("GET", path)).status).toBe(401);
  });
});
