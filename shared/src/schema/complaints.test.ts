import { expect, test } from "vitest";

import { complain, complaintIn } from "./complaints.ts";

test("our keys become sentences in either language, anything else stays", () => {
  expect(complaintIn("fr", complain("mixed_instalments"))).toMatch(/une seule devise/);
  expect(complaintIn("en", complain("mixed_instalments"))).toMatch(/in one currency/);
  expect(complaintIn("fr", "Too small")).toBe("Too small");
});

test("a message that only looks like a key of an object stays as it is", () => {
  expect(complaintIn("fr", "constructor")).toBe("constructor");
  expect(complaintIn("fr", "toString")).toBe("toString");
});
