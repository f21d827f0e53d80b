import { Liquid, LiquidError, type Template as Parsed } from "liquidjs";

import type { Language } from "../schema/language.ts";
import type { Step, Tone } from "../schema/step.ts";
import { htmlBlocks, textBlocks } from "./blocks.ts";
import type { Template } from "./template.ts";
import { courtesy as courtesyEn } from "./templates/en/courtesy.ts";
import { first as firstEn } from "./templates/en/first.ts";
import { formalNotice as formalNoticeEn } from "./templates/en/formal-notice.ts";
import { second as secondEn } from "./templates/en/second.ts";
import { third as thirdEn } from "./templates/en/third.ts";
import { courtesy as courtesyFr } from "./templates/fr/courtesy.ts";
import { first as firstFr } from "./templates/fr/first.ts";
import { formalNotice as formalNoticeFr } from "./templates/fr/formal-notice.ts";
import { second as secondFr } from "./templates/fr/second.ts";
import { third as thirdFr } from "./templates/fr/third.ts";
import { type ReminderInput, reminderView } from "./view.ts";

/** The letters as Impayé writes them; each serves every tone. */
export const usualTemplates: Record<Language, Record<Step, Template>> = {
  fr: {
    courtesy: courtesyFr,
    first: firstFr,
    second: secondFr,
    third: thirdFr,
    "formal-notice": formalNoticeFr,
  },
  en: {
    courtesy: courtesyEn,
    first: firstEn,
    second: secondEn,
    third: thirdEn,
    "formal-notice": formalNoticeEn,
  },
};

// `cache`: blocks are parsed once.
// Limits, in characters: a template may be a user's own.
const options = {
  strictVariables: true,
  strictFilters: true,
  ownPropertyOnly: true,
  cache: true,
  parseLimit: 100_000,
  memoryLimit: 2_000_000,
} as const;
const htmlEngine = new Liquid({ ...options, outputEscape: "escape", templates: htmlBlocks });
const textEngine = new Liquid({ ...options, templates: textBlocks });

const usualTones: Record<Step, Tone> = {
  courtesy: "courteous",
  first: "courteous",
  second: "neutral",
  third: "firm",
  "formal-notice": "firm",
};

/** The tone a step has unless one is chosen. */
export const usualTone = (step: Step): Tone => usualTones[step];

interface Paragraph {
  isBlock: boolean;
  html: Parsed[];
  text: Parsed[];
}

interface ParsedTemplate {
  subject: Parsed[];
  paragraphs: Paragraph[];
}

/** The paragraphs of a body, each with the line it starts at, from 1. */
const paragraphsIn = (body: string): { line: number; source: string }[] => {
  const found: { line: number; source: string }[] = [];
  let isWithin = false;
  for (const [index, line] of body.split("\n").entries()) {
    const last = found.at(-1);
    if (line.trim() === "") isWithin = false;
    else if (isWithin && last !== undefined) last.source += `\n${line}`;
    else {
      found.push({ line: index + 1, source: line });
      isWithin = true;
    }
  }
  return found;
};

const parseParagraph = (source: string): Paragraph => ({
  isBlock: source.startsWith("{% include"),
  html: htmlEngine.parse(source),
  text: textEngine.parse(source),
});

const parse = ({ subject, body }: Template): ParsedTemplate => ({
  subject: textEngine.parse(subject),
  paragraphs: [...paragraphsIn(body).map(({ source }) => source), `{% include "measured" %}`].map(
    parseParagraph,
  ),
});

export interface AnalysedPart {
  field: keyof Template;
  /** From 1, in the field. */
  line: number;
  /** What liquid would not take; null when it did. */
  error: unknown;
  variables: { path: unknown[]; line: number }[];
}

/** Reads each part of a template by itself, as it will be rendered, without rendering it. */
export const analyzeTemplate = ({ subject, body }: Template): AnalysedPart[] =>
  [
    { field: "subject" as const, line: 1, source: subject },
    ...paragraphsIn(body).map((paragraph) => Object.assign({ field: "body" as const }, paragraph)),
  ].map(({ field, line, source }): AnalysedPart => {
    try {
      const { globals } = textEngine.analyzeSync(textEngine.parse(source), { partials: false });
      const variables = Object.values(globals)
        .flat()
        .map((variable) => ({
          path: variable.segments,
          line: line + variable.location.row - 1,
        }));
      return { field, line, error: null, variables };
    } catch (error) {
      const [row] =
        error instanceof Error && LiquidError.is(error) ? error.token.getPosition() : [1];
      return { field, line: line + (row ?? 1) - 1, error, variables: [] };
    }
  });

// Weak: a user's own is forgotten with its request.
const parsed = new WeakMap<Template, ParsedTemplate>();
const parseOnce = (template: Template): ParsedTemplate => {
  const known = parsed.get(template) ?? parse(template);
  parsed.set(template, known);
  return known;
};

// No-break spaces are typography: only the breaks and indents of the source go.
const oneLine = (text: string): string => text.replace(/[ \t\r\n]+/g, " ").trim();

const renderHtml = ({ html, isBlock }: Paragraph, view: object): string => {
  const rendered: string = htmlEngine.renderSync(html, view);
  if (isBlock) return rendered.trim();
  const content = oneLine(rendered);
  return content === "" ? "" : `<p style="margin:0 0 1em">${content}</p>`;
};

const renderText = ({ text, isBlock }: Paragraph, view: object): string => {
  const rendered: string = textEngine.renderSync(text, view);
  return isBlock ? rendered.trim() : oneLine(rendered);
};

export interface RenderedLetter {
  /** One line. */
  subject: string;
  /** Inner HTML without a wrapper: paragraphs and tables with inline styles, nothing external but the pixel. */
  html: string;
  text: string;
}

const freeBlock = `{% include "free" %}`;

/**
 * Writes one reminder. Whatever the input's strings hold, HTML or liquid, stays literal text.
 * `own`: the user's template instead of the usual one. Throws RangeError without an invoice, and
 * liquid's errors for an own template that `checkTemplate` would complain of.
 */
export const renderReminder = (input: ReminderInput, own?: Template): RenderedLetter => {
  const view = reminderView(input);
  const template = own ?? usualTemplates[input.language][input.step];
  // A step's own words need not know that their letter may be the first one.
  const isSilent = view.freeWords !== null && !template.body.includes(freeBlock);
  if (!isSilent) return renderTemplate(view, template);
  return renderTemplate(view, { ...template, body: `${template.body}\n\n${freeBlock}` });
};

/** The same for any letter; `view` has every name that the template may use. */
export const renderTemplate = (view: object, template: Template): RenderedLetter => {
  const { subject, paragraphs } = parseOnce(template);
  const join = (parts: string[], separator: string): string =>
    parts.filter((part) => part !== "").join(separator);
  return {
    subject: oneLine(textEngine.renderSync(subject, view)),
    html: join(
      paragraphs.map((paragraph) => renderHtml(paragraph, view)),
      "\n",
    ),
    text: join(
      paragraphs.map((paragraph) => renderText(paragraph, view)),
      "\n\n",
    ),
  };
};
