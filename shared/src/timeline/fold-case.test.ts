import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { PlainDate } from "../dates.ts";
import { reminderIdSchema } from "../ids.ts";
import { balanceSchema, holdSchema, nextStepSchema, readingSchema } from "../schema/case.ts";
import { instant, invoice, invoiceId, timeline } from "../test/case-factory.ts";
import { defaultPolicy } from "../recovery/ladder.ts";
import type { Fact } from "./event.ts";
import { type CaseInput, foldCase } from "./fold-case.ts";

const reminderId = (n: number) =>
  reminderIdSchema.parse(`01890a5d-ac96-774b-bcce-${String(900 + n).padStart(12, "0")}`);
const google = { agent: "gmail-proxy", network: "google" } as const;

type Dated = Fact & { when: string };
const recorded = (
  when: string,
  n: number,
  step: "courtesy" | "first" | "second" | "third",
  tracked: boolean | null = true,
): Dated => ({
  type: "reminder.sent",
  when,
  body: { reminderId: reminderId(n), step, to: [], subject: "", tracked },
});
const logged = (when: string, step: "first" | "second" | "formal-notice"): Dated => ({
  type: "reminder.sent",
  when,
  body: { step, to: [], subject: "" },
});
const fetched = (when: string, n: number): Dated => ({
  type: "mail.fetched",
  when,
  body: { reminderId: reminderId(n), ...google },
});
const paid = (when: string, minor: number): Dated => ({
  type: "payment.received",
  when,
  body: { on: when.slice(0, 10), amount: { minor, currency: "EUR" } },
});
const plain = (
  type:
    | "promise.broken"
    | "dispute.raised"
    | "dispute.resolved"
    | "case.closed"
    | "case.reopened"
    | "mail.received",
  when: string,
): Dated => ({ type, when, body: {} });
const promise = (when: string, until: PlainDate): Dated => ({
  type: "promise.made",
  when,
  body: { until },
});

/** A French business that owes 1,000.00 € since 30 April 2026. */
const fold = (on: PlainDate, facts: Dated[] = [], fields: Partial<CaseInput> = {}) =>
  foldCase({
    events: timeline(...facts),
    invoices: [invoice(1)],
    contactKind: "business",
    jurisdiction: "fr",
    selfViews: [],
    on,
    ...fields,
  });

describe("a case's status", () => {
  test.each<[string, PlainDate, Dated[], string, number]>([
    ["before the due date", "2026-04-29", [], "not-due", 0],
    ["on the due date", "2026-04-30", [], "not-due", 0],
    ["the day after", "2026-05-01", [], "late", 1],
    ["during a promise", "2026-05-10", [promise("2026-05-05", "2026-05-20")], "on-hold", 10],
    ["after a promise", "2026-05-21", [promise("2026-05-05", "2026-05-20")], "late", 21],
    [
      "in dispute before the due date",
      "2026-04-10",
      [plain("dispute.raised", "2026-04-09")],
      "on-hold",
      0,
    ],
    ["all paid, accessories too", "2026-06-10", [paid("2026-05-10", 104_333)], "paid", 0],
    ["the invoice paid, accessories not", "2026-06-10", [paid("2026-05-10", 100_000)], "late", 41],
    ["paid in time", "2026-06-10", [paid("2026-04-10", 100_000)], "paid", 0],
    ["paid, looked at before", "2026-05-09", [paid("2026-05-10", 104_333)], "late", 9],
    ["closed unpaid", "2026-06-10", [plain("case.closed", "2026-06-01")], "closed", 0],
    [
      "closed and reopened",
      "2026-06-10",
      [plain("case.closed", "2026-06-01"), plain("case.reopened", "2026-06-05")],
      "late",
      41,
    ],
    [
      "reopened and closed again",
      "2026-06-10",
      [
        plain("case.closed", "2026-06-01"),
        plain("case.reopened", "2026-06-05"),
        plain("case.closed", "2026-06-06"),
      ],
      "closed",
      0,
    ],
    ["closed, looked at before", "2026-05-31", [plain("case.closed", "2026-06-01")], "late", 31],
  ])("%s", (_, on, facts, status, daysLate) => {
    expect(fold(on, facts)).toMatchObject({ status, daysLate });
  });

  test("the oldest unpaid invoice says how late", () => {
    const invoices = [invoice(2, { dueOn: "2026-05-20" }), invoice(1)];
    expect(fold("2026-05-25", [], { invoices }).daysLate).toBe(25);
    expect(fold("2026-05-25", [paid("2026-04-20", 100_000)], { invoices }).daysLate).toBe(5);
  });

  test("an old invoice of which only accessories are left does not lead before a newer one", () => {
    const invoices = [invoice(1), invoice(2, { dueOn: "2026-05-20" })];
    expect(fold("2026-05-25", [paid("2026-05-10", 101_000)], { invoices }).daysLate).toBe(5);
  });

  test("without an invoice there is nothing to do", () => {
    expect(fold("2026-05-25", [], { invoices: [] })).toMatchObject({
      status: "not-due",
      nextStep: { kind: "done" },
    });
  });
});

