import { describe, expect, test } from "vitest";

import { reminderSchema } from "@impaye/shared/schema/reminder";
import { createTokens } from "@impaye/shared/tracking/token";

import { consented, newContact, newInvoice, openCase, signUp } from "../test/factories.ts";
import { testApp } from "../test/test-app.ts";

const t = await testApp();
const token = await signUp(t);
const tokens = createTokens(t.deps.config.AUTH_SECRET);
const path = "/api/reminders";
const write = (body: object, as: string | undefined = token) =>
  t.call("POST", path, { token: as, body });
const consenting = { contact: newContact({ tracking: consented }) };

describe("writing a reminder", () => {
  test("gives the next step in the contact's language, with links that lead to it", async () => {
    const { id } = await openCase(t, token);
    const { status, body } = await write({ caseId: id });
    expect(status).toBe(201);
    expect(reminderSchema.parse(body)).toEqual(body);
    expect(body).toMatchObject({ caseId: id, step: "first", language: "fr" });
    expect(body.pageUrl).toMatch(/^https:\/\/impaye\.test\/f\/[\w-]+$/);
    expect(tokens.readPageToken(body.pageUrl.split("/f/")[1])).toBe(body.id);
    expect(body.html).toContain(body.pageUrl);
    expect([body.pixelUrl, body.pixelReason]).toEqual([null, "no-basis"]);
    expect(body.html).not.toContain("<img");
  });

  test("takes step, tone and language as asked", async () => {
    const { id } = await openCase(t, token);
    const asked = { step: "formal-notice", tone: "firm", language: "en" };
    const { body } = await write({ caseId: id, ...asked, host: "gmail", threadId: "a:b" });
    expect(body).toMatchObject(asked);
  });

  test("puts in the pixel where the contact consented, under the account's prefix", async () => {
    const { id } = await openCase(t, token, consenting);
    const { body } = await write({ caseId: id });
    expect(body.pixelReason).toBe("consent");
    expect(body.html).toContain(body.pixelUrl);
    // Copied by hand, it carries no image, and must not say that it does.
    expect(body.html).toContain("/tracking/withdraw");
    expect(body.text).toContain(body.pageUrl);
    expect(body.text).not.toContain("/tracking/withdraw");
    const { pixelPrefix } = (await t.call("GET", "/api/profile", { token })).body;
    expect(body.pixelUrl.startsWith(pixelPrefix)).toBe(true);
    expect(tokens.readPixelToken(/([^/]+)\.gif$/.exec(body.pixelUrl)?.[1] ?? "")).toBe(body.id);
  });

  test("to a Belgian consumer is only the free first one with all that makes it so", async () => {
    const belgian = await signUp(t);
    const { body: profile } = await t.call("GET", "/api/profile", { token: belgian });
    const { id, invoices } = await openCase(t, belgian, {
      jurisdiction: "be",
      contact: newContact({ kind: "consumer", country: "BE" }),
    });
    const refused = await write({ caseId: id }, belgian);
    expect([refused.status, refused.body.error.message]).toEqual([
      409,
      expect.stringMatching(/numéro d’entreprise.*Corriger/),
    ]);

    const invoice = newInvoice({ description: "Site vitrine" });
    await t.call("PUT", `/api/cases/${id}/invoices/${invoices[0].id}`, {
      token: belgian,
      body: invoice,
    });
    expect((await write({ caseId: id }, belgian)).status).toBe(409);
    await t.call("PUT", "/api/profile", {
      token: belgian,
      body: { ...profile, registryNumber: "BE 0123.456.749" },
    });
    // Whatever the step, it is the first.
    for (const step of ["first", "third"]) {
      const { status, body } = await write({ caseId: id, step }, belgian);
      expect([status, body.text]).toEqual([201, expect.stringContaining("BE 0123.456.749")]);
      expect(body.text).toMatch(/est gratuit.*Site vitrine/);
    }
  });

  test("is not free again once it was sent, while a later invoice's is", async () => {
    const belgian = await signUp(t);
    const { body: profile } = await t.call("GET", "/api/profile", { token: belgian });
    await t.call("PUT", "/api/profile", {
      token: belgian,
      body: { ...profile, registryNumber: "BE 0123.456.749" },
    });
    const { id } = await openCase(t, belgian, {
      jurisdiction: "be",
      contact: newContact({ kind: "consumer", country: "BE" }),
      invoices: [newInvoice({ description: "Site vitrine" })],
    });
    const { body: first } = await write({ caseId: id }, belgian);
    const sent = { at: t.clock.now, to: ["camille@atelier-durand.fr"], subject: first.subject };
    await t.call("POST", `${path}/${first.id}/sent`, { token: belgian, body: sent });
    expect((await write({ caseId: id, step: "second" }, belgian)).body.text).not.toContain(
      "gratuit",
    );
    await t.call("POST", `/api/cases/${id}/invoices`, {
      token: belgian,
      body: newInvoice({ number: "F-2", description: "Photographies" }),
    });
    const { text } = (await write({ caseId: id, step: "second" }, belgian)).body;
    expect(text).toMatch(/premier rappel pour la facture n°\sF-2 \(«\sPhotographies\s»\)/);
  });

  test("is never refused for the ladder's sake: paid, it is the current step again", async () => {
    const { id, balance } = await openCase(t, token);
    const paid = {
      id: t.deps.newId(),
      type: "payment.received",
      at: t.clock.now,
      body: { on: "2026-11-23", amount: { minor: balance.total.minor, currency: "EUR" } },
    };
    await t.call("POST", `/api/cases/${id}/events`, { token, body: paid });
    expect((await write({ caseId: id })).status).toBe(201);
  });

  test.each(["invoice.excluded", "dispute.raised"])(
    "asks for nothing that the ladder leaves alone: %s",
    async (type) => {
      const { id, invoices } = await openCase(t, token, {
        invoices: [newInvoice(), newInvoice({ number: "F-2026-020" })],
      });
      const log = (event: object) =>
        t.call("POST", `/api/cases/${id}/events`, {
          token,
          body: { id: t.deps.newId(), at: t.clock.now, ...event },
        });
      await log({ type, body: { invoiceId: invoices[0].id } });
      const ask = { caseId: id, step: "formal-notice" };
      const { body } = await write(ask);
      expect(body.text).not.toContain("F-2026-014");
      expect(body.text).toContain("F-2026-020");
      // One indemnity and one principal.
      expect(body.text).toMatch(/Principal\s:\s1\s800,00/);
      expect(body.text).toContain("40,00");
      const page = await t.call("GET", new URL(body.pageUrl).pathname);
      const rows = /<table>[^]*<\/table>/.exec(page.text)?.[0] ?? "";
      expect(rows).toContain("F-2026-020");
      expect(rows).not.toContain("F-2026-014");

      const back = type === "dispute.raised" ? "dispute.resolved" : "invoice.included";
      const about = type === "dispute.raised" ? {} : { invoiceId: invoices[0].id };
      await log({ type: back, body: about });
      expect((await write(ask)).body.text).toContain("F-2026-014");
    },
  );

  test("wrong values are refused, other accounts' cases not found", async () => {
    const { id } = await openCase(t, token);
    expect((await write({ caseId: id, step: "threat" })).status).toBe(400);
    expect((await write({ caseId: "1" })).status).toBe(400);
    expect((await write({ caseId: id }, await signUp(t))).status).toBe(404);
    expect((await t.call("POST", path, { body: { caseId: id } })).status).toBe(401);
  });
});

