import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { sql } from "drizzle-orm";
import { v7 } from "uuid";

import type { CaseId, EventId, ReminderId } from "@impaye/shared/ids";
import type { TimelineEvent } from "@impaye/shared/timeline/event";

import { createApp } from "../src/app.ts";
import { migrateDb } from "../src/db/migrate.ts";
import { openNodeDb } from "../src/db/open-node.ts";
import { user } from "../src/db/auth-schema.ts";
import * as schema from "../src/db/schema.ts";
import type { Db } from "../src/deps.ts";
import { insertEvents } from "../src/timeline/append.ts";
import { addSignals, writeDigests } from "../src/tracking/signal-digests.ts";

// What the reading report costs with 2,000 messages in 400 cases, by what is shown and by what is
// stored, beside the plain SQL that counts the same fetches. Times are of the whole request.
const [messages, perCase, rounds] = [2_000, 5, 20];
const sentFrom = Date.UTC(2026, 0, 5, 8);
const hour = 3_600_000;

const folder = mkdtempSync(fileURLToPath(new URL("../../.bench-", import.meta.url)));

/** Who asks for one message's image again and again. */
const askers = [
  { agent: "gmail-proxy", network: "google" },
  { agent: "outlook-desktop", network: "other" },
  { agent: "apple-mail-privacy", network: "apple-relay" },
  { agent: "browser", network: "microsoft" },
  { agent: "script", network: "unknown" },
] as const;

/** The timelines of all cases: each message with so many fetches, over its first weeks. */
const fill = async (db: Db, accountId: string, contactId: string, fetches: number) => {
  for (let first = 0; first < messages; first += perCase) {
    const caseId = v7() as CaseId;
    const template = { accountId, caseId, host: null, threadId: null };
    const facts: TimelineEvent[] = [];
    const add = (fact: { type: string; at: number; body: object }, id: string) =>
      facts.push({
        ...fact,
        caseId,
        seq: facts.length + 1,
        id: id as EventId,
        recordedAt: fact.at,
        actor: "system",
        prevHash: "",
        hash: "",
        // Type and body are given together.
      } as TimelineEvent);
    const reminders = Array.from({ length: perCase }, (_, place) => {
      const id = v7() as ReminderId;
      const sentAt = sentFrom + (first + place) * hour;
      return { ...template, id, sentAt, createdAt: sentAt, reminder: {} as never };
    });
    for (const { id, sentAt } of reminders) {
      const body = { reminderId: id, step: "first", to: [], subject: "Relance", tracked: true };
      add({ type: "reminder.sent", at: sentAt, body }, id);
      for (let number = 0; number < fetches; number += 1) {
        const at = sentAt + 600_000 + ((number * 7_919) % 1_000) * (hour / 2) + number;
        const signal = { reminderId: id, ...askers[number % askers.length] };
        add({ type: "mail.fetched", at, body: signal }, v7());
      }
    }
    await db.batch([
      db.insert(schema.cases).values({
        id: caseId,
        accountId,
        contactId: contactId as never,
        title: `Dossier ${first}`,
        jurisdiction: "fr",
        searchText: "",
        createdAt: 0,
      }),
      db.insert(schema.reminders).values(reminders),
      insertEvents(db, accountId, facts),
      ...writeDigests(db, accountId, addSignals([], facts)),
    ]);
  }
};

const percentile = (times: number[], share: number): number =>
  times.toSorted((one, other) => one - other)[Math.ceil(times.length * share) - 1] ?? NaN;

const measure = async (run: () => Promise<unknown>) => {
  await run();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    await run();
    times.push(performance.now() - began);
  }
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
};

const measureWith = async (stored: number) => {
  const { db, close } = await openNodeDb(`file:${join(folder, `${stored}.db`)}`);
  await migrateDb(db);
  const app = createApp({
    db,
    config: {
      PUBLIC_URL: "https://impaye.test",
      AUTH_SECRET: "a secret of the bench that is long enough",
      DATABASE_URL: "file:bench.db",
      TRUSTED_PROXY: "none",
    },
    queue: { put: () => Promise.resolve() },
    now: Date.now,
    newId: () => v7(),
    socketAddress: () => null,
    connectionAsn: () => null,
    networks: { given: new Set(), of: () => Promise.resolve("unknown") },
    logError: (error) => console.error(error),
  });
  const json = { "content-type": "application/json" };
  const account = { name: "Camille", email: "camille@exemple.fr", password: "correct horse" };
  const signedUp = await app.request("/api/auth/sign-up/email", {
    method: "POST",
    headers: json,
    body: JSON.stringify(account),
  });
  const { token } = (await signedUp.json()) as { token: string };
  const ask = async (path: string) => {
    const response = await app.request(path, { headers: { authorization: `Bearer ${token}` } });
    if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
    return response.text();
  };
  const [owner] = await db.select({ id: user.id }).from(user);
  const contactId = v7();
  const accountId = owner?.id ?? "";
  await db.insert(schema.contacts).values({
    id: contactId as never,
    accountId,
    name: "Client",
    kind: "business",
    country: "FR",
    language: "fr",
    tracking: { basis: "consent" },
    searchText: "client",
    createdAt: 0,
  });
  await fill(db, accountId, contactId, stored / messages);
  const first = JSON.parse(await ask("/api/reports/reading")) as {
    rows: { reminderId: string; sentAt: number }[];
    nextCursor: string;
  };
  const shown = first.rows.slice(0, 25).map(({ reminderId }) => reminderId);
  const day = new Date(first.rows[0]?.sentAt ?? 0).toISOString().slice(0, 10);
  const figures = {
    "SQL alone: count, first, last by message": await measure(() =>
      db.run(sql`SELECT body ->> 'reminderId', count(*), min(at), max(at) FROM events
        WHERE account_id = ${accountId} AND type = 'mail.fetched' GROUP BY 1`),
    ),
    "report, 2,000 messages": await measure(() => ask("/api/reports/reading")),
    "report, its next page": await measure(() =>
      ask(`/api/reports/reading?cursor=${first.nextCursor}`),
    ),
    "report, one day": await measure(() => ask(`/api/reports/reading?from=${day}`)),
    "strips of the 25 messages on screen": await measure(() =>
      ask(`/api/reports/strips?ids=${shown.join()}`),
    ),
  };
  close();
  return figures;
};

try {
  for (const stored of (process.argv[2] ?? "100000,1000000").split(",").map(Number)) {
    const figures = await measureWith(stored);
    const alone = figures["SQL alone: count, first, last by message"].p95;
    console.log(`${stored} fetches stored`);
    console.table(
      Object.entries(figures).map(([what, { p50, p95 }]) => ({
        what,
        "p50 ms": Math.round(p50),
        "p95 ms": Math.round(p95),
        "p95 / SQL alone": (p95 / alone).toFixed(2),
      })),
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