describe("the next step of a case", () => {
  test("follows the reminders sent, by Impayé or outside it", () => {
    const facts = [recorded("2026-05-02", 1, "first"), logged("2026-05-09", "second")];
    expect(fold("2026-05-10", facts).nextStep).toMatchObject({
      kind: "remind",
      step: "third",
      on: "2026-05-16",
    });
  });

  test("stops at payment of the whole, and holds with it", () => {
    const facts = [
      recorded("2026-05-02", 1, "first"),
      promise("2026-05-03", "2026-06-30"),
      paid("2026-05-10", 104_333),
    ];
    expect(fold("2026-05-11", facts)).toMatchObject({ nextStep: { kind: "done" }, holds: [] });
  });

  test("is not answered by an auto-reply, and waits for the return that it names", () => {
    const facts: Dated[] = [
      recorded("2026-05-02", 1, "first"),
      {
        type: "mail.received",
        when: "2026-05-02",
        body: { kind: "auto-reply", returnsOn: "2026-05-20" },
      },
    ];
    expect(fold("2026-05-10", facts)).toMatchObject({
      status: "on-hold",
      reading: { state: "no-signal" },
      nextStep: {
        kind: "wait",
        step: "second",
        hold: { kind: "out-of-office", until: "2026-05-20" },
        alternatives: ["other-address"],
      },
    });
    const { nextStep } = fold("2026-05-21", facts);
    expect(nextStep).toMatchObject({ kind: "remind", step: "second" });
    expect("reasons" in nextStep ? nextStep.reasons : []).toContain("no-answer");
  });

  test("asks for another address as long as the last mail came back", () => {
    const bounced: Dated[] = [
      recorded("2026-05-02", 1, "first"),
      { type: "mail.received", when: "2026-05-02", body: { kind: "bounce" } },
    ];
    const { nextStep, reading } = fold("2026-05-12", bounced);
    expect(reading.state).toBe("no-signal");
    expect(nextStep).toMatchObject({
      kind: "remind",
      reasons: ["days-late", "gap-since-last", "bounced"],
      silence: null,
    });
    expect("alternatives" in nextStep ? nextStep.alternatives.slice(0, 2) : []).toEqual([
      "other-address",
      "call",
    ]);
    const again = fold("2026-05-18", [...bounced, recorded("2026-05-12", 2, "second")]).nextStep;
    expect("reasons" in again ? again.reasons : []).not.toContain("bounced");
    const replied = fold("2026-05-12", [...bounced, plain("mail.received", "2026-05-04")]);
    expect(replied.reading.state).toBe("answered");
    expect("reasons" in replied.nextStep ? replied.nextStep.reasons : []).not.toContain("bounced");
  });

  test("at the ladder's end asks for another address too, after a mail that came back", () => {
    const done = (["first", "second", "third"] as const).map((step, n) =>
      recorded(`2026-05-${10 + n}`, n, step),
    );
    const facts: Dated[] = [
      ...done,
      logged("2026-06-01", "formal-notice"),
      { type: "mail.received", when: "2026-06-01", body: { kind: "bounce" } },
    ];
    expect(fold("2026-07-20", facts).nextStep).toMatchObject({
      kind: "decide",
      alternatives: ["other-address", "routes", "propose-plan", "call"],
    });
  });

  test("stops at the end of the case", () => {
    expect(fold("2026-06-10", [plain("case.closed", "2026-06-01")]).nextStep).toEqual({
      kind: "done",
      why: "closed",
    });
  });

  test("a partial payment changes neither its step nor its day", () => {
    const facts = [recorded("2026-05-02", 1, "first")];
    const { nextStep: before } = fold("2026-05-09", facts);
    expect(fold("2026-05-09", [...facts, paid("2026-05-05", 50_000)]).nextStep).toMatchObject({
      kind: "remind",
      step: before.kind === "remind" ? before.step : null,
      on: before.kind === "remind" ? before.on : null,
    });
  });

  test("waits for a promise, tells which, and resumes when it is broken", () => {
    const facts = [recorded("2026-05-02", 1, "first"), promise("2026-05-04", "2026-05-20")];
    const waiting = fold("2026-05-10", facts);
    expect(waiting.nextStep).toMatchObject({
      kind: "wait",
      step: "second",
      hold: {
        kind: "promise",
        since: "2026-05-04",
        until: "2026-05-20",
        eventId: timeline(...facts)[1]?.id,
      },
    });
    expect(waiting.holds).toHaveLength(1);
    expect(
      fold("2026-05-10", [...facts, plain("promise.broken", "2026-05-10")]).nextStep,
    ).toMatchObject({ kind: "remind", step: "second" });
  });

  test("takes history in the order in which it happened, not in which it was entered", () => {
    const facts = [plain("dispute.resolved", "2026-05-10"), plain("dispute.raised", "2026-05-04")];
    expect(fold("2026-05-12", facts).holds).toEqual([]);
    expect(fold("2026-05-09", facts).holds).toHaveLength(1);
  });

  test("at one instant, takes them in the order in which they were entered", () => {
    const raised = [plain("dispute.resolved", "2026-05-10"), plain("dispute.raised", "2026-05-10")];
    expect(fold("2026-05-12", raised).holds).toHaveLength(1);
    expect(fold("2026-05-12", raised.toReversed()).holds).toEqual([]);
  });

  test("a day ends at midnight where the country is", () => {
    const facts = [recorded("2026-05-02T22:30:00Z", 1, "first")];
    expect(fold("2026-05-02", facts).history).toEqual([]);
    expect(fold("2026-05-03", facts).history).toEqual([
      { step: "first", on: "2026-05-03", how: "sent" },
    ]);
    expect(fold("2026-05-02", facts, { jurisdiction: "qc" }).history).toHaveLength(1);
  });

  test("an answer is no reason to say that there was none", () => {
    const facts = [recorded("2026-05-02", 1, "first")];
    expect(fold("2026-05-09", facts).nextStep).toMatchObject({
      reasons: ["days-late", "gap-since-last", "no-answer", "never-opened"],
    });
    const announced: Dated = {
      type: "page.answered",
      when: "2026-05-03",
      body: { answer: "will-pay", reminderId: reminderId(1), on: "2026-05-08" },
    };
    for (const answer of [plain("mail.received", "2026-05-03"), announced]) {
      const { nextStep } = fold("2026-05-09", [...facts, answer]);
      const reasons = nextStep.kind === "remind" ? nextStep.reasons : [];
      expect(reasons.slice(0, 2)).toEqual(["days-late", "gap-since-last"]);
      expect(reasons).not.toContain("no-answer");
    }
  });
});

