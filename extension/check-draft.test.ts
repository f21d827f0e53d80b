import { describe, expect, it } from "vitest";

import { checkDraft } from "./check-draft.ts";

describe("checkDraft", () => {
  it("gives each wording once, the worst first, with its words", () => {
    const findings = checkDraft("URGENT : payez, escroc. Oui, escroc !", "fr");
    expect(findings.map(({ rule, words }) => [rule, words])).toEqual([
      ["insult", "escroc"],
      ["aggressive-urgency", "URGENT"],
      ["caps-exclaim", "URGENT"],
    ]);
  });

  it("tells what harms towards a consumer, even where its article is named", () => {
    const text = "L’indemnité forfaitaire de 40 € (article D441-5 du code de commerce) est due.";
    expect(checkDraft(text, "fr")).toMatchObject([{ rule: "indemnity-b2c", severity: "block" }]);
  });

  it("stays small, whatever is written", () => {
    const text = Array.from({ length: 100 }, (_, n) => `frais de dossier${" ".repeat(n)}s`).join(
      ". ",
    );
    expect(checkDraft(text, "en").length).toBeLessThanOrEqual(20);
  });

  it("knows the addressee whom it is told of", () => {
    const text = "Atelier DURAND : un huissier de justice et 40 € d’indemnité.";
    expect(checkDraft(text, "fr").map(({ rule }) => rule)).toEqual([
      "indemnity-b2c",
      "caps-exclaim",
      "wrong-court",
    ]);
    const towards = { kind: "business", jurisdiction: "be", names: ["Durand"] } as const;
    expect(checkDraft(text, "fr", towards)).toEqual([]);
  });
});
