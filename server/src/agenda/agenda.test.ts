import { expect, test } from "vitest";

import { type Agenda, agendaSchema } from "@impaye/shared/schema/agenda";

import type { Answer } from "@impaye/shared/schema/answer";
import type { NewFact } from "@impaye/shared/timeline/chain";

import {
  consented,
  append,
  fetchOf,
  newContact,
  newInvoice,
  openCase,
  sendReminder,
  signUp,
} from "../test/factories.ts";
import { testApp } from "../test/test-app.ts";

const t = await testApp();
const path = "/api/agenda";
const dueOn = (day: string, title: string) => ({ title, invoices: [newInvoice({ dueOn: day })] });
const log = (token: string, caseId: string, type: string, body: object) =>
  t.call("POST", `/api/cases/${caseId}/events`, {
    token,
    body: { id: t.deps.newId(), type, at: t.clock.now, body },
  });

test("lists open cases whose step is due, the longest late first", async () => {
  const token = await signUp(t);
  await openCase(t, token, dueOn("2026-10-01", "en retard"));
  await openCase(t, token, dueOn("2026-09-10", "très en retard"));
  await openCase(t, token, dueOn("2027-06-01", "pas encore"));
  const closed = await openCase(t, token, dueOn("2026-09-10", "clos"));
  await log(token, closed.id, "case.closed", {});
  const held = await openCase(t, token, dueOn("2026-09-10", "promis"));
  await log(token, held.id, "promise.made", { until: "2026-12-24" });

  const { status, body } = await t.call("GET", path, { token });
  expect(status).toBe(200);
  expect(agendaSchema.parse(body)).toEqual(body);
  expect([body.on, body.due]).toEqual(["2026-11-23", 2]);
  expect(body.items.map(({ title }: { title: string }) => title)).toEqual([
    "très en retard",
    "en retard",
  ]);
});

test("a case that was closed is gone, and back once it is reopened", async () => {
  const token = await signUp(t);
  const { id } = await openCase(t, token, dueOn("2026-09-10", "en retard"));
  const titles = async () =>
    (await t.call("GET", path, { token })).body.items.map(({ title }: { title: string }) => title);
  for (let again = 0; again < 2; again += 1) {
    await log(token, id, "case.closed", { why: "written-off" });
    expect(await titles()).toEqual([]);
    await log(token, id, "case.reopened", {});
    expect(await titles()).toEqual(["en retard"]);
  }
});

test("lists a message that was looked at since, until something is done", async () => {
  const token = await signUp(t);
  const { id: caseId } = await openCase(t, token, {
    contact: newContact({ tracking: consented }),
  });
  const reminderId = await sendReminder(t, token, caseId);
  expect((await t.call("GET", path, { token })).body.items).toEqual([]);

  t.clock.now += 3_600_000;
  await append(t, token, caseId, [fetchOf(t, reminderId, t.clock.now)]);
  const { body } = await t.call("GET", path, { token });
  expect(body.due).toBe(0);
  expect(body.items).toMatchObject([{ caseId, why: "signal", lastSignalAt: t.clock.now }]);

  t.clock.now += 60_000;
  await log(token, caseId, "call.logged", { reached: true });
  expect((await t.call("GET", path, { token })).body.items).toEqual([]);
});

test("lists what a debtor answered on the page, until something is done", async () => {
  const token = await signUp(t);
  const { id: caseId } = await openCase(t, token);
  const reminderId = await sendReminder(t, token, caseId);
  t.clock.now += 3_600_000;
  await append(t, token, caseId, [
    {
      id: t.deps.newId() as NewFact["id"],
      type: "page.answered",
      at: t.clock.now,
      actor: "debtor",
      body: {
        answer: "will-pay",
        reminderId: reminderId as Answer["reminderId"],
        on: "2026-12-03",
      },
    },
  ]);
  const { body } = await t.call("GET", path, { token });
  expect(agendaSchema.parse(body)).toEqual(body);
  expect(body.due).toBe(0);
  expect(body.items).toMatchObject([
    {
      caseId,
      why: "answer",
      answer: { kind: "will-pay", at: t.clock.now },
      nextStep: { kind: "wait", hold: { kind: "promise", until: "2026-12-03" } },
    },
  ]);
  // Once the promise has passed, what is to be done is the next step.
  const later = (await t.call("GET", `${path}?on=2026-12-04`, { token })).body;
  expect(later.items).toMatchObject([{ caseId, why: "step", answer: null }]);

  t.clock.now += 60_000;
  await log(token, caseId, "call.logged", { reached: true });
  expect((await t.call("GET", path, { token })).body.items).toEqual([]);
});

