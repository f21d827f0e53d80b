import { packOf } from "../law/packs.ts";
import { formatSums } from "../money-format.ts";
import { totalsOf } from "../owed.ts";
import { addDays, type PlainDate } from "../plain-date.ts";
import type { TimelineEvent } from "../timeline/event.ts";
import type { Claim } from "./claim.ts";
import { legalWords } from "./legal-words.ts";
import { layOut, type LetterInput, letterView, type WrittenLetter } from "./letter.ts";
import { proofsIn } from "./proofs.ts";

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

/** Answers a dispute with what the case can show; the creditor fills in the point itself. */
export const disputeAnswer = (input: DisputeAnswerInput): WrittenLetter => {
  const { language, jurisdiction, contact, invoices, on, dispute, undisputed } = input;
  const t = words[language];
  const view = letterView(input);
  const { timeZone } = packOf(jurisdiction);
  const { amicable } = legalWords(jurisdiction, contact.kind, view.principals, language);
  return layOut(t.subject(view.about), [
    t.hello(contact.name),
    t.heard(view.day(dispute.on), view.about),
    dispute.words === null ? "" : t.quoted(shortened(dispute.words)),
    t.answer,
    t.proofs,
    { items: proofsIn(language, { invoices, events: input.events, timeZone, on }) },
    t.ask(view.day(addDays(on, replyDays))),
    undisputed === null
      ? ""
      : t.rest(view.aboutOf(undisputed.invoices), formatSums(totalsOf(undisputed), language)),
    amicable === "" ? t.settle : `${t.settle} ${amicable}`,
    t.bye,
    view.signature,
  ]);
};
