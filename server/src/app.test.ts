import { describe, expect, test } from "vitest";

import { errorBodySchema } from "@impaye/shared/errors";

import { consented, newCase, newContact, newInvoice, openCase, signUp } from "./test/factories.ts";
import { testApp } from "./test/test-app.ts";

const t = await testApp();
const token = await signUp(t);
const post = (path: string, body: unknown, headers = {}) =>
  t.call("POST", path, { token, body, headers });

describe("bad requests", () => {
  test.each([
    ["not JSON", "{", {}],
    ["cut off", '{"contact":{"name":"a"', {}],
    ["nothing", "", {}],
    ["null", "null", {}],
    ["a list", "[]", {}],
    ["a number", "1", {}],
    ["JSON under another name", JSON.stringify(newCase()), { "content-type": "text/plain" }],
    ["nested beyond reason", "[".repeat(50_000) + "]".repeat(50_000), {}],
    ["nested beyond sense", `{"contact":${'{"a":'.repeat(30)}1${"}".repeat(30)}}`, {}],
    ["a poisoned prototype", '{"__proto__":{"contactId":"x"}}', {}],
  ])("%s is invalid", async (_, body, headers) => {
    const { status, body: answer } = await post("/api/cases", body, headers);
    expect([status, errorBodySchema.parse(answer).error.code]).toEqual([400, "invalid"]);
  });

  test("more than 256 kB is too large, announced or not", async () => {
    const body = JSON.stringify(newCase({ title: "x".repeat(300_000) }));
    const { status, body: answer } = await post("/api/cases", body);
    expect([status, errorBodySchema.parse(answer).error.code]).toEqual([413, "too_large"]);

    const chunk = new TextEncoder().encode("x".repeat(100_000));
    let chunks = 4;
    const stream = new ReadableStream({
      pull(controller) {
        chunks -= 1;
        if (chunks < 0) controller.close();
        else controller.enqueue(chunk);
      },
    });
    const response = await t.app.request("/api/cases", {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: stream,
      duplex: "half",
    } as RequestInit);
    expect(response.status).toBe(413);
  });

  test.each([
    ["GET", "/"],
    ["GET", "/api"],
    ["GET", "/nowhere"],
    ["DELETE", "/healthz"],
    ["GET", "/api/../etc/passwd"],
  ])("%s %s is not found, in our shape", async (method, path) => {
    const { status, body } = await t.call(method, path, { token });
    expect([status, errorBodySchema.parse(body).error.code]).toEqual([404, "not_found"]);
  });

  test("are answered in the client's language", async () => {
    const english = await t.call("GET", "/nowhere", { headers: { "accept-language": "en-US,fr" } });
    expect(english.body.error.message).toBe("Not found.");
    expect((await t.call("GET", "/nowhere")).body.error.message).toBe("Introuvable.");
    const { body } = await post("/api/cases", newCase({ invoices: [] }));
    expect(body.error.fields.invoices).toBe("Il en faut au moins 1.");
  });
});

describe("every answer", () => {
  test("is kept from caches, frames and sniffing", async () => {
    for (const path of ["/healthz", "/api/profile", "/nowhere"]) {
      const { headers } = await t.call("GET", path, { token });
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
      expect(headers.get("strict-transport-security")).not.toBeNull();
      expect(headers.get("access-control-allow-origin")).toBeNull();
    }
  });

  test("gives back what was typed as it was typed, and nothing else", async () => {
    const hostile = `<img src=x onerror="alert(1)">'; drop table cases; -- \${7*7} {{7*7}} é😀`;
    const opened = await openCase(t, token, {
      title: hostile,
      contact: newContact({ name: hostile, company: hostile, registryNumber: "<b>1</b>" }),
      invoices: [newInvoice({ number: hostile })],
    });
    const { body, headers } = await t.call("GET", `/api/cases/${opened.id}`, { token });
    expect(headers.get("content-type")).toBe("application/json");
    expect([body.case.title, body.contact.name, body.invoices[0].number]).toEqual([
      hostile,
      hostile,
      hostile,
    ]);
    const reminder = await post("/api/reminders", { caseId: opened.id });
    expect(reminder.status).toBe(201);
    expect(reminder.body.html).not.toContain("<img src=x");
  });
});

describe("a database that fails", () => {
  const failing = async () => {
    const app = await testApp();
    const as = await signUp(app);
    const opened = await openCase(app, as);
    await app.deps.db.run("alter table profiles rename to profiles_gone");
    return { app, as, opened };
  };

  test("gives a 500 that tells nothing, with an id that is in the log", async () => {
    const { app, as } = await failing();
    const { status, body } = await app.call("GET", "/api/profile", { token: as });
    expect([status, body.error.code]).toEqual([500, "internal"]);
    expect(body.error.message).toMatch(/^Le serveur a rencontré une erreur. \([\w-]+\)$/);
    expect(JSON.stringify(body)).not.toMatch(/profiles|sql/i);
    expect(app.logged).toHaveLength(1);
  });

  test("in the middle of opening a case leaves nothing half-written", async () => {
    const { app, as, opened } = await failing();
    await app.deps.db.run("alter table profiles_gone rename to profiles");
    await app.deps.db.run(
      "create trigger full before insert on events begin select raise(abort, 'disk full'); end",
    );
    const count = async () => {
      const { rows } = await app.deps.db.run(
        "select (select count(*) from contacts), (select count(*) from cases), (select count(*) from invoices)",
      );
      return Object.values(rows[0] ?? {});
    };
    const before = await count();
    expect((await app.call("POST", "/api/cases", { token: as, body: newCase() })).status).toBe(500);
    const patch = { name: "Autre", tracking: consented };
    const path = `/api/contacts/${opened.contact.id}`;
    expect((await app.call("PATCH", path, { token: as, body: patch })).status).toBe(500);
    expect(await count()).toEqual(before);
    const view = await app.call("GET", `/api/cases/${opened.id}`, { token: as });
    expect(view.body.contact).toEqual(opened.contact);
  });
});

describe("the health check", () => {
  test("says whether the database answers", async () => {
    expect(await t.call("GET", "/healthz")).toMatchObject({ status: 200, body: { healthy: true } });
    const closed = await testApp();
    const { $client } = closed.deps.db as unknown as { $client: { close(): void } };
    $client.close();
    expect((await closed.call("GET", "/healthz")).status).toBe(503);
  });
});