describe("what is left once the principal is paid", () => {
  // Interest first: with 1,000.00 € alone, a little of the principal would be left.
  const principalPaid = paid("2026-05-10", 101_000);
  const decided = (when: string, choice: "keep" | "waive"): Dated => ({
    type: "accessories.decided",
    when,
    body: { choice },
  });
  const idle = { kind: "done", why: "accessories" };
  const reminded = [recorded("2026-05-02", 1, "first"), principalPaid];

  test("does not drive the ladder: payment stops it, with nothing decided", () => {
    expect(fold("2026-05-09", reminded).nextStep).toMatchObject({ kind: "remind", step: "second" });
    expect(fold("2026-06-10", reminded)).toMatchObject({
      accessories: "undecided",
      nextStep: idle,
      asked: [invoiceId(1)],
    });
  });

  test("is asked for where the ladder stood, once it is kept, and never once it is waived", () => {
    const kept = [...reminded, decided("2026-05-20", "keep")];
    expect(fold("2026-06-10", kept).nextStep).toMatchObject({ kind: "remind", step: "second" });
    expect(fold("2026-05-19", kept).nextStep).toEqual(idle);
    const waived = [...kept, decided("2026-06-01", "waive")];
    expect(fold("2026-06-10", waived)).toMatchObject({
      status: "paid",
      nextStep: { kind: "done", why: "paid" },
    });
  });

  test("to decide on it is no contact: the day of the next step stays", () => {
    const open = [recorded("2026-05-02", 1, "first")];
    const before = fold("2026-05-20", open).nextStep;
    expect(before).toMatchObject({ kind: "remind", step: "second" });
    for (const choice of ["keep", "waive"] as const) {
      expect(fold("2026-05-20", [...open, decided("2026-05-12", choice)]).nextStep).toEqual(before);
    }
  });

  test("leaves the ladder to another invoice, or to what that one waits for", () => {
    const two = { invoices: [invoice(1), invoice(2, { dueOn: "2026-05-20" })] };
    const first = paid("2026-05-10", 104_000);
    expect(fold("2026-06-10", [first], two).nextStep).toMatchObject({
      kind: "remind",
      on: "2026-05-22",
    });
    const dispute: Dated = {
      type: "dispute.raised",
      when: "2026-06-01",
      body: { invoiceId: invoiceId(2) },
    };
    expect(fold("2026-06-10", [first, dispute], two)).toMatchObject({
      status: "on-hold",
      nextStep: { kind: "wait", hold: { kind: "dispute" } },
    });
  });
});

