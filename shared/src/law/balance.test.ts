import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { addDays } from "../dates.ts";
import { contactKinds } from "../schema/contact.ts";
import { jurisdictions } from "../schema/jurisdiction.ts";
import { balanceSchema } from "../schema/case.ts";
import type { Invoice } from "../schema/invoice.ts";
import { invoice, invoiceId, timeline } from "../test/case-factory.ts";
import { type BalanceInput, balanceOn } from "./balance.ts";

const input = (fields: Partial<BalanceInput> & { on: string }): BalanceInput => ({
  invoices: [invoice(1)],
  events: [],
  contactKind: "business",
  jurisdiction: "fr",
  ...fields,
});
/** Every amount in minor units, without the currency. */
const minors = (fields: Parameters<typeof input>[0]) => {
  const { provisional, perDayProvisional: _, ...money } = balanceOn(input(fields));
  const entries = Object.entries(money).map(([name, { minor }]) => [name, minor] as const);
  return { ...Object.fromEntries(entries), ...(provisional ? { provisional } : {}) };
};
const paid = (on: string, minor: number, n?: number) => ({
  type: "payment.received" as const,
  when: on,
  body: {
    on,
    amount: { minor, currency: "EUR" as const },
    ...(n === undefined ? {} : { invoiceId: invoiceId(n) }),
  },
});
const reminded = (
  when: string,
  step: "courtesy" | "first" | "second" | "formal-notice" = "first",
) => ({
  type: "reminder.sent" as const,
  when,
  body: { step, to: [], subject: "" },
});
const announced = [invoice(1, { announcesInterest: true })];
const nothing = { interest: 0, indemnity: 0, perDay: 0 };

describe("what a French business owes", () => {
  test("before and on the due date: the invoice and no more", () => {
    const expected = { principal: 100_000, ...nothing, paid: 0, total: 100_000 };
    expect(minors({ on: "2026-04-29" })).toEqual(expected);
    expect(minors({ on: "2026-04-30" })).toEqual({ ...expected, perDay: 33 });
  });

  test("from the day after: interest and 40 €", () => {
    expect(minors({ on: "2026-05-01" })).toEqual({
      principal: 100_000,
      interest: 33,
      indemnity: 4_000,
      paid: 0,
      total: 104_033,
      perDay: 33,
    });
  });

  test("two invoices: 40 € for each that is late, nothing on the one that is not due", () => {
    const invoices = [
      invoice(1),
      invoice(2, { dueOn: "2026-05-10" }),
      invoice(3, { dueOn: "2026-06-30" }),
    ];
    expect(minors({ invoices, on: "2026-05-11" })).toEqual({
      principal: 300_000,
      interest: 366 + 33,
      indemnity: 8_000,
      paid: 0,
      total: 308_399,
      perDay: 67,
    });
  });

  test("an agreed rate, and never less than three times the legal one", () => {
    const at = (contractualRate: string) =>
      balanceOn(
        input({
          invoices: [
            invoice(1, {
              amountDue: { minor: 185_000, currency: "EUR" },
              dueOn: "2026-05-16",
              contractualRate,
            }),
          ],
          on: "2026-06-30",
        }),
      ).interest.minor;
    expect(at("5.00")).toBe(1_793);
    expect(at("15")).toBe(3_421);
  });

  test("the last known day's balance is sure, what the next one adds is not", () => {
    const at = (on: string) => {
      const { provisional, perDayProvisional } = balanceOn(input({ on }));
      return [provisional, perDayProvisional];
    };
    expect(at("2026-12-30")).toEqual([false, false]);
    expect(at("2026-12-31")).toEqual([false, true]);
    expect(at("2027-01-01")).toEqual([true, true]);
  });

  test("past the last known rate the balance says that it is provisional", () => {
    expect(balanceOn(input({ on: "2026-12-31" })).provisional).toBe(false);
    expect(balanceOn(input({ on: "2027-01-01" })).provisional).toBe(true);
    expect(
      balanceOn(input({ events: timeline(paid("2026-04-20", 100_000)), on: "2027-01-01" }))
        .provisional,
    ).toBe(false);
  });
});

