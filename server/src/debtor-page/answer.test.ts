import { beforeEach, describe, expect, test, vi } from "vitest";

import { eventIdSchema, reminderIdSchema } from "@impaye/shared/ids";

import { newContact, openCase, signUp } from "../test/factories.ts";
import { testApp } from "../test/test-app.ts";
import { findPage } from "./find-page.ts";
import { recordAnswer } from "./record-answer.ts";

const t = await testApp();
const token = await signUp(t);
const start = t.clock.now;
beforeEach(() => {
  t.clock.now = start;
});
const firefox = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0";
const type = "application/x-www-form-urlencoded";

const send = (path: string, values: Record<string, string>, userAgent = firefox) =>
  t.call("POST", `${path}/answer`, {
    body: new URLSearchParams(values).toString(),
    headers: { "content-type": type, "user-agent": userAgent },
  });

const open = async (changes: object = {}) => {
  const { id: caseId, invoices } = await openCase(t, token, changes);
  const { body } = await t.call("POST", "/api/reminders", { token, body: { caseId } });
  return {
    caseId: caseId as string,
    invoices: invoices as { id: string }[],
    path: new URL(body.pageUrl).pathname,
    reminderId: body.id as string,
  };
};

const decode = (text: string) =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">");

/** The hidden fields of the form that confirms. */
const sealOf = ({ text }: { text: string }): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
      ([, name = "", value = ""]) => [name, decode(value).replaceAll("&amp;", "&")],
    ),
  );

const answersIn = async (caseId: string) => {
  const { body } = await t.call("GET", `/api/cases/${caseId}/timeline`, { token });
  return body.events.filter((event: { type: string }) => event.type === "page.answered");
};

/** Fills in, reads again for as long as people do, and confirms. */
const answer = async (path: string, values: Record<string, string>) => {
  const review = await send(path, values);
  t.clock.now += 5_000;
  return { review, confirmed: await send(path, sealOf(review)) };
};

const soon = { kind: "will-pay", on: "2026-12-03" };