describe("a credit note", () => {
  const two = { invoices: [invoice(1), invoice(2, { dueOn: "2026-05-20" })] };
  const credited = (when: string, n: number, minor: number): Dated => ({
    type: "credit.issued",
    when,
    body: {
      invoiceId: invoiceId(n),
      on: when.slice(0, 10),
      amount: { minor, currency: "EUR" },
    },
  });

  test("that pays off an invoice before it was due leaves nothing to do", () => {
    expect(fold("2026-06-10", [credited("2026-04-20", 1, 100_000)])).toMatchObject({
      status: "paid",
      nextStep: { kind: "done", why: "paid" },
    });
  });

  test("that pays off a late one stops the ladder, whatever accessories are left", () => {
    const facts = [recorded("2026-05-02", 1, "first"), credited("2026-05-10", 1, 100_000)];
    expect(fold("2026-05-09", facts).nextStep.kind).toBe("remind");
    expect(fold("2026-06-10", facts).nextStep.kind).toBe("done");
  });

  test("that pays off the oldest invoice hands the lead to the next, one over a part does not", () => {
    const whole = fold("2026-06-10", [credited("2026-05-10", 1, 100_000)], two);
    expect(whole.nextStep).toMatchObject({ kind: "remind", on: "2026-05-22" });
    const part = fold("2026-06-10", [credited("2026-05-10", 1, 99_999)], two);
    expect(part.nextStep).toMatchObject({ kind: "remind", on: "2026-05-02" });
  });

  test("is no contact: it moves neither step nor day", () => {
    const facts = [recorded("2026-05-02", 1, "first")];
    const { nextStep } = fold("2026-05-20", facts);
    const after = fold("2026-05-20", [...facts, credited("2026-05-12", 1, 10_000)]);
    expect(after.nextStep).toEqual(nextStep);
  });
});

