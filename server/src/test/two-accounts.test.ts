import { expect, test } from "vitest";

import { consented, newContact, newInvoice, openCase, sendReminder, signUp } from "./factories.ts";
import { testApp } from "./test-app.ts";

const t = await testApp();
const alice = await signUp(t, "Alice");
const bob = await signUp(t, "Bob");

const secret = "Zanzibar";
const opened = await openCase(t, alice, {
  title: `${secret} title`,
  contact: newContact({
    name: `${secret} name`,
    emails: ["camille@zanzibar.fr"],
    tracking: { ...consented, note: secret },
  }),
  invoices: [newInvoice({ number: `${secret}-1` })],
});
const caseId: string = opened.id;
const contactId: string = opened.contact.id;
const reminderId = await sendReminder(t, alice, caseId, { subject: secret });
await t.call("PUT", "/api/threads/gmail/zanzibar", { token: alice, body: { caseId } });
const proof = { name: `${secret}.pdf`, content: btoa(`%PDF-1.7 ${secret}`) };
const proofPath = `/api/contacts/${contactId}/proof`;
const { body: contact } = await t.call("PUT", proofPath, { token: alice, body: proof });

const eventId = t.deps.newId();
const note = { id: eventId, type: "note.added", at: t.clock.now, body: { note: "mine?" } };
const invoices = [newInvoice()];
const sent = { at: t.clock.now, to: [], subject: "x" };

/** Every route, asked by Bob for what is Alice's: what he gets is nothing, or not found. */
const attempts: Record<string, [path: string, body: unknown, status: number]> = {
  "GET /api/account/export": ["/api/account/export", undefined, 200],
  "DELETE /api/account": ["/api/account", { password: "not Alice's" }, 400],
  "GET /api/profile": ["/api/profile", undefined, 200],
  "PUT /api/profile": ["/api/profile", { accountId: "alice", name: "" }, 400],
  "POST /api/contacts": ["/api/contacts", { id: contactId }, 400],
  "GET /api/contacts": ["/api/contacts?q=zanzibar", undefined, 200],
  "PATCH /api/contacts/:id": [`/api/contacts/${contactId}`, { name: "Bob's" }, 404],
  "GET /api/contacts/:id/proof": [proofPath, undefined, 404],
  "PUT /api/contacts/:id/proof": [proofPath, { ...proof, name: "x" }, 404],
  "DELETE /api/contacts/:id/proof": [proofPath, undefined, 404],
  "POST /api/cases": ["/api/cases", { contactId, invoices }, 404],
  "GET /api/cases": ["/api/cases?q=zanzibar&email=camille@zanzibar.fr", undefined, 200],
  "GET /api/cases/:id/statement": [`/api/cases/${caseId}/statement`, undefined, 404],
  "GET /api/cases/:id": [`/api/cases/${caseId}`, undefined, 404],
  "GET /api/cases/:id/routes": [`/api/cases/${caseId}/routes`, undefined, 404],
  "GET /api/cases/:id/timeline": [`/api/cases/${caseId}/timeline`, undefined, 404],
  "GET /api/cases/:id/timeline/verify": [`/api/cases/${caseId}/timeline/verify`, undefined, 404],
  "POST /api/cases/:id/events": [`/api/cases/${caseId}/events`, note, 404],
  "POST /api/cases/:id/invoices": [`/api/cases/${caseId}/invoices`, newInvoice(), 404],
  "PUT /api/cases/:id/invoices/:invoiceId": [
    `/api/cases/${caseId}/invoices/${opened.invoices[0].id}`,
    newInvoice(),
    404,
  ],
  "GET /api/cases/:id/threads": [`/api/cases/${caseId}/threads`, undefined, 404],
  "GET /api/threads/:host/:threadId": ["/api/threads/gmail/zanzibar", undefined, 404],
  "PUT /api/threads/:host/:threadId": ["/api/threads/gmail/zanzibar", { caseId }, 404],
  "POST /api/reminders": ["/api/reminders", { caseId }, 404],
  "POST /api/reminders/:id/sent": [`/api/reminders/${reminderId}/sent`, sent, 404],
  "POST /api/self-views": ["/api/self-views", { reminderIds: [reminderId], at: 1 }, 404],
  "GET /api/reports/reading": [`/api/reports/reading?caseId=${caseId}`, undefined, 404],
  "GET /api/reports/strips": [`/api/reports/strips?ids=${reminderId}`, undefined, 200],
  "POST /api/letters": ["/api/letters", { caseId, letter: "call-script" }, 404],
  "GET /api/templates": ["/api/templates", undefined, 200],
  "PUT /api/templates": ["/api/templates", { accountId: "alice" }, 400],
  "DELETE /api/templates/:language/:step/:tone": ["/api/templates/fr/first/firm", undefined, 200],
  "GET /api/agenda": ["/api/agenda", undefined, 200],
};

const routes = t.app.routes
  .filter(({ method, path }) => method !== "ALL" && path.startsWith("/api/"))
  .map(({ method, path }) => `${method} ${path}`)
  .filter((route) => !/\/api\/(?:auth|tools)\//.test(route));

test("every route behind the session is in this walk", () => {
  expect([...new Set(routes)].toSorted()).toEqual(Object.keys(attempts).toSorted());
});

test.each(Object.entries(attempts))(
  "%s gives nothing of another account's",
  async (route, attempt) => {
    const [path, body, status] = attempt;
    const [method = ""] = route.split(" ");
    const answer = await t.call(method, path, { token: bob, body });
    expect(answer.status).toBe(status);
    expect(answer.text.toLowerCase()).not.toContain("zanzibar");
  },
);

test.each(Object.entries(attempts))(
  "%s gives nothing to somebody signed out",
  async (route, attempt) => {
    const [path, body] = attempt;
    const [method = ""] = route.split(" ");
    expect((await t.call(method, path, { body })).status).toBe(401);
  },
);

test("and nothing of hers was changed by all that", async () => {
  const view = await t.call("GET", `/api/cases/${caseId}`, { token: alice });
  expect(view.body.contact).toEqual(contact);
  const timeline = await t.call("GET", `/api/cases/${caseId}/timeline`, { token: alice });
  expect(timeline.body.events.map(({ id }: { id: string }) => id)).not.toContain(eventId);
  expect(timeline.body.lastSeq).toBe(4);
});

test("an event id that another account used is free", async () => {
  const own = await openCase(t, bob);
  await t.call("POST", `/api/cases/${caseId}/events`, { token: alice, body: note });
  const { status } = await t.call("POST", `/api/cases/${own.id}/events`, {
    token: bob,
    body: note,
  });
  expect(status).toBe(201);
});
