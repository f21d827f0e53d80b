import type { NoticeContent } from "../law/notice-rule.ts";
import { packOf } from "../law/packs.ts";
import type { Language } from "../schema/language.ts";
import type { Step } from "../schema/step.ts";
import type { TemplateKey } from "../schema/template.ts";
import { htmlBlocks } from "./blocks.ts";
import { type Addressee, servedBy } from "./narrowest.ts";
import { analyzeTemplate, renderReminder } from "./render.ts";
import { sampleInput } from "./sample-input.ts";
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
    missingFor: (what: string, whom: string) => `il manque ${what}, par exemple pour ${whom}.`,
    kinds: { business: "un professionnel", consumer: "un particulier", public: "un client public" },
    countries: {
      fr: "en France",
      be: "en Belgique",
      qc: "au Québec",
      ch: "en Suisse",
      lu: "au Luxembourg",
    },
    contents: {
      total: 'la somme demandée ({% include "claim" %})',
      claim: 'les factures et le détail de la somme ({% include "claim" %})',
      signature: 'votre nom ({% include "signature" %})',
      title: 'le titre « Mise en demeure » ({% include "title" %})',
      parties: 'l’identité des deux parties et la date ({% include "parties" %})',
      deadline: "la date limite ({{ deadline }})",
      iban: 'le moyen de payer ({% include "payment" %})',
      basis: "le fondement légal ({{ law.basis }})",
      consequence: "la suite annoncée ({{ law.consequence }})",
      effect: "ce que la lettre fait courir ({{ law.effect }})",
      attachments: 'la liste des pièces jointes ({% include "attachments" %})',
    },
  },
  en: {
    tag: (name: string) => `the tag “${name}” is not allowed here.`,
    block: (name: string) => `there is no block “${name}”.`,
    variable: (name: string) => `there is no variable “${name}”.`,
    broken: (detail: string) => `the template is malformed (${detail}).`,
    missing: (what: string) => `it lacks ${what}.`,
    missingFor: (what: string, whom: string) => `it lacks ${what}, for instance for ${whom}.`,
    kinds: { business: "a business", consumer: "a consumer", public: "a public body" },
    countries: {
      fr: "in France",
      be: "in Belgium",
      qc: "in Québec",
      ch: "in Switzerland",
      lu: "in Luxembourg",
    },
    contents: {
      total: 'the sum that is asked for ({% include "claim" %})',
      claim: 'the invoices and what the sum is made of ({% include "claim" %})',
      signature: 'your name ({% include "signature" %})',
      title: 'the title “Formal notice” ({% include "title" %})',
      parties: 'who both parties are, and the date ({% include "parties" %})',
      deadline: "the deadline ({{ deadline }})",
      iban: 'how to pay ({% include "payment" %})',
      basis: "the legal basis ({{ law.basis }})",
      consequence: "what would follow ({{ law.consequence }})",
      effect: "what the letter sets in motion ({{ law.effect }})",
      attachments: 'the list of attachments ({% include "attachments" %})',
    },
  },
} as const;

type Content = keyof typeof words.fr.contents;

const ofReminder: readonly Content[] = ["total", "signature"];

/** What of a letter shows each content that a country's law, or its custom, wants in a notice. */
const showing: Record<NoticeContent, Content> = {
  title: "title",
  date: "parties",
  parties: "parties",
  "enterprise-number": "parties",
  facts: "claim",
  principal: "claim",
  interest: "claim",
  indemnity: "claim",
  "indemnity-to-come": "claim",
  total: "claim",
  "product-and-due-date": "claim",
  demand: "deadline",
  deadline: "deadline",
  "payment-means": "iban",
  "legal-basis": "basis",
  "starts-interest": "effect",
  consequence: "consequence",
  "small-claims-warning": "consequence",
  signature: "signature",
  attachments: "attachments",
};

const contentsOf = (step: Step, { kind, jurisdiction }: Addressee): readonly Content[] =>
  step === "formal-notice"
    ? [...new Set(packOf(jurisdiction).notice[kind].contents.map((each) => showing[each]))]
    : ofReminder;

/** What must be readable in the finished letter, each of them. */
const readable: Record<Content, (view: ReminderView) => string[]> = {
  total: ({ total }) => [total],
  claim: ({ invoices, principal, interest, indemnity, total }) => [
    ...invoices.map(({ number }) => number),
    ...[principal, interest, indemnity, total].filter((sum) => sum !== null),
  ],
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
  effect: ({ law }) => [law.effect],
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

  const view = reminderView(sampleInput(key, { kind: "business", jurisdiction: "fr" }));
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
  const served = servedBy(key);
  const missing = new Map<Content, Addressee[]>();
  for (const to of served) {
    const input = sampleInput(key, to);
    const view = reminderView(input);
    try {
      const { text } = renderReminder(input, template);
      const flat = text.replace(/[ \t\r\n]+/g, " ");
      for (const content of contentsOf(key.step, to)) {
        const isThere = readable[content](view).every((part) =>
          flat.includes(part.replace(/[ \t\r\n]+/g, " ")),
        );
        if (!isThere) missing.set(content, [...(missing.get(content) ?? []), to]);
      }
    } catch (error) {
      return [{ field: "body", line: null, message: say.broken(detailOf(error)) }];
    }
  }
  return [...missing].map(([content, lacking]) => {
    const what = say.contents[content];
    const [first] = lacking;
    const isForAll = first === undefined || lacking.length === served.length;
    return {
      field: "body",
      line: null,
      message: isForAll ? say.missing(what) : say.missingFor(what, whomIn(first, language)),
    };
  });
};

const whomIn = ({ kind, jurisdiction }: Addressee, language: Language): string =>
  `${words[language].kinds[kind]} ${words[language].countries[jurisdiction]}`;

const mostComplaints = 20;

/**
 * What is wrong with a user's template, in the language of the complaint; empty when it may be used.
 * A letter made from it would still say all that it has to, to every kind of debtor in every country
 * that it may serve.
 */
export const checkTemplate = (
  template: Template,
  key: TemplateKey,
  language: Language,
): TemplateComplaint[] => check(template, key, language).slice(0, mostComplaints);
