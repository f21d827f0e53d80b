import { describe, expect, it } from "vitest";

import { checkDraft, overrideIn } from "./check-draft.ts";

describe("checkDraft", () => {
  it("gives each wording once, the worst first, with its words", () => {
    const findings = checkDraft("URGENT : payez, escroc. Oui, escroc !", "fr");
    expect(findings.map(({ rule, words }) => [rule, words])).toEqual([
      ["insult", "escroc"],
      ["aggressive-urgency", "URGENT"],
      ["caps-exclaim", "URGENT"],
    ]);
  });

  it("stays small, whatever is written", () => {
    const text = Array.from({ length: 100 }, (_, n) => `frais de dossier${" ".repeat(n)}s`).join(
      ". ",
    );
    expect(checkDraft(text, "en").length).toBeLessThanOrEqual(20);
  });
});

describe("overrideIn", () => {
  it("says nothing of a mail that may leave, nor of one that is merely rough", () => {
    expect(overrideIn("Bonjour, merci de régler la facture.", [])).toBeNull();
    expect(overrideIn("C’est URGENT !!!", [])).toBeNull();
  });

  it("tells what was meant from what was not", () => {
    const text = "Escroc, je porte plainte.";
    const rules = ["insult", "police-criminal"];
    expect(overrideIn(text, ["insult"])).toEqual({ rules, deliberate: false });
    expect(overrideIn(text, ["police-criminal", "insult"])).toEqual({ rules, deliberate: true });
  });
});