describe("several invoices", () => {
  const two = { invoices: [invoice(1), invoice(2, { dueOn: "2026-05-10" })] };
  const about = (
    type: "dispute.raised" | "invoice.excluded" | "invoice.included",
    when: string,
    n: number,
  ): Dated => ({ type, when, body: { invoiceId: invoiceId(n) } });

  test("one that is disputed leaves the other to be reminded of", () => {
    const folded = fold("2026-05-20", [about("dispute.raised", "2026-05-01", 1)], two);
    expect(folded).toMatchObject({
      status: "late",
      holds: [{ kind: "dispute" }],
      nextStep: { kind: "remind", step: "first", on: "2026-05-12" },
    });
  });

  test("all disputed: the ladder waits", () => {
    const facts = [
      about("dispute.raised", "2026-05-01", 1),
      about("dispute.raised", "2026-05-02", 2),
    ];
    expect(fold("2026-05-20", facts, two)).toMatchObject({
      status: "on-hold",
      nextStep: { kind: "wait", hold: { kind: "dispute" } },
    });
  });

  test("one that is excluded does not lead until it is included again", () => {
    const out = about("invoice.excluded", "2026-05-01", 1);
    expect(fold("2026-05-20", [out], two)).toMatchObject({
      excluded: [invoiceId(1)],
      nextStep: { kind: "remind", on: "2026-05-12" },
    });
    const both = [out, about("invoice.excluded", "2026-05-01", 2)];
    expect(fold("2026-05-20", both, two).nextStep).toEqual({ kind: "done", why: "excluded" });
    const back = [...both, about("invoice.included", "2026-05-03", 1)];
    expect(fold("2026-05-20", back, two)).toMatchObject({
      excluded: [invoiceId(2)],
      nextStep: { kind: "remind", on: "2026-05-02" },
    });
  });

  test("letters ask for what is neither excluded nor disputed, and for all when nothing else is left", () => {
    const asked = (...facts: Dated[]) => fold("2026-05-20", facts, two).asked;
    const [one, other] = [invoiceId(1), invoiceId(2)];
    expect(asked()).toEqual([one, other]);
    expect(asked(about("dispute.raised", "2026-05-01", 1))).toEqual([other]);
    expect(asked(about("invoice.excluded", "2026-05-01", 1))).toEqual([other]);
    const back = about("invoice.included", "2026-05-02", 1);
    expect(asked(about("invoice.excluded", "2026-05-01", 1), back)).toEqual([one, other]);
    const mixed = [
      about("dispute.raised", "2026-05-01", 1),
      about("invoice.excluded", "2026-05-01", 2),
    ];
    expect(asked(...mixed)).toEqual([one]);
    const none = [
      about("invoice.excluded", "2026-05-01", 1),
      about("invoice.excluded", "2026-05-01", 2),
    ];
    expect(asked(...none)).toEqual([one, other]);
  });

  test.each(["reminder.sent", "mail.sent"] as const)(
    "a mail about another case of the same client keeps the gap: %s",
    (type) => {
      const siblings = [{ type, at: instant("2026-05-01") }];
      expect(fold("2026-05-02", [], { siblings }).nextStep).toMatchObject({
        step: "first",
        on: "2026-05-04",
        blocks: [{ by: "other-case", until: "2026-05-04" }],
      });
    },
  );

  describe("a letter that is no reminder", () => {
    const left = (body: object) => ({ type: "mail.sent", when: "2026-05-09", body }) as Dated;
    const first = recorded("2026-05-03", 1, "first");
    const letter = left({ letter: "suspension", to: [], subject: "Facture 12" });

    test("keeps the gap, and is neither a step, nor a reading, nor a demand", () => {
      const without = fold("2026-05-09", [first]);
      const state = fold("2026-05-09", [first, letter]);
      expect(state.nextStep).toMatchObject({
        step: "second",
        on: "2026-05-12",
        blocks: [{ by: "gap", until: "2026-05-12" }, { by: "rhythm" }],
      });
      const { history, readings, clocks, balance } = without;
      expect(state).toMatchObject({ history, readings, clocks, balance });
    });

    test("takes in that the mail before came back", () => {
      const bounce = {
        type: "mail.received",
        when: "2026-05-04",
        body: { kind: "bounce" },
      } as Dated;
      const reasons = (...facts: Dated[]) => fold("2026-05-09", facts).nextStep;
      expect(reasons(first, bounce)).toMatchObject({
        reasons: expect.arrayContaining(["bounced"]),
      });
      expect(reasons(first, bounce, letter)).toMatchObject({
        reasons: expect.not.arrayContaining(["bounced"]),
      });
    });

    test("is no other mail that the guard asked not to send: nobody knows what that was about", () => {
      const tone = { rules: ["insult"], deliberate: false };
      expect(fold("2026-05-09", [first, left({ tone })])).toEqual(fold("2026-05-09", [first]));
    });
  });
});

describe("why it is unpaid", () => {
  const noted = (when: string, cause: "awaiting-approval" | "cash-trouble"): Dated => ({
    type: "cause.noted",
    when,
    body: { cause },
  });

  test("what was found out changes the advice, until the next mail", () => {
    const first = recorded("2026-05-02", 1, "first");
    const facts = [first, noted("2026-05-08", "awaiting-approval")];
    expect(fold("2026-05-09", facts).nextStep).toMatchObject({
      step: "second",
      on: "2026-05-15",
      tone: "courteous",
      alternatives: ["ask-date", "call", "postpone"],
    });
    const after = [...facts, recorded("2026-05-16", 2, "second")];
    const { nextStep } = fold("2026-05-20", after);
    expect(nextStep).toMatchObject({ kind: "remind", step: "third", on: "2026-05-23" });
    expect(nextStep.kind === "remind" && nextStep.reasons).not.toContain("awaiting-approval");
  });

  test("is asked before the tone rises, not after an answer", () => {
    const sent = [recorded("2026-05-02", 1, "first"), recorded("2026-05-09", 2, "second")];
    const ask = (facts: Dated[]) => {
      const { nextStep } = fold("2026-05-16", facts);
      return nextStep.kind === "remind" && nextStep.askWhy;
    };
    expect(ask(sent)).toBe(true);
    expect(ask([...sent, noted("2026-05-12", "cash-trouble")])).toBe(false);
    expect(ask([...sent, plain("mail.received", "2026-05-12")])).toBe(false);
    expect(ask(sent.slice(0, 1))).toBe(false);
  });
});

