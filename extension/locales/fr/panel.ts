import type { FeatureId } from "../../messages.ts";
/** The panel around the case: its bar, its states without a case, its notices. */
export const panel = {
  name: "Impayé, panneau du dossier",
  collapse: "Réduire le panneau",
  loading: "Lecture du fil…",
  signedOut: {
    title: "Bienvenue dans Impayé",
    what: "Impayé montre, à côté de chaque fil, ce que le client doit, si vos relances sont lues, et la prochaine étape utile.",
    start: "Se connecter ou créer un compte",
  },
  expired: {
    title: "Votre session a expiré",
    what: "Reconnectez-vous pour retrouver vos dossiers. Rien n’est perdu.",
    start: "Se reconnecter",
  },
  offline: {
    still:
      "Votre messagerie fonctionne comme d’habitude. Une relance déjà insérée peut partir : son envoi sera enregistré dès que le serveur répondra.",
    stale: (moment: string) => `Serveur injoignable. Chiffres lus ${moment}.`,
  },
  noThread: {
    title: "Aucun fil ouvert",
    hint: "Ouvrez une conversation avec un client : son dossier s’affiche ici.",
    unreadable: "Fil illisible",
    unreadableHint: (host: string) =>
      `Impayé ne reconnaît plus la page de ${host} : il ne sait pas quel fil est ouvert. Le reste fonctionne ; rechargez la page pour réessayer.`,
    agenda: "À faire aujourd’hui",
    nothing: "Rien à faire aujourd’hui.",
  },
  unknown: {
    title: "Pas encore de dossier",
    nobody: "Impayé n’a reconnu personne dans ce fil.",
    read: (count: number): string => (count === 1 ? "Lu dans ce fil :" : "Lus dans ce fil :"),
    hint: "Ce client vous doit de l’argent ? Ouvrez un dossier : les chiffres et la première relance suivront.",
    open: "Ouvrir un dossier",
    attach: "Rattacher à un dossier existant",
  },
  another: {
    open: "Autre dossier…",
    title: "Un autre dossier pour ce fil",
    now: (title: string) => `Il est rattaché au dossier « ${title} ».`,
    same: (name: string) => `Nouveau dossier pour ${name}`,
    other: "Nouveau dossier pour un autre client",
  },
  attach: {
    title: "Rattacher à un dossier",
    search: "Chercher un client ou un dossier",
    none: "Aucun dossier ne correspond.",
    more: "Afficher plus de dossiers",
    noId: "Ce fil n’a pas d’identifiant lisible : le dossier s’affichera sans y rester rattaché.",
  },
  stopped: {
    title: (host: string) => `${host} a changé`,
    what: (features: string) =>
      `Ne fonctionne plus ici pour l’instant : ${features}. Votre messagerie n’est pas touchée.`,
    detail: "Pour signaler le problème",
    missing: (feature: string, selectorKey: string) =>
      `${feature} : repère « ${selectorKey} » introuvable`,
    features: {
      "follow-thread": "la lecture du fil",
      "show-drawer": "l’affichage du panneau",
      "insert-reminder": "l’insertion de la relance",
      "check-recipients": "la vérification des destinataires",
      "confirm-sent": "la confirmation d’envoi",
      "ignore-own-views": "la mise à l’écart de vos propres lectures",
      "note-automatic-mail": "la lecture des réponses automatiques",
      "check-draft-tone": "la relecture du ton",
    } satisfies Record<FeatureId, string> as Partial<Record<string, string>>,
  },
};
