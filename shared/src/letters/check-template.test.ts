import { describe, expect, it } from "vitest";

import { languages } from "../schema/language.ts";
import { sentLetters } from "../schema/letter.ts";
import { steps, tones } from "../schema/step.ts";
import type { TemplateKey } from "../schema/template.ts";
import { checkTemplate } from "./check-template.ts";
import { legalWords } from "./legal-words.ts";
import { renderReminder, usualTemplates } from "./render.ts";
import { sampleInput } from "./sample-input.ts";
import { usualTemplate } from "./sample-letter.ts";

const forAll = { kind: "any", jurisdiction: "any" } as const;
const inFrance = { kind: "business", jurisdiction: "fr" } as const;
const first = { step: "first", tone: "neutral", language: "fr", ...forAll } satisfies TemplateKey;
const notice = {
  step: "formal-notice",
  tone: "firm",
  language: "fr",
  ...forAll,
} satisfies TemplateKey;
const body = `Bonjour {{ contact.name }},

{% include "claim" %}

{% include "free" %}

{% include "signature" %}`;

const complaints = (template: { subject?: string; body?: string }, key: TemplateKey = first) =>
  checkTemplate({ subject: "Rappel", body, ...template }, key, "fr").map(
    ({ field, line, message }) => `${field} ${line ?? "-"}: ${message}`,
  );

