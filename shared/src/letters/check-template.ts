import { contactKinds } from "../schema/contact.ts";
import type { Language } from "../schema/language.ts";
import type { Step } from "../schema/step.ts";
import { htmlBlocks } from "./blocks.ts";
import { analyzeTemplate, renderReminder } from "./render.ts";
import { sampleInput, type TemplateKey } from "./sample-input.ts";
import type { Template } from "./template.ts";
import { type ReminderView, reminderView } from "./view.ts";

export interface TemplateComplaint {
  field: keyof Template;
  /** From 1; null for something that is nowhere. */
  line: number | null;
  /** A sentence, without the line. */
  message: string;
}

const words = {
  fr: {
    tag: (name: string) => `l’instruction « ${name} » n’est pas permise ici.`,
    block: (name: string) => `le bloc « ${name} » n’existe pas.`,
    variable: (name: string) => `la variable « ${name} » n’existe pas.`,
    broken: (detail: string) => `le modèle est mal formé (${detail}).`,
    missing: (what: string) => `il manque ${what}.`,
    contents: {
      total: 'la somme demandée ({% include "claim" %})',
      signature: 'votre nom ({% include "signature" %})',
      title: 'le titre « Mise en demeure » ({% include "title" %})',
      parties: 'l’identité des deux parties et la date ({% include "parties" %})',
      deadline: "la date limite ({{ deadline }})",
      iban: 'le moyen de payer ({% include "payment" %})',
      basis: "le fondement légal ({{ law.basis }})",
      consequence: "la suite annoncée ({{ law.consequence }})",
      attachments: 'la liste des pièces jointes ({% include "attachments" %})',
    },
  },
  en: {
    tag: (name: string) => `the tag “${name}” is not allowed here.`,
    block: (name: string) => `there is no block “${name}”.`,
    variable: (name: string) => `there is no variable “${name}”.`,
    broken: (detail: string) => `the template is malformed (${detail}).`,
    missing: (what: string) => `it lacks ${what}.`,
    contents: {
      total: 'the sum that is asked for ({% include "claim" %})',
      signature: 'your name ({% include "signature" %})',
      title: 'the title “Formal notice” ({% include "title" %})',
      parties: 'who both parties are, and the date ({% include "parties" %})',
      deadline: "the deadline ({{ deadline }})",
      iban: 'how to pay ({% include "payment" %})',
      basis: "the legal basis ({{ law.basis }})",
      consequence: "what would follow ({{ law.consequence }})",
      attachments: 'the list of attachments ({% include "attachments" %})',
    },
  },
} as const;

type Content = keyof typeof words.fr.contents;

const ofEvery: readonly Content[] = ["total", "signature"];
// The fact sheet, §6.2: contents of a mise en demeure.
const ofNotice: readonly Content[] = [
  ...ofEvery,
  ...(["title", "parties", "deadline", "iban", "basis", "consequence", "attachments"] as const),
];
const contentsOf = (step: Step): readonly Content[] =>
  step === "formal-notice" ? ofNotice : ofEvery;

/** What must be readable in the finished letter, each of them. */
const readable: Record<Content, (view: ReminderView) => string[]> = {
  total: ({ total }) => [total],
  signature: ({ creditor }) => [creditor.name],
  title: ({ labels }) => [labels.title],
  parties: ({ creditor, contact, on }) => [
    ...creditor.addressLines,
    creditor.name,
    contact.company ?? contact.name,
    on,
  ],
  deadline: ({ deadline }) => [deadline],
  iban: ({ creditor }) => [creditor.iban ?? ""],
  basis: ({ law }) => [law.basis],
  consequence: ({ law }) => [law.consequence],
  attachments: ({ invoices }) => invoices.map(({ attachment }) => attachment),
};

// No loops and no assignments: what a template costs stays in proportion to its length.
const allowed = new Set(
  [
    "if",
    "elsif",
    "else",
    "endif",
    "unless",
    "endunless",
    "case",
    "when",
    "endcase",
    "include",
  ].concat("comment", "endcomment"),
);

const lineAt = (text: string, index: number): number => text.slice(0, index).split("\n").length;

const forbiddenTags = (
  field: keyof Template,
  text: string,
  language: Language,
): TemplateComplaint[] =>
  Array.from(text.matchAll(/\{%-?\s*(\w*)\s*([^%]{0,200})/g)).flatMap(
    ({ 1: name = "", 2: rest = "", index }) => {
      const say = words[language];
      const line = lineAt(text, index);
      if (!allowed.has(name)) return [{ field, line, message: say.tag(name) }];
      const block = name === "include" ? (/^"([^"]*)"/.exec(rest)?.[1] ?? rest.trim()) : null;
      if (block === null || Object.hasOwn(htmlBlocks, block)) return [];
      return [{ field, line, message: say.block(block) }];
    },
  );

const knows = (view: unknown, path: readonly unknown[]): boolean => {
  let at = view;
  for (const name of path) {
    if (typeof name !== "string" && typeof name !== "number") return false;
    // What is null in the sample has nothing within.
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, name)) return false;
    at = Reflect.get(at, name);
  }
  return true;
};

/** What liquid said, without where: that is said apart. */
const detailOf = (error: unknown): string =>
  error instanceof Error ? error.message.replace(/, (?:file|line):.*$/s, "").slice(0, 120) : "?";

const check = (template: Template, key: TemplateKey, language: Language): TemplateComplaint[] => {
  const say = words[language];
  const fields = ["subject", "body"] as const;
  const forbidden = fields.flatMap((field) => forbiddenTags(field, template[field], language));
  if (forbidden.length > 0) return forbidden;

  const analysed = analyzeTemplate(template);
  const broken = analysed.flatMap(({ field, line, error }) =>
    error === null ? [] : [{ field, line, message: say.broken(detailOf(error)) }],
  );
  if (broken.length > 0) return broken;

  const view = reminderView(sampleInput(key, "business"));
  const unknown = analysed.flatMap(({ field, variables }) =>
    variables
      .filter(({ path }) => !knows(view, path))
      .map(({ path, line }) => ({ field, line, message: say.variable(path.join(".")) })),
  );
  if (unknown.length > 0) return unknown;

  return missingContents(template, key, language);
};

const missingContents = (
  template: Template,
  key: TemplateKey,
  language: Language,
): TemplateComplaint[] => {
  const say = words[language];
  const missing = new Set<Content>();
  for (const kind of contactKinds) {
    const input = sampleInput(key, kind);
    const view = reminderView(input);
    try {
      const { text } = renderReminder(input, template);
      const flat = text.replace(/[ \t\r\n]+/g, " ");
      for (const content of contentsOf(key.step)) {
        const isThere = readable[content](view).every((part) =>
          flat.includes(part.replace(/[ \t\r\n]+/g, " ")),
        );
        if (!isThere) missing.add(content);
      }
    } catch (error) {
      return [{ field: "body", line: null, message: say.broken(detailOf(error)) }];
    }
  }
  return [...missing].map((content) => ({
    field: "body",
    line: null,
    message: say.missing(say.contents[content]),
  }));
};

const mostComplaints = 20;

/**
 * What is wrong with a user's template, in the language of the complaint; empty when it may be used.
 * A letter of this step made from it would still say all that it has to, to every kind of debtor.
 */
export const checkTemplate = (
  template: Template,
  key: TemplateKey,
  language: Language,
): TemplateComplaint[] => check(template, key, language).slice(0, mostComplaints);