describe("an answer", () => {
  test.each([
    [{ kind: "paid", on: "2026-11-20", amount: "500" }, "verification", "2026-11-28"],
    [soon, "promise", "2026-12-03"],
    [{ ...soon, amount: "1" }, "proposal", "2026-11-30"],
    [{ ...soon, on: "2026-12-24" }, "proposal", "2026-11-30"],
    [
      {
        kind: "plan",
        count: "2",
        on1: "2026-12-05",
        amount1: "900",
        on2: "2027-01-05",
        amount2: "900",
      },
      "proposal",
      "2026-11-30",
    ],
    [{ kind: "problem", invoice: "all", note: "Le logo manque." }, "dispute", null],
  ])("%j is recorded once it is confirmed, and holds the ladder", async (values, kind, until) => {
    const { caseId, path, reminderId } = await open();
    const { review, confirmed } = await answer(path, values);
    expect(review.status).toBe(200);
    expect(confirmed.status).toBe(303);
    const thanks = await t.call("GET", confirmed.headers.get("location") ?? "");
    expect(thanks.text).toContain("Merci, votre réponse est transmise");
    expect(thanks.text.includes("ne devient un accord qu’avec")).toBe(kind === "proposal");

    const events = await answersIn(caseId);
    expect(events).toMatchObject([
      { actor: "debtor", at: t.clock.now, body: { answer: values.kind, reminderId } },
    ]);
    const { body: view } = await t.call("GET", `/api/cases/${caseId}`, { token });
    expect(view.holds).toMatchObject([{ kind, until, eventId: events[0].id }]);
    expect(view.nextStep).toMatchObject({ kind: "wait", hold: { kind } });
    const { body: agenda } = await t.call("GET", "/api/agenda", { token });
    expect(agenda.items).toContainEqual(
      expect.objectContaining({
        caseId,
        why: "answer",
        answer: { kind: values.kind, at: t.clock.now },
      }),
    );
    const verdict = await t.call("GET", `/api/cases/${caseId}/timeline/verify`, { token });
    expect(verdict.body.intact).toBe(true);
    expect((await t.call("GET", path)).text).toContain("Votre dernière réponse");
  });

  test("names the invoice as the debtor saw it", async () => {
    const { caseId, path, invoices } = await open();
    await answer(path, { kind: "problem", invoice: invoices[0]?.id ?? "", note: "x" });
    const [event] = await answersIn(caseId);
    expect(event.body.invoice).toEqual({ id: invoices[0]?.id, number: "F-2026-014" });
  });

  test("is asked for in the contact's language", async () => {
    const { path } = await open({ contact: newContact({ language: "en" }) });
    for (const kind of ["paid", "will-pay", "plan", "problem"]) {
      const { status, text } = await t.call("GET", `${path}/answer/${kind}`);
      expect([status, text.includes('<html lang="en">')]).toEqual([200, true]);
    }
    const { confirmed } = await answer(path, soon);
    const thanks = await t.call("GET", confirmed.headers.get("location") ?? "");
    expect(thanks.text).toContain("3 December 2026");
  });

  test("may be changed before it is sent, and comes back as it was typed", async () => {
    const { caseId, path } = await open();
    const review = await send(path, { ...soon, amount: "900", note: "dès que possible" });
    const { status, text } = await send(path, { ...sealOf(review), change: "yes" });
    expect(status).toBe(200);
    for (const typed of ['value="2026-12-03"', 'value="900,00"', "dès que possible"]) {
      expect(text).toContain(typed);
    }
    expect(await answersIn(caseId)).toEqual([]);
  });

  test("comes back filled in, with what is wrong at its field", async () => {
    const { caseId, path } = await open();
    const note = "<script>alert(1)</script> ".repeat(400);
    const { status, text } = await send(path, { ...soon, on: "2026-02-30", note });
    expect(status).toBe(400);
    expect(text).toContain('aria-describedby="on-wrong" aria-invalid="true"');
    expect(text).toContain("raccourcissez-le à 2\u00a0000");
    expect(text).not.toContain("<script>");
    expect(decode(text)).toContain(note.trim());
    expect(await answersIn(caseId)).toEqual([]);
  });

  test("that is larger than any form is refused with a page", async () => {
    const { path } = await open();
    const { status, text } = await send(path, { ...soon, note: "x".repeat(100_000) });
    expect([status, text.includes("trop longue")]).toEqual([413, true]);
  });

  test("of nonsense leads back to the page", async () => {
    const { caseId, path } = await open();
    for (const values of [{}, { kind: "__proto__" }, { answer: "{", seal: "x" }]) {
      const { status, headers } = await send(path, values);
      expect([status, headers.get("location")]).toEqual([303, path]);
    }
    const json = await t.call("POST", `${path}/answer`, { body: soon });
    expect(json.status).toBe(303);
    expect(await answersIn(caseId)).toEqual([]);
  });
});

