import type { Language } from "@impaye/shared/schema/language";

import type { MeasuringState } from "./measuring-of.ts";

/** Everything the debtor's pages say. Names are text that somebody typed, unescaped. */
export interface PageWords {
  title(names: { one: string | null; count: number }): string;
  settledTitle: string;
  settled(creditor: string): string;
  from: string;
  to: string;
  registry: string;
  why(creditor: string, count: number): string;
  invoices: string;
  number: string;
  due: string;
  amount: string;
  left: string;
  issuedOn(day: string): string;
  late(days: number): string;
  owedOn(day: string): string;
  principal: string;
  interest: string;
  indemnity: string;
  paid: string;
  perDay(amount: string): string;
  provisional: string;
  howToPay: string;
  payOnline: string;
  byTransfer: string;
  beneficiary: string;
  reference: string;
  checkIban: string;
  askHow(creditor: string): string;
  /** `sum`: what it is for, where other sums are asked for besides. */
  payCode(sum: string | null): string;
  payCodeHint: string;
  closedTitle: string;
  closed(creditor: string): string;
  measuringTitle: string;
  measuring: Record<MeasuringState["state"], (creditor: string) => string>;
  mayRefuse: string;
  mayRefuseLater: string;
  nothingMeasured: string;
  withdraw: string;
  visit: string;
  visitUnseen: string;
  software(creditor: string): string;
  withdrawnTitle: string;
  withdrawn: string;
  back: string;
  list(items: readonly string[]): string;
}

const frenchList = new Intl.ListFormat("fr-FR");
const englishList = new Intl.ListFormat("en-GB");

const fr: PageWords = {
  title: ({ one, count }) =>
    one === null ? `${count} factures à régler` : `Facture n° ${one} à régler`,
  settledTitle: "Tout est réglé, merci",
  settled: (creditor) => `Il ne reste rien à payer à ${creditor} pour ce dossier.`,
  from: "De la part de",
  to: "Pour",
  registry: "N° d’immatriculation",
  why: (creditor, count) =>
    `Vous voyez cette page parce que vous avez suivi le lien d’un message de ${creditor} au sujet de ${count > 1 ? "ces factures" : "cette facture"}. Elle n’est accessible que par ce lien.`,
  invoices: "Détail",
  number: "Facture",
  due: "Échéance",
  amount: "Montant",
  left: "Reste dû",
  issuedOn: (day) => `émise le ${day}`,
  late: (days) => `${days} jour${days > 1 ? "s" : ""} de retard`,
  owedOn: (day) => `À régler, au ${day}`,
  principal: "Principal",
  interest: "Intérêts de retard",
  indemnity: "Indemnité forfaitaire de recouvrement",
  paid: "Déjà réglé, déduit du total",
  perDay: (amount) => `Les intérêts augmentent de ${amount} par jour.`,
  provisional:
    "Ces intérêts sont provisoires : le taux d’une partie de la période n’est pas encore connu.",
  howToPay: "Comment payer",
  payOnline: "Payer en ligne",
  byTransfer: "Par virement :",
  beneficiary: "Bénéficiaire",
  reference: "Référence à indiquer",
  checkIban: "Avant un virement, vérifiez que cet IBAN est bien celui de vos factures.",
  askHow: (creditor) => `Répondez au message reçu : ${creditor} vous dira comment régler.`,
  payCode: (sum) => `Code à scanner pour préparer le virement${sum === null ? "" : ` de ${sum}`}`,
  payCodeHint:
    "Certaines applications bancaires lisent ce code et remplissent le virement ; vérifiez-le avant de valider.",
  closedTitle: "Ce dossier est clos",
  closed: (creditor) =>
    `${creditor} a clos ce dossier : il n’y a plus rien à faire sur cette page. Pour toute question, répondez au message que vous avez reçu.`,
  measuringTitle: "Mesure de lecture",
  measuring: {
    on: (creditor) =>
      `Le message reçu contient une image qui indique à ${creditor} quand il est ouvert, et avec quelle sorte de logiciel et de réseau.`,
    off: (creditor) =>
      `Le message reçu n’est pas mesuré : il n’indique à ${creditor} ni s’il est ouvert, ni quand.`,
    refused: (creditor) =>
      `Vous avez refusé cette mesure : vos messages n’indiquent pas à ${creditor} s’ils sont ouverts.`,
  },
  mayRefuse:
    "Vous pouvez refuser cette mesure à tout moment : les images des messages déjà reçus n’indiqueront plus rien.",
  mayRefuseLater:
    "Vous pouvez aussi refuser toute mesure à venir : il faudrait alors un nouvel accord de votre part.",
  nothingMeasured: "Ce message n’est pas mesuré",
  withdraw: "Refuser la mesure",
  visit:
    "La visite de cette page est notée : la date, la sorte de logiciel et de réseau. Ni cookie, ni adresse IP conservée.",
  visitUnseen: "La visite de cette page n’est pas notée. Ni cookie, ni adresse IP conservée.",
  software: (creditor) =>
    `${creditor} publie cette page avec le logiciel Impayé, qui n’encaisse aucun paiement.`,
  withdrawnTitle: "C’est noté",
  withdrawn:
    "L’ouverture des messages n’est plus mesurée : ni celle des messages déjà reçus, ni celle des suivants.",
  back: "Revenir aux factures",
  list: (items) => frenchList.format(items),
};

