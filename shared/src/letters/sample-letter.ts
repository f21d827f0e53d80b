import type { NoticeContent } from "../law/notice-rule.ts";
import { packOf } from "../law/packs.ts";
import { planInstalments } from "../recovery/instalments.ts";
import type { Language } from "../schema/language.ts";
import type { SentLetter } from "../schema/letter.ts";
import type { Step } from "../schema/step.ts";
import type { TemplateKey } from "../schema/template.ts";
import { type BlockName, reminderBlocks } from "./blocks.ts";
import { claimOf } from "./claim.ts";
import { disputeForm } from "./dispute-answer.ts";
import { agreementForm } from "./instalment-agreement.ts";
import type { LetterForm, Mandatory } from "./letter-form.ts";
import type { LetterInput } from "./letter.ts";
import { type Addressee, servedBy } from "./narrowest.ts";
import { usualTemplates } from "./render.ts";
import { sampleInput } from "./sample-input.ts";
import { suspensionForm } from "./suspension.ts";
import { maySuspend } from "./suspension-rule.ts";
import type { Template } from "./template.ts";
import { type ReminderView, reminderView } from "./view.ts";

/** What a letter must say, each to be read in it. */
export type Content = ReminderContent | Mandatory;

type ReminderContent =
  | "total"
  | "claim"
  | "signature"
  | "title"
  | "parties"
  | "deadline"
  | "iban"
  | "basis"
  | "consequence"
  | "effect"
  | "attachments"
  | "enterprise-number"
  | "product"
  | "indemnity-to-come"
  | "free-delay";

interface Sample {
  /** What the template may name, on a made-up case. */
  view: object;
  /** What must be readable, all the strings of each. */
  must: [Content, readonly string[]][];
}

interface Kind {
  usual: (key: TemplateKey) => Template;
  blocks: readonly BlockName[];
  sample: (key: TemplateKey, to: Addressee) => Sample;
}

const ofReminder: readonly ReminderContent[] = ["total", "signature"];

/** What of a letter shows each content that a country's law, or its custom, wants in a notice. */
const showing: Record<NoticeContent, ReminderContent> = {
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

/** The same in a free first reminder, which is no notice: it has neither title nor blocks of one. */
const showingFree: Partial<Record<NoticeContent, ReminderContent>> = {
  principal: "total",
  parties: "signature",
  "enterprise-number": "enterprise-number",
  "product-and-due-date": "product",
  "indemnity-to-come": "indemnity-to-come",
  deadline: "free-delay",
};

const contentsOf = (step: Step, { kind, jurisdiction }: Addressee): readonly ReminderContent[] => {
  const { contents, freeReminder } = packOf(jurisdiction).notice[kind];
  if (step === "formal-notice") return [...new Set(contents.map((each) => showing[each]))];
  if (step !== "first" || freeReminder === null) return ofReminder;
  const free = freeReminder.contents.map((each) => showingFree[each] ?? showing[each]);
  return [...new Set([...ofReminder, ...free])];
};

const readable: Record<ReminderContent, (view: ReminderView) => string[]> = {
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
  "enterprise-number": ({ creditor }) => [creditor.registryNumber ?? ""],
  product: ({ invoices, dueOn }) => [
    ...invoices.flatMap(({ number, work }) => [number, work ?? number]),
    dueOn,
  ],
  // A contract may set one: the user's own words may say how much.
  "indemnity-to-come": ({ labels }) => [labels.toCome],
  "free-delay": ({ freeUntil }) => [freeUntil ?? ""],
};

const reminderAt = (step: Step): Kind => ({
  usual: ({ language }) => usualTemplates[language][step],
  blocks: reminderBlocks,
  sample: ({ tone, language }, to) => {
    const view = reminderView(sampleInput({ step, tone, language }, to));
    return {
      view,
      must: contentsOf(step, to).map((content) => [content, readable[content](view)]),
    };
  },
});

const letterOf = <Input extends LetterInput, View extends object>(
  form: LetterForm<Input, View>,
  inputFor: (language: Language, to: Addressee) => Input,
): Kind => ({
  usual: ({ language }) => form.usual[language],
  blocks: form.blocks,
  sample: ({ language }, to) => {
    const view = form.view(inputFor(language, to));
    // Safe: the keys of `mandatory` are its type's.
    const names = Object.keys(form.mandatory) as Mandatory[];
    return { view, must: names.map((name) => [name, form.mandatory[name]?.(view) ?? []]) };
  },
});

const plain = (language: Language, to: Addressee) =>
  sampleInput({ step: "third", tone: "neutral", language }, to);

const letters: Record<SentLetter, Kind> = {
  suspension: letterOf(suspensionForm, plain),
  "instalment-agreement": letterOf(agreementForm, (language, to) => {
    const input = plain(language, to);
    const { total } = input.balance;
    const made = planInstalments(
      { total, count: 3, firstOn: "2026-12-05", pace: "month" },
      input.on,
    );
    const instalments = typeof made === "string" ? [] : made;
    return { ...input, instalments, acceleration: true, accessories: "undecided" as const };
  }),
  "dispute-answer": letterOf(disputeForm, (language, to) => {
    const input = plain(language, to);
    const said = { fr: "La deuxième page n’a pas été livrée.", en: "The second page is missing." };
    return {
      ...input,
      invoices: input.invoices.slice(0, 1),
      dispute: { on: "2026-11-18", words: said[language] },
      undisputed: claimOf("first", { ...input, invoices: input.invoices.slice(1) }, input.on),
      events: [],
    };
  }),
};

export const isSentLetter = (step: TemplateKey["step"]): step is SentLetter =>
  Object.hasOwn(letters, step);

const kindOf = (step: TemplateKey["step"]): Kind =>
  isSentLetter(step) ? letters[step] : reminderAt(step);

/** A letter's words unless the user wrote others. */
export const usualTemplate = (key: TemplateKey): Template => kindOf(key.step).usual(key);

export const blocksOf = ({ step }: TemplateKey): readonly BlockName[] => kindOf(step).blocks;

/** A made-up letter to somebody, by which a template is looked at. */
export const sampleOf = (key: TemplateKey, to: Addressee): Sample =>
  kindOf(key.step).sample(key, to);

/** Everybody to whom such a letter may come to be written from this template; see `servedBy`. */
export const addresseesOf = (key: TemplateKey): Addressee[] =>
  servedBy(key).filter(
    ({ kind, jurisdiction }) => key.step !== "suspension" || maySuspend(jurisdiction, kind),
  );
