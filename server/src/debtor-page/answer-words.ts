import type { AnswerKind } from "@impaye/shared/schema/answer";
import { longestPromiseDays } from "@impaye/shared/recovery/is-whole-promise";
import type { Language } from "@impaye/shared/schema/language";

/** Everything said around an answer: choosing one, filling it in, reading it again, and after. */
export interface AnswerWords {
  title(creditor: string): string;
  who(creditor: string): string;
  kinds: Record<AnswerKind, { name: string; hint: string }>;
  already(kind: string, day: string): string;
  /** Above each form. */
  intro: Record<AnswerKind, (creditor: string) => string>;
  owed(amount: string): string;
  paidOn: string;
  payOn: string;
  amountPaid: string;
  amountToPay: string;
  allHint(amount: string): string;
  optional: string;
  note: string;
  noteHint: string;
  noteLimit: string;
  count: string;
  parts(count: number): string;
  firstOn: string;
  currency: string;
  whichSum: string;
  prepare: string;
  otherCount: string;
  instalment(n: number): string;
  on: string;
  amount: string;
  planHint: string;
  about: string;
  everything: string;
  problem: string;
  problemHint: string;
  contest: string;
  acknowledges: string;
  trap: string;
  next: string;
  back: string;
  errorTitle: string;
  reviewTitle: string;
  review(creditor: string): string;
  yourAnswer: string;
  total: string;
  send: string;
  change: string;
  sure: string;
  sureWhy: string;
  stale: string;
  thanksTitle: string;
  thanks: Record<AnswerKind, (creditor: string) => string>;
  again: string;
  tooManyTitle: string;
  tooMany(creditor: string): string;
  complaints: {
    dateMissing: string;
    notADate: string;
    future: string;
    beforeInvoice(day: string): string;
    past: string;
    tooFar(day: string): string;
    planTooFar(day: string): string;
    sameDay: string;
    notAnAmount: string;
    tooMuch(owed: string): string;
    planTooMuch(sum: string, owed: string): string;
    tooLong(length: number): string;
    noteMissing: string;
    invoiceMissing: string;
    countMissing: string;
    currencyMissing: string;
    sureMissing: string;
  };
}

