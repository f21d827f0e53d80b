import type { Client, InArgs, InStatement } from "@libsql/client";
import { drizzle } from "drizzle-orm/libsql";
import { expect, test } from "vitest";

import { createApp } from "../app.ts";
import * as schema from "../db/schema.ts";
import { eraseExpired } from "../retention/erase-expired.ts";
import {
  consented,
  append,
  fetchOf,
  newCase,
  newContact,
  newInvoice,
  openCase,
  sendReminder,
  signUp,
} from "./factories.ts";
import { testApp } from "./test-app.ts";

const t = await testApp();
const statements = new Map<string, InArgs>();

// drizzle does not log what goes through `batch`, so its client is listened to.
const { $client: client } = t.deps.db as unknown as { $client: Client };
const note = (statement: InStatement): void => {
  if (typeof statement === "string") statements.set(statement, []);
  else statements.set(statement.sql, statement.args ?? []);
};
const listened: Client = Object.create(client, {
  execute: {
    value: (statement: InStatement) => {
      note(statement);
      return client.execute(statement);
    },
  },
  batch: {
    value: (batch: InStatement[], mode: "write") => {
      batch.forEach(note);
      return client.batch(batch, mode);
    },
  },
});
const deps = { ...t.deps, db: drizzle(listened, { schema }) };
const listening = createApp(deps);

const token = await signUp(t);
const { id: caseId, contact, invoices } = await openCase(t, token);
const reminderId = await sendReminder(t, token, caseId);

const requests: [method: string, path: string, body?: unknown][] = [
  ["GET", "/api/profile"],
  ["GET", "/api/templates"],
  ["DELETE", "/api/templates/fr/first/firm"],
  ["GET", "/api/contacts?q=camille&cursor=ffffffff-ffff-7fff-bfff-ffffffffffff"],
  ["PATCH", `/api/contacts/${contact.id}`, { tracking: consented }],
  ["PATCH", `/api/contacts/${contact.id}`, { tracking: { basis: "none", answer: "no" } }],
  ["PUT", `/api/contacts/${contact.id}/proof`, { name: "devis.pdf", content: btoa("%PDF-1.7") }],
  ["GET", `/api/contacts/${contact.id}/proof`],
  ["DELETE", `/api/contacts/${contact.id}/proof`],
  ["POST", "/api/cases", newCase({ contact: newContact({ tracking: consented }) })],
  ["POST", "/api/cases", { contactId: contact.id, invoices: [newInvoice()] }],
  ["GET", "/api/cases"],
  ["GET", "/api/cases?q=F-2026&status=late&cursor=ffffffff-ffff-7fff-bfff-ffffffffffff"],
  ["GET", "/api/cases?email=camille@atelier-roux.fr&email=x@y.fr"],
  ["GET", `/api/cases/${caseId}`],
  ["GET", `/api/cases/${caseId}/routes`],
  ["GET", `/api/cases/${caseId}/timeline?after=1`],
  ["GET", `/api/cases/${caseId}/timeline/verify`],
  [
    "POST",
    `/api/cases/${caseId}/events`,
    { id: t.deps.newId(), type: "note.added", at: 1, body: { note: "x" } },
  ],
  ["POST", `/api/cases/${caseId}/invoices`, newInvoice({ number: "F-2026-015" })],
  ["PUT", `/api/cases/${caseId}/invoices/${invoices[0].id}`, newInvoice({ number: "F-2026-016" })],
  ["PUT", "/api/threads/gmail/x", { caseId }],
  ["GET", "/api/threads/gmail/x"],
  ["GET", `/api/cases/${caseId}/threads`],
  ["POST", "/api/reminders", { caseId }],
  ["POST", `/api/reminders/${reminderId}/sent`, { at: 1, to: [], subject: "x" }],
  ["POST", "/api/self-views", { reminderIds: [reminderId], at: 1 }],
  ["GET", "/api/reports/reading?from=2026-01-01&to=2026-12-31"],
  ["GET", `/api/reports/reading?caseId=${caseId}&cursor=9999999999999.${reminderId}`],
  ["GET", `/api/reports/reading?contactId=${contact.id}`],
  ["GET", `/api/reports/strips?ids=${reminderId}`],
  ["GET", "/api/agenda"],
  ["GET", "/api/account/export"],
];

test("no statement of any route reads a whole table", async () => {
  for (const [method, path, body] of requests) {
    const response = await listening.request(path, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    expect([path, response.status < 300]).toEqual([path, true]);
  }
  await append(t, token, caseId, [fetchOf(t, reminderId, 1)]);
  const closed = { id: t.deps.newId(), type: "case.closed", at: 1, body: {} };
  await t.call("POST", `/api/cases/${caseId}/events`, { token, body: closed });
  expect(await eraseExpired(deps)).toBe(1);
  const password = JSON.stringify({ password: "correct horse" });
  const erased = await listening.request("/api/account", {
    method: "DELETE",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: password,
  });
  expect(erased.status).toBe(204);
  expect(statements.size).toBeGreaterThan(30);

  const scans: string[] = [];
  const used = new Set<string>();
  for (const [query, args] of statements) {
    const { rows } = await client.execute({ sql: `explain query plan ${query}`, args });
    for (const { detail } of rows) {
      const line = typeof detail === "string" ? detail : "";
      used.add(/ USING (?:COVERING )?INDEX (\w+)/.exec(line)?.[1] ?? "");
      // Erasing an account looks once for what its cases did not already take with them.
      if (query.startsWith('delete from "user"')) continue;
      if (line.startsWith("SCAN") && !/^SCAN (json_each|\d+|CONSTANT)/.test(line)) {
        scans.push(`${line}: ${query}`);
      }
    }
  }
  expect(scans).toEqual([]);
  // What keeps a report's cost apart from the number of fetches.
  expect([...used]).toEqual(expect.arrayContaining(["events_deeds", "events_signals"]));
});