describe("the readings of a case", () => {
  test("nothing sent", () => {
    expect(fold("2026-05-10")).toMatchObject({
      reading: { state: "not-sent", reminderId: null },
      readings: [],
    });
  });

  test("one for each reminder, and the last one's in front", () => {
    const facts = [
      recorded("2026-05-02T10:00:00Z", 1, "first"),
      fetched("2026-05-02T09:00:00Z", 1),
      fetched("2026-05-02T12:00:00Z", 1),
      recorded("2026-05-09T10:00:00Z", 2, "second", null),
    ];
    const { reading, readings } = fold("2026-05-10", facts);
    expect(readings).toMatchObject([
      { reminderId: reminderId(1), state: "probably-read", fetches: 1, tracked: true },
      { reminderId: reminderId(2), state: "no-signal", tracked: false },
    ]);
    expect(reading).toEqual(readings[1]);
  });

  test("a reminder logged by hand has one too, without an id", () => {
    expect(fold("2026-05-10", [logged("2026-05-02", "first")]).reading).toMatchObject({
      state: "no-signal",
      reminderId: null,
      step: "first",
      sentAt: instant("2026-05-02"),
      tracked: false,
    });
  });

  test("a reminder recorded twice counts once, from the first time", () => {
    const facts = [recorded("2026-05-02", 1, "first"), recorded("2026-05-03", 1, "first")];
    expect(fold("2026-05-10", facts).readings).toMatchObject([{ sentAt: instant("2026-05-02") }]);
  });

  test("own views of a reminder are set aside, of that reminder only", () => {
    const facts = [recorded("2026-05-02", 1, "first"), fetched("2026-05-03T08:00:10Z", 1)];
    const seen = (n: number) => ({
      selfViews: [{ reminderId: reminderId(n), at: instant("2026-05-03T08:00:00Z") }],
    });
    expect(fold("2026-05-10", facts, seen(1)).reading).toMatchObject({
      state: "no-signal",
      fetches: 0,
    });
    expect(fold("2026-05-10", facts, seen(2)).reading).toMatchObject({
      state: "probably-read",
      fetches: 1,
    });
  });

  test("an answer on the page is an act on that message alone, a mail answers the last one", () => {
    const facts: Dated[] = [
      recorded("2026-05-02", 1, "first"),
      recorded("2026-05-03", 2, "second"),
      {
        type: "page.answered",
        when: "2026-05-04",
        body: { answer: "will-pay", reminderId: reminderId(1), on: "2026-05-08" },
      },
    ];
    const states = (...more: Dated[]) =>
      fold("2026-05-10", [...facts, ...more]).readings.map(({ state }) => state);
    expect(states()).toEqual(["acknowledged", "no-signal"]);
    expect(states(plain("mail.received", "2026-05-05"))).toEqual(["acknowledged", "answered"]);
  });

  test("a fetch of a reminder that was not sent yet says nothing", () => {
    expect(fold("2026-05-10", [fetched("2026-05-03", 1)])).toMatchObject({
      reading: { state: "not-sent" },
    });
  });

  test("a mail answers the last message before it: of the others it does not say that they were read", () => {
    const facts = [
      recorded("2026-05-02", 1, "first"),
      recorded("2026-05-04", 2, "second"),
      plain("mail.received", "2026-05-05"),
      plain("mail.received", "2026-05-06"),
      recorded("2026-05-09", 3, "third"),
    ];
    expect(fold("2026-05-10", facts).readings).toMatchObject([
      { state: "no-signal", lastSignalAt: null },
      { state: "answered", lastSignalAt: instant("2026-05-06") },
      { state: "no-signal", lastSignalAt: null },
    ]);
    const before = [plain("mail.received", "2026-05-01"), recorded("2026-05-02", 1, "first")];
    expect(fold("2026-05-10", before).reading.state).toBe("no-signal");
  });
});

