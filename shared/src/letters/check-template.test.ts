import { describe, expect, it } from "vitest";

import { languages } from "../schema/language.ts";
import { steps, tones } from "../schema/step.ts";
import { checkTemplate } from "./check-template.ts";
import { renderReminder, usualTemplates } from "./render.ts";
import { sampleInput, type TemplateKey } from "./sample-input.ts";

const first: TemplateKey = { step: "first", tone: "neutral", language: "fr" };
const notice: TemplateKey = { step: "formal-notice", tone: "firm", language: "fr" };
const body = `Bonjour {{ contact.name }},

{% include "claim" %}

{% include "signature" %}`;

const complaints = (template: { subject?: string; body?: string }, key = first) =>
  checkTemplate({ subject: "Rappel", body, ...template }, key, "fr").map(
    ({ field, line, message }) => `${field} ${line ?? "-"}: ${message}`,
  );

describe("checkTemplate", () => {
  it("has nothing against the usual templates, in every tone", () => {
    for (const language of languages) {
      for (const step of steps) {
        for (const tone of tones) {
          const key = { step, tone, language };
          expect(checkTemplate(usualTemplates[language][step], key, "fr")).toEqual([]);
        }
      }
    }
  });

  it("takes a template of one's own", () => {
    expect(complaints({})).toEqual([]);
    const { text, html } = renderReminder(sampleInput(first, "business"), {
      subject: "Rappel",
      body,
    });
    expect(text).toContain("Bonjour Camille Durand,");
    expect(html).toContain("<table");
  });

  it.each([
    [{ body: `${body}\n\nLe {{ jour }}` }, "body 7: la variable « jour » n’existe pas."],
    [
      { body: `${body}\n\nbla\nDe {{ contact.phone }}` },
      "body 8: la variable « contact.phone » n’existe pas.",
    ],
    [{ subject: "{{ number }}" }, "subject 1: la variable « number » n’existe pas."],
    [
      { body: `${body}\n\n{% if one %}{{ hidden }}{% endif %}` },
      "body 7: la variable « hidden » n’existe pas.",
    ],
    [
      { body: `${body}\n\n{% for i in (1..999999999) %}x{% endfor %}` },
      "body 7: l’instruction « for » n’est pas permise ici.",
    ],
    [
      { body: `${body}\n\n{% assign x = 1 %}` },
      "body 7: l’instruction « assign » n’est pas permise ici.",
    ],
    [{ body: `${body}\n\n{% include "secret" %}` }, "body 7: le bloc « secret » n’existe pas."],
  ])("names the line: %j", (template, complaint) => {
    expect(complaints(template)).toContain(complaint);
  });

  it.each([
    [`${body}\n\nligne\n{% if one %}sans fin`, 8],
    [`${body}\n\n{{ total | shout }}`, 7],
    [`${body}\n\nligne\nligne\n{{ total `, 9],
    [`${body}\n\n{% endif %}`, 7],
  ])("refuses what is malformed, with its line: %j", (text, line) => {
    expect(complaints({ body: text })).toEqual([
      expect.stringMatching(new RegExp(`^body ${line}: le modèle est mal formé`)),
    ]);
  });

  it("asks for what the letter has to say, to every kind of debtor", () => {
    expect(complaints({ body: "Bonjour, payez-moi." })).toEqual([
      expect.stringContaining("la somme demandée"),
      expect.stringContaining("votre nom"),
    ]);
    expect(
      complaints({
        body: `Bonjour\n\n{% if indemnity %}{{ total }}{% endif %}\n\n{% include "signature" %}`,
      }),
    ).toEqual([expect.stringContaining("la somme demandée")]);
    expect(complaints({}, notice).join("\n")).toMatch(
      /titre.*\n.*parties.*\n.*date limite.*\n.*moyen de payer.*\n.*fondement.*\n.*suite.*\n.*pièces/,
    );
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