const fr: AnswerWords = {
  title: (creditor) => `Répondre à ${creditor}`,
  who: (creditor) =>
    `Votre réponse est lue par ${creditor} et jointe au dossier. Vous pouvez contester ou demander un délai ; répondre au message ou appeler convient tout autant.`,
  kinds: {
    paid: { name: "J’ai déjà payé", hint: "Dites quand : le paiement sera vérifié." },
    "will-pay": { name: "Je paierai à une date précise", hint: "La date sera notée." },
    plan: { name: "Je propose un échéancier", hint: "De 2 à 6 versements." },
    problem: {
      name: "Il y a un problème",
      hint: "Une erreur, un désaccord, un travail incomplet…",
    },
  },
  already: (kind, day) => `Votre dernière réponse, le ${day} : « ${kind} ».`,
  intro: {
    paid: (creditor) =>
      `Merci. Dites à ${creditor} quand le paiement est parti : cela évite un rappel inutile.`,
    "will-pay": (creditor) =>
      `Choisissez une date que vous pourrez tenir : ${creditor} la notera. Pour une partie seulement, ou au-delà de ${longestPromiseDays} jours, c’est une proposition : ${creditor} vous répondra.`,
    plan: (creditor) =>
      `Payer en plusieurs fois est souvent possible. Votre proposition n’est pas encore un accord : ${creditor} vous répondra.`,
    problem: (creditor) =>
      `Dites ce qui ne va pas : ${creditor} vous répondra sur le fond. Un désaccord est votre droit.`,
  },
  owed: (amount) => `À régler à ce jour : ${amount}`,
  paidOn: "Date du paiement",
  payOn: "Je paierai le",
  amountPaid: "Montant payé",
  amountToPay: "Montant que je paierai",
  allHint: (amount) => `Laissez vide pour la totalité, ${amount}.`,
  optional: "facultatif",
  note: "Un mot à ajouter",
  noteHint: "Par exemple la référence du virement.",
  noteLimit: "2 000 caractères au plus.",
  count: "Nombre de versements",
  parts: (count) => `${count} versements`,
  firstOn: "Date du premier",
  currency: "Devise",
  whichSum: "Pour quelle somme ?",
  prepare: "Préparer l’échéancier",
  otherCount: "Changer le nombre de versements",
  instalment: (n) => `${n === 1 ? "1er" : `${n}e`} versement`,
  on: "Date",
  amount: "Montant",
  planHint: "Les dates et les montants sont une suggestion : changez-les comme il vous convient.",
  about: "De quelle facture s’agit-il ?",
  everything: "Toutes, ou autre chose",
  problem: "Ce qui ne va pas",
  problemHint: "Ce que vous attendiez, ce qui manque, ce qui est faux. 2 000 caractères au plus.",
  contest: "Si vous contestez la somme, choisissez plutôt « Il y a un problème ».",
  acknowledges:
    "Annoncer un paiement peut valoir reconnaissance de la dette (Code civil, art. 2240). Information générale, pas un conseil juridique.",
  trap: "Ne rien écrire ici",
  next: "Continuer",
  back: "Revenir aux factures",
  errorTitle: "À corriger",
  reviewTitle: "Relisez avant d’envoyer",
  review: (creditor) => `Rien n’est encore envoyé. Voici ce que ${creditor} recevra :`,
  yourAnswer: "Votre réponse",
  total: "Total",
  send: "Envoyer ma réponse",
  change: "Modifier",
  sure: "Cette réponse vient bien de moi",
  sureWhy:
    "Une précaution : certains logiciels de messagerie ouvrent les liens et remplissent les pages tout seuls. Cochez la case, puis envoyez.",
  stale: "Cette page est restée ouverte longtemps : relisez votre réponse, puis continuez.",
  thanksTitle: "Merci, votre réponse est transmise",
  thanks: {
    paid: (creditor) =>
      `${creditor} va vérifier que le paiement est arrivé, ce qui peut prendre quelques jours. Gardez-en la preuve. S’il ne se retrouve pas, vous recevrez un message.`,
    "will-pay": (creditor) =>
      `La date est transmise à ${creditor}. Si elle devient impossible à tenir, dites-le avant : revenez sur cette page ou répondez au message.`,
    plan: (creditor) =>
      `${creditor} lira votre proposition et vous répondra par message. Elle ne devient un accord qu’avec cette réponse ; rien n’empêche de commencer à payer.`,
    problem: (creditor) =>
      `${creditor} lira votre message et vous répondra sur le fond. Le dossier est noté comme contesté tant que la question n’est pas réglée.`,
  },
  again:
    "Une erreur, ou du nouveau ? Vous pouvez répondre encore : les réponses précédentes restent au dossier.",
  tooManyTitle: "Vos réponses sont bien arrivées",
  tooMany: (creditor) =>
    `Vous avez beaucoup répondu sur cette page aujourd’hui. Celle-ci n’a pas été envoyée : écrivez à ${creditor} en répondant au message, ou revenez demain.`,
  complaints: {
    dateMissing: "Indiquez une date.",
    notADate: "Cette date n’existe pas : vérifiez le jour, le mois et l’année.",
    future: "Un paiement déjà fait ne peut pas être daté de demain ou après.",
    beforeInvoice: (day) => `Cette date précède la facture, émise le ${day}.`,
    past: "Cette date est passée : choisissez aujourd’hui ou un jour à venir.",
    tooFar: (day) =>
      `Choisissez une date d’ici le ${day}. S’il faut plus de temps, proposez un échéancier.`,
    planTooFar: (day) => `Choisissez une date d’ici le ${day}.`,
    sameDay: "Deux versements portent la même date.",
    notAnAmount: "Indiquez un montant, par exemple 250,00.",
    tooMuch: (owed) => `Ce montant dépasse ce qui est dû, ${owed}.`,
    planTooMuch: (sum, owed) => `Le total des versements, ${sum}, dépasse ce qui est dû, ${owed}.`,
    tooLong: (length) =>
      `Ce texte compte ${length} caractères : raccourcissez-le à 2 000. Rien n’est perdu.`,
    noteMissing: "Dites en quelques mots ce qui ne va pas.",
    invoiceMissing: "Choisissez une ligne de la liste.",
    countMissing: "Choisissez de 2 à 6 versements.",
    currencyMissing: "Choisissez l’une des sommes à régler.",
    sureMissing: "Cochez cette case pour envoyer.",
  },
};