describe("payments", () => {
  test("interest up to their own day first, then principal, then the indemnity", () => {
    // 30 days at 12.15 %: 9.99 €.
    const at = (minor: number) =>
      minors({ events: timeline(paid("2026-05-30", minor)), on: "2026-05-30" });
    expect(at(999)).toMatchObject({
      principal: 100_000,
      interest: 0,
      indemnity: 4_000,
      total: 104_000,
    });
    expect(at(10_999)).toMatchObject({
      principal: 90_000,
      interest: 0,
      indemnity: 4_000,
      perDay: 30,
    });
    expect(at(100_999)).toMatchObject({ principal: 0, indemnity: 4_000, total: 4_000, perDay: 0 });
    expect(at(104_999)).toMatchObject({ total: 0, paid: 104_999 });
  });

  test("what is left bears interest from the day after", () => {
    const events = timeline(paid("2026-05-30", 50_999));
    expect(minors({ events, on: "2026-06-09" })).toMatchObject({
      principal: 50_000,
      interest: 166,
    });
  });

  test("in time: neither interest nor indemnity", () => {
    expect(minors({ events: timeline(paid("2026-04-30", 100_000)), on: "2026-08-01" })).toEqual({
      principal: 0,
      ...nothing,
      paid: 100_000,
      total: 0,
    });
  });

  test("part in time: the rest is late", () => {
    expect(
      minors({ events: timeline(paid("2026-04-20", 60_000)), on: "2026-05-30" }),
    ).toMatchObject({
      principal: 40_000,
      interest: 399,
      indemnity: 4_000,
    });
  });

  test("more than is owed: nothing is owed, and what was paid is still told", () => {
    expect(minors({ events: timeline(paid("2026-05-30", 900_000)), on: "2026-08-30" })).toEqual({
      principal: 0,
      ...nothing,
      paid: 900_000,
      total: 0,
    });
  });

  test("count from their own day, not from when they were written down", () => {
    const events = timeline({ ...paid("2026-05-30", 50_000), when: "2026-07-01" });
    expect(minors({ events, on: "2026-05-29" })).toMatchObject({ paid: 0, principal: 100_000 });
    expect(minors({ events, on: "2026-05-30" })).toMatchObject({ paid: 50_000 });
  });

  test("in another currency are left out", () => {
    const events = timeline({
      ...paid("2026-05-30", 1),
      body: { on: "2026-05-30", amount: { minor: 50_000, currency: "USD" } },
    });
    expect(minors({ events, on: "2026-05-30" })).toMatchObject({ paid: 0, principal: 100_000 });
  });

  const two = [invoice(2, { dueOn: "2026-05-10" }), invoice(1)];
  test("made for no invoice go to the oldest due one first", () => {
    expect(
      minors({ invoices: two, events: timeline(paid("2026-05-05", 101_000)), on: "2026-05-05" }),
    ).toMatchObject({
      // 1.66 of interest, 1,000.00 of principal; 8.34 of the 40.00.
      principal: 100_000,
      interest: 0,
      indemnity: 3_166,
    });
  });

  test("made for an invoice go to it, and what is over to the others", () => {
    const events = timeline(paid("2026-05-05", 101_000, 2));
    expect(minors({ invoices: two, events, on: "2026-05-05" })).toMatchObject({
      principal: 100_000 - (1_000 - 166),
      interest: 0,
      indemnity: 4_000,
    });
  });

  test("on one day, the one made for an invoice goes before the one made for none", () => {
    const both = [paid("2026-05-05", 100_000), paid("2026-05-05", 100_000, 1)];
    const at = (events: typeof both) =>
      minors({ invoices: two, events: timeline(...events), on: "2026-06-05" });
    expect(at(both)).toEqual(at(both.toReversed()));
  });
});

