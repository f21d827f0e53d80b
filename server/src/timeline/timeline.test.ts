import { describe, expect, test } from "vitest";

import { verifyChain } from "@impaye/shared/timeline/chain";

import { append, fetchOf, openCase, signUp } from "../test/factories.ts";
import { testApp } from "../test/test-app.ts";

const t = await testApp();
const token = await signUp(t);
const opened = await openCase(t, token);
const path = `/api/cases/${opened.id}`;
const log = (body: object, as: string | undefined = token) =>
  t.call("POST", `${path}/events`, { token: as, body });
const fact = (changes: object = {}) => ({
  id: t.deps.newId(),
  type: "note.added",
  at: t.clock.now - 3_600_000,
  body: { note: "Rappeler lundi" },
  ...changes,
});
const length = async () => (await t.call("GET", `${path}/timeline`, { token })).body.lastSeq;

describe("logging an event", () => {
  test("puts it at the end of the timeline, also when it lies in the past", async () => {
    const before = await length();
    const event = fact({ at: Date.UTC(2025, 0, 1) });
    const { status, body } = await log(event);
    expect(status).toBe(201);
    expect(body).toMatchObject({ ...event, actor: "creditor", seq: before + 1 });
  });

  test("twice the same writes it once; the same id with other content is a conflict", async () => {
    const event = fact();
    expect((await log(event)).status).toBe(201);
    const before = await length();
    const again = await log(event);
    expect([again.status, again.body.id]).toEqual([200, event.id]);
    const other = await log({ ...event, body: { note: "Autre chose" } });
    expect([other.status, other.body.error.code]).toEqual([409, "conflict"]);
    expect(await length()).toBe(before);
  });

  test("a letter that left is one mail: its kind, to whom and about what, never its text", async () => {
    const letter = { letter: "suspension", to: ["camille@exemple.fr"], subject: "Facture 12" };
    const tone = { rules: ["insult"], deliberate: true };
    const event = fact({ type: "mail.sent", body: { ...letter, tone } });
    expect(await log(event)).toMatchObject({ status: 201, body: event });
    expect((await log(event)).status).toBe(200);
    expect((await log(fact({ type: "mail.sent", body: letter }))).status).toBe(201);
    const wrong = [
      {},
      { letter: "suspension" },
      { ...letter, letter: "call-script" },
      { ...letter, to: ["Camille"] },
      { ...letter, text: "Je suspends." },
    ];
    for (const body of wrong) {
      expect((await log(fact({ type: "mail.sent", body }))).status).toBe(400);
    }
  });

  test("ten at once all find a place, and the chain holds", async () => {
    const before = await length();
    const answers = await Promise.all(Array.from({ length: 10 }, () => log(fact())));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 201));
    expect(await length()).toBe(before + 10);
    expect((await t.call("GET", `${path}/timeline/verify`, { token })).body.intact).toBe(true);
  });

  test("text that no encoding knows is mended before it is hashed", async () => {
    const { status, body } = await log(fact({ body: { note: "a\ud800b<script>" } }));
    expect([status, body.body.note]).toEqual([201, "a\ufffdb<script>"]);
    expect((await t.call("GET", `${path}/timeline/verify`, { token })).body.intact).toBe(true);
  });

  test.each([
    ["type", { type: "mail.fetched", body: {} }],
    ["type", { type: "nonsense" }],
    ["id", { id: "1" }],
    ["at", { at: -1 }],
    ["at", { at: "yesterday" }],
    ["at", { at: Date.UTC(2026, 11, 24) }],
    ["body", { body: { note: "x", hidden: 1 } }],
    ["body.note", { body: { note: "" } }],
    ["body.until", { type: "promise.made", body: { until: "2026-02-30" } }],
    [
      "body.amount.minor",
      {
        type: "payment.received",
        body: { on: "2026-11-20", amount: { minor: 0, currency: "EUR" } },
      },
    ],
    [
      "body.amount",
      {
        type: "payment.received",
        body: { on: "2026-11-20", amount: { minor: 100, currency: "CHF" } },
      },
    ],
    [
      "body.invoiceId",
      {
        type: "dispute.raised",
        body: { invoiceId: "019ab000-0000-7000-8000-0000000fffff" },
      },
    ],
    [
      "body.instalments",
      {
        type: "plan.agreed",
        body: { instalments: [{ on: "2026-12-01", amount: { minor: 100, currency: "USD" } }] },
      },
    ],
    [
      "body.instalments",
      {
        type: "plan.agreed",
        body: { instalments: [{ on: "2026-11-01", amount: { minor: 100, currency: "EUR" } }] },
      },
    ],
    ["body.cause", { type: "cause.noted", body: { cause: "bad-faith" } }],
  ])("a wrong %s is refused", async (field, wrong) => {
    const { status, body } = await log(fact(wrong));
    expect([status, Object.keys(body.error.fields)]).toEqual([400, [field]]);
  });

  // Now is 23 November 2026; a fact is dated an hour before unless it says otherwise.
  const eur = { minor: 100, currency: "EUR" };
  const credited = { amount: eur, invoiceId: opened.invoices[0].id };
  const planned = (on: string) => ({ instalments: [{ on, amount: eur }] });
  const dated: [string, string, object, string | null][] = [
    ["payment.received", "of tomorrow, which may have begun there", { on: "2026-11-24" }, null],
    ["payment.received", "to come", { on: "2026-11-25" }, "body.on"],
    ["credit.issued", "to come", { ...credited, on: "2027-01-01" }, "body.on"],
    ["promise.made", "for yesterday, which may last there", { until: "2026-11-22" }, null],
    ["promise.made", "for a day gone by", { until: "2026-11-20" }, "body.until"],
    ["promise.made", "in two years", { until: "2028-11-22" }, null],
    ["promise.made", "to 2090", { until: "2090-01-01" }, "body.until"],
    ["hold.set", "until a day gone by", { until: "2026-11-20" }, "body.until"],
    ["hold.set", "to 2090", { until: "2090-01-01" }, "body.until"],
    ["hold.set", "without end", {}, null],
    ["insolvency.opened", "to come", { on: "2027-01-01" }, "body.on"],
    [
      "insolvency.opened",
      "whose notice is to come",
      { on: "2026-11-01", publishedOn: "2027-01-01" },
      "body.publishedOn",
    ],
    [
      "insolvency.opened",
      "published before it was opened",
      { on: "2026-11-01", publishedOn: "2026-10-31" },
      "body.publishedOn",
    ],
    ["plan.agreed", "that ends in nine years", planned("2035-11-01"), null],
    ["plan.agreed", "to 2090", planned("2090-01-01"), "body.instalments"],
  ];
  test.each(dated)("a %s %s is bounded", async (type, _, said, wrong) => {
    const body = type === "payment.received" ? { amount: eur, ...said } : said;
    const { status, body: answer } = await log(fact({ type, body }));
    expect([status, Object.keys(answer.error?.fields ?? {})]).toEqual(
      wrong === null ? [201, []] : [400, [wrong]],
    );
  });

  test("a promise of the past, entered later, is measured by the day it was made on", async () => {
    const body = { until: "2025-02-01" };
    const then = fact({ type: "promise.made", at: Date.UTC(2025, 0, 1), body });
    expect((await log(then)).status).toBe(201);
  });

  test("a payment changes what is owed", async () => {
    const amount = { minor: 30_000, currency: "EUR" };
    const { status } = await log(
      fact({
        type: "payment.received",
        body: { on: "2026-09-30", amount, invoiceId: opened.invoices[0].id },
      }),
    );
    expect(status).toBe(201);
    const { body } = await t.call("GET", path, { token });
    expect(body.balance.paid).toEqual(amount);
    expect(body.balance.principal.minor).toBe(150_000);
  });
});

