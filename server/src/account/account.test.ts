import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { getTableColumns, getTableName, is, sql } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { v7 } from "uuid";
import { describe, expect, test } from "vitest";

import { verifyChain } from "@impaye/shared/timeline/chain";

import { createApp } from "../app.ts";
import * as schema from "../db/schema.ts";
import { newContact, newInvoice, openCase, sendReminder, signUp } from "../test/factories.ts";
import { openTestDb } from "../test/open-test-db.ts";
import { testApp } from "../test/test-app.ts";

const t = await testApp();
const password = "correct horse";
const exported = async (token: string) => {
  const { status, text } = await t.call("GET", "/api/account/export", { token });
  expect(status).toBe(200);
  return JSON.parse(text);
};

/** Something in every table that an account has. */
const furnish = async (app: typeof t, token: string, word: string) => {
  const { body: profile } = await app.call("GET", "/api/profile", { token });
  await app.call("PUT", "/api/profile", { token, body: { ...profile, company: `${word} SARL` } });
  const opened = await openCase(app, token, {
    title: `${word} title`,
    contact: newContact({
      name: `${word} name`,
      emails: [`camille@${word.toLowerCase()}.fr`],
      tracking: { basis: "consent", since: "2026-11-01", note: `${word} clause` },
    }),
    invoices: [newInvoice({ number: `${word}-1` })],
  });
  const caseId: string = opened.id;
  await app.call("PUT", `/api/contacts/${opened.contact.id}/proof`, {
    token,
    body: { name: `${word}.pdf`, content: btoa(`%PDF-1.7 ${word}`) },
  });
  const reminderId = await sendReminder(app, token, caseId, { subject: `${word} subject` });
  await app.call("PUT", `/api/threads/gmail/${word}`, { token, body: { caseId } });
  await app.call("POST", "/api/self-views", { token, body: { reminderIds: [reminderId], at: 1 } });
  await app.call("POST", `/api/cases/${caseId}/events`, {
    token,
    body: { id: v7(), type: "note.added", at: 1, body: { note: `${word} note` } },
  });
  return { caseId, contactId: opened.contact.id as string };
};

describe("the export", () => {
  test("holds everything that the account has, and no secret", async () => {
    const token = await signUp(t, "Zanzibar Lemaire");
    const { caseId, contactId } = await furnish(t, token, "Zanzibar");
    const told = await exported(token);
    expect(told).toMatchObject({
      format: "impaye-export",
      version: 1,
      account: { name: "Zanzibar Lemaire" },
      profile: { company: "Zanzibar SARL" },
      contacts: [{ id: contactId, tracking: { basis: "consent" } }],
      threads: [{ host: "gmail", threadId: "Zanzibar", caseId }],
    });
    expect(atob(told.contacts[0].proofContent)).toBe("%PDF-1.7 Zanzibar");
    expect(told.cases).toHaveLength(1);
    const [only] = told.cases;
    expect(only.invoices).toMatchObject([{ number: "Zanzibar-1" }]);
    expect(only.reminders).toMatchObject([{ reminder: { caseId } }]);
    expect(only.selfViews).toMatchObject([{ at: 1 }]);
    expect(verifyChain(only.events)).toMatchObject({ intact: true, length: only.events.length });
    expect(only.events.at(-1).body.note).toBe("Zanzibar note");
    expect(JSON.stringify(told)).not.toMatch(/"(password|token|ipAddress)"/);
  });

  test("goes past its pages", async () => {
    const token = await signUp(t);
    const { id: caseId } = await openCase(t, token);
    for (let i = 0; i < 101; i += 1) {
      await t.call("PUT", `/api/threads/gmail/t${i}`, { token, body: { caseId } });
    }
    for (let i = 0; i < 52; i += 1) {
      await t.call("POST", "/api/contacts", { token, body: newContact({ name: `Client ${i}` }) });
    }
    const told = await exported(token);
    expect(new Set(told.threads.map(({ threadId }: { threadId: string }) => threadId)).size).toBe(
      101,
    );
    expect(new Set(told.contacts.map(({ id }: { id: string }) => id)).size).toBe(53);
  });

  test("knows of every table in which an account has something", () => {
    const owned = Object.values(schema)
      .filter((table) => is(table, SQLiteTable))
      .filter((table) => "accountId" in getTableColumns(table))
      .map((table) => getTableName(table));
    // A new one belongs into the export, and into this list.
    expect(owned.toSorted()).toEqual([
      "cases",
      "consent_proofs",
      "contact_emails",
      "contacts",
      "events",
      "invoices",
      "profiles",
      "reminders",
      "self_views",
      // Counted from the events, which are in it.
      "signal_digests",
      "templates",
      "threads",
    ]);
  });
});

describe("erasing an account", () => {
  const erase = (token: string, body: object) => t.call("DELETE", "/api/account", { token, body });

  test("takes its password", async () => {
    const token = await signUp(t);
    const { caseId } = await furnish(t, token, "Gibraltar");
    for (const body of [{}, { password: "" }, { password: "wrong horse" }]) {
      const { status, body: answer } = await erase(token, body);
      expect([status, Object.keys(answer.error.fields)]).toEqual([400, ["password"]]);
    }
    expect((await t.call("GET", `/api/cases/${caseId}`, { token })).status).toBe(200);
  });

  test("ends its sessions; asked again, there is nobody", async () => {
    const token = await signUp(t);
    await furnish(t, token, "Gibraltar");
    const answers = await Promise.all([erase(token, { password }), erase(token, { password })]);
    expect(answers.map(({ status }) => status)).toContain(204);
    expect(answers.every(({ status }) => status === 204 || status === 401)).toBe(true);
    expect((await erase(token, { password })).status).toBe(401);
    expect((await t.call("GET", "/api/profile", { token })).status).toBe(401);
  });

  test("leaves nothing of it in the database file, and everything of others", async () => {
    const { db, url } = await openTestDb();
    const deps = { ...t.deps, db, config: { ...t.deps.config, DATABASE_URL: url } };
    const app = createApp(deps);
    const own: typeof t = {
      ...t,
      deps,
      app,
      call: async (method, path, { token, body } = {}) => {
        const response = await app.request(path, {
          method,
          headers: {
            "content-type": "application/json",
            ...(token !== undefined && { authorization: `Bearer ${token}` }),
          },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        });
        const text = await response.text();
        const json = text.startsWith("{") ? JSON.parse(text) : null;
        return { status: response.status, body: json, headers: response.headers, text };
      },
    };
    const alice = await signUp(own, "Gibraltar Lemaire");
    const bob = await signUp(own, "Helgoland Lemaire");
    await furnish(own, alice, "Gibraltar");
    const kept = await furnish(own, bob, "Helgoland");
    const email = JSON.parse((await own.call("GET", "/api/account/export", { token: alice })).text)
      .account.email as string;

    const erased = await own.call("DELETE", "/api/account", { token: alice, body: { password } });
    expect(erased.status).toBe(204);
    const rest = await own.call("GET", `/api/cases/${kept.caseId}`, { token: bob });
    expect(rest.status).toBe(200);

    await db.run(sql`VACUUM`);
    await db.run(sql`PRAGMA wal_checkpoint(TRUNCATE)`);
    const file = fileURLToPath(url);
    const bytes = [file, `${file}-wal`].map((path) => readFileSync(path).toString("latin1")).join();
    expect(bytes).toContain("Helgoland");
    for (const word of ["Gibraltar", "gibraltar", email, btoa("%PDF-1.7 Gibraltar")]) {
      expect(bytes).not.toContain(word);
    }
  });
});