describe("each country's own rules", () => {
  const day31 = "2026-05-31";
  const notice = timeline(reminded("2026-05-21", "formal-notice"));
  const rate10 = [invoice(1, { contractualRate: "10" })];
  const chf = [invoice(1, { amountDue: { minor: 100_000, currency: "CHF" } })];
  const cases: [string, Parameters<typeof input>[0], { interest: number; indemnity: number }][] = [
    [
      "France, public: ECB + 8",
      { contactKind: "public", on: day31 },
      { interest: 862, indemnity: 4_000 },
    ],
    [
      "France, public: the first semester's rate stays",
      { contactKind: "public", on: "2026-07-31" },
      { interest: 2_558, indemnity: 4_000 },
    ],
    [
      "France, public: an agreed rate changes nothing",
      { contactKind: "public", invoices: rate10, on: day31 },
      { interest: 862, indemnity: 4_000 },
    ],
    [
      "France, consumer: nothing before the formal notice",
      {
        contactKind: "consumer",
        on: day31,
        events: timeline(reminded("2026-05-02"), reminded("2026-05-09", "second")),
      },
      { interest: 0, indemnity: 0 },
    ],
    [
      "France, consumer: the legal rate from the notice",
      { contactKind: "consumer", on: day31, events: notice },
      { interest: 72, indemnity: 0 },
    ],
    [
      "France, consumer: a higher agreed rate is not claimed",
      { contactKind: "consumer", invoices: rate10, on: day31, events: notice },
      { interest: 72, indemnity: 0 },
    ],
    [
      "France, consumer: a lower agreed rate binds",
      {
        contactKind: "consumer",
        invoices: [invoice(1, { contractualRate: "1" })],
        on: day31,
        events: notice,
      },
      { interest: 27, indemnity: 0 },
    ],
    [
      "France, consumer: a notice before the due date puts nobody in default",
      {
        contactKind: "consumer",
        on: day31,
        events: timeline(reminded("2026-04-20", "formal-notice")),
      },
      { interest: 0, indemnity: 0 },
    ],
    [
      "France, consumer: a notice on the due date neither",
      {
        contactKind: "consumer",
        on: day31,
        events: timeline(reminded("2026-04-30", "formal-notice")),
      },
      { interest: 0, indemnity: 0 },
    ],
    [
      "France, consumer: a notice of tomorrow is not there yet",
      { contactKind: "consumer", on: "2026-05-20", events: notice },
      { interest: 0, indemnity: 0 },
    ],
    [
      "France, consumer: a registered letter is a notice",
      {
        contactKind: "consumer",
        on: day31,
        events: timeline({ type: "letter.sent", when: "2026-05-21", body: { registered: true } }),
      },
      { interest: 72, indemnity: 0 },
    ],
    [
      "France, consumer: a plain letter is not",
      {
        contactKind: "consumer",
        on: day31,
        events: timeline({ type: "letter.sent", when: "2026-05-21", body: {} }),
      },
      { interest: 0, indemnity: 0 },
    ],
    [
      "France, consumer: what a bailiff serves is a notice",
      {
        contactKind: "consumer",
        on: day31,
        events: timeline({ type: "notice.served", when: "2026-05-21", body: {} }),
      },
      { interest: 72, indemnity: 0 },
    ],
    [
      "France, an invoice in francs: no indemnity in euros",
      { invoices: chf, on: day31 },
      { interest: 1_032, indemnity: 0 },
    ],
    [
      "Belgium, business: ECB + 8 up to the half point",
      { jurisdiction: "be", on: day31 },
      { interest: 892, indemnity: 4_000 },
    ],
    [
      "Belgium, business: the agreed rate",
      { jurisdiction: "be", invoices: rate10, on: day31 },
      { interest: 849, indemnity: 4_000 },
    ],
    [
      "Belgium, consumer: nothing without a clause",
      {
        jurisdiction: "be",
        contactKind: "consumer",
        on: day31,
        events: timeline(reminded("2026-05-02")),
      },
      { interest: 0, indemnity: 0 },
    ],
    [
      "Belgium, consumer: nothing in the fourteen days",
      {
        jurisdiction: "be",
        contactKind: "consumer",
        invoices: rate10,
        on: "2026-05-16",
        events: timeline(reminded("2026-05-02")),
      },
      { interest: 0, indemnity: 0 },
    ],
    [
      "Belgium, consumer: the agreed rate from their end",
      {
        jurisdiction: "be",
        contactKind: "consumer",
        invoices: rate10,
        on: "2026-05-26",
        events: timeline(reminded("2026-05-02")),
      },
      { interest: 274, indemnity: 0 },
    ],
    [
      "Belgium, consumer: at most the rate between businesses",
      {
        jurisdiction: "be",
        contactKind: "consumer",
        invoices: [invoice(1, { contractualRate: "25" })],
        on: "2026-05-26",
        events: timeline(reminded("2026-05-02")),
      },
      { interest: 288, indemnity: 0 },
    ],
    [
      "Belgium, consumer: a courtesy mail is not the first reminder",
      {
        jurisdiction: "be",
        contactKind: "consumer",
        invoices: rate10,
        on: "2026-05-26",
        events: timeline(reminded("2026-04-25", "courtesy")),
      },
      { interest: 0, indemnity: 0 },
    ],
    [
      "Québec: nothing before the notice",
      { jurisdiction: "qc", on: day31 },
      { interest: 0, indemnity: 0 },
    ],
    [
      "Québec: 5 % from the notice",
      { jurisdiction: "qc", on: day31, events: notice },
      { interest: 137, indemnity: 0 },
    ],
    [
      "Québec: the agreed rate from the notice",
      { jurisdiction: "qc", invoices: rate10, on: day31, events: notice },
      { interest: 274, indemnity: 0 },
    ],
    [
      "Switzerland: 5 % from the day after the due date",
      { jurisdiction: "ch", invoices: chf, on: day31 },
      { interest: 425, indemnity: 0 },
    ],
    [
      "Luxembourg, business: ECB + 8",
      { jurisdiction: "lu", on: day31 },
      { interest: 862, indemnity: 4_000 },
    ],
    [
      "Luxembourg, public: as between businesses",
      { jurisdiction: "lu", contactKind: "public", on: day31 },
      { interest: 862, indemnity: 4_000 },
    ],
    [
      "Luxembourg, consumer: nothing before the end of the third month",
      { jurisdiction: "lu", contactKind: "consumer", invoices: announced, on: "2026-07-31" },
      { interest: 0, indemnity: 0 },
    ],
    [
      "Luxembourg, consumer: the legal rate from then",
      { jurisdiction: "lu", contactKind: "consumer", invoices: announced, on: "2026-08-10" },
      { interest: 103, indemnity: 0 },
    ],
    [
      "Luxembourg, consumer: over a year's end",
      {
        jurisdiction: "lu",
        contactKind: "consumer",
        invoices: [invoice(1, { dueOn: "2025-11-30", announcesInterest: true })],
        on: "2026-03-10",
      },
      { interest: 103, indemnity: 0 },
    ],
    [
      "Luxembourg, consumer: nothing that the invoice did not announce",
      { jurisdiction: "lu", contactKind: "consumer", on: "2026-08-10" },
      { interest: 0, indemnity: 0 },
    ],
    [
      "Luxembourg, business: needs no announcement",
      { jurisdiction: "lu", invoices: [invoice(1, { announcesInterest: false })], on: day31 },
      { interest: 862, indemnity: 4_000 },
    ],
  ];
  test.each(cases)("%s", (_, fields, expected) => {
    expect(minors(fields)).toMatchObject(expected);
  });

  test("midnight falls where the country is", () => {
    const on = (jurisdiction: "fr" | "qc") =>
      balanceOn(
        input({
          jurisdiction,
          contactKind: "consumer",
          on: "2026-05-20",
          events: timeline(reminded("2026-05-20T23:30:00Z", "formal-notice")),
        }),
      ).perDay.minor;
    expect(on("fr")).toBe(0); // already the 21st in Paris
    expect(on("qc")).toBe(14); // still the 20th in Montréal
  });

  test("the largest amounts stay amounts", () => {
    const huge = { minor: Number.MAX_SAFE_INTEGER, currency: "EUR" } as const;
    const invoices = [invoice(1, { amountDue: huge }), invoice(2, { amountDue: huge })];
    const balance = balanceSchema.parse(balanceOn(input({ invoices, on: day31 })));
    expect(balance.total).toEqual(huge);
  });

  test("without an invoice nothing is owed, in the country's currency", () => {
    expect(balanceOn(input({ invoices: [], jurisdiction: "ch", on: day31 })).total).toEqual({
      minor: 0,
      currency: "CHF",
    });
  });
});

