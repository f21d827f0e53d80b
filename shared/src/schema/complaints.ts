import type { Language } from "./language.ts";

/**
 * What our own schema rules say when they refuse a value. zod's own messages come from its
 * locales; these are ours, so that a form can show either as it stands.
 */
const complaints = {
  not_a_date: {
    fr: "Indiquez une date qui existe, au format AAAA-MM-JJ.",
    en: "Give a date that exists, as YYYY-MM-DD.",
  },
  absurd_year: {
    fr: "L’année doit être comprise entre 1900 et 2199.",
    en: "The year must be between 1900 and 2199.",
  },
  due_before_issue: {
    fr: "L’échéance ne peut pas précéder la date de la facture.",
    en: "The due date cannot precede the invoice date.",
  },
  not_an_email: {
    fr: "Indiquez une adresse e-mail, par exemple nom@exemple.fr.",
    en: "Give an e-mail address, for example name@example.com.",
  },
  not_a_web_address: {
    fr: "Indiquez une adresse web qui commence par https://.",
    en: "Give a web address that starts with https://.",
  },
  not_an_iban: {
    fr: "Cet IBAN n’est pas valide : vérifiez les chiffres.",
    en: "This IBAN is not valid: check its digits.",
  },
  same_number_twice: {
    fr: "Deux factures portent le même numéro.",
    en: "Two invoices bear the same number.",
  },
  number_taken: {
    fr: "Une autre facture de ce dossier porte déjà ce numéro.",
    en: "Another invoice of this case already bears this number.",
  },
  too_many_invoices: {
    fr: "Un dossier compte au plus 100 factures : ouvrez-en un autre.",
    en: "A case has at most 100 invoices: open another one.",
  },
  keeps_its_currency: {
    fr: "Un paiement ou un avoir est déjà compté dans la devise de cette facture : gardez-la.",
    en: "A payment or a credit note already counts in this invoice’s currency: keep it.",
  },
  below_its_credits: {
    fr: "Les avoirs de cette facture dépassent ce montant.",
    en: "This invoice’s credit notes exceed this amount.",
  },
  too_much: {
    fr: "La somme des factures dépasse ce qui peut être compté.",
    en: "The sum of the invoices is more than can be counted.",
  },
  contact_or_id: {
    fr: "Donnez soit « contactId », soit « contact », pas les deux.",
    en: "Give either “contactId” or “contact”, not both.",
  },
  not_a_rate: {
    fr: "Indiquez un taux annuel en pour cent, entre 0 et 100.",
    en: "Give a yearly rate in per cent, between 0 and 100.",
  },
  weak_password: {
    fr: "Choisissez un mot de passe d’au moins 8 caractères.",
    en: "Choose a password of at least 8 characters.",
  },
  in_the_future: {
    fr: "Ce qui s’est passé ne peut pas être daté de demain ou après.",
    en: "What happened cannot be dated tomorrow or later.",
  },
  ends_before_it_begins: {
    fr: "Cette date ne peut pas précéder le jour dont elle est la suite.",
    en: "This date cannot precede the day that it follows.",
  },
  delay_too_long: {
    fr: "Cette date est à plus de deux ans : convenez plutôt d’un échéancier.",
    en: "This date is more than two years ahead: agree on an instalment plan instead.",
  },
  consent_without_day: {
    fr: "Indiquez le jour où cet accord a été donné.",
    en: "Give the day on which this consent was given.",
  },
  consent_without_how: {
    fr: "Dites comment cet accord a été donné, ou joignez ce qui le montre.",
    en: "Say how this consent was given, or attach what shows it.",
  },
  consent_before_withdrawal: {
    fr: "Ce client a refusé la mesure : seul compte un nouvel accord, donné après ce jour-là.",
    en: "This client refused the measurement: only a consent given on a later day counts.",
  },
  unknown_invoice: {
    fr: "Ce dossier n’a pas cette facture.",
    en: "This case has no such invoice.",
  },
  other_currency: {
    fr: "Aucune facture du dossier n’est dans cette devise : choisissez celle d’une de ses factures.",
    en: "No invoice of the case is in this currency: choose that of one of its invoices.",
  },
  not_its_currency: {
    fr: "Cette facture est dans une autre devise : donnez le montant dans la sienne, ou choisissez une autre facture.",
    en: "This invoice is in another currency: give the amount in its own, or choose another invoice.",
  },
  mixed_instalments: {
    fr: "Un échéancier est dans une seule devise : donnez-la à tous les versements.",
    en: "An instalment plan is in one currency: give it to every instalment.",
  },
  not_a_proof: {
    fr: "Choisissez un fichier PDF, PNG ou JPEG.",
    en: "Choose a PDF, PNG or JPEG file.",
  },
  too_large_a_proof: {
    fr: "Ce fichier dépasse 1 Mo.",
    en: "This file is larger than 1 MB.",
  },
  steps_out_of_order: {
    fr: "Les étapes doivent se suivre dans l’ordre, chacune une seule fois.",
    en: "The steps must follow in order, each of them once.",
  },
  courtesy_before_due: {
    fr: "Le rappel courtois part avant l’échéance, les relances le jour même ou après.",
    en: "The courtesy note leaves before the due date, reminders on it or later.",
  },
  days_too_close: {
    fr: "Deux étapes doivent être séparées d’au moins l’écart minimal entre deux messages.",
    en: "Two steps must be at least the minimum gap between two messages apart.",
  },
  plan_in_the_past: {
    fr: "Un échéancier ne peut pas commencer avant le jour où il est convenu.",
    en: "A plan cannot begin before the day it is agreed on.",
  },
  plan_too_long: {
    fr: "Un échéancier ne peut pas s’étendre sur plus de dix ans.",
    en: "A plan cannot stretch over more than ten years.",
  },
  credit_too_large: {
    fr: "Les avoirs ne peuvent pas dépasser le montant de la facture.",
    en: "Credit notes cannot exceed the invoice’s amount.",
  },
  not_an_amount: {
    fr: "Indiquez un montant supérieur à zéro, avec deux décimales au plus, par exemple 3000.00.",
    en: "Give an amount above zero, with at most two decimals, for example 3000.00.",
  },
  no_period: {
    fr: "Indiquez l’échéance (« from ») ou un nombre de jours (« days »).",
    en: "Give the due date (“from”) or a number of days (“days”).",
  },
  days_differ: {
    fr: "Le nombre de jours ne correspond pas aux dates.",
    en: "The number of days does not match the dates.",
  },
  ends_before_start: {
    fr: "La fin de la période précède son début.",
    en: "The period ends before it starts.",
  },
} as const;

export type ComplaintKey = keyof typeof complaints;

/** The value to give zod as `error`: a key that `complaintIn` turns into a sentence. */
export const complain = (key: ComplaintKey): ComplaintKey => key;

/** The sentence for one of our keys; any other message (zod's own) is returned as it is. */
export const complaintIn = (language: Language, message: string): string =>
  Object.hasOwn(complaints, message) ? complaints[message as ComplaintKey][language] : message;
