import { packOf } from "../law/packs.ts";
import { formatSums } from "../money-format.ts";
import { totalsOf } from "../owed.ts";
import { addDays, type PlainDate } from "../plain-date.ts";
import type { Language } from "../schema/language.ts";
import type { TimelineEvent } from "../timeline/event.ts";
import type { Claim } from "./claim.ts";
import {
  commonView,
  type LetterInput,
  letterView,
  provisionalMark,
  type WrittenLetter,
} from "./letter.ts";
import { type LetterForm, writeForm } from "./letter-form.ts";
import { proofsIn } from "./proofs.ts";
import type { Template } from "./template.ts";

/** `invoices` are those that the dispute is about. */
export interface DisputeAnswerInput extends LetterInput {
  dispute: {
    on: PlainDate;
    /** What the debtor wrote on the page; null where there is only the creditor's own note. */
    words: string | null;
  };
  /** What is late and not disputed; null where there is no such invoice. */
  undisputed: Claim | null;
  events: readonly TimelineEvent[];
}

const words = {
  fr: {
    subject: (about: string) => `Votre contestation : ${about}`,
    hello: (name: string) => `Bonjour ${name},`,
    heard: (day: string, about: string) =>
      `Le ${day}, vous m’avez fait part d’un désaccord au sujet de ce qui suit : ${about}. Je vous réponds, documents à l’appui.`,
    quoted: (said: string) => `Vous écrivez : « ${said} »`,
    answer: "Voici ce que j’ai à répondre sur ce point : ……",
    proofs: "Les documents sur lesquels je m’appuie, et que je tiens à votre disposition :",
    ask: (day: string) =>
      `Si l’un d’eux vous paraît inexact, dites-moi lequel et en quoi d’ici le ${day}, avec ce qui le montre. Si vous avez raison, même en partie, je corrigerai la facture ou établirai un avoir.`,
    rest: (about: string, total: string) =>
      `Votre désaccord ne porte pas sur le reste (${about}), soit ${total}, que je vous remercie de régler sans attendre.`,
    settle: "Si nous ne tombons pas d’accord, cherchons une solution à l’amiable.",
    bye: "Cordialement,",
  },
  en: {
    subject: (about: string) => `Your objection: ${about}`,
    hello: (name: string) => `Hello ${name},`,
    heard: (day: string, about: string) =>
      `On ${day} you told me that you disagree about ${about}. Here is my answer, with documents.`,
    quoted: (said: string) => `You write: “${said}”`,
    answer: "This is my answer on that point: ……",
    proofs: "The documents that I rely on, and that I hold at your disposal:",
    ask: (day: string) =>
      `If one of them seems wrong to you, tell me which and how by ${day}, with what shows it. If you are right, even in part, I will correct the invoice or issue a credit note.`,
    rest: (about: string, total: string) =>
      `You do not disagree about the rest (${about}), that is ${total}, which I ask you to pay now.`,
    settle: "If we do not agree, let us look for an amicable solution.",
    bye: "Kind regards,",
  },
} as const;

/** How long a debtor has to say what is wrong; a choice of ours, in days. */
const replyDays = 10;
const longestQuote = 300;

const shortened = (said: string): string => {
  const line = said.replace(/\s+/g, " ").trim();
  return line.length <= longestQuote
    ? line
    : `${line.slice(0, longestQuote).toWellFormed().trimEnd()}…`;
};

const template = (language: Language): Template => {
  const t = words[language];
  return {
    subject: t.subject("{{ about }}"),
    body: [
      t.hello("{{ contact.name }}"),
      t.heard("{{ heardOn }}", "{{ about }}"),
      `{% if quote %}${t.quoted("{{ quote }}")}{% endif %}`,
      t.answer,
      t.proofs,
      '{% include "proofs" %}',
      t.ask("{{ replyBy }}"),
      `{% if rest %}${t.rest("{{ rest.about }}", "{{ rest.total }}")}{% endif %}`,
      `${t.settle} {{ law.amicable }}`,
      t.bye,
      '{% include "signature" %}',
    ].join("\n\n"),
  };
};

const disputeView = (input: DisputeAnswerInput) => {
  const { language, jurisdiction, invoices, events, on, dispute, undisputed } = input;
  const view = letterView(input);
  const { timeZone } = packOf(jurisdiction);
  return {
    ...commonView(view, input),
    heardOn: view.day(dispute.on),
    quote: dispute.words === null ? null : shortened(dispute.words),
    proofLines: proofsIn(language, { invoices, events, timeZone, on }),
    replyBy: view.day(addDays(on, replyDays)),
    rest: undisputed && {
      about: view.aboutOf(undisputed.invoices),
      total: `${formatSums(totalsOf(undisputed), language)}${provisionalMark(undisputed, language)}`,
    },
  };
};

export const disputeForm: LetterForm<DisputeAnswerInput, ReturnType<typeof disputeView>> = {
  usual: { fr: template("fr"), en: template("en") },
  view: disputeView,
  blocks: ["proofs", "signature"],
  mandatory: {
    dispute: ({ about, heardOn }) => [about, heardOn],
    proofs: ({ proofLines }) => proofLines,
    "reply-by": ({ replyBy }) => [replyBy],
    signature: ({ creditor }) => [creditor.name],
  },
  sources: () => [],
};

/** Answers a dispute with what the case can show; the creditor fills in the point itself. */
export const disputeAnswer = (input: DisputeAnswerInput, own?: Template): WrittenLetter =>
  writeForm(disputeForm, input, own);