describe("checkTemplate", () => {
  it("has nothing against the usual templates, in every tone", () => {
    for (const language of languages) {
      for (const step of steps) {
        for (const tone of tones) {
          const key = { step, tone, language, ...forAll };
          expect(checkTemplate(usualTemplates[language][step], key, "fr")).toEqual([]);
        }
      }
    }
  });

  it("takes a template of one's own", () => {
    expect(complaints({})).toEqual([]);
    const { text, html } = renderReminder(sampleInput(first, inFrance), {
      subject: "Rappel",
      body,
    });
    expect(text).toContain("Bonjour Camille Durand,");
    expect(html).toContain("<table");
  });

  it.each([
    [{ body: `${body}\n\nLe {{ jour }}` }, "body 9: la variable « jour » n’existe pas."],
    [
      { body: `${body}\n\nbla\nDe {{ contact.phone }}` },
      "body 10: la variable « contact.phone » n’existe pas.",
    ],
    [{ subject: "{{ number }}" }, "subject 1: la variable « number » n’existe pas."],
    [
      { body: `${body}\n\n{% if one %}{{ hidden }}{% endif %}` },
      "body 9: la variable « hidden » n’existe pas.",
    ],
    [
      { body: `${body}\n\n{% for i in (1..999999999) %}x{% endfor %}` },
      "body 9: l’instruction « for » n’est pas permise ici.",
    ],
    [
      { body: `${body}\n\n{% assign x = 1 %}` },
      "body 9: l’instruction « assign » n’est pas permise ici.",
    ],
    [{ body: `${body}\n\n{% include "secret" %}` }, "body 9: le bloc « secret » n’existe pas."],
  ])("names the line: %j", (template, complaint) => {
    expect(complaints(template)).toContain(complaint);
  });

  it.each([
    [`${body}\n\nligne\n{% if one %}sans fin`, 10],
    [`${body}\n\n{{ total | shout }}`, 9],
    [`${body}\n\nligne\nligne\n{{ total `, 11],
    [`${body}\n\n{% endif %}`, 9],
  ])("refuses what is malformed, with its line: %j", (text, line) => {
    expect(complaints({ body: text })).toEqual([
      expect.stringMatching(new RegExp(`^body ${line}: le modèle est mal formé`)),
    ]);
  });

  it("asks for what the letter has to say, to every kind of debtor", () => {
    const toTheFrench = { ...first, jurisdiction: "fr" as const };
    expect(complaints({ body: "Bonjour, payez-moi." }, toTheFrench)).toEqual([
      expect.stringContaining("la somme demandée"),
      expect.stringContaining("votre nom"),
    ]);
    expect(
      complaints(
        {
          body: `Bonjour\n\n{% if indemnity %}{{ total }}{% endif %}\n\n{% include "signature" %}`,
        },
        toTheFrench,
      ),
    ).toEqual([expect.stringContaining("la somme demandée")]);
    expect(complaints({}, notice).join("\n")).toMatch(
      /titre.*\n.*parties.*\n.*date limite.*\n.*moyen de payer.*\n.*suite.*\n.*fondement.*\n.*pièces/,
    );
  });

  it("asks a first reminder to Belgian consumers for what makes it the free one", () => {
    const without = { body: body.replace('{% include "free" %}', "") };
    const missing = [/ce qui s’ajoutera ou non/, /numéro d’entreprise/, /délai gratuit/];
    const toBelgians = { ...first, jurisdiction: "be" as const, kind: "consumer" as const };
    expect(complaints(without, toBelgians)).toEqual(
      missing.map((each) => expect.stringMatching(each)),
    );
    expect(complaints(without)).toEqual(
      missing.map(() => expect.stringMatching(/par exemple pour un particulier en Belgique\.$/)),
    );
    for (const key of [
      { ...first, jurisdiction: "fr" as const },
      { ...first, kind: "business" as const },
      { ...toBelgians, step: "second" as const },
    ]) {
      expect(complaints(without, key)).toEqual([]);
    }
    const own = `{{ creditor.registryNumber }}, une indemnité de 20 €, au plus tard le {{ freeUntil }}`;
    expect(complaints({ body: body.replace('{% include "free" %}', own) }, toBelgians)).toEqual([]);
  });

  it("names whom a letter would fail, where it fails some of those that it serves", () => {
    const forSome = `${body}\n\n{% if indemnity %}{{ total }}{% endif %}`.replace(
      '{% include "claim" %}',
      "",
    );
    const second = { ...first, step: "second" as const };
    expect(complaints({ body: forSome }, second)).toEqual([
      expect.stringMatching(
        /il manque la somme demandée .*, par exemple pour un particulier en France\.$/,
      ),
    ]);
    expect(complaints({ body: forSome }, { ...second, kind: "business" })).toEqual([]);
    expect(complaints({ body: forSome }, { ...second, kind: "consumer" })).toEqual([
      expect.stringMatching(/il manque la somme demandée \(.*\)\.$/),
    ]);
  });

  it("takes a country's own words there, and nowhere else", () => {
    const usual = usualTemplates.fr["formal-notice"];
    const input = sampleInput(notice, { kind: "business", jurisdiction: "ch" });
    const { basis } = legalWords("ch", "business", [input.balance.principal], "fr");
    const swiss = { ...usual, body: usual.body.replace("{{ law.basis }}", basis) };
    expect(complaints(swiss, { ...notice, jurisdiction: "ch" })).toEqual([]);
    expect(complaints(swiss, { ...notice, jurisdiction: "be" })).toEqual([
      expect.stringContaining("fondement légal"),
    ]);
    expect(complaints(swiss, notice)).toEqual([
      expect.stringMatching(/fondement légal .*, par exemple pour un professionnel en France/),
    ]);
  });

  it("asks a notice for what the law of its country wants in one", () => {
    const usual = usualTemplates.fr["formal-notice"];
    const silent = { ...usual, body: usual.body.replace("{{ law.effect }}", "") };
    expect(complaints(silent, { ...notice, jurisdiction: "fr" })).toEqual([
      expect.stringContaining("ce que la lettre fait courir"),
    ]);
    expect(complaints(silent, { ...notice, jurisdiction: "lu" })).toEqual([]);
    const vague = {
      ...usual,
      body: usual.body.replace('{% include "claim" %}', "{{ numbers }} {{ total }}"),
    };
    expect(complaints(vague, { ...notice, jurisdiction: "be", kind: "consumer" })).toEqual([]);
    expect(complaints(vague, { ...notice, jurisdiction: "be", kind: "business" })).toEqual([
      expect.stringContaining("le détail de la somme"),
    ]);
  });

  it.each(sentLetters)(
    "has nothing against our own words, and asks for what must stay: %s",
    (step) => {
      for (const language of languages) {
        const key = { ...first, step, language };
        const { subject, body: usual } = usualTemplate(key);
        expect(checkTemplate({ subject, body: usual }, key, "fr")).toEqual([]);
        const without = checkTemplate({ subject, body: "{{ contact.name }}" }, key, "fr");
        expect(without.length).toBeGreaterThan(3);
        expect(without.every(({ message }) => message.startsWith("il manque"))).toBe(true);
      }
    },
  );

  it("keeps what a suspension does not touch, and its articles, in France", () => {
    const key = { ...first, step: "suspension" as const };
    const usual = usualTemplate(key).body;
    expect(complaints({ body: usual.replace("{{ limits }}", "Tout s’arrête.") }, key)).toEqual([
      expect.stringContaining("ce que la suspension ne touche pas"),
    ]);
    expect(complaints({ body: usual.replace("1217", "") }, key)).toEqual([
      expect.stringContaining("les articles 1217 et 1219"),
    ]);
  });

  it("knows the blocks and names of each letter", () => {
    const key = { ...first, step: "suspension" as const };
    const usual = usualTemplate(key).body;
    expect(complaints({ body: `${usual}\n\n{% include "page" %}` }, key)).toEqual([
      expect.stringContaining("le bloc « page » n’existe pas"),
    ]);
    expect(complaints({ body: `${usual}\n\n{{ deadline }}` }, key)).toEqual([
      expect.stringContaining("la variable « deadline » n’existe pas"),
    ]);
    expect(complaints({ body: `${body}\n\n{% include "proofs" %}` })).toEqual([
      expect.stringContaining("le bloc « proofs » n’existe pas"),
    ]);
  });

  it("bounds what a filter may make of it", () => {
    const grow = `{{ numbers ${'| replace: "F", "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF"'.repeat(40)} }}`;
    expect(complaints({ body: `${body}\n\n${grow}` })).toEqual([
      expect.stringContaining("mal formé"),
    ]);
  });

  it("complains in the language that was asked for", () => {
    const [complaint] = checkTemplate({ subject: "x", body: "{{ x }}" }, first, "en");
    expect(complaint?.message).toBe("there is no variable “x”.");
  });
});
