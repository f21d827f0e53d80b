import { describe, expect, onTestFinished, test, vi } from "vitest";

import { rateLimit } from "../db/auth-schema.ts";
import {
  consented,
  newContact,
  newInvoice,
  openCase,
  sendReminder,
  signUp,
} from "../test/factories.ts";
import { testApp } from "../test/test-app.ts";

const t = await testApp();
const token = await signUp(t);
const consenting = { tracking: consented };
const write = async (caseId: string) =>
  (await t.call("POST", "/api/reminders", { token, body: { caseId } })).body;
const dayMs = 86_400_000;
const pathOf = ({ pageUrl }: { pageUrl: string }) => new URL(pageUrl).pathname;

describe("the page behind a reminder's link", () => {
  test("says who asks for what, in the contact's language, and queues the visit", async () => {
    const opened = await openCase(t, token, { contact: newContact({ language: "en" }) });
    const reminder = await write(opened.id);
    const { status, text, headers } = await t.call("GET", pathOf(reminder), {
      headers: { "user-agent": "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0" },
    });
    expect(status).toBe(200);
    expect(text).toContain('<html lang="en">');
    for (const said of ["Camille Roux", "F-2026-014", "1,800.00"]) expect(text).toContain(said);
    expect(headers.get("content-type")).toMatch(/^text\/html/);
    expect(t.queued).toHaveLength(1);
    expect(t.queued[0]).toEqual({
      id: expect.any(String),
      type: "page.visited",
      reminderId: reminder.id,
      at: t.clock.now,
      agent: "browser",
      network: "unknown",
    });
  });

  test("queues the visit with the network that it came from, as the image's", async () => {
    t.queued.length = 0;
    const { id } = await openCase(t, token, { contact: newContact(consenting) });
    const { pageUrl, pixelUrl } = await write(id);
    const looked = vi.spyOn(t.deps.networks, "of").mockResolvedValue("microsoft");
    onTestFinished(() => looked.mockRestore());
    t.socket.address = "203.0.113.9";
    onTestFinished(() => {
      t.socket.address = undefined;
    });
    await t.call("GET", pathOf({ pageUrl }));
    await t.call("GET", new URL(pixelUrl).pathname);
    expect(t.queued).toMatchObject([
      { type: "page.visited", network: "microsoft" },
      { type: "mail.fetched", network: "microsoft" },
    ]);
    const origin = { address: "203.0.113.9", asn: null };
    expect(looked.mock.calls).toEqual([[origin], [origin]]);
  });

  test("sets the creditor's own visit aside, and nobody else's", async () => {
    t.queued.length = 0;
    const { pageUrl } = await write((await openCase(t, token)).id);
    const tagOf = async (whose: string) =>
      (await t.call("GET", "/api/profile", { token: whose })).body.pixelPrefix.split("/").at(-1);
    const mine = await tagOf(token);
    const theirs = await tagOf(await signUp(t));
    const userAgent = "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0";
    for (const own of [mine, theirs, "", "x".repeat(60_000)]) {
      const headers = { "user-agent": userAgent, "x-impaye-own": own };
      expect((await t.call("GET", pathOf({ pageUrl }), { headers })).status).toBe(200);
    }
    const agents = t.queued.map((fetch) => fetch.agent);
    expect(agents).toEqual(["own-browser", "browser", "browser", "browser"]);
  });

  test("is kept from caches, frames, search engines and scripts, and sets no cookie", async () => {
    const reminder = await write((await openCase(t, token)).id);
    const { headers, text } = await t.call("GET", pathOf(reminder));
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("x-robots-tag")).toMatch(/noindex/);
    expect(headers.get("set-cookie")).toBeNull();
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(policy).toContain("frame-ancestors 'none'");
    const style = /<style>([^]*?)<\/style>/.exec(text)?.[1] ?? "";
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(style));
    expect(policy).toContain(Buffer.from(digest).toString("base64"));
  });

  test("shows what is left after a payment", async () => {
    const { id } = await openCase(t, token);
    const amount = { minor: 80_000, currency: "EUR" };
    await t.call("POST", `/api/cases/${id}/events`, {
      token,
      body: {
        id: t.deps.newId(),
        type: "payment.received",
        at: t.clock.now,
        body: { on: "2026-09-20", amount },
      },
    });
    const { text } = await t.call("GET", pathOf(await write(id)));
    expect(text.replaceAll(/[\u00a0\u202f]/g, " ")).toContain("1 000,00 €");
  });

  test("shows hostile text as text", async () => {
    const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;
    const opened = await openCase(t, token, {
      contact: newContact({ name: hostile, company: hostile }),
      invoices: [newInvoice({ number: hostile })],
    });
    const { text } = await t.call("GET", pathOf(await write(opened.id)));
    expect(text).toContain("&lt;script&gt;");
    expect(text).not.toContain("<script");
    expect(text).not.toContain("<img src=x");
  });

  test("is shown although the visit cannot be noted", async () => {
    const broken = await testApp({ queue: { put: () => Promise.reject(new Error("disk full")) } });
    const as = await signUp(broken);
    const { id } = await openCase(broken, as);
    const { body } = await broken.call("POST", "/api/reminders", {
      token: as,
      body: { caseId: id },
    });
    expect((await broken.call("GET", pathOf(body))).status).toBe(200);
    expect(broken.logged).toHaveLength(1);
  });

  test("is a page, too, when the server cannot answer", async () => {
    const broken = await testApp();
    const as = await signUp(broken);
    const { id } = await openCase(broken, as);
    const { body } = await broken.call("POST", "/api/reminders", {
      token: as,
      body: { caseId: id },
    });
    await broken.deps.db.run("alter table profiles rename to profiles_gone");
    const { status, headers, text } = await broken.call("GET", pathOf(body));
    expect([status, headers.get("content-type")]).toEqual([500, "text/html; charset=UTF-8"]);
    expect(text).toContain("Le problème est de notre côté.");
    expect(broken.logged).toHaveLength(1);
  });

  test("is the same not-found page for whatever is wrong with the token", async () => {
    const reminder = await write((await openCase(t, token)).id);
    const path = pathOf(reminder);
    const foreign = await testApp({
      config: { ...t.deps.config, AUTH_SECRET: "another secret, just as long as it must be" },
    });
    const visits = t.queued.length;
    const answers = await Promise.all([
      t.call("GET", path.slice(0, -1)),
      t.call("GET", `${path.slice(0, -1)}${path.endsWith("A") ? "B" : "A"}`),
      t.call("GET", "/f/x"),
      t.call("GET", `/f/${"A".repeat(5_000)}`),
      t.call("GET", `${path}/nothing`),
      t.call("GET", `${path}/answer/nothing`),
      t.call("GET", `${path}/thanks/${reminder.id}`),
      t.call("GET", "/f/x/answer"),
      t.call("GET", "/f/x/answer/paid"),
      t.call("POST", "/f/x/answer"),
      t.call("GET", "/f/x/thanks/y"),
      t.call("GET", "/f/x/tracking/withdraw"),
      t.call("POST", "/f/x/tracking/withdraw"),
      foreign.call("GET", path),
      // The right MAC for a reminder that is gone.
      t.deps.db
        .run(`delete from reminders where id = '${reminder.id}'`)
        .then(() => t.call("GET", path)),
    ]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const shape = ({ headers }: { headers: Headers }) =>
      [...headers].map(([name, value]) => `${name}: ${value}`).join("\n");
    expect(new Set(answers.map(shape)).size).toBe(1);
    expect(t.queued).toHaveLength(visits);
  });

  test("is not looked for without end from one address, and readers there are spared", async () => {
    const path = pathOf(await write((await openCase(t, token)).id));
    const counted = () => t.deps.db.$count(rateLimit);
    const before = await counted();
    const statusOf = async (link: string) => (await t.call("GET", link)).status;
    t.socket.address = "192.0.2.44";
    for (let i = 0; i < 600; i += 1) expect(await statusOf(`/f/guess-${i}`)).toBe(404);
    const refused = await t.call("GET", "/f/guess");
    expect([refused.status, refused.text.includes("Attendez une minute")]).toEqual([429, true]);
    expect(await counted()).toBe(before);
    expect(await statusOf(path)).toBe(200);
    t.socket.address = undefined;
    expect(await statusOf("/f/guess")).toBe(404);
  });

  test("does not flood a timeline", async () => {
    const path = pathOf(await write((await openCase(t, token)).id));
    for (let i = 0; i < 60; i += 1) expect((await t.call("GET", path)).status).toBe(200);
    const refused = await t.call("GET", path);
    expect([refused.status, (await t.call("POST", `${path}/tracking/withdraw`)).status]).toEqual([
      429, 429,
    ]);
    expect(refused.headers.get("content-type")).toMatch(/^text\/html/);
    expect(refused.headers.get("content-security-policy")).toMatch(/style-src 'sha256-/);
    expect(refused.text).toContain("Attendez une minute");
    t.clock.now += 60_000;
    expect((await t.call("GET", path)).status).toBe(200);
  });
});

