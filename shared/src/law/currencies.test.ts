import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { addDays } from "../dates.ts";
import { currencies, type Currency } from "../money.ts";
import type { Balance, Owed } from "../schema/case.ts";
import { contactKinds } from "../schema/contact.ts";
import type { Invoice } from "../schema/invoice.ts";
import { jurisdictions } from "../schema/jurisdiction.ts";
import { defaultPolicy } from "../recovery/ladder.ts";
import { invoice, invoiceId, timeline } from "../test/case-factory.ts";
import { type CaseInput, foldCase } from "../timeline/fold-case.ts";
import { type BalanceInput, settle } from "./balance.ts";
import { statementOn } from "./statement.ts";

const eur = (minor: number) => ({ minor, currency: "EUR" as const });
const usd = (minor: number) => ({ minor, currency: "USD" as const });
/** 1,000.00 € due on 30 April, 500.00 $ due on 10 May. */
const euros = invoice(1);
const dollars = invoice(2, { amountDue: usd(50_000), dueOn: "2026-05-10" });

const paid = (on: string, amount: { minor: number; currency: Currency }, n?: number) => ({
  type: "payment.received" as const,
  when: on,
  body: { on, amount, ...(n === undefined ? {} : { invoiceId: invoiceId(n) }) },
});
const input = (fields: Partial<BalanceInput> = {}): BalanceInput => ({
  invoices: [euros, dollars],
  events: [],
  contactKind: "business",
  jurisdiction: "fr",
  on: "2026-05-20",
  ...fields,
});
const fold = (fields: Partial<CaseInput> = {}) =>
  foldCase({ ...input(fields), selfViews: [], ...fields });

const inCurrency = ({ balance, otherBalances }: Owed, currency: Currency): Balance | undefined =>
  [balance, ...otherBalances].find(({ total }) => total.currency === currency);

describe("a case in two currencies", () => {
  test("owes each by itself, the oldest unpaid invoice's first", () => {
    const { balance, otherBalances } = settle(input());
    expect(balance).toEqual(settle(input({ invoices: [euros] })).balance);
    expect(otherBalances).toEqual([settle(input({ invoices: [dollars] })).balance]);
    expect(balance.indemnity).toEqual(eur(4_000));
    expect(otherBalances[0]?.indemnity).toEqual(usd(0));
  });

  test("with one currency there is no other balance", () => {
    expect(settle(input({ invoices: [euros, invoice(3)] })).otherBalances).toEqual([]);
  });

  test("what is paid in one settles nothing in the other, whatever is left over", () => {
    const events = timeline(paid("2026-05-05", usd(60_000)));
    const { balance, otherBalances } = settle(input({ events }));
    expect(balance).toMatchObject({ principal: eur(100_000), paid: eur(0) });
    expect(otherBalances[0]).toMatchObject({ total: usd(0), paid: usd(60_000) });
  });

  test("nor does a payment that was meant for an invoice in another currency", () => {
    const events = timeline(paid("2026-05-05", usd(10_000), 1));
    expect(inCurrency(settle(input({ events })), "EUR")?.principal).toEqual(eur(100_000));
    expect(inCurrency(settle(input({ events })), "USD")?.principal).toEqual(usd(40_000));
  });

  test("a credit note in another currency than its invoice's lowers nothing", () => {
    const credit = { amount: usd(50_000), on: "2026-05-01", invoiceId: invoiceId(1) };
    const events = timeline({ type: "credit.issued", when: "2026-05-01", body: credit });
    expect(settle(input({ events }))).toEqual(settle(input()));
  });

  test("once the oldest is paid, the other currency leads", () => {
    const events = timeline(paid("2026-04-30", eur(100_000)));
    const { balance, otherBalances } = settle(input({ events }));
    expect(balance.total.currency).toBe("USD");
    expect(otherBalances).toMatchObject([{ total: eur(0), paid: eur(100_000) }]);
  });

  test("once all are paid, the oldest invoice's leads", () => {
    const events = timeline(paid("2026-04-30", usd(50_000)), paid("2026-04-30", eur(100_000)));
    expect(settle(input({ events })).balance).toMatchObject({ total: eur(0), paid: eur(100_000) });
    expect(fold({ events }).status).toBe("paid");
  });

  test("of invoices that are asked for, only their currencies are told", () => {
    const { balance, otherBalances } = settle(input({ asked: new Set([invoiceId(2)]) }));
    expect(balance.principal).toEqual(usd(50_000));
    expect(otherBalances).toEqual([]);
  });
});

