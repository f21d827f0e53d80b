import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { addDays } from "../dates.ts";
import { statementSchema } from "../schema/statement.ts";
import type { Fact } from "../timeline/event.ts";
import { foldCase } from "../timeline/fold-case.ts";
import { eventId, invoice, invoiceId, timeline } from "../test/case-factory.ts";
import { balanceOn, type BalanceInput } from "./balance.ts";
import { statementOn } from "./statement.ts";

type Facts = (Fact & { when: string })[];
const eur = (minor: number) => ({ minor, currency: "EUR" as const });
const input = (on: string, facts: Facts = [], more: Partial<BalanceInput> = {}): BalanceInput => ({
  invoices: [invoice(1)],
  events: timeline(...facts),
  contactKind: "business",
  jurisdiction: "fr",
  on,
  ...more,
});
const statement = (...given: Parameters<typeof input>) =>
  statementSchema.parse(statementOn(input(...given)));
const paid = (on: string, minor: number, n?: number): Facts[number] => ({
  type: "payment.received",
  when: on,
  body: { on, amount: eur(minor), ...(n === undefined ? {} : { invoiceId: invoiceId(n) }) },
});
const credit = (on: string, minor: number, n = 1): Facts[number] => ({
  type: "credit.issued",
  when: on,
  body: { on, amount: eur(minor), invoiceId: invoiceId(n) },
});
const decided = (when: string, choice: "keep" | "waive"): Facts[number] => ({
  type: "accessories.decided",
  when,
  body: { choice },
});

// The sample invoice: 1,000.00 € due on 30 April 2026.
describe("a statement", () => {
  test("says what its figures take for granted, and where its rates are published", () => {
    const swiss = statement("2026-06-30", [], { jurisdiction: "ch" });
    expect(swiss.notes).toEqual(["agreed-due-day"]);
    expect(statement("2026-04-30", [], { jurisdiction: "ch" }).notes).toEqual([]);

    const consumer = { jurisdiction: "lu", contactKind: "consumer" } as const;
    expect(statement("2026-09-30", [], consumer).notes).toEqual(["interest-not-announced"]);
    const announced = { ...consumer, invoices: [invoice(1, { announcesInterest: true })] };
    expect(statement("2026-09-30", [], announced)).toMatchObject({
      notes: [],
      balance: { interest: eur(627) },
    });

    const french = statement("2026-06-30");
    expect(french.notes).toEqual([]);
    expect(french.sources.map(({ label }) => label)).toContain(
      "Taux directeurs (Banque de France)",
    );
  });

  test("lists each rate period, the indemnity, and what a payment discharged", () => {
    const { invoices, sources, dayBasis, overpaid } = statement("2026-07-31", [
      paid("2026-05-30", 50_999),
    ]);
    expect(invoices[0]?.entries).toEqual([
      { kind: "indemnity", on: "2026-05-01", amount: eur(4_000) },
      {
        kind: "interest",
        from: "2026-05-01",
        to: "2026-05-30",
        days: 30,
        rate: "12.15",
        principal: eur(100_000),
        interest: eur(999),
      },
      {
        kind: "payment",
        on: "2026-05-30",
        eventId: eventId(1),
        interest: eur(999),
        principal: eur(50_000),
        indemnity: eur(0),
      },
      {
        kind: "interest",
        from: "2026-05-31",
        to: "2026-06-30",
        days: 31,
        rate: "12.15",
        principal: eur(50_000),
        interest: eur(516),
      },
      {
        kind: "interest",
        from: "2026-07-01",
        to: "2026-07-31",
        days: 31,
        rate: "12.40",
        principal: eur(50_000),
        interest: eur(527),
      },
    ]);
    expect(invoices[0]).toMatchObject({ principal: eur(50_000), interest: eur(1_043) });
    expect([dayBasis, overpaid]).toEqual([365, eur(0)]);
    expect(sources.map(({ label }) => label)).toContain("C. com., art. D441-5");
  });

  test("says what was paid beyond the debt", () => {
    const { overpaid, invoices } = statement("2026-06-30", [paid("2026-05-30", 900_000)]);
    expect(overpaid).toEqual(eur(900_000 - 104_999));
    expect(invoices[0]?.total).toEqual(eur(0));
  });

  test("a deposit paid before the invoice was due leaves less to bear interest", () => {
    const { invoices } = statement("2026-05-30", [paid("2026-03-15", 60_000)]);
    expect(invoices[0]?.entries.map(({ kind }) => kind)).toEqual([
      "payment",
      "indemnity",
      "interest",
    ]);
    expect(invoices[0]).toMatchObject({ principal: eur(40_000), interest: eur(399) });
  });
});

test("a clause against a Belgian consumer may ask for so much, invoice by invoice, once late", () => {
  const be = { jurisdiction: "be", contactKind: "consumer" } as const;
  const two = { ...be, invoices: [invoice(1), invoice(2, { amountDue: eur(10_000) })] };
  // 1,000.00 €: 65 € and 5 % of what exceeds 500 €; 100.00 €: 20 €.
  expect(statement("2026-05-10", [], two).clauseCap).toEqual(eur(9_000 + 2_000));
  expect(statement("2026-05-10", [], two).sources.length).toBeGreaterThan(0);
  expect(statement("2026-05-10", [paid("2026-05-02", 60_000, 1)], two).clauseCap).toEqual(
    eur(3_000 + 2_500 + 2_000),
  );
  expect(statement("2026-04-30", [], be).clauseCap).toBeNull();
  expect(statement("2026-05-10", [], { ...be, contactKind: "business" }).clauseCap).toBeNull();
  expect(statement("2026-05-10").clauseCap).toBeNull();
});

