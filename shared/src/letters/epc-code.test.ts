import { expect, test } from "vitest";

import { epcCode } from "./epc-code.ts";

const transfer = (changes: Partial<Parameters<typeof epcCode>[0]> = {}) => ({
  name: "Atelier Martin",
  iban: "FR7630006000011234567890189",
  bic: "AGRIFRPP" as string | undefined,
  amount: { minor: 188_905, currency: "EUR" as const },
  text: "F-041 et F-042",
  ...changes,
});

test("is the transfer line by line, as the standard has it", () => {
  expect(epcCode(transfer())).toBe(
    "BCD\n002\n1\nSCT\nAGRIFRPP\nAtelier Martin\nFR7630006000011234567890189\nEUR1889.05\n\n\nF-041 et F-042",
  );
});

test("needs no BIC, and fits what it is given on its lines", () => {
  const long = "Société d’aménagement\nintercommunal ".repeat(9);
  const lines = epcCode(transfer({ bic: undefined, name: long, text: long }))?.split("\n") ?? [];
  expect(lines).toHaveLength(11);
  expect([lines[4], lines[5]?.length, lines[10]?.length]).toEqual(["", 70, 140]);
});

test.each([
  ["in another currency", { amount: { minor: 100, currency: "CHF" as const } }],
  ["for nothing", { amount: { minor: 0, currency: "EUR" as const } }],
  ["beyond the standard's largest amount", { amount: { minor: 1e11, currency: "EUR" as const } }],
  ["to an account that does not exist", { iban: "FR7630006000011234567890188" }],
  ["out of the SEPA zone", { iban: "TR330006100519786457841326" }],
])("there is none %s", (_, changes) => {
  expect(epcCode(transfer(changes))).toBeNull();
});