test("any history gives a well-formed state, and the order of entry changes nothing", () => {
  const when = fc
    .integer({ min: 0, max: 200 * 24 * 60 })
    .map((minutes) => new Date(Date.UTC(2026, 3, 1) + minutes * 60_000).toISOString());
  const step = fc.constantFrom("first", "second", "third" as const);
  const fact: fc.Arbitrary<Dated> = fc.oneof(
    fc.tuple(when, fc.nat(3), step).map(([at, n, level]) => recorded(at, n, level)),
    fc.tuple(when, fc.nat(3)).map(([at, n]) => fetched(at, n)),
    fc.tuple(when, fc.integer({ min: 1, max: 90_000 })).map(([at, minor]) => paid(at, minor)),
    fc.tuple(when, when).map(([at, until]) => promise(at, until.slice(0, 10))),
    fc
      .tuple(
        fc.constantFrom(
          "promise.broken",
          "dispute.raised",
          "dispute.resolved",
          "mail.received" as const,
        ),
        when,
      )
      .map(([type, at]) => plain(type, at)),
  );
  const facts = fc.uniqueArray(fact, { maxLength: 12, selector: ({ when }) => when });
  fc.assert(
    fc.property(facts, when, (history, today) => {
      const on = today.slice(0, 10);
      const folded = fold(on, history);
      balanceSchema.parse(folded.balance);
      readingSchema.parse(folded.reading);
      nextStepSchema.parse(folded.nextStep);
      holdSchema.array().parse(folded.holds);
      expect(folded.status === "paid").toBe(folded.balance.total.minor === 0);
      expect(folded.status === "on-hold").toBe(folded.nextStep.kind === "wait");
      const events = timeline(...history).toReversed();
      expect(
        foldCase({
          events,
          invoices: [invoice(1)],
          contactKind: "business",
          jurisdiction: "fr",
          selfViews: [],
          on,
        }),
      ).toEqual(folded);
    }),
  );
});