describe("what is not a person", () => {
  test("follows every link and submits every form it finds, and records nothing", async () => {
    const { caseId, path } = await open();
    const page = await t.call("GET", path);
    const links = [...page.text.matchAll(/href="(\/f\/[^"]+)"/g)].map(([, link = ""]) => link);
    expect(links).toHaveLength(4);
    let [reviewed, asked] = [0, 0];
    for (const link of links) {
      expect((await t.call("GET", link)).status).toBe(200);
      const kind = link.split("/").at(-1) ?? "";
      // As they come, and with something plausible in each field, the hidden one included.
      await send(path, { kind });
      const filled = await send(path, {
        ...soon,
        kind,
        invoice: "all",
        note: "test",
        subject: "test",
      });
      if (!("seal" in sealOf(filled))) continue;
      reviewed += 1;
      t.clock.now += 60_000;
      const again = await send(path, sealOf(filled));
      if (again.text.includes("Cette réponse vient bien de moi")) asked += 1;
      await send(path, sealOf(again));
    }
    // A payment in the future and a plan without rows are refused before.
    expect([reviewed, asked]).toEqual([2, 2]);
    expect(await answersIn(caseId)).toEqual([]);
  });

  test.each([
    ["from a filter's network", "microsoft", true],
    ["from a crawler's", "google-special-crawler", true],
    ["through Apple's relay", "apple-relay", false],
    ["from anywhere else", "other", false],
  ] as const)("under a browser's name %s: one more tick or none", async (_, network, asks) => {
    const { caseId, path } = await open();
    const review = await send(path, soon);
    t.clock.now += 60_000;
    vi.spyOn(t.deps.networks, "of").mockResolvedValueOnce(network);
    const confirmed = await send(path, sealOf(review));
    expect(confirmed.text.includes('name="sure"')).toBe(asks);
    expect(await answersIn(caseId)).toHaveLength(asks ? 0 : 1);
    if (!asks) return;
    expect((await send(path, { ...sealOf(confirmed), sure: "yes" })).status).toBe(303);
    expect(await answersIn(caseId)).toHaveLength(1);
  });

  test.each([
    ["faster than anybody reads", 1_000, firefox],
    ["by name", 60_000, "python-requests/2.32"],
  ])("%s is asked for one more tick, which a person can give", async (_, delay, userAgent) => {
    const { caseId, path } = await open();
    const review = await send(path, soon);
    t.clock.now += delay;
    const asked = await send(path, sealOf(review), userAgent);
    expect(asked.text).toContain('name="sure"');
    expect(await answersIn(caseId)).toEqual([]);
    expect((await send(path, { ...sealOf(asked), sure: "yes" }, userAgent)).status).toBe(303);
    expect(await answersIn(caseId)).toHaveLength(1);
  });
});

describe("twice", () => {
  test("the same confirmation is one answer, also at once", async () => {
    const { caseId, path } = await open();
    const seal = sealOf(await send(path, soon));
    t.clock.now += 5_000;
    const confirm = () => send(path, seal);
    const all = [...(await Promise.all([confirm(), confirm(), confirm()])), await confirm()];
    expect(new Set(all.map(({ headers }) => headers.get("location"))).size).toBe(1);
    expect(await answersIn(caseId)).toHaveLength(1);
  });

  test("the same words are one answer; other words are another", async () => {
    const { caseId, path } = await open();
    const first = await answer(path, soon);
    const second = await answer(path, soon);
    expect(second.confirmed.headers.get("location")).toBe(first.confirmed.headers.get("location"));
    await answer(path, { ...soon, on: "2026-12-04" });
    expect(await answersIn(caseId)).toHaveLength(2);
    // The day after, it is news again.
    t.clock.now += 86_400_000;
    await answer(path, { ...soon, on: "2026-12-04" });
    expect(await answersIn(caseId)).toHaveLength(3);
  });
});

describe("a seal", () => {
  test("is worth nothing on another text, another page or another server", async () => {
    const { caseId, path } = await open();
    const other = await open();
    const seal = sealOf(await send(path, soon));
    t.clock.now += 5_000;
    const altered = { ...seal, answer: (seal["answer"] ?? "").replace("12-03", "12-31") };
    for (const [to, values] of [
      [path, altered],
      [other.path, seal],
      [path, { ...seal, seal: "A".repeat(22) }],
      [path, { ...seal, seal: "é" }],
    ] as const) {
      const { status, headers } = await send(to, values);
      expect([status, headers.get("location")]).toEqual([303, to]);
    }
    expect([await answersIn(caseId), await answersIn(other.caseId)]).toEqual([[], []]);
  });

  test("that lay open for hours brings the form back, to be read again", async () => {
    const { caseId, path } = await open();
    const seal = sealOf(await send(path, soon));
    t.clock.now += 4 * 3_600_000 + 1;
    const { status, text } = await send(path, seal);
    expect([status, text.includes("restée ouverte longtemps")]).toEqual([200, true]);
    expect(await answersIn(caseId)).toEqual([]);
  });
});

