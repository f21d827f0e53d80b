import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { createTokens } from "@impaye/shared/tracking/token";

import { events } from "../db/schema.ts";
import {
  consented,
  accountIdOf,
  newContact,
  openCase,
  sendReminder,
  signUp,
} from "../test/factories.ts";
import { openTestDb } from "../test/open-test-db.ts";
import { testApp } from "../test/test-app.ts";
import { drainOnce } from "./drain-queue.ts";
import { createQueueTable, writeThrough } from "./queue-table.ts";

const agent = "Mozilla/5.0 (X11; Zebulon x86_64) AppleWebKit/537.36 Chrome/138.0.0.0 Safari/537.36";
const v4 = "90.83.61.47";
const v6 = "2a01:cb00:7f3:9c00::d0e5";
const asn = "64496123";

test("neither the address nor the user agent of a debtor or a user is anywhere in the database", async () => {
  const { db, folder } = await openTestDb();
  const logged: unknown[] = [];
  const logError = (...about: unknown[]) => {
    logged.push(about);
  };
  const queue = createQueueTable({ write: writeThrough(db), logError });
  const t = await testApp({ db, queue, logError });
  t.deps.config.TRUSTED_PROXY = "x-forwarded-for";
  t.deps.config.ASN_HEADER = "x-asn";

  const token = await signUp(t);
  const contact = newContact({ tracking: consented });
  const { id } = await openCase(t, token, { contact });
  const reminderId = await sendReminder(t, token, id, { at: t.clock.now - 7_200_000 });
  const tokens = createTokens(t.deps.config.AUTH_SECRET);
  const pixel = tokens.pixelToken(await accountIdOf(t, token), reminderId);
  const page = `/f/${tokens.pageToken(reminderId)}`;
  const agents = [agent, `${agent} ${"Zebulon ".repeat(8_000)}`, "Zebulon"];
  const headers = [v4, v6, `::ffff:${v4}`].map((address, index) => ({
    "x-forwarded-for": `198.51.100.200, ${address}`,
    "x-asn": `AS${asn}`,
    "user-agent": agents[index] ?? agent,
  }));
  for (const sent of headers) {
    expect((await t.call("GET", `/p/${pixel}.gif`, { headers: sent })).status).toBe(200);
    expect((await t.call("GET", page, { headers: sent })).status).toBe(200);
    await t.call("POST", `${page}/answer`, { headers: sent, body: "answer=paid" });
    await t.call("GET", `/f/nothing`, { headers: sent });
  }
  const password = "correct horse";
  for (const [index, sent] of headers.entries()) {
    const email = `traced-${index}@exemple.fr`;
    const ask = async (path: string, body: object, more = {}) =>
      (await t.call("POST", path, { body, headers: { ...sent, ...more } })).status;
    expect(await ask("/api/auth/sign-up/email", { name: "Nora", email, password })).toBe(200);
    expect(await ask("/api/auth/sign-in/email", { email, password: "another horse" })).toBe(401);
    const signedIn = await t.call("POST", "/api/auth/sign-in/email", {
      body: { email, password },
      headers: sent,
    });
    const authorization = `Bearer ${signedIn.body.token}`;
    expect(await ask("/api/self-views", { reminderIds: [], at: 1 }, { authorization })).not.toBe(
      401,
    );
    expect(await ask("/api/auth/sign-out", {}, { authorization })).toBe(200);
    expect(await ask("/api/tools/tone", { text: "x" })).toBe(200);
    expect((await t.call("GET", "/outils/interets", { headers: sent })).status).toBe(200);
  }
  t.clock.now += 60_000;
  await t.call("POST", `${page}/tracking/withdraw`, { headers: headers[0] ?? {} });

  const number = Buffer.from(v4.split(".").map(Number));
  const traces = [
    ...[v4, v6, "2a01:cb00", "2a01cb00", "198.51.100.200", asn, "Zebulon"].flatMap((text) => [
      Buffer.from(text, "utf8"),
      Buffer.from(text, "utf16le"),
    ]),
    number,
    Buffer.from(number.toString("hex")),
    Buffer.from(String(number.readUInt32BE())),
    Buffer.from(Buffer.from(v4).toString("base64").slice(0, 12)),
  ];
  const found = () =>
    readdirSync(folder).flatMap((file) => {
      const bytes = readFileSync(join(folder, file));
      return traces.flatMap((trace) =>
        bytes.includes(trace) ? [`${file}: ${trace.toString("latin1")}`] : [],
      );
    });
  // In the queue, and then on the timeline; the file and what was written ahead of it.
  expect(readdirSync(folder).length).toBeGreaterThan(1);
  expect(found()).toEqual([]);
  t.clock.now += 60_000;
  await drainOnce(t.deps);
  expect(await db.$count(events)).toBeGreaterThan(4);
  expect(found()).toEqual([]);
  expect(JSON.stringify(logged)).not.toMatch(/Zebulon|90\.83|2a01:cb00/);
});
