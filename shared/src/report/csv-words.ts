import type { Language } from "../schema/language.ts";
import type { ReportRow } from "../schema/report.ts";
import { readingWords } from "../tracking/reading-words.ts";
import type { VerdictReason } from "../tracking/verdict.ts";

interface CsvWords {
  /** What Excel expects between cells, which depends on its language. */
  separator: string;
  headers: readonly string[];
  states: Record<ReportRow["state"], string>;
  reasons: Record<VerdictReason, string>;
  yes: string;
  no: string;
  /** The last line of a file that holds fewer messages than there are. */
  truncated: (count: number) => string;
}

/** What a report’s file says in each language; its headers are in the order of its columns. */
export const csvWords: Record<Language, CsvWords> = {
  fr: {
    separator: ";",
    headers: [
      "Dossier",
      "Client",
      "Étape",
      "Objet",
      "Destinataires",
      "Envoyé le (UTC)",
      "Avec image de mesure",
      "Indice de lecture",
      "Images chargées",
      "Pages ouvertes",
      "Premier signe (UTC)",
      "Dernier signe (UTC)",
      "Identifiant du dossier",
      "Identifiant de la relance",
      "Probablement une personne",
      "Indécidable",
      "Robot",
      "Mis à part (vous, ou avant l’envoi)",
      "Première lecture probable (UTC)",
      "Motifs",
    ],
    states: readingWords.fr,
    reasons: {
      "before-sending": "avant l’envoi",
      "own-view": "vue par vous",
      "mail-agent": "logiciel de messagerie ou son relais",
      "browser-agent": "navigateur d’un réseau ordinaire",
      delay: "assez longtemps après l’envoi",
      repeated: "revenu bien plus tard",
      "after-display": "page ouverte après l’affichage du message",
      "apple-agent": "Apple Mail, qui charge d’avance",
      "apple-relay": "relais d’Apple",
      "microsoft-network": "réseau de Microsoft",
      "google-network": "réseau de Google",
      "hosting-network": "serveur loué",
      soon: "peu après l’envoi",
      alone: "navigateur, une seule fois, dans les deux heures de l’envoi",
      "odd-agent": "page demandée par un relais de messagerie",
      "unknown-agent": "logiciel inconnu",
      "unknown-network": "réseau inconnu",
      "scanner-agent": "filtre de sécurité",
      "script-agent": "programme automatique",
      "prefetch-agent": "chargement d’avance par Gmail",
      method: "requête de contrôle",
      "crawler-network": "robot de Google",
      burst: "salve de requêtes",
    },
    yes: "oui",
    no: "non",
    truncated: (count) =>
      `Fichier incomplet : seules les ${count} relances les plus récentes y figurent. Choisissez une période plus courte.`,
  },
  en: {
    separator: ",",
    headers: [
      "Case",
      "Client",
      "Step",
      "Subject",
      "Recipients",
      "Sent at (UTC)",
      "With measuring image",
      "Reading",
      "Images loaded",
      "Pages opened",
      "First signal (UTC)",
      "Last signal (UTC)",
      "Case id",
      "Reminder id",
      "Probably a person",
      "Unclear",
      "Robot",
      "Set aside (yourself, or before sending)",
      "First probable reading (UTC)",
      "Reasons",
    ],
    states: readingWords.en,
    reasons: {
      "before-sending": "before sending",
      "own-view": "your own view",
      "mail-agent": "mail program or its proxy",
      "browser-agent": "browser on an ordinary network",
      delay: "long enough after sending",
      repeated: "came again much later",
      "after-display": "page opened after the message was displayed",
      "apple-agent": "Apple Mail, which loads in advance",
      "apple-relay": "Apple’s relay",
      "microsoft-network": "Microsoft’s network",
      "google-network": "Google’s network",
      "hosting-network": "rented server",
      soon: "shortly after sending",
      alone: "a browser, once, within two hours of sending",
      "odd-agent": "page asked for by a mail proxy",
      "unknown-agent": "unknown program",
      "unknown-network": "unknown network",
      "scanner-agent": "security filter",
      "script-agent": "automatic program",
      "prefetch-agent": "loaded in advance by Gmail",
      method: "probing request",
      "crawler-network": "Google robot",
      burst: "burst of requests",
    },
    yes: "yes",
    no: "no",
    truncated: (count) =>
      `Incomplete file: it has the latest ${count} reminders only. Choose a shorter period.`,
  },
};
