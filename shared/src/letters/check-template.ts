import type { Language } from "../schema/language.ts";
import type { TemplateKey } from "../schema/template.ts";
import type { BlockName } from "./blocks.ts";
import { checkWords as words } from "./check-words.ts";
import type { Addressee } from "./narrowest.ts";
import { analyzeTemplate, renderTemplate } from "./render.ts";
import { addresseesOf, blocksOf, type Content, sampleOf } from "./sample-letter.ts";
import type { Template } from "./template.ts";

export interface TemplateComplaint {
  field: keyof Template;
  /** From 1; null for something that is nowhere. */
  line: number | null;
  /** A sentence, without the line. */
  message: string;
}

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
  blocks: readonly BlockName[],
  language: Language,
): TemplateComplaint[] =>
  Array.from(text.matchAll(/\{%-?\s*(\w*)\s*([^%]{0,200})/g)).flatMap(
    ({ 1: name = "", 2: rest = "", index }) => {
      const say = words[language];
      const line = lineAt(text, index);
      if (!allowed.has(name)) return [{ field, line, message: say.tag(name) }];
      const block = name === "include" ? (/^"([^"]*)"/.exec(rest)?.[1] ?? rest.trim()) : null;
      if (block === null || blocks.some((each) => each === block)) return [];
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
  const forbidden = fields.flatMap((field) =>
    forbiddenTags(field, template[field], blocksOf(key), language),
  );
  if (forbidden.length > 0) return forbidden;

  const analysed = analyzeTemplate(template);
  const broken = analysed.flatMap(({ field, line, error }) =>
    error === null ? [] : [{ field, line, message: say.broken(detailOf(error)) }],
  );
  if (broken.length > 0) return broken;

  const { view } = sampleOf(key, { kind: "business", jurisdiction: "fr" });
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
  const served = addresseesOf(key);
  const missing = new Map<Content, Addressee[]>();
  for (const to of served) {
    const { view, must } = sampleOf(key, to);
    try {
      const { text } = renderTemplate(view, template);
      const flat = text.replace(/[ \t\r\n]+/g, " ");
      for (const [content, parts] of must) {
        const isThere = parts.every((part) => flat.includes(part.replace(/[ \t\r\n]+/g, " ")));
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
