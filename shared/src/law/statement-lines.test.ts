import { describe, expect, it } from "vitest";

import type { EventId, InvoiceId } from "../ids.ts";
import type { Statement } from "../schema/statement.ts";
import { statementLines, statementSums } from "./statement-lines.ts";
import { statementWords } from "./statement-words.ts";

const eur = (minor: number) => ({ minor, currency: "EUR" as const });
const account: Statement["invoices"][number] = {
  invoiceId: "0193a000-0003-7000-8000-000000000001" as InvoiceId,
  number: "F-1",
  issuedOn: "2026-09-01",
  dueOn: "2026-10-01",
  amountDue: eur(100_000),
  contractualRate: null,
  entries: [
    { kind: "credit", on: "2026-10-05", amount: eur(20_000) },
    { kind: "indemnity", on: "2026-10-02", amount: eur(4_000) },
    {
      kind: "interest",
      from: "2026-10-02",
      to: "2026-10-31",
      days: 30,
      rate: "12.40",
      principal: eur(80_000),
      interest: eur(815),
    },
    {
      kind: "payment",
      on: "2026-10-31",
      eventId: "0193a000-0005-7000-8000-000000000001" as EventId,
      interest: eur(815),
      principal: eur(80_000),
      indemnity: eur(0),
    },
    { kind: "waiver", on: "2026-11-02", interest: eur(0), indemnity: eur(4_000) },
  ],
  principal: eur(0),
  interest: eur(0),
  indemnity: eur(0),
  total: eur(0),
  provisional: false,
};

describe("statementLines", () => {
  it("says in French what was added and what was taken off", () => {
    const lines = statementLines(account, "fr").map(({ text, detail = "", amount }) =>
      [text, detail, amount].join(" | ").replace(/[\u00a0\u202f]/g, " "),
    );
    expect(lines).toEqual([
      "Montant de la facture |  | 1 000,00 €",
      "Avoir du 5 oct. 2026 |  | -200,00 €",
      "Indemnité forfaitaire de recouvrement, due depuis le 2 oct. 2026 |  | 40,00 €",
      "Intérêts du 2 oct. 2026 au 31 oct. 2026 (30 jours) | sur 800,00 €, à 12,40 % par an | 8,15 €",
      "Paiement du 31 oct. 2026 | dont intérêts 8,15 €, principal 800,00 €, indemnité 0,00 € | -808,15 €",
      "Renonciation du 2 nov. 2026 aux intérêts et indemnités restants |  | -40,00 €",
    ]);
  });

  it("says the same in English", () => {
    const [, credit, , interest] = statementLines(account, "en");
    expect(credit).toEqual({ text: "Credit note of 5\u00a0Oct\u00a02026", amount: "-€200.00" });
    expect(interest?.detail).toBe("on €800.00, at 12.40% a year");
  });
});

it.each([
  ["fr", "Taux prévu au contrat\u00a0: 12,5\u00a0% par an"],
  ["en", "Rate set by the contract: 12.5% a year"],
] as const)("the contract's rate is written as %s writes it", (language, sentence) => {
  expect(statementWords[language].agreedRate("12.5")).toBe(sentence);
});

describe("statementSums", () => {
  const balance = {
    principal: eur(100_000),
    interest: eur(815),
    indemnity: eur(4_000),
    paid: eur(0),
    total: eur(104_815),
    perDay: eur(34),
    provisional: false,
    perDayProvisional: false,
  };
  const amounts = (paid: number, overpaid: number) =>
    statementSums({ balance: { ...balance, paid: eur(paid) }, overpaid: eur(overpaid) }, "en").map(
      ({ amount }) => amount,
    );

  it("names what was paid, and paid too much, only where something was", () => {
    expect(amounts(0, 0)).toEqual(["€1,000.00", "€8.15", "€40.00"]);
    expect(amounts(50_000, 0)).toEqual(["€1,000.00", "€8.15", "€40.00", "€500.00"]);
    expect(amounts(50_000, 100)).toEqual(["€1,000.00", "€8.15", "€40.00", "€500.00", "€1.00"]);
  });
});
