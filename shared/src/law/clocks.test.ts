import { describe, expect, test } from "vitest";

import type { Clock } from "../schema/clock.ts";
import { clockSchema } from "../schema/clock.ts";
import type { ContactKind } from "../schema/contact.ts";
import type { Invoice } from "../schema/invoice.ts";
import type { Jurisdiction } from "../schema/jurisdiction.ts";
import type { Fact } from "../timeline/event.ts";
import { foldCase } from "../timeline/fold-case.ts";
import { eventId, invoice, invoiceId, timeline } from "../test/case-factory.ts";

interface Given {
  on: string;
  jurisdiction?: Jurisdiction;
  contactKind?: ContactKind;
  invoices?: Invoice[];
  facts?: (Fact & { when: string })[];
}

const clocksOf = ({
  on,
  jurisdiction = "fr",
  contactKind = "business",
  invoices = [invoice(1)],
  facts = [],
}: Given): Clock[] =>
  foldCase({
    invoices,
    events: timeline(...facts),
    selfViews: [],
    contactKind,
    jurisdiction,
    on,
  }).clocks.map((clock) => clockSchema.parse(clock));

const limitation = (given: Given): Clock => {
  const found = clocksOf(given).find(({ kind }) => kind === "limitation");
  if (found === undefined) throw new Error("there is a limitation clock");
  return found;
};

const reminder = (when: string, step: "first" | "formal-notice" = "first") => ({
  type: "reminder.sent" as const,
  when,
  body: { step, to: [], subject: "" },
});
const plan = (when: string, ...instalments: [string, number][]) => ({
  type: "plan.agreed" as const,
  when,
  body: {
    instalments: instalments.map(([on, minor]) => ({
      on,
      amount: { minor, currency: "EUR" as const },
    })),
  },
});
const paid = (on: string, minor: number, n?: number) => ({
  type: "payment.received" as const,
  when: on,
  body: {
    on,
    amount: { minor, currency: "EUR" as const },
    ...(n === undefined ? {} : { invoiceId: invoiceId(n) }),
  },
});
type Procedure = "payment-order" | "ordinary-claim" | "debt-enforcement" | "mediation";
const filing = (when: string, procedure?: Procedure) => ({
  type: "filing" as const,
  when,
  body: procedure === undefined ? {} : { procedure },
});
const decision = (when: string, procedure: Procedure) => ({
  type: "decision" as const,
  when,
  body: { procedure },
});
const served = (when: string, procedure?: Procedure) => ({
  type: "notice.served" as const,
  when,
  body: procedure === undefined ? {} : { procedure },
});

