import { describe, expect, test } from "vitest";
import { z } from "zod";

import { mistakesIn } from "./validate.ts";

const schema = z.strictObject({
  name: z.string().min(1).max(3),
  password: z.string().min(8),
  minutes: z.int().min(1).max(1_440),
  kind: z.enum(["call", "letter"]),
  invoices: z.array(z.string()).min(1).max(2),
  number: z.string().regex(/^a$/),
  either: z.union([z.string(), z.number()]),
});

describe("what a request's mistakes are called", () => {
  const wrong = {
    name: "Camille",
    password: "court",
    minutes: 2_000,
    kind: "mail",
    invoices: ["a", "b", "c"],
    number: "b",
    either: true,
    extra: 1,
  };

  test("in French", () => {
    expect(mistakesIn("fr", schema, wrong)).toEqual({
      name: "C’est trop long : 3 caractères au plus.",
      password: "8 caractères au moins.",
      minutes: "Indiquez 1 440 au plus.",
      kind: "Choisissez l’une de ces valeurs : call, letter.",
      invoices: "Il y en a trop : 2 au plus.",
      number: "Cette valeur n’a pas la forme attendue.",
      either: "Cette valeur n’est pas acceptée.",
      "": "Champ inconnu : extra.",
    });
  });

  test("in English", () => {
    expect(mistakesIn("en", schema, { ...wrong, minutes: 0, invoices: [], name: "" })).toEqual({
      name: "Fill this in.",
      password: "At least 8 characters.",
      minutes: "Give at least 1.",
      kind: "Choose one of these values: call, letter.",
      invoices: "At least 1 of them.",
      number: "This value is not of the expected form.",
      either: "This value is not accepted.",
      "": "Unknown field: extra.",
    });
  });

  test("what is missing is to be filled in, whatever its type", () => {
    const fields = ["name", "password", "minutes", "invoices", "number"];
    const mistakes = mistakesIn("fr", schema, { minutes: null });
    for (const field of fields) expect([field, mistakes[field]]).toEqual([field, "À remplir."]);
    expect(mistakesIn("fr", schema, { minutes: "soixante" })["minutes"]).toBe(
      "Cette valeur n’a pas la forme attendue.",
    );
  });
});
