import { describe, expect, test } from "vitest";

import { newInvoiceSchema } from "./invoice.ts";

const valid = {
  number: "2026-014",
  issuedOn: "2026-04-01",
  dueOn: "2026-04-30",
  amountDue: { minor: 185_000, currency: "EUR" },
};
const issues = (fields: object) =>
  newInvoiceSchema
    .safeParse({ ...valid, ...fields })
    .error?.issues.map(({ path, message }) => [path.join("."), message]);

describe("a new invoice", () => {
  test("is accepted as given; unknown fields are dropped", () => {
    expect(newInvoiceSchema.parse({ ...valid, id: "mine" })).toEqual(valid);
    expect(issues({ dueOn: valid.issuedOn })).toBeUndefined();
  });

  test("is not due before it was issued", () => {
    expect(issues({ dueOn: "2026-03-31" })).toEqual([["dueOn", "due_before_issue"]]);
  });

  test.each([0, -100, 12.5, 2 ** 53, "185000"])("does not ask for %s", (minor) => {
    expect(issues({ amountDue: { minor, currency: "EUR" } })?.[0]?.[0]).toBe("amountDue.minor");
  });

  test.each([
    [12, "12"],
    ["12.5", "12.5"],
    ["12,5", "12.5"],
    ["0", "0"],
    [100, "100"],
  ])("takes %j as its agreed rate: %s %%", (contractualRate, expected) => {
    expect(newInvoiceSchema.parse({ ...valid, contractualRate }).contractualRate).toBe(expected);
  });

  test.each([
    -1,
    101,
    "100.1",
    "5 %",
    "abc",
    "",
    "1e1",
    "999",
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ])("refuses %j as a rate", (contractualRate) => {
    expect(issues({ contractualRate })?.[0]?.[0]).toBe("contractualRate");
  });
});