describe("saying that it left", () => {
  const sent = (changes: object = {}) => ({
    at: t.clock.now,
    to: ["Camille <camille@atelier-roux.fr>"],
    subject: "Relance",
    pixelKept: true,
    ...changes,
  });
  const say = (id: string, body: object, as: string | undefined = token) =>
    t.call("POST", `${path}/${id}/sent`, { token: as, body });

  test("puts it on the timeline once, and the first word stands", async () => {
    const { id: caseId } = await openCase(t, token, consenting);
    const { body: reminder } = await write({ caseId });
    const first = await say(reminder.id, sent());
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({
      id: reminder.id,
      type: "reminder.sent",
      actor: "creditor",
      body: { reminderId: reminder.id, to: ["camille@atelier-roux.fr"], tracked: true },
    });
    expect((await say(reminder.id, sent())).body).toEqual(first.body);
    const other = await say(reminder.id, sent({ subject: "Autre", at: 1 }));
    expect([other.status, other.body]).toEqual([200, first.body]);
    const { body } = await t.call("GET", `/api/cases/${caseId}/timeline`, { token });
    expect(body.events).toHaveLength(3);
    const view = await t.call("GET", `/api/cases/${caseId}`, { token });
    expect(view.body.reading).toMatchObject({ reminderId: reminder.id, state: "no-signal" });
  });

  test("five times at once is once", async () => {
    const { id: caseId } = await openCase(t, token);
    const { body: reminder } = await write({ caseId });
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map((n) => say(reminder.id, sent({ subject: `n° ${n}` }))),
    );
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers.every(({ status }) => status === 200)).toBe(true);
  });

  test("says what is known of the pixel: kept, lost, unknown, or never there", async () => {
    const { id: caseId } = await openCase(t, token, consenting);
    const plain = await openCase(t, token);
    const tracked = async (ofCase: string, pixelKept?: boolean) => {
      const { body: reminder } = await write({ caseId: ofCase });
      return (await say(reminder.id, sent({ pixelKept }))).body.body.tracked;
    };
    expect(await tracked(caseId, true)).toBe(true);
    expect(await tracked(caseId, false)).toBe(false);
    expect(await tracked(caseId)).toBeNull();
    expect(await tracked(plain.id, true)).toBe(false);
  });

  test("keeps what the tone guard said against it, and whether it was meant", async () => {
    const { id: caseId } = await openCase(t, token);
    const tone = { rules: ["insult", "police-criminal"], deliberate: true };
    const { body: reminder } = await write({ caseId });
    expect((await say(reminder.id, sent({ tone }))).body.body.tone).toEqual(tone);
    const { body: other } = await write({ caseId });
    expect((await say(other.id, sent())).body.body).not.toHaveProperty("tone");
    for (const wrong of [
      { rules: [], deliberate: true },
      { rules: ["rude"], deliberate: true },
    ]) {
      expect((await say(other.id, sent({ tone: wrong }))).status).toBe(400);
    }
  });

  test("keeps the 40 € towards a consumer, and not towards a business", async () => {
    const tone = {
      rules: ["insult", "indemnity-b2c"],
      deliberate: false,
      accepted: ["insult"],
    };
    const saidTo = async (kind: "business" | "consumer") => {
      const { id } = await openCase(t, token, { contact: newContact({ kind }) });
      const { body: reminder } = await write({ caseId: id });
      return (await say(reminder.id, sent({ tone }))).body.body.tone;
    };
    expect(await saidTo("consumer")).toEqual({ rules: tone.rules, deliberate: false });
    expect(await saidTo("business")).toEqual({ rules: ["insult"], deliberate: true });
  });

  test("a clock that runs ahead does not date it in the future", async () => {
    const { body: reminder } = await write({ caseId: (await openCase(t, token)).id });
    expect((await say(reminder.id, sent({ at: t.clock.now + 9_000_000 }))).body.at).toBe(
      t.clock.now,
    );
  });

  test("wrong values, unknown reminders, other accounts and signed out", async () => {
    const { body: reminder } = await write({ caseId: (await openCase(t, token)).id });
    expect((await say(reminder.id, sent({ to: ["nobody"] }))).status).toBe(400);
    expect((await say(reminder.id, sent({ at: 1.5 }))).status).toBe(400);
    expect((await say("nonsense", sent())).status).toBe(404);
    expect((await say("019ab000-0000-7000-8000-0000000fffff", sent())).status).toBe(404);
    expect((await say(reminder.id, sent(), await signUp(t))).status).toBe(404);
    expect((await t.call("POST", `${path}/${reminder.id}/sent`, { body: sent() })).status).toBe(
      401,
    );
  });
});

