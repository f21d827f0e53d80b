import { describe, expect, test } from "vitest";

import type { InvoiceId } from "@impaye/shared/ids";

import {
  type AnswerLimits,
  askedText,
  readAnswer,
  suggestPlan,
  sumsOf,
  valuesOf,
} from "./read-answer.ts";

const invoiceId = "01890a5d-ac96-774b-bcce-000000000001" as InvoiceId;
const limits: AnswerLimits = {
  language: "fr",
  on: "2026-11-23",
  currency: "EUR",
  asked: 180_000,
  owed: 188_978,
  paid: 10_000,
  others: [],
  invoices: [{ id: invoiceId, number: "F-12", issuedOn: "2026-09-01" }],
};
const eur = (minor: number) => ({ minor, currency: "EUR" as const });
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");
const plan = {
  count: "2",
  on1: "2026-12-01",
  amount1: "900",
  on2: "2027-01-01",
  amount2: "989,78",
};

test.each([
  ["paid", { on: "2026-11-23" }, { answer: "paid", on: "2026-11-23" }],
  [
    "paid",
    { on: " 2026-09-01 ", amount: "1 989,78 €", note: "a\r\nb\u0007" },
    { answer: "paid", on: "2026-09-01", amount: eur(198_978), note: "a\nb" },
  ],
  ["will-pay", { on: "2026-11-23", amount: "" }, { answer: "will-pay", on: "2026-11-23" }],
  ["will-pay", { on: "2027-05-22" }, { answer: "will-pay", on: "2027-05-22" }],
  [
    "plan",
    { ...plan, on1: "2027-01-01", on2: "2026-12-01" },
    {
      answer: "plan",
      instalments: [
        { on: "2026-12-01", amount: eur(98_978) },
        { on: "2027-01-01", amount: eur(90_000) },
      ],
    },
  ],
  [
    "problem",
    { invoice: invoiceId, note: "<b>logo</b>" },
    { answer: "problem", invoice: { id: invoiceId, number: "F-12" }, note: "<b>logo</b>" },
  ],
  ["problem", { invoice: "all", note: "x" }, { answer: "problem", note: "x" }],
  [
    "problem",
    { invoice: "all", note: "é\r\n".repeat(999) + "éé" },
    { answer: "problem", note: "é\n".repeat(999) + "éé" },
  ],
] as const)("reads %s %j", (kind, values, said) => {
  expect(readAnswer(kind, values, limits)).toEqual({ said });
});

describe("says at the field what is wrong", () => {
  test.each([
    ["paid", {}, "on", "Indiquez une date."],
    ["paid", { on: "2026-11-24" }, "on", "ne peut pas être daté de demain"],
    ["paid", { on: "2026-08-31" }, "on", "précède la facture, émise le 1er septembre 2026"],
    ["paid", { on: "2026-11-31" }, "on", "Cette date n’existe pas"],
    ["paid", { on: "2026-02-30" }, "on", "Cette date n’existe pas"],
    ["paid", { on: "23/11/2026" }, "on", "Cette date n’existe pas"],
    ["paid", { on: "0000-00-00" }, "on", "Cette date n’existe pas"],
    [
      "paid",
      { on: "2026-11-23", amount: "1989,79" },
      "amount",
      "dépasse ce qui est dû, 1 989,78 €",
    ],
    ["will-pay", { on: "2026-11-22" }, "on", "Cette date est passée"],
    ["will-pay", { on: "2027-05-23" }, "on", "d’ici le 22 mai 2027"],
    ["will-pay", { on: "9999-12-31" }, "on", "Cette date n’existe pas"],
    ["will-pay", { on: "2026-12-01", amount: "0" }, "amount", "Indiquez un montant"],
    ["will-pay", { on: "2026-12-01", amount: "-5" }, "amount", "Indiquez un montant"],
    ["will-pay", { on: "2026-12-01", amount: "1e3" }, "amount", "Indiquez un montant"],
    ["will-pay", { on: "2026-12-01", amount: "1889,79" }, "amount", "dépasse ce qui est dû"],
    ["will-pay", { on: "2026-12-01", note: "x".repeat(10_000) }, "note", "10000 caractères"],
    ["plan", { ...plan, count: "1" }, "count", "de 2 à 6"],
    ["plan", { ...plan, count: "7" }, "count", "de 2 à 6"],
    ["plan", { ...plan, count: "2.5" }, "count", "de 2 à 6"],
    ["plan", { ...plan, on2: "2026-12-01" }, "on2", "la même date"],
    ["plan", { ...plan, on1: "2026-11-22" }, "on1", "Cette date est passée"],
    ["plan", { ...plan, on2: "2028-11-23" }, "on2", "d’ici le 22 novembre 2028"],
    ["plan", { ...plan, amount2: "989,79" }, "amount2", "Le total des versements, 1 889,79 €"],
    ["plan", { ...plan, amount1: "" }, "amount1", "Indiquez un montant"],
    ["problem", { note: "x" }, "invoice", "Choisissez une ligne"],
    ["problem", { invoice: "F-12", note: "x" }, "invoice", "Choisissez une ligne"],
    ["problem", { invoice: "all", note: " \n " }, "note", "Dites en quelques mots"],
    ["problem", { invoice: "all", note: "x".repeat(2_001) }, "note", "2001 caractères"],
  ] as const)("%s %j", (kind, values, field, sentence) => {
    const read = readAnswer(kind, values, limits);
    const complaints = "complaints" in read ? read.complaints : {};
    expect(Object.keys(complaints)).toEqual([field]);
    expect(plain(complaints[field] ?? "")).toContain(sentence);
  });

  test("in English to those who read it", () => {
    expect(readAnswer("will-pay", { on: "2026-11-22" }, { ...limits, language: "en" })).toEqual({
      complaints: { on: "This date has passed: choose today or a day to come." },
    });
  });
});

