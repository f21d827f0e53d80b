import { readingWords } from "@impaye/shared/tracking/reading-words";

import { pluralIn } from "../plural.ts";

const plural = pluralIn("fr");

/** What every screen says. */
export const common = {
  product: "Impayé",
  cancel: "Annuler",
  close: "Fermer",
  save: "Enregistrer",
  saving: "Enregistrement…",
  saved: "Enregistré.",
  retry: "Réessayer",
  copy: "Copier",
  copied: "Copié",
  optional: "facultatif",
  loading: "Chargement…",
  options: "Réglages",
  report: "Rapport de lecture",
  notAdvice: "Information générale, pas un conseil juridique.",
  days: (count: number) => `${count} ${plural(count, "jour", "jours")}`,
  daysLate: (count: number) => `${count} ${plural(count, "jour", "jours")} de retard`,
  ago: (days: number) =>
    days === 0 ? "aujourd’hui" : days === 1 ? "hier" : `il y a ${days} jours`,
  problem: {
    signedOutTitle: "Aucun compte connecté",
    signedOut: "Connectez-vous pour retrouver vos dossiers.",
    toOptions: "Se connecter",
    offlineTitle: "Le serveur ne répond pas",
    offline: "Vérifiez la connexion, puis réessayez. Rien n’est perdu.",
    refusedTitle: "La demande n’a pas abouti",
    unknown: "Une erreur inattendue est survenue. Vos données ne sont pas touchées.",
    fieldsTitle: "À corriger",
    fields: (count: number) =>
      `${count} ${plural(count, "champ est à corriger", "champs sont à corriger")}.`,
  },
  hosts: { gmail: "Gmail", outlook: "Outlook", fake: "La messagerie" },
  readings: readingWords.fr,
  answers: {
    paid: "Dit avoir payé",
    "will-pay": "Annonce un paiement",
    plan: "Propose un échéancier",
    problem: "Signale un problème",
  },
  statuses: {
    "not-due": "À échoir",
    late: "En retard",
    "on-hold": "En pause",
    paid: "Payé",
    closed: "Clos",
  },
  languages: { fr: "Français", en: "Anglais" },
  jurisdictions: {
    fr: "France",
    be: "Belgique",
    qc: "Québec",
    ch: "Suisse",
    lu: "Luxembourg",
  },
};
