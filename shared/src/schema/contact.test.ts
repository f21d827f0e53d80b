import { describe, expect, test } from "vitest";

import { contactPatchSchema, newContactSchema } from "./contact.ts";

const valid = {
  name: "Camille",
  emails: ["c@exemple.fr"],
  kind: "business",
  country: "FR",
  language: "fr",
};
const refuses = (fields: object) => !newContactSchema.safeParse({ ...valid, ...fields }).success;

describe("a new contact", () => {
  test("has each address once, bare and in lower case, and its country in capitals", () => {
    const contact = newContactSchema.parse({
      ...valid,
      country: "be",
      emails: ["C@Exemple.fr", "Camille <c@exemple.fr>", "d@exemple.fr"],
    });
    expect(contact).toMatchObject({ country: "BE", emails: ["c@exemple.fr", "d@exemple.fr"] });
  });

  test.each([
    { name: "" },
    { name: "x".repeat(201) },
    { emails: [] },
    { emails: Array.from({ length: 21 }, (_, n) => `a${n}@b.fr`) },
    { kind: "person" },
    { country: "France" },
    { country: "F1" },
    { language: "de" },
    { tracking: { basis: "always" } },
    { tracking: { basis: "consent", since: "2026-02-30" } },
  ])("%j is refused", (fields) => {
    expect(refuses(fields)).toBe(true);
  });

  test("a patch may hold any part of it, none wrong", () => {
    expect(contactPatchSchema.parse({ name: " Zoë " })).toEqual({ name: "Zoë" });
    expect(contactPatchSchema.parse({})).toEqual({});
    expect(contactPatchSchema.safeParse({ emails: [] }).success).toBe(false);
  });
});