describe("own views", () => {
  const view = (body: object, as: string | undefined = token) =>
    t.call("POST", "/api/self-views", { token: as, body });

  test("are noted, and may be said twice", async () => {
    const { body: reminder } = await write({ caseId: (await openCase(t, token)).id });
    const body = { reminderIds: [reminder.id, reminder.id], at: t.clock.now };
    const first = await view(body);
    expect([first.status, first.text]).toEqual([204, ""]);
    expect((await view(body)).status).toBe(204);
  });

  test("are dated by the server, whatever the browser's clock says", async () => {
    const { body: reminder } = await write({ caseId: (await openCase(t, token)).id });
    const now = t.clock.now;
    const day = 86_400_000;
    const reminderIds = [reminder.id];
    const bodies = [
      { reminderIds, at: now + day },
      { reminderIds, at: now + day, age: 500 },
      { reminderIds, at: now - day, age: 900 },
      { reminderIds, at: now - 1_000 },
    ];
    for (const body of bodies) expect((await view(body)).status).toBe(204);
    const { rows } = await t.deps.db.run(
      `select at from self_views where reminder_id = '${reminder.id}' order by at desc`,
    );
    expect(rows.map(({ at }) => Number(at) - now)).toEqual([0, -500, -900, -1_000]);
    for (const age of [-1, 0.5, 8 * day, "1"]) {
      expect((await view({ reminderIds, at: now, age })).status).toBe(400);
    }
  });

  test("are kept up to a thousand for each reminder, and saying more is no error", async () => {
    const { body: reminder } = await write({ caseId: (await openCase(t, token)).id });
    await t.deps.db.run(`insert into self_views (account_id, reminder_id, at)
      select account_id, id, value from reminders, generate_series(11, 1009) where id = '${reminder.id}'`);
    for (const at of [2_000, 2_001]) {
      expect((await view({ reminderIds: [reminder.id], at })).status).toBe(204);
    }
    const { rows } = await t.deps.db.run(
      `select max(at) as last, count(*) as views from self_views where reminder_id = '${reminder.id}'`,
    );
    expect(rows).toEqual([{ last: 2_000, views: 1_000 }]);
  });

  test("of another account's reminder are not found, and none of the others is noted", async () => {
    const other = await signUp(t);
    const mine = (await write({ caseId: (await openCase(t, token)).id })).body.id;
    const theirs = (await write({ caseId: (await openCase(t, other)).id }, other)).body.id;
    expect((await view({ reminderIds: [mine, theirs], at: 5 })).status).toBe(404);
    const { rows } = await t.deps.db.run(`select 1 from self_views where at = 5`);
    expect(rows).toHaveLength(0);
    expect((await view({ reminderIds: [], at: 5 })).status).toBe(400);
    expect((await t.call("POST", "/api/self-views", { body: {} })).status).toBe(401);
  });
});