// The sample invoice: issued on 1 April 2026, due on the 30th.
describe("the last day of a claim", () => {
  test.each([
    ["fr", "business", "2031-04-01"],
    ["fr", "consumer", "2028-04-01"],
    ["fr", "public", "2030-04-01"],
    ["be", "business", "2036-04-30"],
    ["qc", "business", "2029-04-30"],
    ["ch", "business", "2036-04-30"],
    ["lu", "business", "2036-04-30"],
  ] as const)("%s, %s: %s", (jurisdiction, contactKind, on) => {
    expect(limitation({ jurisdiction, contactKind, on: "2026-06-01" }).on).toBe(on);
  });

  test("counts from the day of performance where it is known, and tells the due date's variant", () => {
    const known = [invoice(1, { performedOn: "2026-02-28" })];
    const clock = limitation({ on: "2026-06-01", invoices: known });
    expect(clock).toMatchObject({
      on: "2031-02-28",
      invoiceId: invoiceId(1),
      urgency: "calm",
      confirmed: true,
      provisional: false,
      limitation: {
        years: 5,
        startedOn: "2026-02-28",
        startedBy: "performance",
        interruptedBy: null,
        atLatest: { on: "2031-04-30", by: null },
      },
    });
    expect(clock.sources.map(({ label }) => label)).toContain("C. com., art. L110-4");
    expect(limitation({ on: "2026-06-01" }).limitation?.startedBy).toBe("issue");
    expect(limitation({ on: "2027-01-01" }).provisional).toBe(true);
  });

  test("a deposit's claim counts from its due date, however late the work is done", () => {
    const deposit = [
      invoice(1, { issuedOn: "2024-10-01", dueOn: "2024-10-31", performedOn: "2026-01-15" }),
    ];
    const given = { contactKind: "consumer", on: "2026-09-01", invoices: deposit } as const;
    expect(limitation(given)).toMatchObject({
      on: "2026-10-31",
      urgency: "soon",
      limitation: { startedOn: "2024-10-31", startedBy: "due", atLatest: null },
    });
  });

  test("a leap day ends on 28 February", () => {
    const leap = [invoice(1, { issuedOn: "2024-02-29", dueOn: "2024-03-31" })];
    expect(limitation({ on: "2024-06-01", invoices: leap }).on).toBe("2029-02-28");
  });

  test("is not moved by reminders, letters, calls or a formal notice, and says so", () => {
    const facts: Given["facts"] = [
      reminder("2026-05-05"),
      reminder("2026-05-20", "formal-notice"),
      { type: "letter.sent" as const, when: "2026-05-21", body: { registered: true } },
      { type: "call.logged" as const, when: "2026-05-22", body: {} },
      served("2026-05-23"),
    ];
    const clock = limitation({ on: "2026-06-01", facts });
    expect(clock.on).toBe("2031-04-01");
    expect(clock.limitation?.withoutEffect.map(({ fact }) => fact)).toEqual([
      "reminder",
      "formal-notice",
      "letter",
      "call",
      "formal-notice",
    ]);
  });

  test("is moved by a signed plan, which is an acknowledgement", () => {
    const facts = [reminder("2026-05-05"), plan("2026-06-10", ["2026-07-01", 100_000])];
    const clock = limitation({ on: "2026-06-15", facts });
    expect(clock).toMatchObject({
      on: "2031-06-10",
      limitation: {
        startedBy: "interruption",
        interruptedBy: { fact: "plan-signed", on: "2026-06-10", eventId: eventId(2) },
        withoutEffect: [],
      },
    });
  });

  test("a part payment may move it in France, and does in Switzerland", () => {
    const facts = [paid("2026-06-10", 100)];
    const french = limitation({ on: "2026-06-15", facts });
    expect([french.on, french.limitation?.atLatest]).toMatchObject([
      "2031-04-01",
      { on: "2031-06-10", by: { fact: "part-payment" } },
    ]);
    expect(limitation({ jurisdiction: "ch", on: "2026-06-15", facts }).on).toBe("2036-06-10");
  });

  test("a payment for one invoice, or for none of several, does not surely move the others", () => {
    const invoices = [invoice(1), invoice(2)];
    const at = (n?: number) =>
      clocksOf({
        jurisdiction: "ch",
        on: "2026-06-15",
        invoices,
        facts: [paid("2026-06-10", 1, n)],
      })
        .filter(({ kind }) => kind === "limitation")
        .map(({ on, invoiceId: id }) => [id, on]);
    expect(Object.fromEntries(at(2))).toEqual({
      [invoiceId(1)]: "2036-04-30",
      [invoiceId(2)]: "2036-06-10",
    });
    expect(at().map(([, on]) => on)).toEqual(["2036-04-30", "2036-04-30"]);
  });

  test("asking for an order moves nothing, serving it does", () => {
    const asked = [filing("2026-10-01", "payment-order"), decision("2026-10-15", "payment-order")];
    const before = limitation({ on: "2026-11-01", facts: asked });
    expect(before.on).toBe("2031-04-01");
    expect(before.limitation?.withoutEffect.map(({ fact }) => fact)).toEqual(["order-request"]);
    const facts = [...asked, served("2026-11-20", "payment-order")];
    expect(limitation({ on: "2026-12-01", facts }).on).toBe("2031-11-20");
  });

  test("a claim in court moves it; a filing that does not say what it is only may", () => {
    const at = (procedure?: Procedure) =>
      limitation({ on: "2026-12-01", facts: [filing("2026-10-01", procedure)] });
    expect(at("ordinary-claim").on).toBe("2031-10-01");
    expect([at().on, at().limitation?.atLatest?.on]).toEqual(["2031-04-01", "2031-10-01"]);
  });

  test("mediation stops it for a time that is not counted", () => {
    const clock = limitation({ on: "2026-12-01", facts: [filing("2026-10-01", "mediation")] });
    expect(clock.on).toBe("2031-04-01");
    expect(clock.limitation?.suspendedBy.map(({ fact }) => fact)).toEqual(["mediation"]);
  });

  test("what happens after the last day revives nothing", () => {
    const facts = [plan("2031-04-02", ["2031-05-01", 100_000])];
    const clock = limitation({ on: "2031-04-10", facts });
    expect([clock.on, clock.urgency, clock.daysLeft]).toEqual(["2031-04-01", "past", -9]);
  });

  test("what is written down for later does not count yet", () => {
    const facts = [plan("2026-06-10", ["2026-07-01", 100_000])];
    expect(limitation({ on: "2026-06-09", facts }).on).toBe("2031-04-01");
  });

  test.each([
    ["2030-09-30", "calm"],
    ["2030-10-01", "watch"],
    ["2031-01-31", "watch"],
    ["2031-02-01", "soon"],
    ["2031-03-17", "soon"],
    ["2031-03-18", "urgent"],
    ["2031-04-01", "urgent"],
    ["2031-04-02", "past"],
  ])("on %s it is %s", (on, urgency) => {
    expect(limitation({ on }).urgency).toBe(urgency);
  });

  test("a paid invoice has none, nor has a paid or closed case", () => {
    const invoices = [invoice(1), invoice(2, { dueOn: "2026-05-10" })];
    const facts = [paid("2026-04-20", 100_000, 1)];
    const clocks = clocksOf({ on: "2026-06-01", invoices, facts });
    expect(clocks.map((clock) => clock.invoiceId)).toEqual([invoiceId(2)]);
    expect(clocksOf({ on: "2026-06-01", facts: [paid("2026-04-20", 100_000)] })).toEqual([]);
    const closed = [{ type: "case.closed" as const, when: "2026-05-20", body: {} }];
    expect(clocksOf({ on: "2026-06-01", facts: closed })).toEqual([]);
  });

  test("after a judgment it is the judgment that lasts ten years", () => {
    const facts = [
      filing("2026-06-01", "ordinary-claim"),
      decision("2027-01-15", "ordinary-claim"),
    ];
    const clocks = clocksOf({ on: "2027-02-01", facts });
    expect(clocks.map(({ kind, on }) => [kind, on])).toEqual([["title", "2037-01-15"]]);
  });
});