test("puts a right that is about to end first, and tells what was promised for today", async () => {
  const token = await signUp(t);
  await openCase(t, token, dueOn("2026-09-10", "en retard"));
  const old = newInvoice({ issuedOn: "2021-11-30", dueOn: "2026-10-20" });
  await openCase(t, token, { title: "bientôt prescrit", invoices: [old] });
  const watched = newInvoice({ issuedOn: "2022-05-01", dueOn: "2027-01-20" });
  await openCase(t, token, { title: "dans six mois", invoices: [watched] });
  const promised = await openCase(t, token, dueOn("2026-11-01", "promis"));
  await log(token, promised.id, "promise.made", { until: "2026-11-23" });

  const { body } = await t.call("GET", path, { token });
  expect(agendaSchema.parse(body)).toEqual(body);
  expect(
    body.items.map(({ title, why, clock }: Agenda["items"][number]) => [
      title,
      why,
      clock?.kind ?? null,
      clock?.urgency ?? null,
    ]),
  ).toEqual([
    ["bientôt prescrit", "clock", "limitation", "urgent"],
    ["en retard", "step", null, null],
    ["promis", "clock", "promise", "urgent"],
    ["dans six mois", "clock", "limitation", "watch"],
  ]);
  expect(body.due).toBe(2);
});

test("marks a sum that counts days beyond the known rates", async () => {
  const token = await signUp(t);
  await openCase(t, token, dueOn("2026-10-01", "en retard"));
  const marks = async (on: string) =>
    (await t.call("GET", `${path}?on=${on}`, { token })).body.items.map(
      ({ provisional }: Agenda["items"][number]) => provisional,
    );
  expect(await marks("2026-12-31")).toEqual([false]);
  expect(await marks("2027-01-04")).toEqual([true]);
  const listed = await t.call("GET", "/api/cases", { token });
  expect(listed.body.cases.map(({ provisional }: { provisional: boolean }) => provisional)).toEqual(
    [false],
  );
});

test("one client is written to about one case at a time", async () => {
  const token = await signUp(t);
  const older = await openCase(t, token, dueOn("2026-09-10", "ancien"));
  const other = { contactId: older.contact.id, ...dueOn("2026-10-01", "récent") };
  const { body: newer } = await t.call("POST", "/api/cases", { token, body: other });
  const titles = async () =>
    (await t.call("GET", path, { token })).body.items.map(({ title }: { title: string }) => title);
  expect(await titles()).toEqual(["ancien"]);

  await sendReminder(t, token, older.id);
  expect(await titles()).toEqual([]);
  const { body } = await t.call("GET", `/api/cases/${newer.id}`, { token });
  expect(body.nextStep.blocks.map(({ by }: { by: string }) => by)).toContain("other-case");

  t.clock.now += 3 * 86_400_000;
  expect(await titles()).toEqual(["récent"]);
});

test("a letter keeps the gap in its client's every case, any other mail does not", async () => {
  const token = await signUp(t);
  const older = await openCase(t, token, dueOn("2026-09-10", "ancien"));
  const other = { contactId: older.contact.id, ...dueOn("2026-10-01", "récent") };
  const { body: newer } = await t.call("POST", "/api/cases", { token, body: other });
  const gaps = () =>
    Promise.all(
      [older.id, newer.id].map(async (id) => {
        const { body } = await t.call("GET", `/api/cases/${id}`, { token });
        return body.nextStep.blocks.map(({ by }: { by: string }) => by);
      }),
    );
  await log(token, older.id, "mail.sent", { tone: { rules: ["insult"], deliberate: false } });
  expect(await gaps()).toEqual([[], []]);

  const letter = { letter: "suspension", to: ["camille@exemple.fr"], subject: "Facture 12" };
  await log(token, older.id, "mail.sent", letter);
  expect(await gaps()).toEqual([["gap"], ["other-case"]]);
  t.clock.now += 3 * 86_400_000;
  expect(await gaps()).toEqual([[], []]);

  await log(token, older.id, "letter.sent", {});
  expect(await gaps()).toEqual([["gap"], ["other-case"]]);
});

test("the account's own ladder is followed", async () => {
  const token = await signUp(t);
  const { id } = await openCase(t, token, dueOn("2026-11-20", "à mon rythme"));
  const next = async () => (await t.call("GET", `/api/cases/${id}`, { token })).body.nextStep;
  expect(await next()).toMatchObject({ step: "first", on: "2026-11-22", tone: "courteous" });
  const { body: profile } = await t.call("GET", "/api/profile", { token });
  const policy = {
    rungs: [{ step: "first", day: 10, tone: "firm" }],
    decideDay: 30,
    minGapDays: 5,
    toleranceMinor: 0,
  };
  const saved = await t.call("PUT", "/api/profile", { token, body: { ...profile, policy } });
  expect([saved.status, saved.body.policy]).toEqual([200, policy]);
  expect(await next()).toMatchObject({ step: "first", on: "2026-11-30", tone: "firm" });
  const { body: reminder } = await t.call("POST", "/api/reminders", {
    token,
    body: { caseId: id },
  });
  expect([reminder.step, reminder.tone]).toEqual(["first", "firm"]);
});

