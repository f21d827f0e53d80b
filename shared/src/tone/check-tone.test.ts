import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { type Language, languages } from "../schema/language.ts";
import { checkTone, longestChecked, type ToneContext } from "./check-tone.ts";
import { lawfulSentences } from "./test/lawful-sentences.ts";

interface Seed {
  rules: { id: string; severity: string; fr: string[]; en: string[] }[];
}

const seedFile = new URL("../../../../shared/domain/tone-seed.json", import.meta.url);
const isThere = existsSync(seedFile);
const because = isThere ? "" : " (skipped: ../shared/domain/tone-seed.json is absent)";
const seed: Seed = isThere ? JSON.parse(readFileSync(seedFile, "utf8")) : { rules: [] };

const letters = (text: string): string[] => text.match(/[^\s]/gu) ?? [];
const words = (text: string): string[] => text.split(" ");

const disguises: Record<string, (text: string) => string> = {
  "as it is": (text) => text,
  "in capitals": (text) => text.toUpperCase(),
  "with initial capitals": (text) =>
    text.replaceAll(/(?<![\p{L}\p{M}])\p{L}/gu, (each) => each.toUpperCase()),
  "without accents": (text) => text.normalize("NFD").replaceAll(/\p{M}/gu, ""),
  "with accents apart": (text) => text.normalize("NFD"),
  "with several spaces": (text) => text.replaceAll(" ", "   "),
  "with no-break spaces": (text) => text.replaceAll(" ", "\u00a0"),
  "over several lines": (text) => text.replaceAll(" ", "\r\n"),
  "over several paragraphs": (text) => text.replaceAll(" ", "\n\n"),
  "with invisible characters": (text) => text.replaceAll(/(?!^)(?=\S)/gu, "\u200b"),
  "with soft hyphens": (text) => text.replaceAll(/(?!^)(?=\S)/gu, "\u00ad"),
  "with curly apostrophes": (text) => text.replaceAll("'", "’"),
  "spelled out": (text) =>
    words(text)
      .map((word) => letters(word).join(" "))
      .join("   "),
  "without spaces": (text) => text.replaceAll(" ", ""),
  "in wide letters": (text) =>
    text.replaceAll(/[a-z]/g, (each) => String.fromCodePoint(each.charCodeAt(0) + 0xfee0)),
  "with Cyrillic letters": (text) =>
    text.replaceAll("o", "о").replaceAll("e", "е").replaceAll("a", "а"),
  "in bold": (text) => `**${text}**`,
  "between quotation marks": (text) => `Vous êtes ou serez « ${text} », voilà.`,
  "in the middle of a letter": (text) => `Bonjour,\n\nJe vous le dis : ${text}. Cordialement,\nLéa`,
};

const found = (text: string, language: Language, context?: ToneContext) =>
  checkTone(text, language, context).map(({ rule, severity }) => `${rule}: ${severity}`);

const blocksIn = (text: string, context?: ToneContext) =>
  found(text, "fr", context).filter((each) => each.endsWith("block"));

// Regular expressions of the seed, as texts that they describe.
const described: Record<string, string> = {
  "regex: [A-ZÀ-Ý]{6,}": "RÉPONDEZ",
  "regex: [A-Z]{6,}": "ANSWER",
  "regex: !{2,}": "Payez !!",
  "regex: \\d+([,.]\\d+)? ?% (par mois|mensuel)": "1,5 % par mois",
  "regex: \\d+% per month": "2% per month",
};

describe.skipIf(!isThere)(`every wording of the seed is found${because}`, () => {
  const cases = seed.rules.flatMap(({ id, severity, fr, en }) =>
    languages.flatMap((language) =>
      (language === "fr" ? fr : en).map((text) => ({ id, severity, text, language })),
    ),
  );

  it.each(Object.entries(disguises))("%s", (_name, disguise) => {
    const missed = cases
      .filter(({ text }) => !text.startsWith("regex:"))
      .filter(({ id, severity, text, language }) => {
        const context: ToneContext = id === "indemnity-b2c" ? { kind: "consumer" } : {};
        // A digit that is spelled out is a digit.
        if (/\d/.test(text) && disguise("1 2") === "1   2") return false;
        return !found(disguise(text), language, context).includes(`${id}: ${severity}`);
      });
    expect(missed.map(({ text }) => disguise(text))).toEqual([]);
  });

  it("when it is described by a regular expression", () => {
    for (const { id, severity, text, language } of cases) {
      if (!text.startsWith("regex:")) continue;
      expect(found(described[text] ?? "", language)).toContain(`${id}: ${severity}`);
    }
  });
});