describe("withdrawing from tracking", () => {
  test("silences the contact at once, is a fact of each of its cases, and may come twice", async () => {
    const opened = await openCase(t, token, { contact: newContact(consenting) });
    const { id: contactId } = opened.contact;
    const second = await openCase(t, token, { contact: undefined, contactId });
    const reminder = await write(opened.id);
    expect(reminder.pixelUrl).not.toBeNull();
    const before = await t.call("GET", pathOf(reminder));
    expect(before.text).toContain(`action="${pathOf(reminder)}/tracking/withdraw"`);

    const withdraw = () => t.call("POST", `${pathOf(reminder)}/tracking/withdraw`);
    const answers = [...(await Promise.all([withdraw(), withdraw()])), await withdraw()];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);

    for (const { id } of [opened, second]) {
      const { body } = await t.call("GET", `/api/cases/${id}/timeline`, { token });
      const changes = body.events.filter(
        ({ type }: { type: string }) => type === "tracking.changed",
      );
      expect(changes).toMatchObject([{ actor: "debtor", body: { basis: "none" } }]);
      const verdict = await t.call("GET", `/api/cases/${id}/timeline/verify`, { token });
      expect(verdict.body.intact).toBe(true);
    }
    const view = await t.call("GET", `/api/cases/${opened.id}`, { token });
    expect(view.body.contact.tracking).toEqual({ basis: "none", withdrawnAt: t.clock.now });
    expect((await write(opened.id)).pixelReason).toBe("withdrawn");
    expect((await t.call("GET", pathOf(reminder))).text).not.toContain("tracking/withdraw");
  });

  test("holds against an older consent, until there is a new one", async () => {
    const { id, contact } = await openCase(t, token, { contact: newContact(consenting) });
    await t.call("POST", `${pathOf(await write(id))}/tracking/withdraw`);
    const allow = (since: string) =>
      t.call("PATCH", `/api/contacts/${contact.id}`, {
        token,
        body: { tracking: { ...consented, since } },
      });
    // The day itself is the 23rd.
    for (const since of ["2026-10-01", "2026-11-23"]) {
      const { status, body } = await allow(since);
      expect([status, body.error?.fields]).toEqual([
        400,
        { "tracking.since": expect.stringContaining("donné après ce jour-là") },
      ]);
      expect((await write(id)).pixelReason).toBe("withdrawn");
    }
    onTestFinished(() => {
      t.clock.now -= dayMs;
    });
    t.clock.now += dayMs;
    await allow("2026-11-24");
    const again = await write(id);
    expect(again.pixelReason).toBe("consent");
    t.clock.now += 1_000;
    await t.call("POST", `${pathOf(again)}/tracking/withdraw`);
    expect((await write(id)).pixelReason).toBe("withdrawn");
  });

  test("is not done by opening its link, which shows the button", async () => {
    const { id } = await openCase(t, token, { contact: newContact(consenting) });
    const path = pathOf(await write(id));
    const { status, text } = await t.call("GET", `${path}/tracking/withdraw`);
    expect(status).toBe(200);
    expect(text).toContain(`<form method="post" action="${path}/tracking/withdraw">`);
    const view = await t.call("GET", `/api/cases/${id}`, { token });
    expect(view.body.contact.tracking.basis).toBe("consent");
    const done = await t.call("POST", `${path}/tracking/withdraw`);
    expect((await t.call("GET", `${path}/tracking/withdraw`)).text).toBe(done.text);
  });

  test("is possible for as long as mails can be opened, whatever became of the page", async () => {
    const { id } = await openCase(t, token, { contact: newContact(consenting) });
    const path = pathOf(await write(id));
    await t.call("POST", `/api/cases/${id}/events`, {
      token,
      body: { id: t.deps.newId(), type: "page.revoked", at: t.clock.now, body: {} },
    });
    expect((await t.call("GET", path)).status).toBe(404);
    expect((await t.call("GET", `${path}/tracking/withdraw`)).status).toBe(200);
    expect((await t.call("POST", `${path}/tracking/withdraw`)).status).toBe(200);
  });

  test("a link of somebody who never consented says that nothing is measured", async () => {
    const path = pathOf(await write((await openCase(t, token)).id));
    const { status, text } = await t.call("GET", `${path}/tracking/withdraw`);
    expect([status, text.includes("n’est pas mesuré")]).toEqual([200, true]);
  });

  test("a reminder that was sent keeps saying so", async () => {
    const { id } = await openCase(t, token, { contact: newContact(consenting) });
    await sendReminder(t, token, id);
    const view = await t.call("GET", `/api/cases/${id}`, { token });
    expect(view.body.reading.tracked).toBe(true);
  });
});
