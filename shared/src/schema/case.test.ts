import { describe, expect, test } from "vitest";

import { newCaseSchema } from "./case.ts";

const invoice = (number: string, currency = "EUR") => ({
  number,
  issuedOn: "2026-04-01",
  dueOn: "2026-04-30",
  amountDue: { minor: 100, currency },
});
const contact = {
  name: "Camille",
  emails: ["c@exemple.fr"],
  kind: "business",
  country: "fr",
  language: "fr",
};
const contactId = "01890a5d-ac96-774b-bcce-b302099a8057";
const messages = (value: object) =>
  newCaseSchema.safeParse(value).error?.issues.map(({ message }) => message);

describe("a new case", () => {
  test("names its contact or brings one", () => {
    expect(messages({ contactId, invoices: [invoice("1")] })).toBeUndefined();
    expect(messages({ contact, invoices: [invoice("1")] })).toBeUndefined();
  });

  test("does neither, or both: refused", () => {
    expect(messages({ invoices: [invoice("1")] })).toContain("contact_or_id");
    expect(messages({ contactId, contact, invoices: [invoice("1")] })).toContain("contact_or_id");
  });

  test("has one to a hundred invoices, in any of our currencies, each number once", () => {
    expect(messages({ contactId, invoices: [] })).toHaveLength(1);
    const hundred = Array.from({ length: 100 }, (_, n) => invoice(String(n)));
    expect(messages({ contactId, invoices: hundred })).toBeUndefined();
    expect(messages({ contactId, invoices: [...hundred, invoice("100")] })).toHaveLength(1);
    expect(messages({ contactId, invoices: [invoice("1"), invoice("2", "CHF")] })).toBeUndefined();
    expect(messages({ contactId, invoices: [invoice("1"), invoice("2", "JPY")] })).toHaveLength(1);
    const most = { ...invoice("1"), amountDue: { minor: 2 ** 53 - 101, currency: "EUR" } };
    expect(messages({ contactId, invoices: [most, invoice("2")] })).toBeUndefined();
    expect(messages({ contactId, invoices: [most, invoice("2"), invoice("3")] })).toEqual([
      "too_much",
    ]);
    // What is counted is each currency's own sum.
    expect(
      messages({ contactId, invoices: [most, invoice("2"), invoice("3", "CHF")] }),
    ).toBeUndefined();
    expect(messages({ contactId, invoices: [invoice("1"), invoice(" 1 ")] })).toContain(
      "same_number_twice",
    );
  });
});