describe("what was done beside the mails", () => {
  const toThird = [
    recorded("2026-05-02", 1, "first"),
    recorded("2026-05-11", 2, "second"),
    recorded("2026-05-18", 3, "third"),
  ];
  const letter = (when: string, registered?: true): Dated => ({
    type: "letter.sent",
    when,
    body: registered === undefined ? {} : { registered },
  });
  const served = (when: string, procedure?: "payment-order"): Dated => ({
    type: "notice.served",
    when,
    body: procedure === undefined ? {} : { procedure },
  });
  const told = (on: PlainDate, facts: Dated[], fields: Partial<CaseInput> = {}): string => {
    const { nextStep: next } = fold(on, facts, fields);
    if (next.kind === "wait") return `wait ${next.hold.kind}`;
    if (next.kind === "done") return `done ${next.why}`;
    return `${next.kind === "remind" ? next.step : next.kind} ${next.on}`;
  };

  test.each<[string, PlainDate, Dated[], string]>([
    [
      "a registered letter is the formal notice: what follows is to decide, in its time",
      "2026-06-02",
      [...toThird, letter("2026-06-01", true)],
      "decide 2026-06-16",
    ],
    [
      "its receipt changes nothing of that",
      "2026-06-22",
      [
        ...toThird,
        letter("2026-06-01", true),
        { type: "letter.delivered", when: "2026-06-04", body: {} },
      ],
      "decide 2026-06-16",
    ],
    [
      "after the first reminder too: no level is fallen back behind",
      "2026-05-12",
      [recorded("2026-05-02", 1, "first"), letter("2026-05-11", true)],
      "decide 2026-06-14",
    ],
    [
      "so is what an officer served",
      "2026-06-02",
      [...toThird, served("2026-06-01")],
      "decide 2026-06-16",
    ],
    [
      "a registered letter before the due date puts nobody in default",
      "2026-05-01",
      [letter("2026-04-20", true)],
      "first 2026-05-02",
    ],
    [
      "a plain letter is no step, and keeps the gap",
      "2026-05-11",
      [recorded("2026-05-02", 1, "first"), letter("2026-05-08")],
      "second 2026-05-11",
    ],
    [
      "an order that was served is in others' hands",
      "2026-06-02",
      [...toThird, served("2026-06-01", "payment-order")],
      "wait decision",
    ],
    [
      "so is what was filed",
      "2026-06-02",
      [...toThird, { type: "filing", when: "2026-06-01", body: {} }],
      "wait procedure",
    ],
    [
      "a judgment",
      "2026-06-02",
      [...toThird, { type: "decision", when: "2026-06-01", body: { procedure: "ordinary-claim" } }],
      "wait decision",
    ],
    [
      "what was handed over",
      "2026-06-02",
      [...toThird, { type: "handover", when: "2026-06-01", body: { to: "agency" } }],
      "wait handover",
    ],
    [
      "and an insolvent debtor, whatever else is under way",
      "2026-06-02",
      [
        ...toThird,
        { type: "handover", when: "2026-05-30", body: { to: "lawyer" } },
        plain("dispute.raised", "2026-05-30"),
        { type: "insolvency.opened", when: "2026-06-01", body: { on: "2026-05-28" } },
      ],
      "wait insolvency",
    ],
    [
      "taken back, the ladder goes on where it was",
      "2026-06-10",
      [
        ...toThird,
        { type: "handover", when: "2026-06-01", body: { to: "agency" } },
        { type: "case.resumed", when: "2026-06-09", body: {} },
      ],
      "formal-notice 2026-06-01",
    ],
    [
      "a failed mediation gives it back by itself",
      "2026-06-10",
      [
        ...toThird,
        { type: "filing", when: "2026-06-01", body: { procedure: "mediation" } },
        { type: "procedure.ended", when: "2026-06-09", body: { procedure: "mediation" } },
      ],
      "formal-notice 2026-06-01",
    ],
    [
      "a reply does not",
      "2026-06-10",
      [
        ...toThird,
        { type: "filing", when: "2026-06-01", body: {} },
        plain("mail.received", "2026-06-02"),
      ],
      "wait procedure",
    ],
    [
      "payment ends it all",
      "2026-06-10",
      [...toThird, { type: "filing", when: "2026-06-01", body: {} }, paid("2026-06-05", 200_000)],
      "done paid",
    ],
  ])("%s", (_, on, facts, expected) => {
    expect(told(on, facts)).toBe(expected);
  });

  test("a consumer's fifteen days are not cut short by an own ladder", () => {
    const policy = { ...defaultPolicy, decideDay: 33 };
    const facts = [...toThird, letter("2026-06-01", true)];
    const on = "2026-06-04";
    expect(told(on, facts, { policy, contactKind: "consumer" })).toBe("decide 2026-06-17");
    expect(told(on, facts, { contactKind: "consumer" })).toBe("decide 2026-06-17");
  });

  test("who paid a part since the last mail is not told to be silent", () => {
    const facts = [recorded("2026-05-02", 1, "first"), paid("2026-05-08", 50_000)];
    const { nextStep: next } = fold("2026-05-12", facts);
    expect(next).toMatchObject({
      kind: "remind",
      step: "second",
      reasons: ["days-late", "gap-since-last", "part-paid"],
      silence: null,
    });
  });

  test("a payment made before the mail and written down after it answers nothing", () => {
    const late = paid("2026-05-01", 50_000);
    const facts = [recorded("2026-05-02", 1, "first", false), { ...late, when: "2026-05-08" }];
    const { nextStep: next } = fold("2026-05-12", facts);
    expect(next).toMatchObject({ reasons: ["days-late", "gap-since-last", "no-answer"] });
  });

  test("calls missed before the last answer are no sign any more", () => {
    const missed = (when: string): Dated => ({
      type: "call.logged",
      when,
      body: { reached: false },
    });
    const reply = plain("mail.received", "2026-05-06");
    const second = recorded("2026-05-11", 2, "second", false);
    const signsOf = (...facts: Dated[]) => {
      const { nextStep: next } = fold("2026-05-20", [recorded("2026-05-02", 1, "first"), ...facts]);
      return next.kind === "remind" ? next.silence?.signs : null;
    };
    expect(signsOf(missed("2026-05-05"), reply, second)).not.toContain("calls-unanswered");
    expect(signsOf(reply, second, missed("2026-05-14"))).toContain("calls-unanswered");
  });

  test("a day is answered the same, whatever came after it", () => {
    const facts = [recorded("2026-05-02", 1, "first"), fetched("2026-05-02T15:00:00Z", 1)];
    const later = [
      fetched("2026-05-20T10:00:00Z", 1),
      plain("mail.received", "2026-06-01"),
      recorded("2026-06-02", 2, "second"),
      paid("2026-06-03", 10_000),
      { type: "insolvency.opened", when: "2026-06-10", body: { on: "2026-06-09" } } as Dated,
    ];
    const selfViews = [{ reminderId: reminderId(1), at: instant("2026-05-20T09:59:58Z") }];
    const on = "2026-05-14";
    expect(fold(on, [...facts, ...later], { selfViews })).toEqual(fold(on, facts));
  });
});