describe("the days that count besides", () => {
  const others = (given: Given) =>
    clocksOf(given)
      .filter(({ kind }) => kind !== "limitation" && kind !== "title")
      .map(({ kind, deadline, on, urgency }) => [deadline ?? kind, on, urgency]);

  test.each([
    ["business", "2026-05-28"],
    ["consumer", "2026-06-04"],
  ] as const)("the formal notice's, %s", (contactKind, until) => {
    const facts = [reminder("2026-05-20", "formal-notice")];
    expect(others({ on: "2026-05-21", contactKind, facts })).toEqual([["notice", until, "calm"]]);
    expect(others({ on: until, contactKind, facts })).toEqual([["notice", until, "urgent"]]);
  });

  test("which gives way to a procedure, and is forgotten a month later", () => {
    const facts = [reminder("2026-05-20", "formal-notice")];
    expect(others({ on: "2026-06-27", facts })).toEqual([["notice", "2026-05-28", "past"]]);
    expect(others({ on: "2026-06-28", facts })).toEqual([]);
    const filed = [...facts, filing("2026-06-02", "payment-order")];
    expect(others({ on: "2026-06-03", facts: filed })).toEqual([
      ["deposit-fee", "2026-06-17", "urgent"],
    ]);
  });

  test("the fourteen free days of a Belgian consumer", () => {
    const facts = [reminder("2026-05-05")];
    expect(
      others({ on: "2026-05-06", jurisdiction: "be", contactKind: "consumer", facts }),
    ).toEqual([["free-reminder", "2026-05-19", "calm"]]);
  });

  test.each([
    ["2026-08-31", "2027-02-28"],
    ["2026-09-01", "2026-12-01"],
  ])("an order of %s to be served by %s", (given, until) => {
    const facts = [filing("2026-08-01", "payment-order"), decision(given, "payment-order")];
    expect(others({ on: given, facts }).map(([key, on]) => [key, on])).toEqual([
      ["serve-order", until],
    ]);
  });

  test("what is waited for once it is served", () => {
    const facts = [decision("2026-09-10", "payment-order"), served("2026-09-20", "payment-order")];
    expect(others({ on: "2026-10-01", facts })).toEqual([
      ["opposition", "2026-10-20", "calm"],
      ["enforceable", "2026-11-20", "calm"],
    ]);
  });

  test("a Swiss commandement de payer", () => {
    const facts = [
      filing("2026-06-01", "debt-enforcement"),
      served("2026-06-10", "debt-enforcement"),
    ];
    expect(others({ on: "2026-06-11", jurisdiction: "ch", facts })).toEqual([
      ["opposition", "2026-06-20", "calm"],
      ["debtor-reply", "2026-06-30", "calm"],
      ["continue", "2027-06-10", "calm"],
    ]);
  });

  test("a promise until it is kept or broken", () => {
    const amount = { minor: 50_000, currency: "EUR" as const };
    const promise = {
      type: "promise.made" as const,
      when: "2026-05-10",
      body: { until: "2026-05-20", amount },
    };
    const at = (on: string, ...facts: Given["facts"] & object) =>
      others({ on, facts: [promise, ...facts] });
    expect(at("2026-05-12")).toEqual([["promise", "2026-05-20", "calm"]]);
    expect(at("2026-05-20")).toEqual([["promise", "2026-05-20", "urgent"]]);
    expect(at("2026-05-21")).toEqual([["promise", "2026-05-20", "past"]]);
    expect(at("2026-05-21", paid("2026-05-19", 49_999))).toHaveLength(1);
    expect(at("2026-05-21", paid("2026-05-19", 50_000))).toEqual([]);
    expect(at("2026-05-21", { type: "promise.broken", when: "2026-05-21", body: {} })).toEqual([]);
  });

  test("a promise made on the debtor's page too, which perhaps acknowledges the debt", () => {
    const said = {
      type: "page.answered" as const,
      when: "2026-05-10",
      body: { answer: "will-pay" as const, on: "2026-05-20", reminderId: eventId(9) as never },
    };
    expect(others({ on: "2026-05-12", facts: [said] })).toEqual([
      ["promise", "2026-05-20", "calm"],
    ]);
    expect(limitation({ on: "2026-05-12", facts: [said] })).toMatchObject({
      on: "2031-04-01",
      limitation: { atLatest: { on: "2031-05-10", by: { fact: "promise" } } },
    });
  });

  test("of a plan, the instalments that are over and the next", () => {
    const agreed = plan(
      "2026-05-10",
      ["2026-07-31", 30_000],
      ["2026-05-31", 30_000],
      ["2026-06-30", 30_000],
    );
    const at = (on: string, ...facts: Given["facts"] & object) =>
      others({ on, facts: [agreed, ...facts] }).map(([, day, urgency]) => [day, urgency]);
    expect(at("2026-05-15")).toEqual([["2026-05-31", "calm"]]);
    expect(at("2026-06-01")).toEqual([
      ["2026-05-31", "past"],
      ["2026-06-30", "calm"],
    ]);
    expect(at("2026-06-01", paid("2026-05-31", 30_000))).toEqual([["2026-06-30", "calm"]]);
    expect(at("2026-06-01", { type: "plan.missed", when: "2026-06-01", body: {} })).toEqual([]);
  });

  test("the soonest comes first, and a hundred invoices are enough", () => {
    const invoices = Array.from({ length: 120 }, (_, n) => invoice(n + 1));
    const facts = [reminder("2026-05-20", "formal-notice")];
    const clocks = clocksOf({ on: "2026-05-21", invoices, facts });
    expect(clocks).toHaveLength(100);
    expect(clocks[0]?.kind).toBe("notice");
  });
});