test("is one's own, refuses days that are none, and needs a session", async () => {
  expect((await t.call("GET", path, { token: await signUp(t) })).body.items).toEqual([]);
  expect((await t.call("GET", `${path}?on=2026-02-30`, { token: await signUp(t) })).status).toBe(
    400,
  );
  expect((await t.call("GET", path)).status).toBe(401);
});

test("is read piece by piece, so that others are answered meanwhile", async () => {
  const token = await signUp(t);
  for (let count = 0; count < 60; count += 1) await openCase(t, token);
  const answered: string[] = [];
  const ask = (asked: string) => t.call("GET", asked, { token }).then(() => answered.push(asked));
  await Promise.all([ask(path), ask("/api/profile"), ask("/api/cases")]);
  expect(answered.at(-1)).toBe(path);
});

test("tells of a mail that came back and of an absence, which answer nothing", async () => {
  const token = await signUp(t);
  const { id: caseId } = await openCase(t, token, {
    contact: newContact({ tracking: consented }),
  });
  const reminderId = await sendReminder(t, token, caseId);
  t.clock.now += 3_600_000;
  await append(t, token, caseId, [fetchOf(t, reminderId, t.clock.now)]);
  t.clock.now += 60_000;
  await log(token, caseId, "mail.received", { kind: "bounce", from: "mailer-daemon@mail.example" });
  await log(token, caseId, "mail.received", { kind: "auto-reply", returnsOn: "2026-12-03" });

  const { body } = await t.call("GET", path, { token });
  expect(agendaSchema.parse(body)).toEqual(body);
  const kinds = body.news.map(({ kind }: { kind: string }) => kind);
  expect(kinds.toSorted()).toEqual(["away", "bounced"]);
  // The creditor has done nothing yet about the signal before.
  expect(body.items).toMatchObject([
    { caseId, why: "signal", nextStep: { kind: "wait", hold: { kind: "out-of-office" } } },
  ]);
  const view = await t.call("GET", `/api/cases/${caseId}`, { token });
  expect(view.body.reading.state).toBe("unclear");
});

test("tells of what a debtor did, once and for a week", async () => {
  const token = await signUp(t);
  const contact = newContact({ tracking: consented });
  const { id: caseId, contact: client } = await openCase(t, token, { contact });
  await openCase(t, token, { contact: undefined, contactId: client.id });
  const { body: reminder } = await t.call("POST", "/api/reminders", { token, body: { caseId } });
  const news = async () =>
    (await t.call("GET", path, { token })).body.news as { id: string; kind: string }[];
  expect(await news()).toEqual([]);

  t.clock.now += 3_600_000;
  await t.call("POST", `${new URL(reminder.pageUrl).pathname}/tracking/withdraw`);
  const first = await news();
  expect(first).toMatchObject([{ kind: "withdrew", at: t.clock.now }]);
  expect(await news()).toEqual(first);
  t.clock.now += 8 * 86_400_000;
  expect(await news()).toEqual([]);
});

test("tells of the first reading of any reminder, not of the last one's alone", async () => {
  const token = await signUp(t);
  const { id: caseId } = await openCase(t, token, {
    contact: newContact({
      tracking: { basis: "consent", since: "2026-10-01", note: "Devis signé" },
    }),
  });
  const earlier = await sendReminder(t, token, caseId);
  t.clock.now += 3_600_000;
  const later = await sendReminder(t, token, caseId);
  const read = (id: string): NewFact => {
    const fact = fetchOf(t, id, t.clock.now);
    if (fact.type !== "mail.fetched") throw new Error("a fetch is a fetch");
    return { ...fact, body: { ...fact.body, agent: "thunderbird", network: "other" } };
  };
  const news = async () =>
    ((await t.call("GET", path, { token })).body as Agenda).news.map(({ id, kind }) => [id, kind]);
  t.clock.now += 3_600_000;
  await append(t, token, caseId, [read(earlier)]);
  expect(await news()).toEqual([[`${earlier} read`, "read"]]);
  t.clock.now += 3_600_000;
  await append(t, token, caseId, [read(later), read(earlier)]);
  expect(await news()).toEqual([
    [`${later} read`, "read"],
    [`${earlier} read`, "read"],
  ]);
});

test("a mail that came back is no news once the creditor has written again", async () => {
  const token = await signUp(t);
  const { id: caseId } = await openCase(t, token);
  await sendReminder(t, token, caseId);
  t.clock.now += 60_000;
  await log(token, caseId, "mail.received", { kind: "bounce" });
  const kinds = async () =>
    ((await t.call("GET", path, { token })).body as Agenda).news.map(({ kind }) => kind);
  expect(await kinds()).toEqual(["bounced"]);
  t.clock.now += 60_000;
  await log(token, caseId, "call.logged", { reached: false });
  expect(await kinds()).toEqual(["bounced"]);
  await sendReminder(t, token, caseId);
  expect(await kinds()).toEqual([]);
  t.clock.now += 60_000;
  await log(token, caseId, "mail.received", { kind: "bounce" });
  expect(await kinds()).toEqual(["bounced"]);
});
