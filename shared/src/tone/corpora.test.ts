import { describe, expect, it } from "vitest";

import { type Jurisdiction, jurisdictions } from "../schema/jurisdiction.ts";
import { checkTone, type ToneContext } from "./check-tone.ts";
import { firmSentences, firmToConsumers } from "./test/firm-sentences.ts";
import { ordinarySentences } from "./test/ordinary-sentences.ts";
import { unforeseenSentences } from "./test/unforeseen-sentences.ts";
import { unlawfulSentences, unlawfulToConsumers } from "./test/unlawful-sentences.ts";

interface Labelled {
  text: string;
  where: Jurisdiction | "en";
  rule: string;
  context: ToneContext;
}

type Kind = ToneContext["kind"];
const contextOf = (where: Jurisdiction | "en", kind: Kind): ToneContext =>
  where === "en" ? { kind } : { jurisdiction: where, kind };

const unlawful = [
  { corpus: Object.entries(unlawfulSentences), kind: "business" as const },
  { corpus: Object.entries(unlawfulToConsumers), kind: "consumer" as const },
].flatMap(({ corpus, kind }) =>
  corpus.flatMap(([country, byRule]) =>
    Object.entries(byRule)
      .flatMap(([rule, texts]) => texts.map((text: string) => ({ rule, text })))
      .map(({ rule, text }): Labelled => {
        // Safe: the corpora are records by country.
        const where = country as Labelled["where"];
        return { text, where, rule, context: contextOf(where, kind) };
      }),
  ),
);

const unforeseen = Object.entries(unforeseenSentences).flatMap(([country, texts]) =>
  texts.map((text) => ({
    text,
    // Safe: the corpus is a record by country.
    context: contextOf(country as Labelled["where"], "business"),
  })),
);

const firm = [
  { corpus: Object.entries(firmSentences), kind: "business" as const },
  { corpus: Object.entries(firmToConsumers), kind: "consumer" as const },
].flatMap(({ corpus, kind }) =>
  corpus.flatMap(([country, texts]) =>
    texts.map((text) => ({ text, context: contextOf(country as Labelled["where"], kind) })),
  ),
);

const blocks = (text: string, context: ToneContext): string[] =>
  checkTone(text, "fr", context).flatMap(({ rule, severity }) =>
    severity === "block" ? [rule] : [],
  );

/** Unlawful, and not found: words that no family holds. Whoever teaches the rules one takes it out. */
const missed = new Set([
  "Je file tout droit chez votre DRH raconter votre manège.",
  "Je lance un thread sur vous dès ce soir.",
  "Votre serveur, je le vide demain.",
  "Mes avocats vont vous mettre à genoux.",
  "M’a te faire perdre ta job.",
  "J’envoie ton nom au Bureau d’éthique commerciale pis partout.",
  "Je vous fais radier de la Chambre de commerce.",
  "I’ll make sure nobody in this town hires you again.",
  "My guys will drop by to collect.",
  "Your Google rating is about to suffer.",
  "I’ll see to it that the taxman gets your file.",
]);

describe("the corpora", () => {
  it("are large enough to mean something", () => {
    expect(unlawful.length).toBeGreaterThanOrEqual(120);
    const small = jurisdictions.filter(
      (country) => unlawful.filter(({ where }) => where === country).length < 20,
    );
    expect(small).toEqual([]);
    expect(unlawful.filter(({ where }) => where === "en").length).toBeGreaterThanOrEqual(30);
    expect(firm.length).toBeGreaterThanOrEqual(120);
  });

  it("hold no sentence twice", () => {
    const texts = [...unlawful, ...firm].map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe("what is unlawful", () => {
  it.each(unlawful)("is blocked ($where, $rule): $text", ({ text, rule, context }) => {
    expect(blocks(text, context)).toContain(rule);
  });

  it.each(unforeseen.filter(({ text }) => !missed.has(text)))(
    "is blocked in words that were not foreseen: $text",
    ({ text, context }) => expect(blocks(text, context)).not.toEqual([]),
  );

  it.each(unforeseen.filter(({ text }) => missed.has(text)))(
    "is known to be missed: $text",
    ({ text, context }) => expect(blocks(text, context)).toEqual([]),
  );

  const disguises: Record<string, (text: string) => string> = {
    "in capitals": (text) => text.toUpperCase(),
    "without accents": (text) => text.normalize("NFD").replaceAll(/\p{M}/gu, ""),
    "with straight apostrophes": (text) => text.replaceAll("’", "'"),
    "with several spaces": (text) => text.replaceAll(" ", "   "),
    "over several lines": (text) => text.replaceAll(" ", "\r\n"),
    "with soft hyphens": (text) => text.replaceAll(/(?<=\p{L})(?=\p{L})/gu, "\u00ad"),
    "in a letter": (text) => `Bonjour,\n\nJe reviens vers vous. ${text}\n\nCordialement,\nLéa`,
  };
  it.each(Object.entries(disguises))("is as unlawful %s", (_name, disguise) => {
    const escaped = unlawful.filter(
      ({ text, context }) => blocks(disguise(text), context).length === 0,
    );
    expect(escaped.map(({ text }) => disguise(text))).toEqual([]);
  });

  it.each([
    "Vous m’avez écrit : « je passe chez vous avec mes copains ».",
    "Dans votre message : « je balance tout sur Twitter ».",
    "You wrote: “I’ll have you arrested”.",
  ])("is a warning when it is the other’s: %s", (text) => {
    expect(checkTone(text, "fr")).not.toEqual([]);
    expect(blocks(text, {})).toEqual([]);
  });

  it.each([
    "Je ne préviendrai pas votre employeur.",
    "Je ne publierai jamais nos échanges.",
    "Je ne vous signalerai pas au fisc.",
    "Je n’ai pas l’intention de couper votre site.",
    "I will never tell your boss.",
    "I am not going to report you to the tax office.",
  ])("is not blocked when it is denied: %s", (text) => {
    expect(blocks(text, { kind: "business" })).toEqual([]);
  });
});

describe("what is firm and lawful", () => {
  it.each(firm)("is not blocked: $text", ({ text, context }) => {
    expect(blocks(text, context)).toEqual([]);
  });

  it.each(ordinarySentences)("nor is what is written every day: %s", (text) => {
    expect(blocks(text, { kind: "business", jurisdiction: "fr" })).toEqual([]);
  });
});

describe("the texts that a finding rests on", () => {
  const basis = (jurisdiction?: Jurisdiction, text = "Vous êtes un escroc.") =>
    checkTone(text, "fr", { jurisdiction, kind: "consumer" })[0];

  it("are those of France in France, with where they can be read", () => {
    expect(basis("fr")?.legalBasis).toContain("R621-1");
    expect(basis("fr")?.sources[0]?.url).toMatch(/^https:\/\//);
    expect(basis()?.legalBasis).toMatch(/^France/);
  });

  it.each(["be", "qc", "ch", "lu"] as const)("are not those of France elsewhere: %s", (country) => {
    for (const { text } of unlawful) {
      for (const { legalBasis } of checkTone(text, "fr", { jurisdiction: country })) {
        expect(legalBasis).not.toMatch(/C\. pén|C\. conso|CPCE|C\. com|C\. civ|1881/);
      }
    }
    expect(basis(country)).toMatchObject({
      legalBasis: "droit du pays, à vérifier",
      sources: [],
    });
  });

  it("are the country’s own where they were read", () => {
    const fee = "Des frais de rappel de 25 € vous sont comptés.";
    expect(basis("be", fee)?.legalBasis).toContain("livre XIX");
    expect(basis("be", "un huissier de justice")).toBeUndefined();
  });
});
