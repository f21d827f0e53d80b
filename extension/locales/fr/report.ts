import { wholeNumber } from "@impaye/shared/timeline/describe-parts";

import { pluralIn } from "../plural.ts";

const plural = pluralIn("fr");
const number = (count: number) => wholeNumber(count, "fr");

/** The report page: what was sent, what came back. */
export const report = {
  title: "Rapport de lecture",
  summary: {
    none: "Aucune relance envoyée sur cette période.",
    sent: (messages: number, cases: number) =>
      `${number(messages)} ${plural(messages, "relance envoyée", "relances envoyées")} dans ${number(cases)} ${plural(cases, "dossier", "dossiers")}`,
    answered: (count: number) =>
      `${number(count)} ${plural(count, "a reçu une réponse", "ont reçu une réponse")}`,
    read: (count: number) =>
      `${number(count)} ${plural(count, "a probablement été lue", "ont probablement été lues")}`,
    unclear: (count: number) =>
      `${number(count)} ${plural(count, "est indécidable", "sont indécidables")}`,
    silent: (count: number) =>
      `${number(count)} ${plural(count, "n’a donné aucun signe d’une personne", "n’ont donné aucun signe d’une personne")}`,
    noAnswer: (days: number) =>
      days === 0
        ? "Aucune réponse pour l’instant."
        : `Aucune réponse depuis ${number(days)} ${plural(days, "jour", "jours")}.`,
    lastAnswer: (days: number) =>
      days === 0
        ? "Dernière réponse aujourd’hui."
        : `Dernière réponse il y a ${number(days)} ${plural(days, "jour", "jours")}.`,
    delay: (delay: string, messages: number) =>
      `Première lecture probable au bout de ${delay} (médiane, ${number(messages)} ${plural(messages, "message", "messages")}).`,
    partial: (count: number) => `Ce sont les ${number(count)} derniers messages.`,
  },
  meaning: {
    title: "Ce que veulent dire les mots",
    intro:
      "Une lecture est un indice, jamais une preuve : une image bloquée ne dit rien, une image chargée ne dit pas qui a lu.",
    terms: {
      "no-signal":
        "ni image chargée, ni page ouverte. Beaucoup de messageries bloquent les images.",
      "machine-only":
        "un filtre ou un serveur a chargé l’image ou ouvert la page, sans signe d’une personne.",
      unclear: "image chargée ou page ouverte, peut-être sans personne (Apple Mail, par exemple).",
      "probably-read":
        "l’image a été chargée comme lorsqu’une personne affiche le message, ou la page du débiteur ouverte comme par une personne.",
      acknowledged: "un geste volontaire sur la page du débiteur.",
      answered:
        "une réponse de votre client est venue après ce message, et avant la relance suivante.",
    },
    pixel:
      "Sans pixel : le message ne contient pas d’image de suivi ; seules la page du débiteur et les réponses renseignent.",
    counts: "Images et visites : après l’envoi, vos propres lectures mises à part.",
  },
  filters: {
    title: "Filtres",
    from: "Envoyées du",
    to: "au",
    client: "Client",
    allClients: "Tous les clients",
    case: "Dossier",
    clear: "Tout afficher",
    group: "Affichage",
    byMessage: "Par message",
    byCase: "Par dossier",
    byClient: "Par client",
    oneCase: "Ce dossier",
    allCases: "Tous les dossiers",
  },
  csv: "Télécharger en CSV",
  csvWorking: "Préparation…",
  csvName: (day: string) => `impaye-lecture-${day}.csv`,
  columns: {
    sentAt: "Envoyée le",
    client: "Client",
    step: "Étape",
    subject: "Objet",
    reading: "Lecture",
    fetches: "Images",
    visits: "Visites",
    strip: "Fil",
    read: "Probablement lues ou suivies d’une réponse",
    medianDelay: "Délai médian",
    lastAnswer: "Dernière réponse",
    lastSignal: "Dernier signe",
    messages: "Relances",
    lastSent: "Dernier envoi",
  },
  captionMessages: "Relances envoyées, une ligne par message",
  captionCases: "Relances envoyées, une ligne par dossier",
  sortBy: (column: string) => `Trier par : ${column}`,
  captionClients: "Une ligne par client",
  noPixel: "sans pixel",
  unknown: "inconnu",
  print: "Imprimer",
  cut: (printed: number, total: number) =>
    `Imprimées : les ${number(printed)} premières lignes sur ${number(total)}. Pour les autres, choisissez une période plus courte, ou le fichier CSV.`,
  fewStrips: (printed: number) =>
    `Le fil est imprimé pour les ${number(printed)} premières lignes.`,
  printed: {
    period: (from: string | null, to: string | null) => {
      if (from === null) return to === null ? "Toutes les relances" : `Envoyées jusqu’au ${to}`;
      return to === null ? `Envoyées depuis le ${from}` : `Envoyées du ${from} au ${to}`;
    },
    on: (day: string, author: string | null) =>
      author === null ? `Établi le ${day}.` : `Établi le ${day} par ${author}.`,
  },
  noChart: "Le graphique n’a pas pu être dessiné.",
  stripLabel: ({
    human,
    unclear,
    machine,
    self,
  }: Record<"human" | "unclear" | "machine" | "self", number>) =>
    `Probablement une personne : ${human}. Indécidable : ${unclear}. Robot : ${machine}. Mis à part : ${self}.`,
  legend: {
    title: "Légende du fil",
    human: "probablement une personne",
    unclear: "indécidable",
    machine: "robot",
    self: "mis à part (vous, ou avant l’envoi)",
    lanes: "En haut les images, en bas les visites de la page.",
  },
  hours: {
    title: "Quand vos clients lisent probablement",
    zone: (zone: string) => `Lectures probables par jour et par heure (${zone}).`,
    label: (day: string, hour: number) =>
      `Lectures probables par jour et par heure. Le plus souvent le ${day} à ${hour} h.`,
    days: ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."],
    longDays: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
  },
  pager: {
    title: "Pages du tableau",
    shown: (first: number, last: number, total: number) =>
      `${number(first)} à ${number(last)} sur ${number(total)}`,
    loaded: (messages: number) =>
      `${number(messages)} ${plural(messages, "relance chargée", "relances chargées")}`,
    before: "Précédents",
    after: "Suivants",
  },
  noSign: "aucun",
  noAnswer: "aucune",
  more: "Charger la suite",
  loadingMore: "Chargement…",
  empty: "Aucune relance envoyée pour l’instant.",
  emptyHint:
    "Ouvrez le fil d’un client dans Gmail ou Outlook, insérez une relance, envoyez-la : elle s’affichera ici.",
};