describe("a balance, whatever happened", () => {
  const day = fc.integer({ min: 0, max: 1_000 }).map((days) => addDays("2024-12-01", days));
  const invoices = fc
    .array(
      fc.record({
        dueOn: day,
        minor: fc.integer({ min: 1, max: 10 ** 9 }),
        rate: fc.option(fc.integer({ min: 0, max: 30 })),
      }),
      { maxLength: 5 },
    )
    .map((list) =>
      list.map(({ dueOn, minor, rate }, n): Invoice =>
        invoice(n, {
          dueOn,
          amountDue: { minor, currency: "EUR" },
          ...(rate === null ? {} : { contractualRate: String(rate) }),
        }),
      ),
    );
  const payments = fc.array(
    fc.record({ on: day, minor: fc.integer({ min: 1, max: 10 ** 9 }), n: fc.option(fc.nat(6)) }),
    { maxLength: 6 },
  );
  const history = fc.record({
    invoices,
    payments,
    notices: fc.array(day, { maxLength: 2 }),
    jurisdiction: fc.constantFrom(...jurisdictions),
    contactKind: fc.constantFrom(...contactKinds),
    on: day,
  });
  const read = ({
    payments,
    notices,
    ...rest
  }: typeof history extends fc.Arbitrary<infer Value> ? Value : never) => ({
    ...rest,
    events: timeline(
      ...notices.map((when) => reminded(when, "formal-notice")),
      ...payments.map(({ on, minor, n }) => paid(on, minor, n ?? undefined)),
    ),
  });

  test("is well formed, adds up, and accounts for each cent paid", () => {
    fc.assert(
      fc.property(history, (value) => {
        const balance = balanceSchema.parse(balanceOn(read(value)));
        const { principal, interest, indemnity, total } = balance;
        expect(total.minor).toBe(principal.minor + interest.minor + indemnity.minor);
        for (const { minor } of [principal, interest, indemnity, balance.perDay])
          expect(minor).toBeGreaterThanOrEqual(0);
        const owed = value.invoices.reduce((sum, { amountDue }) => sum + amountDue.minor, 0);
        expect(total.minor).toBeGreaterThanOrEqual(Math.max(0, owed - balance.paid.minor));
      }),
    );
  });

  test("never falls from one day to the next but by what was paid", () => {
    fc.assert(
      fc.property(history, (value) => {
        const [today, tomorrow] = [value.on, addDays(value.on, 1)];
        const [before, after] = [
          balanceOn({ ...read(value), on: today }),
          balanceOn({ ...read(value), on: tomorrow }),
        ];
        const received = after.paid.minor - before.paid.minor;
        expect(after.total.minor).toBeGreaterThanOrEqual(before.total.minor - received);
      }),
    );
  });

  test("an earlier payment never leaves more to pay", () => {
    fc.assert(
      fc.property(history, fc.nat(), fc.integer({ min: 1, max: 10 ** 9 }), (value, days, minor) => {
        const single = { ...value, payments: [], invoices: value.invoices.slice(0, 1) };
        const at = (on: string) =>
          balanceOn(read({ ...single, payments: [{ on, minor, n: null }] })).total.minor;
        expect(at(addDays(value.on, -(days % 400)))).toBeLessThanOrEqual(at(value.on) + 4);
      }),
    );
  });
});
