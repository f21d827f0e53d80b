import type { Source } from "../law/cited.ts";
import type { ContactKind } from "../schema/contact.ts";
import type { Jurisdiction } from "../schema/jurisdiction.ts";
import type { Language } from "../schema/language.ts";
import { claimOf } from "./claim.ts";
import { layOut, type LetterInput, letterView, type Part, type WrittenLetter } from "./letter.ts";

interface CallWords {
  subject(about: string): string;
  before: string;
  total(total: string): string;
  written(days: string): string;
  manners: Record<ContactKind, string>;
  french: string;
  opening: string;
  hello(name: string, about: string): string;
  ask: Record<ContactKind, string>;
  quiet: string;
  answers: string;
  if: readonly string[];
  closing: string;
  close: string;
  after: string;
  afterwards: string;
}

const words: Record<Language, CallWords> = {
  fr: {
    subject: (about) => `Appel : ${about}`,
    before: "Avant d’appeler",
    total: (total) => `Total à régler : ${total}.`,
    written: (days) => `Vous avez écrit ${days}.`,
    manners: {
      business:
        "Demandez la personne qui suit les règlements fournisseurs ; à une autre, dites seulement que vous rappellerez.",
      consumer:
        "Ne parlez de la facture qu’à votre client : à une autre personne, et sur un répondeur, dites seulement que vous rappellerez.",
      public:
        "Demandez le service qui traite les factures, avec le numéro de dépôt et le bon de commande sous la main.",
    },
    french:
      "Un appel suffit : des appels répétés peuvent être reprochés (C. pén. 222-16), et un appel ne s’enregistre qu’avec l’accord de l’autre (C. pén. 226-1).",
    opening: "Pour commencer",
    hello: (name, about) => `« Bonjour, ${name} à l’appareil, au sujet de : ${about}. »`,
    ask: {
      business: "« L’avez-vous bien reçue, et savez-vous quand le règlement est prévu ? »",
      consumer: "« L’avez-vous bien reçue ? Y a-t-il quelque chose qui ne va pas ? »",
      public:
        "« Où en est-elle : reçue, service fait constaté, transmise au comptable ? Manque-t-il une pièce ? »",
    },
    quiet: "Puis laissez répondre, sans remplir le silence.",
    answers: "Selon la réponse",
    if: [
      "Jamais reçue, ou mauvais interlocuteur : « À quelle adresse puis-je la renvoyer ? »",
      "Attend une validation : « Qui valide, et puis-je lui écrire ? »",
      "Dans le prochain règlement : « À quelle date ? »",
      "Trésorerie tendue : « Que pouvez-vous régler maintenant, et le reste à quelles dates ? »",
      "Contestée : « Sur quel point précis ? Je vous réponds par écrit, pièces à l’appui. »",
      "Promise : « Très bien : quel montant, et quel jour ? »",
    ],
    closing: "Pour finir",
    close:
      "« Je récapitule : … Je vous envoie un mail qui reprend ce que nous venons de dire. Merci. »",
    after: "Après l’appel",
    afterwards: "Notez l’appel dans le dossier, et envoyez ce mail le jour même.",
  },
  en: {
    subject: (about) => `Call: ${about}`,
    before: "Before you call",
    total: (total) => `Total to pay: ${total}.`,
    written: (days) => `You wrote ${days}.`,
    manners: {
      business:
        "Ask for the person who handles supplier payments; to anybody else, only say that you will call again.",
      consumer:
        "Speak of the invoice to your client only: to anybody else, and to an answering machine, only say that you will call again.",
      public:
        "Ask for the department that processes invoices, with the filing number and the purchase order at hand.",
    },
    french:
      "One call is enough: repeated calls may be held against you (French C. pén. 222-16), and a call may only be recorded if the other agrees (C. pén. 226-1).",
    opening: "To begin",
    hello: (name, about) => `“Hello, this is ${name}, about your ${about}.”`,
    ask: {
      business: "“Did you receive it, and do you know when the payment is planned?”",
      consumer: "“Did you receive it? Is there anything wrong with it?”",
      public:
        "“Where does it stand: received, service certified, passed on to the accountant? Is a document missing?”",
    },
    quiet: "Then let them answer, without filling the silence.",
    answers: "According to the answer",
    if: [
      "Never received, or wrong person: “Which address may I send it to again?”",
      "Awaiting approval: “Who approves it, and may I write to them?”",
      "In the next payment run: “On which date?”",
      "Short of cash: “What can you pay now, and the rest on which dates?”",
      "Disputed: “Which point exactly? I will answer in writing, with documents.”",
      "Promised: “Very well: which amount, and which day?”",
    ],
    closing: "To end",
    close: "“Let me sum up: … I am sending you a mail with what we just said. Thank you.”",
    after: "After the call",
    afterwards: "Log the call in the case, and send that mail the same day.",
  },
};

const penal = (article: string): Source => ({
  label: `C. pén., ${article}`,
  url: "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006070719/",
});

const isFrench = (jurisdiction: Jurisdiction): boolean => jurisdiction === "fr";

export interface CallScriptInput extends LetterInput {
  /** The days on which reminders were sent. */
  remindedOn: readonly string[];
}

// The latest ones say enough.
const maxReminded = 3;

/** What to say on the telephone, for the one who calls: it is not sent to anybody. */
export const callScript = (input: CallScriptInput): WrittenLetter => {
  const { language, jurisdiction, contact, profile, on, remindedOn } = input;
  const t = words[language];
  const view = letterView({ ...input, ...claimOf("third", input, on) });
  const days = view.say.days(remindedOn.slice(-maxReminded).map(view.day));
  const parts: Part[] = [
    { title: t.before },
    { lines: view.debtor },
    { items: [...view.invoiceLines, t.total(view.total)] },
    remindedOn.length === 0 ? "" : t.written(days),
    t.manners[contact.kind],
    isFrench(jurisdiction) ? t.french : "",
    { title: t.opening },
    t.hello(profile.name, view.about),
    t.ask[contact.kind],
    t.quiet,
    { title: t.answers },
    { items: [...t.if] },
    { title: t.closing },
    t.close,
    { title: t.after },
    t.afterwards,
  ];
  const sources = isFrench(jurisdiction) ? [penal("art. 222-16"), penal("art. 226-1")] : [];
  return layOut(t.subject(view.about), parts, sources);
};