describe("what people really write", () => {
  it.each([
    ["insult", "Vous m’escroquez depuis des mois."],
    ["insult", "Bande de voleuses !"],
    ["insult", "esсroс"],
    ["insult", "Vous êtes un 3scroc"],
    ["insult", "quel menteuuuuur"],
    ["public-shaming", "Nous publierons le nom de votre société sur Facebook"],
    ["public-shaming", "Je vais prévenir tous vos clients."],
    ["public-shaming", "I'm going to tell all your customers"],
    ["police-criminal", "Je vais déposer plainte au commissariat"],
    ["violence", "Tu vas vite le regretter."],
    ["violence", "You’ll regret this"],
    ["seizure-without-title", "Vos comptes bancaires seront bloqués."],
    ["seizure-without-title", "Je ferai saisir vos biens"],
    ["fake-title", "Mon huissier passera demain"],
    ["bank-file", "Vous serez signalé à la Banque de France"],
    ["third-party", "Je vais contacter votre banquier et votre femme"],
    ["harassment-frequency", "Je vous relancerai chaque jour"],
    ["covert-recording", "J’ai tout enregistré, à votre insu."],
    ["blackmail-trade", "Je ne dirai rien sur vous si vous payez demain."],
    ["self-help", "Je vais couper votre site dès ce soir."],
    ["self-help", "we will delete all of your files"],
    ["illegal-fees", "Des frais de rappels s’ajoutent"],
  ])("%s: %s", (rule, text) => {
    expect(found(text, "fr")).toContain(`${rule}: block`);
  });

  it.each([
    ["aggressive-urgency", "C’est votre dernière chance"],
    ["aggressive-urgency", "Payez immédiatement !"],
    ["emotion-accusation", "Votre silence est honteux"],
    ["caps-exclaim", "JE VEUX MON DÛ"],
    ["rate-claim", "Pénalités : 3 % mensuelles"],
  ])("%s, as a warning: %s", (rule, text) => {
    expect(found(text, "fr")).toEqual([`${rule}: warn`]);
  });
});

describe("lawful sentences", () => {
  it("are forty at least", () => {
    expect(lawfulSentences.length).toBeGreaterThanOrEqual(40);
  });

  it.each(lawfulSentences)("pass: %s", (sentence) => {
    for (const language of languages) expect(checkTone(sentence, language)).toEqual([]);
  });

  it("pass together, as one letter", () => {
    expect(checkTone(lawfulSentences.join("\n"), "fr")).toEqual([]);
  });
});

describe("a denial", () => {
  it.each([
    "Je ne vous accuse pas d’escroquerie.",
    "Je ne dis pas que vous êtes malhonnête.",
    "Vous n’êtes pas un escroc, je le sais.",
    "I am not calling you a liar.",
    "Il n’est pas question de prison.",
  ])("of something that should not be said is a warning: %s", (text) => {
    expect(found(text, "fr").map((each) => each.split(": ")[1])).toEqual(["warn"]);
  });

  it.each([
    "Je ne facture aucuns frais de relance.",
    "Il n’y a pas de frais de dossier.",
    "without any reminder fee",
  ])("of what would be undue is harmless: %s", (text) => {
    expect(found(text, "fr")).toEqual([]);
  });

  it.each([
    "Vous ne payez pas, escroc.",
    "Je ne vous accuse pas encore d’escroquerie.",
    "Je ne parlerai pas de prison si vous payez.",
    "Vous n’êtes pas seulement un mauvais client, vous êtes un menteur.",
    "Pas de réponse. Escroc.",
  ])("that denies nothing excuses nothing: %s", (text) => {
    expect(blocksIn(text)).not.toEqual([]);
  });
});