describe("a credit note", () => {
  test("lowers the invoice from the outset, from its own day on", () => {
    const facts = [credit("2026-05-20", 40_000)];
    expect(balanceOn(input("2026-05-19", facts)).principal).toEqual(eur(100_000));
    expect(balanceOn(input("2026-05-30", facts))).toMatchObject({
      principal: eur(60_000),
      interest: eur(599),
      paid: eur(0),
    });
    expect(statement("2026-05-30", facts).invoices[0]?.entries[0]).toEqual({
      kind: "credit",
      on: "2026-05-20",
      amount: eur(40_000),
    });
  });

  test("of all, or of more than the invoice, leaves nothing, not even 40 €", () => {
    for (const minor of [100_000, 250_000]) {
      const { total } = balanceOn(input("2026-06-30", [credit("2026-05-20", minor)]));
      expect(total).toEqual(eur(0));
    }
  });

  test("touches no other invoice, and gives back what was paid for it", () => {
    const invoices = [invoice(1), invoice(2)];
    const facts = [paid("2026-04-20", 100_000, 1), credit("2026-05-20", 30_000)];
    const { invoices: accounts } = statement("2026-05-30", facts, { invoices });
    expect(accounts.map(({ principal }) => principal.minor)).toEqual([0, 70_000]);
  });
});

describe("accessories", () => {
  const settled = paid("2026-05-30", 100_999);
  test("stay claimable once the principal is paid", () => {
    expect(balanceOn(input("2026-08-01", [settled])).total).toEqual(eur(4_000));
    expect(balanceOn(input("2026-08-01", [settled, decided("2026-06-01", "keep")])).total).toEqual(
      eur(4_000),
    );
  });

  test("are gone once waived, and the case is paid", () => {
    const facts = [settled, decided("2026-06-01", "waive")];
    expect(balanceOn(input("2026-05-31", facts)).total).toEqual(eur(4_000));
    expect(balanceOn(input("2026-06-01", facts)).total).toEqual(eur(0));
    const fold = (on: string) => foldCase({ ...input(on, facts), selfViews: [] });
    expect([fold("2026-05-31").status, fold("2026-06-01").status]).toEqual(["late", "paid"]);
    expect([fold("2026-05-31").accessories, fold("2026-06-01").accessories]).toEqual([
      "undecided",
      "waived",
    ]);
    expect(statement("2026-06-01", facts).invoices[0]?.entries.at(-1)).toEqual({
      kind: "waiver",
      on: "2026-06-01",
      interest: eur(0),
      indemnity: eur(4_000),
    });
  });

  test("waived before all is paid: what is left of the principal bears nothing more", () => {
    const facts = [decided("2026-05-30", "waive"), paid("2026-06-15", 40_000)];
    expect(balanceOn(input("2026-08-01", facts))).toMatchObject({
      principal: eur(60_000),
      interest: eur(0),
      indemnity: eur(0),
      perDay: eur(0),
    });
  });

  test("a payment of the waiver's own day still discharges interest first", () => {
    const facts = [decided("2026-05-30", "waive"), paid("2026-05-30", 999)];
    expect(balanceOn(input("2026-08-01", facts)).principal).toEqual(eur(100_000));
  });

  test("the last choice counts: kept again, as if never waived", () => {
    const facts = [settled, decided("2026-06-01", "waive"), decided("2026-06-02", "keep")];
    expect(balanceOn(input("2026-08-01", facts)).total).toEqual(eur(4_000));
    expect(foldCase({ ...input("2026-08-01", facts), selfViews: [] }).accessories).toBe("kept");
  });
});

test("a statement always adds up to the balance", () => {
  const day = fc.nat(500).map((days) => addDays("2026-01-01", days));
  const facts = fc.array(
    fc.oneof(
      fc
        .record({ on: day, minor: fc.integer({ min: 1, max: 200_000 }), n: fc.nat(3) })
        .map(({ on, minor, n }) => paid(on, minor, n === 0 ? undefined : n)),
      fc
        .record({
          on: day,
          minor: fc.integer({ min: 1, max: 50_000 }),
          n: fc.integer({ min: 1, max: 3 }),
        })
        .map(({ on, minor, n }) => credit(on, minor, n)),
      fc
        .record({ on: day, choice: fc.constantFrom("keep" as const, "waive" as const) })
        .map(({ on, choice }) => decided(on, choice)),
    ),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(facts, day, (given, on) => {
      const invoices = [invoice(1), invoice(2, { dueOn: "2026-06-15" }), invoice(3)];
      const { balance, invoices: accounts, overpaid } = statement(on, given, { invoices });
      let accountedFor = overpaid.minor;
      for (const { amountDue, entries, total, principal } of accounts) {
        let left = { principal: amountDue.minor, accessories: 0 };
        for (const entry of entries) {
          if (entry.kind === "interest") left.accessories += entry.interest.minor;
          if (entry.kind === "indemnity") left.accessories += entry.amount.minor;
          if (entry.kind === "credit")
            left.principal = Math.max(0, left.principal - entry.amount.minor);
          if (entry.kind === "waiver")
            left.accessories -= entry.interest.minor + entry.indemnity.minor;
          if (entry.kind !== "payment") continue;
          left.principal -= entry.principal.minor;
          left.accessories -= entry.interest.minor + entry.indemnity.minor;
          accountedFor += entry.principal.minor + entry.interest.minor + entry.indemnity.minor;
        }
        expect(principal.minor).toBe(left.principal);
        expect(total.minor).toBe(left.principal + left.accessories);
      }
      expect(accountedFor).toBe(balance.paid.minor);
      expect(accounts.reduce((sum, { total }) => sum + total.minor, 0)).toBe(balance.total.minor);
    }),
  );
});