describe("no answer is taken", () => {
  const log = (caseId: string, kind: string, body: object) =>
    t.call("POST", `/api/cases/${caseId}/events`, {
      token,
      body: { id: t.deps.newId(), type: kind, at: t.clock.now, body },
    });

  test.each([
    ["once all is paid", "payment.received", "Tout est réglé, merci"],
    ["once the case is closed", "case.closed", "Ce dossier est clos"],
  ])("%s", async (_, kind, title) => {
    const { caseId, path } = await open();
    const seal = sealOf(await send(path, soon));
    const amount = { minor: 10_000_000, currency: "EUR" };
    await log(caseId, kind, kind === "case.closed" ? {} : { on: "2026-11-23", amount });
    const page = await t.call("GET", path);
    expect(page.text).toContain(title);
    expect(page.text).not.toContain(`${path}/answer`);
    t.clock.now += 5_000;
    for (const values of [soon, seal]) expect((await send(path, values)).status).toBe(303);
    expect((await t.call("GET", `${path}/answer/paid`)).status).toBe(404);
    expect(await answersIn(caseId)).toEqual([]);

    t.clock.now += 31 * 86_400_000;
    for (const values of [soon, seal]) expect((await send(path, values)).status).toBe(404);
  });
});

describe("a flood", () => {
  test("of 200 answers in a minute leaves few, and is told so with a page", async () => {
    const { caseId, path } = await open();
    const statuses: number[] = [];
    for (let n = 1; n <= 100; n += 1) {
      const review = await send(path, { ...soon, note: `n° ${n}` });
      statuses.push(review.status);
      if (review.status !== 200) continue;
      t.clock.now += 1_600;
      const confirmed = await send(path, sealOf(review));
      statuses.push(confirmed.status);
      t.clock.now -= 1_600;
    }
    expect((await answersIn(caseId)).length).toBeLessThanOrEqual(10);
    expect(new Set(statuses)).toEqual(new Set([200, 303, 429]));
  });

  test("of answers at one and the same moment leaves no more than one after the other", async () => {
    const { caseId, reminderId } = await open();
    const found = await findPage(t.deps, reminderIdSchema.parse(reminderId));
    if (found === null) throw new Error("the page is not open");
    // All of them have read the case before any of them writes.
    const recorded = await Promise.all(
      Array.from({ length: 24 }, (_, n) =>
        recordAnswer(t.deps, found, {
          id: eventIdSchema.parse(t.deps.newId()),
          said: { answer: "will-pay", on: "2026-12-03", note: String(n) },
        }),
      ),
    );
    const answers = await answersIn(caseId);
    expect(answers).toHaveLength(10);
    expect(recorded.filter((id) => id === "too-many")).toHaveLength(14);
    expect(recorded).toEqual(expect.arrayContaining(answers.map(({ id }: { id: string }) => id)));
    const verdict = await t.call("GET", `/api/cases/${caseId}/timeline/verify`, { token });
    expect(verdict.body).toMatchObject({ intact: true });
  });

  test("of answers over a day ends with a polite page, until the next day", async () => {
    const { caseId, path } = await open();
    for (let n = 0; n < 10; n += 1) {
      t.clock.now += 60_000;
      expect((await answer(path, { ...soon, note: String(n) })).confirmed.status).toBe(303);
    }
    t.clock.now += 60_000;
    const { confirmed } = await answer(path, { ...soon, note: "one more" });
    expect(confirmed.status).toBe(429);
    expect(confirmed.text).toContain("Vos réponses sont bien arrivées");
    expect(await answersIn(caseId)).toHaveLength(10);
    t.clock.now += 86_400_000;
    expect((await answer(path, soon)).confirmed.status).toBe(303);
  });

  test("from one address is slowed down on every link; a proxy's many readers are not", async () => {
    const [first, second] = [await open(), await open()];
    t.socket.address = "203.0.113.77";
    expect((await t.call("GET", first.path)).status).toBe(200);
    const countTo = (count: number) =>
      t.deps.db.run(`update rate_limit set count = ${count} where key like 'page %'
        and key not like '%${first.reminderId}'`);
    await countTo(599);
    expect((await t.call("GET", second.path)).status).toBe(200);
    expect((await t.call("GET", second.path)).status).toBe(429);
    t.socket.address = undefined;
    expect((await t.call("GET", second.path)).status).toBe(200);
  });
});
