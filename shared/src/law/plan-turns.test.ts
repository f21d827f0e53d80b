import { describe, expect, test } from "vitest";

import { addMonths } from "./calendar.ts";
import type { PlainDate } from "../dates.ts";
import type { Currency } from "../money.ts";
import { planInstalments } from "../recovery/instalments.ts";
import type { ContactKind } from "../schema/contact.ts";
import type { Jurisdiction } from "../schema/jurisdiction.ts";
import { invoice, invoiceId, timeline } from "../test/case-factory.ts";
import type { Fact } from "../timeline/event.ts";
import { foldCase } from "../timeline/fold-case.ts";
import { balanceOn } from "./balance.ts";
import { packOf } from "./packs.ts";

type Dated = Fact & { when: PlainDate };
const due = "2026-01-31";
const agreedOn = "2026-03-10";
const firstOn = "2026-04-01";

const notice: Dated = {
  type: "reminder.sent",
  when: "2026-02-02",
  body: { step: "formal-notice", to: [], subject: "" },
};

const paid = (when: PlainDate, minor: number, currency: Currency = "EUR"): Dated => ({
  type: "payment.received",
  when,
  body: { on: when, amount: { minor, currency } },
});

const story = (jurisdiction: Jurisdiction, contactKind: ContactKind) => {
  const { currency } = packOf(jurisdiction);
  const invoices = [invoice(1, { dueOn: due, amountDue: { minor: 600_000, currency } })];
  const asked = (facts: Dated[], on: PlainDate) => ({
    invoices,
    events: timeline(notice, ...facts),
    contactKind,
    jurisdiction,
    selfViews: [],
    on,
  });
  const balance = (facts: Dated[], on: PlainDate) => balanceOn(asked(facts, on));
  const fold = (facts: Dated[], on: PlainDate) => foldCase(asked(facts, on));
  const planOf = (minor: number, when = agreedOn, first = firstOn) => {
    const instalments = planInstalments(
      { total: { minor, currency }, count: 6, firstOn: first, pace: "month" },
      when,
    );
    if (typeof instalments === "string") throw new Error(instalments);
    const plan: Dated = { type: "plan.agreed", when, body: { instalments } };
    const payments = instalments.map(({ on, amount }) => paid(on, amount.minor, currency));
    return { plan, payments };
  };
  return { balance, fold, planOf };
};

const kinds: [Jurisdiction, ContactKind][] = [
  ["fr", "business"],
  ["fr", "consumer"],
  ["be", "business"],
  ["lu", "business"],
  ["qc", "business"],
  ["ch", "business"],
];

describe("a plan of all that is owed", () => {
  test.each(kinds)("paid on its days leaves nothing (%s, %s)", (jurisdiction, contactKind) => {
    const { balance, fold, planOf } = story(jurisdiction, contactKind);
    const { plan, payments } = planOf(balance([], agreedOn).total.minor);
    const last = addMonths(firstOn, 5);
    expect(balance([plan, ...payments], last).total.minor).toBe(0);
    expect(fold([plan, ...payments], "2027-01-01").nextStep).toEqual({ kind: "done", why: "paid" });
  });

  test("adds nothing from one day to the next while it is kept", () => {
    const { balance, planOf } = story("fr", "business");
    const before = balance([], agreedOn);
    const { plan, payments } = planOf(before.total.minor);
    expect(before.perDay.minor).toBeGreaterThan(0);
    const during = balance([plan, ...payments], "2026-04-20");
    expect(during.perDay.minor).toBe(0);
    expect(during.total.minor + during.paid.minor).toBe(before.total.minor);
  });

  test.each<[string, Dated[]]>([
    ["an instalment that did not come", []],
    ["a plan declared missed", [{ type: "plan.missed", when: "2026-04-02", body: {} }]],
  ])("after %s, interest is as if it had never been agreed", (_, facts) => {
    const { balance, planOf } = story("fr", "business");
    const { plan } = planOf(balance([], agreedOn).total.minor);
    const missed = [plan, ...facts];
    expect(balance(missed, "2026-04-01").perDay.minor).toBe(0);
    expect(balance(missed, "2026-04-05")).toEqual(balance([], "2026-04-05"));
  });

  test("bears interest where the creditor had kept it, or the client is a public body", () => {
    const keep: Dated = { type: "accessories.decided", when: agreedOn, body: { choice: "keep" } };
    const kept = story("fr", "business");
    const { plan } = kept.planOf(kept.balance([], agreedOn).total.minor);
    expect(kept.balance([keep, plan], "2026-03-30").perDay.minor).toBeGreaterThan(0);
    const body = story("fr", "public");
    const { plan: agreed } = body.planOf(body.balance([], agreedOn).total.minor);
    expect(body.balance([agreed], "2026-03-30").perDay.minor).toBeGreaterThan(0);
  });

  test("keeping the accessories once it is agreed brings no interest back", () => {
    const { balance, planOf } = story("fr", "business");
    const { plan } = planOf(balance([], agreedOn).total.minor);
    const later: Dated = {
      type: "accessories.decided",
      when: "2026-03-20",
      body: { choice: "keep" },
    };
    expect(balance([plan, later], "2026-03-30").perDay.minor).toBe(0);
  });

  test("gives way to a newer one", () => {
    const { balance, planOf } = story("fr", "business");
    const first = planOf(balance([], agreedOn).total.minor);
    const facts = [first.plan, ...first.payments.slice(0, 1)];
    const again = planOf(balance(facts, "2026-04-20").total.minor, "2026-04-20", "2026-06-01");
    const both = [...facts, again.plan];
    expect(balance(both, "2026-05-20").perDay.minor).toBe(0);
    expect(balance([...both, ...again.payments], "2026-11-01").total.minor).toBe(0);
    // Missed, the newer one restores what ran since it, not what the older one held back.
    const dropped: Dated = { type: "plan.missed", when: "2026-05-20", body: {} };
    const restored = balance([...both, dropped], "2026-05-30");
    expect(restored.perDay.minor).toBeGreaterThan(0);
    expect(restored.interest.minor).toBeLessThan(
      balance(facts.slice(1), "2026-05-30").interest.minor,
    );
  });
});

describe("a plan of some of it", () => {
  test("of the principal to the cent pays the principal first", () => {
    const { balance, fold, planOf } = story("fr", "business");
    const before = balance([], agreedOn);
    const { plan, payments } = planOf(600_000);
    const state = fold([plan, ...payments], "2026-12-01");
    expect(state.balance).toMatchObject({
      principal: { minor: 0 },
      interest: before.interest,
      indemnity: { minor: 4_000 },
    });
    expect(state.nextStep).toEqual({ kind: "done", why: "accessories" });
  });

  test("leaves the rest to bear interest", () => {
    const { balance, planOf } = story("fr", "business");
    const before = balance([], agreedOn);
    const { plan } = planOf(before.interest.minor + 400_000);
    const during = balance([plan], agreedOn);
    expect(during.perDay.minor).toBe(Math.round(before.perDay.minor / 3));
  });

  test("says nothing of an invoice that joined the case after it", () => {
    const { balance, planOf } = story("fr", "business");
    const { plan } = planOf(balance([], agreedOn).total.minor);
    const added: Dated = {
      type: "invoice.added",
      when: "2026-03-11",
      body: {
        invoiceId: invoiceId(1),
        number: "F-1",
        issuedOn: "2026-01-01",
        dueOn: due,
        amountDue: { minor: 600_000, currency: "EUR" },
      },
    };
    expect(balance([plan, added], "2026-03-20").perDay.minor).toBeGreaterThan(0);
  });
});