test.each(["fr", "en"] as const)("a suggested plan is one that can be sent, in %s", (language) => {
  const spoken = { ...limits, language };
  for (const count of [2, 3, 4, 5, 6]) {
    const values = suggestPlan(count, "2026-11-30", { ...spoken, owed: 188_978 });
    const read = readAnswer("plan", values, spoken);
    if (!("said" in read) || read.said.answer !== "plan") throw new Error("refused");
    const { instalments } = read.said;
    expect(instalments.map(({ on }) => on)).toEqual(
      ["2026-11-30", "2026-12-30", "2027-01-30", "2027-02-28", "2027-03-30", "2027-04-30"].slice(
        0,
        count,
      ),
    );
    expect(instalments.reduce((sum, { amount }) => sum + amount.minor, 0)).toBe(188_978);
    expect(valuesOf(read.said, language)).toEqual(values);
  }
});

describe("with two currencies", () => {
  const usd = (minor: number) => ({ minor, currency: "USD" as const });
  const both: AnswerLimits = {
    ...limits,
    others: [{ currency: "USD", asked: 30_000, owed: 30_150, paid: 0 }],
  };

  test("an amount is in the one that was chosen, and within its own sum", () => {
    const values = { on: "2026-12-01", amount: "301,50", currency: "USD" };
    expect(readAnswer("will-pay", values, both)).toEqual({
      said: { answer: "will-pay", on: "2026-12-01", amount: usd(30_150) },
    });
    const read = readAnswer("will-pay", { ...values, amount: "301,51" }, both);
    if (!("complaints" in read)) throw new Error("it was taken");
    expect(plain(read.complaints["amount"] ?? "")).toContain("301,50 $US");
  });

  test("a form that names none, or one of no invoice, is not guessed at", () => {
    for (const currency of ["", "CHF", "usd"]) {
      const read = readAnswer("paid", { on: "2026-11-20", amount: "1", currency }, both);
      expect(read).toMatchObject({ complaints: { currency: expect.any(String) } });
      expect(readAnswer("plan", { ...plan, currency }, both)).toHaveProperty("complaints.currency");
    }
  });

  test("what was said fills in the form again, its currency too", () => {
    const said = { answer: "paid", on: "2026-11-20", amount: usd(100) } as const;
    expect(valuesOf(said, "fr")).toMatchObject({ amount: "1,00", currency: "USD" });
    const values = suggestPlan(3, "2026-12-01", { language: "fr", owed: 30_000, currency: "USD" });
    expect(readAnswer("plan", values, both)).toMatchObject({
      said: { instalments: [{ amount: usd(10_000) }, {}, {}] },
    });
  });

  test("what the page asks for comes first, and is named sum by sum", () => {
    expect(plain(askedText(both))).toBe("1 800,00 € et 300,00 $US");
    const disputed = { ...both, asked: 0 };
    expect(sumsOf(disputed).map(({ currency }) => currency)).toEqual(["USD", "EUR"]);
    expect(plain(askedText(disputed))).toBe("300,00 $US");
  });
});
