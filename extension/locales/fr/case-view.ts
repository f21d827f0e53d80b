import type { IdleReason, StepReason } from "@impaye/shared/schema/advice";

import type { VerdictReason } from "@impaye/shared/tracking/verdict";

import { pluralIn } from "../plural.ts";
import { holds } from "./holds.ts";

const plural = pluralIn("fr");

/** Why a step is proposed, with the figures that the reason speaks of. */
type Why = (facts: { daysLate: number; sinceLast: number | null }) => string;

/** The case beside its thread. */
export const caseView = {
  invoicesDue: (count: number, day: string) =>
    `${count} ${plural(count, "facture échue", "factures échues")} depuis le ${day}`,
  invoicesDueOn: (count: number, day: string) =>
    `${count} ${plural(count, "facture échue", "factures échues")} le ${day}`,
  invoicesNotDue: (count: number, day: string) =>
    `${count} ${plural(count, "facture", "factures")} à payer au plus tard le ${day}`,
  invoicesPaid: (count: number) =>
    `${count} ${plural(count, "facture réglée", "factures réglées")}`,
  noInvoice: "Aucune facture",
  owed: {
    title: "Dû aujourd’hui",
    titlePaid: "Solde",
    perDay: (amount: string) => `+ ${amount} par jour`,
    principalPart: (amount: string) => `${amount} en principal`,
    interestPart: (amount: string) => `${amount} d’intérêts`,
    indemnityPart: (amount: string) => `${amount} d’indemnités`,
    detail: "Détail du calcul",
    provisional: "Provisoire",
    perDayProvisional: "Par jour : provisoire",
  },
  reading: {
    title: "Lecture",
    how: "D’où vient cette indication ?",
    sentence: {
      "not-sent": "Aucune relance envoyée.",
      "no-signal": "Aucun signe de lecture.",
      "machine-only": "Robot seulement : aucun signe d’une personne.",
      unclear: "Indécidable.",
      "probably-read": "Probablement lue.",
      acknowledged: "Réaction sur la page du débiteur.",
      answered: "Suivie d’une réponse.",
    },
    /** Where Apple is why nobody can tell. */
    apple: "Indécidable : Apple protège ses lecteurs.",
    first: (moment: string) => `Pour la première fois ${moment}.`,
    last: (moment: string) => `Dernier signe ${moment}.`,
    about: (step: string, ago: string) => `${step}, envoyée ${ago}.`,
    reminder: "Relance",
    counts: {
      human: (count: number) =>
        `${count} ${plural(count, "ouverture", "ouvertures")}, probablement par une personne`,
      unclear: (count: number) => `${count} ${plural(count, "indécidable", "indécidables")}`,
      machine: (count: number) => `${count} par un robot`,
      self: (count: number) =>
        `${count} ${plural(count, "mise", "mises")} à part (vous, ou avant l’envoi)`,
    },
    why: {
      "before-sending": "C’était avant l’envoi.",
      "own-view": "Vous aviez ce message à l’écran au même moment.",
      "mail-agent":
        "Image demandée par un logiciel de messagerie, ou par son relais, comme à l’affichage d’un message.",
      "browser-agent": "Navigateur d’un réseau ordinaire.",
      delay: "Assez longtemps après l’envoi pour que ce soit une personne.",
      repeated: "Revenu bien plus tard, ce qu’un filtre ne fait guère.",
      "after-display": "Page ouverte après l’affichage du message.",
      "apple-agent": "Apple Mail charge les images d’avance, que le message soit lu ou non.",
      "apple-relay": "Le relais d’Apple cache qui demande.",
      "microsoft-network":
        "Réseau de Microsoft : les lecteurs d’Outlook.com et son filtre ont les mêmes adresses.",
      "google-network": "Navigateur sur un serveur de Google, où personne ne lit son courrier.",
      "hosting-network": "Navigateur sur un serveur loué, où peu de gens lisent leur courrier.",
      soon: "Peu après l’envoi, quand les filtres examinent les messages.",
      alone:
        "Un navigateur, une fois, dans les deux heures de l’envoi : un filtre qui reçoit le message en retard fait pareil.",
      "odd-agent":
        "Page demandée par un relais de messagerie, ce qu’il ne fait pas pour un lecteur.",
      "unknown-agent": "Logiciel inconnu.",
      "unknown-network": "Réseau inconnu.",
      "scanner-agent": "Filtre de sécurité, qui dit son nom.",
      "script-agent": "Programme automatique, qui dit son nom.",
      "prefetch-agent": "Chargement d’avance par Gmail.",
      method: "Requête de contrôle, que n’envoie aucun lecteur.",
      "crawler-network": "Adresse d’un robot de Google.",
      burst:
        "Image et page, ou deux navigateurs, à quelques secondes d’écart, ou très souvent à la suite, comme un filtre.",
    } as Record<VerdictReason, string>,
    untracked: "Partie sans pixel : seules la page du débiteur et les réponses peuvent le dire.",
    reasons: {
      "not-sent": "Il n’y a rien à lire tant qu’aucune relance n’est partie.",
      "no-signal":
        "Ni image chargée, ni page ouverte. Beaucoup de messageries bloquent les images : ce silence ne prouve pas que le message n’a pas été lu.",
      "machine-only":
        "Un robot, filtre de sécurité ou serveur, a chargé l’image ou ouvert la page. Rien n’indique qu’une personne ait ouvert le message.",
      unclear:
        "L’image a été chargée ou la page ouverte. Certaines messageries le font que le message soit lu ou non : c’est indécidable.",
      "probably-read":
        "L’image a été chargée comme lorsqu’une personne affiche le message, ou la page du débiteur ouverte comme par une personne. C’est un indice, pas une preuve : on ne sait ni qui, ni combien de temps.",
      acknowledged:
        "Quelqu’un a répondu ou cliqué sur la page liée à cette relance. C’est un geste volontaire, mais la page ne vérifie pas l’identité.",
      answered: "Une réponse figure dans la chronologie après cette relance.",
    },
    aside: "Ne comptent pas : les robots, et ce qui est mis à part (vous, ou avant l’envoi).",
  },
  next: {
    title: "Prochaine étape",
    today: "aujourd’hui",
    since: (day: string) => `depuis le ${day}`,
    inDays: (count: number, day: string) =>
      count === 1 ? `demain, ${day}` : `dans ${count} jours, le ${day}`,
    why: {
      "before-due": () => "l’échéance n’est pas passée : un mot courtois suffit",
      "days-late": ({ daysLate }) => `${daysLate} ${plural(daysLate, "jour", "jours")} de retard`,
      "gap-since-last": ({ sinceLast }) =>
        sinceLast === null
          ? "assez de temps a passé depuis la dernière relance"
          : `dernière relance il y a ${sinceLast} ${plural(sinceLast, "jour", "jours")}`,
      "never-reminded": () => "aucune relance n’est encore partie",
      "no-answer": () => "la dernière relance est restée sans réponse",
      "part-paid": () => "une partie a été payée depuis la dernière relance",
      "last-step-before-law": () => "dernière étape avant une procédure",
      "ladder-over": () => "toutes les relances prévues sont parties",
      "time-barred": () =>
        "une facture n’est plus relancée : le délai pour agir paraît passé, faites-le vérifier",
      "perhaps-time-barred": () =>
        "le délai pour agir est peut-être passé : faites-le vérifier avant d’insister",
      "never-opened": () => "rien n’indique que la dernière relance ait été affichée",
      "read-and-silent": () => "la dernière relance a probablement été lue, sans réponse",
      bounced: () => "le dernier message n’est pas arrivé : essayez une autre adresse",
      "promise-unkept": () => "le paiement promis n’est pas arrivé",
      "instalment-missed": () => "un versement de l’échéancier n’est pas arrivé",
      "never-received": () => "le client dit n’avoir jamais reçu la facture",
      "wrong-person": () => "la facture n’est pas chez la bonne personne",
      "awaiting-approval": () => "la facture attend une validation",
      "in-payment-run": () => "le paiement est prévu dans le prochain train de règlements",
      "cash-trouble": () => "le client manque de trésorerie",
      silent: () => "vous avez constaté qu’il ne répond pas",
    } as Record<StepReason, Why>,
    insert: "Insérer la relance",
    insertNotice: "Insérer la mise en demeure",
    writing: "Préparation…",
    callInstead: "Appeler plutôt",
    postpone: "Reporter…",
    skip: "Passer l’étape",
    noteProcedure: "Noter une démarche",
    close: "Clore le dossier",
    reopen: "Rouvrir le dossier",
    stepProposed: "Étape proposée",
    stepChosen: "Étape choisie",
    language: "Langue",
    tone: "Ton",
    tones: { usual: "Habituel", courteous: "Courtois", neutral: "Neutre", firm: "Ferme" },
    decideTitle: "Choisir la suite",
    decide:
      "Les relances amiables sont épuisées. Restent la médiation, la procédure ou l’abandon : le montant et les preuves décident. Vous pouvez aussi écrire une dernière fois.",
    doneTitle: "Rien à faire",
    barredTitle: "À faire vérifier",
    done: {
      paid: "Tout est payé.",
      closed: "Ce dossier est clos.",
      tolerated: "Le reste dû ne dépasse pas votre seuil : Impayé n’en parle plus.",
      excluded: "Toutes les factures dues sont laissées hors des relances.",
      "time-barred":
        "Le délai pour agir paraît passé : aucune relance n’est proposée. Les délais, plus haut, disent comment il est compté.",
      accessories:
        "Le principal est payé. Restent des intérêts et indemnités : tant que vous n’avez pas choisi de les réclamer, rien n’est relancé.",
    } as Record<IdleReason, string>,
    resumeWith: (step: string) => `Ensuite : ${step}.`,
    anyway: "Écrire une relance quand même",
  },
  inserted: {
    title: "Relance insérée",
    letterTitle: "Lettre insérée",
    letterHoles: "Complétez ce qui est en pointillés, s’il y en a.",
    letterTold: "Une fois partie, elle s’inscrit d’elle-même dans la chronologie.",
    send: (host: string) => `Relisez-la, puis envoyez-la avec le bouton d’envoi de ${host}.`,
    attach: "Joignez les factures : la mise en demeure les annonce en pièces jointes.",
    elsewhere: (client: string) => `Une relance pour ${client} est dans un brouillon.`,
    letterElsewhere: (client: string) => `Une lettre pour ${client} est dans un brouillon.`,
    undo: "Annuler",
    undoing: "Annulation…",
    stranger: (email: string) => `Sans pixel : le destinataire ${email} est inconnu de ce dossier.`,
    pixel: {
      consent: (name: string) =>
        `Avec pixel : ${name} a donné son accord. Le pied du message le dit et permet de le retirer.`,
      "legal-notice": () =>
        "Avec pixel : preuve de remise d’une mise en demeure. Le pied du message le dit.",
      "no-basis": (name: string) => `Sans pixel : aucun accord de ${name}.`,
      withdrawn: (name: string) =>
        `Sans pixel : ${name} a retiré son accord. Cette décision s’applique aussi aux anciens messages.`,
      "not-a-notice": () =>
        "Sans pixel : pour ce client, seule la mise en demeure peut en porter un.",
      "no-exemption": () =>
        "Sans pixel : dans ce pays, seul un accord le permettrait, même dans une mise en demeure.",
    },
  },
  manual: {
    title: "Texte à copier",
    because: {
      "no-editor": (host: string) =>
        `${host} n’a ouvert aucune réponse. Ouvrez-en une et réessayez, ou copiez ce texte.`,
      "page-changed": (host: string) =>
        `${host} a changé : l’insertion ne marche plus ici. Copiez ce texte dans votre message.`,
    },
    unplaced: (client: string) => `Relance pour ${client} : pas insérée`,
    letterUnplaced: (client: string) => `Lettre pour ${client} : pas insérée`,
    moved: "Vous avez ouvert un autre fil entre-temps : rien n’y a été mis.",
    goBack: "Revenez à son fil pour l’insérer, ou copiez ce texte.",
    insertHere: "Insérer dans ce fil",
    subject: "Objet",
    body: "Message",
    again: "Réessayer l’insertion",
    copySubject: "Copier l’objet",
    copyBody: "Copier le message",
    noPixel: "Un texte copié ne contient jamais de pixel.",
    sent: "Je l’ai envoyée",
  },
  pending: {
    draft: (moment: string) =>
      `Une relance insérée ${moment} attend dans un brouillon : Impayé ne l’a pas vue partir.`,
    left: "Elle est partie",
    forget: "Oublier",
    leftAt: "Partie le",
    leftAtHint:
      "Depuis un téléphone ou une autre fenêtre, par exemple. Ce qui s’affiche avant cette heure ne compte pas.",
    leftRequired: "Indiquez une date et une heure passées.",
    sending: (host: string) => `Envoi en cours. Vous pouvez encore l’annuler dans ${host}.`,
    askTitle: "Envoyée ?",
    ask: (host: string, moment: string) =>
      `Vous avez cliqué sur envoyer ${moment}, mais ${host} n’a pas confirmé.`,
    yes: "Oui",
    no: "Non",
    refusal: (sentence: string) => `Le serveur ne l’a pas enregistrée : ${sentence}`,
    queued: "Envoyée. Sera enregistrée dès que le serveur répond.",
  },
  holds,
  pageLinks: {
    title: "Page du débiteur",
    what: "Chaque relance mène à une page où votre client voit ce qui est dû, comment payer, et peut vous répondre.",
    revokeWhen:
      "Un message parti à la mauvaise adresse ? Les liens déjà envoyés peuvent être désactivés ; la prochaine relance en portera un nouveau.",
    revoke: "Désactiver les liens…",
  },
  timeline: {
    title: "Chronologie",
    add: "Ajouter à la chronologie",
    empty: "Rien encore. Ce que vous enverrez et noterez s’affichera ici.",
    more: (count: number) => `Afficher plus (${count})`,
    arrived: (text: string) => `Nouveau dans la chronologie : ${text}`,
    marks: "Ce que veulent dire les marques",
    mark: {
      human: "comme quand une personne ouvre le message",
      act: "geste volontaire du client",
      unclear: "indécidable",
      machine: "robot, ne compte pas",
      aside: "mis à part, ne compte pas",
      sent: "relance envoyée",
      money: "paiement",
      logged: "noté par vous ou par Impayé",
    },
  },
};