describe("the rules of a case in two currencies", () => {
  test("it is unpaid while anything is owed in either", () => {
    const events = timeline(paid("2026-04-30", eur(100_000)));
    expect(fold({ events })).toMatchObject({ status: "late", daysLate: 10 });
  });

  test("the tolerance is for each sum by itself", () => {
    const stepWith = (toleranceMinor: number) =>
      fold({
        invoices: [
          invoice(1, { amountDue: eur(300) }),
          invoice(2, { amountDue: { minor: 400, currency: "CHF" } }),
        ],
        contactKind: "consumer",
        policy: { ...defaultPolicy, toleranceMinor },
      }).nextStep;
    expect(stepWith(399).kind).toBe("remind");
    expect(stepWith(400)).toEqual({ kind: "done", why: "tolerated" });
  });

  const plan = (amount: { minor: number; currency: Currency }, when = "2026-05-12") => ({
    type: "plan.agreed" as const,
    when,
    body: {
      instalments: [
        { on: "2026-06-01", amount },
        { on: "2026-07-01", amount },
      ],
    },
  });

  test("a plan in one currency leaves the other to be reminded of", () => {
    const state = fold({ events: timeline(plan(eur(52_000))), on: "2026-05-20" });
    expect(state.holds).toMatchObject([{ kind: "plan" }]);
    expect(state.asked).toEqual([invoiceId(2)]);
    expect(state.status).toBe("late");
    // Two days after the dollars' due date, and at least the usual gap.
    expect(state.nextStep).toMatchObject({ kind: "remind", step: "first", on: "2026-05-12" });
  });

  test("once the other currency is paid, the plan holds the case", () => {
    const events = timeline(paid("2026-05-09", usd(50_000)), plan(eur(52_000)));
    expect(fold({ events })).toMatchObject({ status: "on-hold" });
    expect(fold({ events }).nextStep.kind).toBe("wait");
  });

  test("money in another currency keeps no plan and no promise", () => {
    const promised = {
      type: "promise.made" as const,
      when: "2026-05-12",
      body: { until: "2026-05-15", amount: eur(10_000) },
    };
    const reasonsAfter = (amount: { minor: number; currency: Currency }) => {
      const { nextStep } = fold({ events: timeline(promised, paid("2026-05-14", amount)) });
      return "reasons" in nextStep ? nextStep.reasons : [];
    };
    expect(reasonsAfter(usd(10_000))).toContain("promise-unkept");
    expect(reasonsAfter(eur(10_000))).not.toContain("promise-unkept");

    const holdsAfter = (amount: { minor: number; currency: Currency }) =>
      fold({
        events: timeline(plan(eur(52_000)), paid("2026-06-01", amount)),
        on: "2026-06-10",
      }).holds;
    expect(holdsAfter(usd(40_000))).toEqual([]);
    expect(holdsAfter(eur(52_000))).toMatchObject([{ kind: "plan" }]);
  });

  test("what is awaited counts payments of its own currency", () => {
    const awaitedAfter = (amount: { minor: number; currency: Currency }) =>
      fold({ events: timeline(plan(eur(52_000)), paid("2026-05-15", amount)) })
        .clocks.filter(({ kind }) => kind === "instalment")
        .map(({ on }) => on);
    expect(awaitedAfter(usd(40_000))).toEqual(["2026-06-01"]);
    expect(awaitedAfter(eur(52_000))).toEqual(["2026-07-01"]);
  });

  test("a part payment interrupts limitation of its currency's only invoice, and of no other", () => {
    const { clocks } = fold({
      invoices: [euros, dollars],
      events: timeline(paid("2026-05-15", usd(100))),
      jurisdiction: "ch",
    });
    const interrupted = clocks
      .filter(({ limitation }) => limitation?.startedBy === "interruption")
      .map((clock) => clock.invoiceId);
    expect(interrupted).toEqual([invoiceId(2)]);
  });
});

describe("a statement in two currencies", () => {
  test("closes each by itself, and says which indemnity is left out", () => {
    const events = timeline(paid("2026-05-05", usd(60_000)));
    const statement = statementOn(input({ events }));
    expect(statement.invoices.map(({ total }) => total.currency)).toEqual(["EUR", "USD"]);
    expect(statement.overpaid).toEqual(eur(0));
    expect(statement.others).toMatchObject([{ balance: { total: usd(0) }, overpaid: usd(10_000) }]);
    expect(statement.indemnityLeftOut).toBeNull();
    expect(statementOn(input()).indemnityLeftOut).toEqual(eur(4_000));
    expect(statementOn(input({ invoices: [euros] })).indemnityLeftOut).toBeNull();
    expect(statementOn(input({ contactKind: "consumer" })).indemnityLeftOut).toBeNull();
    expect(statementOn(input({ on: "2026-05-10" })).indemnityLeftOut).toBeNull();
  });
});

describe("whatever happened", () => {
  const day = fc.integer({ min: 0, max: 1_000 }).map((days) => addDays("2024-12-01", days));
  const currency = fc.constantFrom(...currencies);
  const minor = fc.integer({ min: 1, max: 10 ** 9 });
  const history = fc.record({
    invoices: fc.array(fc.record({ dueOn: day, minor, currency }), { minLength: 1, maxLength: 6 }),
    payments: fc.array(fc.record({ on: day, minor, currency, n: fc.option(fc.nat(5)) }), {
      maxLength: 6,
    }),
    notices: fc.array(day, { maxLength: 2 }),
    waived: fc.option(day),
    jurisdiction: fc.constantFrom(...jurisdictions),
    contactKind: fc.constantFrom(...contactKinds),
    on: day,
  });

  test("a case owes in each currency what a case of that currency alone would", () => {
    fc.assert(
      fc.property(history, ({ payments, notices, waived, ...value }) => {
        const invoices = value.invoices.map(({ dueOn, ...amountDue }, n): Invoice =>
          invoice(n, { issuedOn: "2024-12-01", dueOn, amountDue }),
        );
        const events = timeline(
          ...notices.map((when) => ({
            type: "reminder.sent" as const,
            when,
            body: { step: "formal-notice" as const, to: [], subject: "" },
          })),
          ...(waived === null
            ? []
            : [
                {
                  type: "accessories.decided" as const,
                  when: waived,
                  body: { choice: "waive" as const },
                },
              ]),
          ...payments.map(({ on, n, ...amount }) => paid(on, amount, n ?? undefined)),
        );
        const whole = settle({ ...value, invoices, events });
        for (const own of new Set(invoices.map(({ amountDue }) => amountDue.currency))) {
          const apart = settle({
            ...value,
            events,
            invoices: invoices.filter(({ amountDue }) => amountDue.currency === own),
          });
          expect(apart.otherBalances).toEqual([]);
          expect(inCurrency(whole, own)).toEqual(apart.balance);
          expect(whole.debts.filter((debt) => debt.currency === own)).toEqual(apart.debts);
        }
      }),
    );
  });
});