const en: AnswerWords = {
  title: (creditor) => `Answer ${creditor}`,
  who: (creditor) =>
    `Your answer is read by ${creditor} and kept with the case. You may dispute it or ask for time; replying to the message or calling does just as well.`,
  kinds: {
    paid: { name: "I have already paid", hint: "Say when: the payment will be checked." },
    "will-pay": { name: "I will pay on a given date", hint: "The date will be noted." },
    plan: { name: "I propose an instalment plan", hint: "From 2 to 6 payments." },
    problem: { name: "There is a problem", hint: "A mistake, a disagreement, unfinished work…" },
  },
  already: (kind, day) => `Your last answer, on ${day}: “${kind}”.`,
  intro: {
    paid: (creditor) =>
      `Thank you. Tell ${creditor} when the payment left: it saves a needless reminder.`,
    "will-pay": (creditor) =>
      `Choose a date that you can keep: ${creditor} will note it. For a part only, or beyond ${longestPromiseDays} days, it is a proposal: ${creditor} will answer you.`,
    plan: (creditor) =>
      `Paying in several parts is often possible. Your proposal is not an agreement yet: ${creditor} will answer you.`,
    problem: (creditor) =>
      `Say what is wrong: ${creditor} will answer on the substance. To disagree is your right.`,
  },
  owed: (amount) => `To pay as of today: ${amount}`,
  paidOn: "Date of the payment",
  payOn: "I will pay on",
  amountPaid: "Amount paid",
  amountToPay: "Amount that I will pay",
  allHint: (amount) => `Leave it empty for all of it, ${amount}.`,
  optional: "optional",
  note: "Anything to add",
  noteHint: "For example the reference of the transfer.",
  noteLimit: "2,000 characters at most.",
  count: "Number of payments",
  parts: (count) => `${count} payments`,
  firstOn: "Date of the first one",
  currency: "Currency",
  whichSum: "For which sum?",
  prepare: "Prepare the plan",
  otherCount: "Change the number of payments",
  instalment: (n) => `Payment ${n}`,
  on: "Date",
  amount: "Amount",
  planHint: "Dates and amounts are a suggestion: change them as it suits you.",
  about: "Which invoice is it about?",
  everything: "All of them, or something else",
  problem: "What is wrong",
  problemHint: "What you expected, what is missing, what is false. 2,000 characters at most.",
  contest: "If you dispute the sum, choose “There is a problem” instead.",
  acknowledges:
    "Announcing a payment may count as acknowledging the debt (French Civil Code, art. 2240). General information, not legal advice.",
  trap: "Write nothing here",
  next: "Continue",
  back: "Back to the invoices",
  errorTitle: "To correct",
  reviewTitle: "Read it again before sending",
  review: (creditor) => `Nothing is sent yet. This is what ${creditor} will receive:`,
  yourAnswer: "Your answer",
  total: "Total",
  send: "Send my answer",
  change: "Change it",
  sure: "This answer really comes from me",
  sureWhy:
    "A precaution: some mail programs open links and fill in pages by themselves. Tick the box, then send.",
  stale: "This page has been open for a long time: read your answer again, then continue.",
  thanksTitle: "Thank you, your answer is on its way",
  thanks: {
    paid: (creditor) =>
      `${creditor} will check that the payment has arrived, which may take some days. Keep the proof of it. If it cannot be found, you will get a message.`,
    "will-pay": (creditor) =>
      `${creditor} has been told the date. If you find that you cannot keep it, say so before: come back to this page or reply to the message.`,
    plan: (creditor) =>
      `${creditor} will read your proposal and answer by message. Only that answer makes it an agreement; nothing prevents you from beginning to pay.`,
    problem: (creditor) =>
      `${creditor} will read your message and answer on the substance. The case is noted as disputed until the matter is settled.`,
  },
  again: "A mistake, or news? You may answer again: earlier answers stay with the case.",
  tooManyTitle: "Your answers have arrived",
  tooMany: (creditor) =>
    `You have answered a lot on this page today. This answer was not sent: write to ${creditor} by replying to the message, or come back tomorrow.`,
  complaints: {
    dateMissing: "Give a date.",
    notADate: "This date does not exist: check day, month and year.",
    future: "A payment already made cannot be dated tomorrow or later.",
    beforeInvoice: (day) => `This date is before the invoice, issued on ${day}.`,
    past: "This date has passed: choose today or a day to come.",
    tooFar: (day) => `Choose a date by ${day}. If you need more time, propose an instalment plan.`,
    planTooFar: (day) => `Choose a date by ${day}.`,
    sameDay: "Two payments have the same date.",
    notAnAmount: "Give an amount, for example 250.00.",
    tooMuch: (owed) => `This is more than what is owed, ${owed}.`,
    planTooMuch: (sum, owed) => `The payments add up to ${sum}, more than what is owed, ${owed}.`,
    tooLong: (length) =>
      `This text has ${length} characters: shorten it to 2,000. Nothing is lost.`,
    noteMissing: "Say in a few words what is wrong.",
    invoiceMissing: "Choose a line of the list.",
    countMissing: "Choose from 2 to 6 payments.",
    currencyMissing: "Choose one of the sums to pay.",
    sureMissing: "Tick this box to send.",
  },
};

export const answerWords: Record<Language, AnswerWords> = { fr, en };