const en: PageWords = {
  title: ({ one, count }) => (one === null ? `${count} invoices to pay` : `Invoice ${one} to pay`),
  settledTitle: "Everything is paid, thank you",
  settled: (creditor) => `Nothing is left to pay to ${creditor} in this matter.`,
  from: "From",
  to: "For",
  registry: "Registration no.",
  why: (creditor, count) =>
    `You see this page because you followed the link in a message from ${creditor} about ${count > 1 ? "these invoices" : "this invoice"}. It can only be reached through that link.`,
  invoices: "Details",
  number: "Invoice",
  due: "Due on",
  amount: "Amount",
  left: "Left to pay",
  issuedOn: (day) => `issued on ${day}`,
  late: (days) => `${days} day${days > 1 ? "s" : ""} overdue`,
  owedOn: (day) => `To pay, as of ${day}`,
  principal: "Principal",
  interest: "Late-payment interest",
  indemnity: "Fixed recovery indemnity",
  paid: "Already paid, taken off the total",
  perDay: (amount) => `Interest adds ${amount} for each day.`,
  provisional: "This interest is provisional: the rate of part of the period is not known yet.",
  howToPay: "How to pay",
  payOnline: "Pay online",
  byTransfer: "By bank transfer:",
  beneficiary: "Beneficiary",
  reference: "Reference to quote",
  checkIban: "Before a transfer, check that this IBAN is the one on your invoices.",
  askHow: (creditor) => `Reply to the message: ${creditor} will tell you how to pay.`,
  payCode: (sum) => `Code to scan, which prepares the transfer${sum === null ? "" : ` of ${sum}`}`,
  payCodeHint:
    "Some banking apps read this code and fill in the transfer; check it before you confirm.",
  closedTitle: "This matter is closed",
  closed: (creditor) =>
    `${creditor} has closed this matter: there is nothing left to do on this page. If you have a question, reply to the message that you received.`,
  measuringTitle: "Reading measurement",
  measuring: {
    on: (creditor) =>
      `The message contains an image that tells ${creditor} when it is opened, and with what kind of program and network.`,
    off: (creditor) =>
      `The message is not measured: it tells ${creditor} neither whether nor when it is opened.`,
    refused: (creditor) =>
      `You refused this measurement: your messages do not tell ${creditor} whether they are opened.`,
  },
  mayRefuse:
    "You can refuse this at any time: the images in messages already received will tell nothing any more.",
  mayRefuseLater:
    "You can also refuse any measurement to come: it would then take a new consent of yours.",
  nothingMeasured: "This message is not measured",
  withdraw: "Refuse the measurement",
  visit:
    "The visit of this page is noted: the date, the kind of program and of network. No cookie, and no IP address is kept.",
  visitUnseen: "The visit of this page is not noted. No cookie, and no IP address is kept.",
  software: (creditor) =>
    `${creditor} publishes this page with the program Impayé, which collects no payments.`,
  withdrawnTitle: "Done",
  withdrawn:
    "The opening of messages is no longer measured: neither those already received nor the next ones.",
  back: "Back to the invoices",
  list: (items) => englishList.format(items),
};

export const pageWords: Record<Language, PageWords> = { fr, en };
