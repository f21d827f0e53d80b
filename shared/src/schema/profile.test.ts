import { describe, expect, test } from "vitest";

import { newProfileSchema } from "./profile.ts";

const valid = {
  name: "Zoë",
  address: "",
  jurisdiction: "fr",
  language: "fr",
  trackingDefault: "none",
};
const parse = (fields: object) => newProfileSchema.safeParse({ ...valid, ...fields });

describe("a profile", () => {
  test("keeps an IBAN and a BIC in their bare form", () => {
    const { data } = parse({ iban: " fr76 3000 6000 0112 3456 7890 189 ", bic: "agri fr pp" });
    expect(data).toMatchObject({ iban: "FR7630006000011234567890189", bic: "AGRIFRPP" });
  });

  test("refuses an IBAN whose digits do not check, in our words", () => {
    expect(parse({ iban: "FR7630006000011234567890188" }).error?.issues[0]?.message).toBe(
      "not_an_iban",
    );
  });

  test.each([
    { name: " " },
    { bic: "AGRI" },
    { iban: "" },
    { iban: "x".repeat(51) },
    { paymentUrl: "javascript:alert(1)" },
    { jurisdiction: "de" },
    { trackingDefault: "yes" },
    { address: "x".repeat(501) },
  ])("%j is refused", (fields) => {
    expect(parse(fields).success).toBe(false);
  });
});