describe("a quotation", () => {
  it.each([
    "Vous m’avez écrit : « escroc ». Je préfère revenir aux faits.",
    "In your message you said: “you are a thief”.",
  ])("of the other’s words is a warning: %s", (text) => {
    expect(found(text, "fr")).toEqual(["insult: warn"]);
  });

  it("in irony is none", () => {
    expect(blocksIn("Vous êtes un « escroc », monsieur.")).toHaveLength(1);
    expect(blocksIn("Vous m’avez écrit « bonjour ». Escroc.")).toHaveLength(1);
  });

  it("of an earlier mail is not looked at", () => {
    expect(
      checkTone("Bonjour,\n\n> Vous êtes un escroc !!!\n>> la police\n\nBien à vous", "fr"),
    ).toEqual([]);
  });
});

describe("what is known of the addressee", () => {
  const text = "J’ajoute l’indemnité forfaitaire de 40 €.";

  it("decides on the indemnity", () => {
    expect(found(text, "fr", { kind: "consumer" })).toEqual(["indemnity-b2c: block"]);
    expect(found(text, "fr", { kind: "business" })).toEqual([]);
    expect(found(text, "fr")).toEqual(["indemnity-b2c: warn"]);
  });

  it("decides on the names of courts", () => {
    expect(found("un huissier de justice", "fr")).toEqual(["wrong-court: warn"]);
    expect(found("un huissier de justice", "fr", { jurisdiction: "be" })).toEqual([]);
  });

  it("spares names that are in capitals", () => {
    expect(found("Atelier DURAND PEINTURE", "fr")).toEqual(["caps-exclaim: warn"]);
    expect(found("Atelier DURAND PEINTURE", "fr", { names: ["Durand Peinture SARL"] })).toEqual([]);
  });
});

describe("a finding", () => {
  it("says where, in the text as it was given", () => {
    const text = "Élan 👍 : vous êtes un e\u0301\u200bsc\u00adroc\u200b, voilà";
    const [finding] = checkTone("Élan 👍 : vous êtes un es\u200bc\u00adroc, voilà", "fr");
    const { from, to } = finding?.span ?? { from: 0, to: 0 };
    expect("Élan 👍 : vous êtes un es\u200bc\u00adroc, voilà".slice(from, to)).toBe(
      "es\u200bc\u00adroc",
    );
    expect(checkTone(text, "fr")).toHaveLength(1);
  });

  it("is explained in the language that was asked for", () => {
    const [fr] = checkTone("escroc", "fr");
    const [en] = checkTone("escroc", "en");
    expect(fr?.better).toContain("Restez factuel");
    expect(en?.better).toContain("Keep to the facts");
    expect(fr?.legalBasis).toContain("R621-1");
  });

  it("comes in order, and not more than 200 of them do", () => {
    const findings = checkTone("la police, escroc ! ".repeat(500), "fr");
    expect(findings).toHaveLength(200);
    const starts = findings.map(({ span }) => span.from);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });
});

describe("a hostile text", () => {
  const texts = {
    "one word": "a".repeat(longestChecked),
    "short words": "je ".repeat(longestChecked / 3),
    blanks: " \n".repeat(longestChecked / 2),
    "open quotes": '« "“'.repeat(longestChecked / 4),
    insults: "escroc ".repeat(longestChecked / 7),
    denials: "ne dis pas escroc ".repeat(longestChecked / 18),
    "almost a wording": "frais de recouvrement s elevant a ".repeat(longestChecked / 34),
    capitals: "ABCDEF! ".repeat(longestChecked / 8),
  };

  it.each(Object.entries(texts))("takes time in proportion to its length: %s", (_name, text) => {
    // Doubling what is quadratic would take four times as long: by far more than this test may.
    const findings = checkTone(text.repeat(2), "fr");
    expect(findings.length).toBeLessThanOrEqual(200);
  });

  it("is looked at up to a bound", () => {
    expect(checkTone(`${" ".repeat(longestChecked - 6)}escroc`, "fr")).toHaveLength(1);
    expect(checkTone(`${" ".repeat(longestChecked)}escroc`, "fr")).toEqual([]);
  });
});
