import { formatRate } from "../rate-format.ts";
import type { Language } from "../schema/language.ts";

const fr = {
  title: "Décompte des sommes dues",
  arrested: (day: string) => `Arrêté au ${day}`,
  creditor: "Créancier",
  debtor: "Débiteur",
  invoice: (number: string) => `Facture n° ${number}`,
  dates: (issued: string, due: string) => `Émise le ${issued}, échue le ${due}`,
  agreedRate: (rate: string) => `Taux prévu au contrat : ${formatRate(rate, "fr")} par an`,
  line: "Opération",
  atRate: (base: string, rate: string) => `sur ${base}, à ${rate} par an`,
  amount: "Montant",
  due: "Montant de la facture",
  interest: (from: string, to: string, days: number) =>
    `Intérêts du ${from} au ${to} (${days} ${days > 1 ? "jours" : "jour"})`,
  indemnity: (day: string) => `Indemnité forfaitaire de recouvrement, due depuis le ${day}`,
  credit: (day: string) => `Avoir du ${day}`,
  payment: (day: string) => `Paiement du ${day}`,
  split: (interest: string, principal: string, indemnity: string) =>
    `dont intérêts ${interest}, principal ${principal}, indemnité ${indemnity}`,
  waiver: (day: string) => `Renonciation du ${day} aux intérêts et indemnités restants`,
  halt: {
    plan: (day: string) =>
      `Échéancier : dès le ${day}, pas d’intérêts sur ce qu’il couvre tant qu’il est tenu`,
    insolvency: (day: string) => `Procédure collective : plus d’intérêts dès le ${day}`,
  },
  left: "Reste dû sur cette facture",
  total: "Total dû",
  principal: "Principal",
  interests: "Intérêts de retard",
  indemnities: "Indemnités forfaitaires",
  paid: "Paiements reçus, déjà déduits",
  overpaid: "Payé en trop",
  perDay: (amount: string) => `Chaque jour de plus ajoute ${amount}.`,
  perDayProvisional:
    "Ce dernier chiffre est provisoire : le taux de ce jour n’est pas encore connu.",
  method: (basis: number) =>
    `Intérêts simples : principal × taux × jours / ${basis}, arrondis au centime à chaque période ; le jour de l’échéance ne compte pas. Un paiement règle d’abord les intérêts, puis le principal, puis l’indemnité.`,
  provisional:
    "Chiffres provisoires : une partie de la période dépasse les taux ou les textes connus à ce jour.",
  apart: "Chaque devise est comptée à part, sans conversion.",
  indemnityLeftOut: (amount: string) =>
    `L’indemnité forfaitaire (${amount}) n’est pas comptée pour les factures dans une autre devise que la sienne.`,
  agreedDueDay:
    "Les intérêts sont comptés dès l’échéance, tenue pour un jour convenu entre les parties (CO, art. 102, al. 2) ; sans un tel accord, ils ne courent que depuis une interpellation.",
  sources: "Textes",
  notAdvice: "Information, et non conseil juridique.",
};

type StatementWords = typeof fr;

const en: StatementWords = {
  title: "Statement of amounts due",
  arrested: (day) => `As of ${day}`,
  creditor: "Creditor",
  debtor: "Debtor",
  invoice: (number) => `Invoice no. ${number}`,
  dates: (issued, due) => `Issued on ${issued}, due on ${due}`,
  agreedRate: (rate) => `Rate set by the contract: ${formatRate(rate, "en")} a year`,
  line: "Entry",
  atRate: (base, rate) => `on ${base}, at ${rate} a year`,
  amount: "Amount",
  due: "Amount of the invoice",
  interest: (from, to, days) => `Interest ${from} to ${to} (${days} ${days > 1 ? "days" : "day"})`,
  indemnity: (day) => `Fixed recovery indemnity, due since ${day}`,
  credit: (day) => `Credit note of ${day}`,
  payment: (day) => `Payment of ${day}`,
  split: (interest, principal, indemnity) =>
    `of which interest ${interest}, principal ${principal}, indemnity ${indemnity}`,
  waiver: (day) => `Waiver of ${day} of remaining interest and indemnities`,
  halt: {
    plan: (day) => `Instalment plan: from ${day}, no interest on what it covers while it is kept`,
    insolvency: (day) => `Insolvency proceedings: no more interest from ${day}`,
  },
  left: "Left to pay on this invoice",
  total: "Total due",
  principal: "Principal",
  interests: "Late-payment interest",
  indemnities: "Fixed indemnities",
  paid: "Payments received, already deducted",
  overpaid: "Paid in excess",
  perDay: (amount) => `Each further day adds ${amount}.`,
  perDayProvisional: "This last figure is provisional: that day’s rate is not known yet.",
  method: (basis) =>
    `Simple interest: principal × rate × days / ${basis}, rounded to the cent for each period; the due date does not count. A payment settles interest first, then principal, then the indemnity.`,
  provisional:
    "Provisional figures: part of the period lies beyond the rates or texts known today.",
  apart: "Each currency is counted by itself, without conversion.",
  indemnityLeftOut: (amount) =>
    `The fixed indemnity (${amount}) is not counted for invoices in another currency than its own.`,
  agreedDueDay:
    "Interest is counted from the due date, taken for a day that both parties agreed on (CO, art. 102, para. 2); without such an agreement it runs only from a demand.",
  sources: "Texts",
  notAdvice: "Information, not legal advice.",
};

/** What a statement says, on paper and on screen. */
export const statementWords: Record<Language, StatementWords> = { fr, en };
