import { describe, expect, it } from "vitest";

import { overrideFor, toneSaidIn } from "./override-for.ts";

const insult = "Vous êtes un escroc.";
const forty = "Vous devez aussi une indemnité forfaitaire de 40 €.";

describe("toneSaidIn", () => {
  it("says nothing of a mail that may leave, nor of one that is merely rough", () => {
    expect(toneSaidIn("Bonjour, merci de régler la facture.", [])).toBeNull();
    expect(toneSaidIn("C’est URGENT !!!", [])).toBeNull();
  });

  it("tells what was meant from what was not, and holds no word of the text", () => {
    const rules = ["insult", "indemnity-b2c"];
    expect(toneSaidIn(`${insult} ${forty}`, ["insult", "blackmail-trade"])).toEqual({
      rules,
      deliberate: false,
      accepted: ["insult"],
    });
    expect(toneSaidIn(`${insult} ${forty}`, ["indemnity-b2c", "insult"])).toMatchObject({
      rules,
      deliberate: true,
    });
  });

  it("sees the indemnity even where a business is told its article", () => {
    const cited = "L’indemnité forfaitaire de 40 € (article D441-5 du code de commerce) est due.";
    expect(toneSaidIn(cited, [])?.rules).toEqual(["indemnity-b2c"]);
  });
});

describe("overrideFor", () => {
  const both = { rules: ["insult", "indemnity-b2c"] as const, deliberate: false };
  const said = (accepted: ("insult" | "indemnity-b2c")[]) => ({
    ...both,
    rules: [...both.rules],
    accepted,
  });

  it("keeps the indemnity towards a consumer only", () => {
    expect(overrideFor(said([]), { kind: "consumer", jurisdiction: "fr" })?.rules).toEqual([
      "insult",
      "indemnity-b2c",
    ]);
    for (const kind of ["business", "public"] as const) {
      expect(overrideFor(said([]), { kind, jurisdiction: "fr" })?.rules).toEqual(["insult"]);
      const alone = toneSaidIn(forty, []);
      expect(alone && overrideFor(alone, { kind, jurisdiction: "fr" })).toBeNull();
    }
  });

  it("calls deliberate what was accepted of what applies", () => {
    const accepted = said(["insult"]);
    expect(overrideFor(accepted, { kind: "business" })).toEqual({
      rules: ["insult"],
      deliberate: true,
    });
    expect(overrideFor(accepted, { kind: "consumer" })?.deliberate).toBe(false);
    expect(overrideFor({ rules: ["insult"], deliberate: true }, { kind: "public" })).toEqual({
      rules: ["insult"],
      deliberate: true,
    });
  });
});