describe("reading a timeline", () => {
  test("goes on after what is known, a page at a time", async () => {
    const long = await openCase(t, token);
    const pages = `/api/cases/${long.id}`;
    const many = Array.from({ length: 499 }, () => fetchOf(t, t.deps.newId(), t.clock.now));
    await append(t, token, long.id, many);
    const first = (await t.call("GET", `${pages}/timeline`, { token })).body;
    expect([first.events.length, first.lastSeq]).toEqual([500, 500]);
    const rest = (await t.call("GET", `${pages}/timeline?after=500`, { token })).body;
    expect([rest.events.length, rest.lastSeq]).toEqual([1, 501]);
    expect(verifyChain([...first.events, ...rest.events]).intact).toBe(true);
    const end = (await t.call("GET", `${pages}/timeline?after=501`, { token })).body;
    expect(end).toEqual({ events: [], lastSeq: 501 });
  });

  test.each(["after=x", "after=-1", "after=1.5"])("refuses ?%s", async (query) => {
    expect((await t.call("GET", `${path}/timeline?${query}`, { token })).status).toBe(400);
  });

  test("verifying finds the event that somebody changed", async () => {
    const { id } = await openCase(t, token);
    await t.deps.db.run(`update events set at = at + 1 where case_id = '${id}' and seq = 2`);
    const { body } = await t.call("GET", `/api/cases/${id}/timeline/verify`, { token });
    expect(body).toEqual({ intact: false, seq: 2, because: "altered" });
  });
});

test("timelines of other accounts are not found, nor open to anybody signed out", async () => {
  const other = await signUp(t);
  for (const [method, route] of [
    ["GET", "timeline"],
    ["GET", "timeline?after=1000"],
    ["GET", "timeline/verify"],
    ["POST", "events"],
  ] as const) {
    const sent = method === "POST" ? { body: fact() } : {};
    expect((await t.call(method, `${path}/${route}`, { ...sent, token: other })).status).toBe(404);
    expect((await t.call(method, `${path}/${route}`, sent)).status).toBe(401);
  }
});
