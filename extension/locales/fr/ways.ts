import type { Alternative, Blocker, Cause, SilenceSign } from "@impaye/shared/schema/advice";
import type { SilenceVerdict } from "@impaye/shared/schema/advice";
import type { Requirement } from "@impaye/shared/law/procedure";
import type { LetterKind } from "@impaye/shared/schema/letter";
import type { InstalmentProblem, PlanProblem } from "@impaye/shared/recovery/instalments";
import type { RouteKind } from "@impaye/shared/recovery/routes";
import { procedureNames } from "./procedure-names.ts";

/** What else can be done in a case: loaded when the panel shows one, not before. */
export const ways = {
  title: "Autres voies",
  why: {
    title: "Pourquoi n’est-ce pas payé ?",
    before: "Avant de hausser le ton, demandez. Un clic suffit pour noter la réponse.",
    causes: {
      "never-received": "Jamais reçue",
      "wrong-person": "Mauvais interlocuteur",
      "awaiting-approval": "Attend une validation",
      "in-payment-run": "Prochain règlement",
      "cash-trouble": "Trésorerie",
      silent: "Ne répond pas",
    } as Record<Cause, string>,
    promised: "A promis",
    dispute: "Conteste",
    noted: "Réponse notée : le conseil en tient compte.",
  },
  silence: {
    title: "Est-ce vraiment un silence ?",
    verdicts: {
      "too-early": "Trop tôt pour le dire.",
      doubt: "Le doute lui profite.",
      silent: "Oui, selon ce que l’on sait.",
    } as Record<SilenceVerdict, string>,
    signs: {
      "few-working-days": "moins de trois jours ouvrés depuis la relance",
      "quiet-days": "des jours fériés ou de congés depuis la relance",
      "no-trace": "rien n’indique que le message ait été affiché",
      "reading-unknown": "on ne sait pas si le message a été affiché",
      "paid-before": "ce client vous a déjà payé",
      "mail-only": "un seul canal a été essayé : le mail",
      "read-without-answer": "le message a probablement été lu, sans réponse",
      "calls-unanswered": "vos appels restent sans réponse",
    } as Record<SilenceSign, string>,
  },
  blocks: {
    title: "Pourquoi pas plus tôt ?",
    by: {
      "rung-day": (day: string) => `le jour de cette étape est le ${day}`,
      rhythm: (day: string) => `votre rythme laisse le temps de répondre, jusqu’au ${day}`,
      notice: (day: string) => `la mise en demeure laisse le temps de payer : pas avant le ${day}`,
      gap: (day: string) => `écart minimal entre deux messages, jusqu’au ${day}`,
      "other-case": (day: string) =>
        `ce client a reçu un message pour un autre dossier : pas avant le ${day}`,
      "quiet-days": (day: string) => `jours fériés ou de congés : reprise le ${day}`,
      cause: (day: string) => `le temps de régler ce que vous avez noté, jusqu’au ${day}`,
    } as Record<Blocker, (day: string) => string>,
  },
  tips: {
    call: "Appeler : deux minutes lèvent souvent un doute.",
    "other-address": "Écrire à une autre adresse : comptabilité, direction, contact du devis.",
    letter: "Envoyer une lettre, recommandée si c’est une mise en demeure.",
    "ask-date": "Demander la date de paiement prévue, puis la noter comme promesse.",
    "propose-plan": "Proposer un échéancier.",
    "answer-dispute": "Répondre au litige, preuves à l’appui, avant toute relance.",
    routes: "Comparer les suites possibles.",
    postpone: "Reporter de quelques jours.",
  } as Record<Alternative, string>,
  invoices: {
    title: "Factures relancées",
    hint: "Une facture décochée reste due, mais n’entraîne plus de relance.",
    changed: "Factures relancées : enregistré.",
  },
  plan: {
    open: "Échéancier…",
    title: "Convenir d’un échéancier",
    total: "Somme à étaler",
    count: "Versements",
    first: "Premier versement",
    pace: "Rythme",
    paces: { week: "Chaque semaine", fortnight: "Tous les 14 jours", month: "Chaque mois" },
    acceleration: "Une échéance manquée rend tout le reste exigible",
    problems: {
      count: "De 2 à 6 versements.",
      "in-the-past": "Le premier versement ne peut pas être dans le passé.",
      "too-little": "La somme est trop petite pour ce nombre de versements.",
    } as Record<PlanProblem, string>,
    notAnAmount: "Indiquez une somme, par exemple 1 200,00.",
    preview: "Versements",
    owed: (total: string) => `La dette est de ${total} aujourd’hui.`,
    byHand: {
      day: (n: number) => `Date du versement ${n}`,
      amount: (n: number) => `Somme du versement ${n}`,
      hint: "Chaque date et chaque somme peuvent être changées.",
      sum: (amount: string, isLacking: boolean) =>
        isLacking
          ? `Il manque ${amount} pour atteindre la somme à étaler.`
          : `Ces versements dépassent de ${amount} la somme à étaler.`,
      problems: {
        "no-day": "Indiquez une date.",
        "in-the-past": "Cette date est passée.",
        "not-after": "Cette date doit suivre celle du versement précédent.",
        "no-amount": "Indiquez une somme, par exemple 600,00.",
      } as Record<InstalmentProblem, string>,
    },
    save: "Enregistrer l’accord",
    agreed: "Échéancier enregistré : les relances attendent.",
    deed: "Texte à faire signer",
    law: "Signé, il vaut reconnaissance de dette (en France : C. civ. 1376 et 2240).",
  },
  letters: {
    open: {
      "instalment-agreement": "Accord à signer…",
      suspension: "Suspendre les prestations…",
      "call-script": "Que dire ?",
      "dispute-answer": "Répondre au litige…",
    } as Record<LetterKind, string>,
    names: {
      "instalment-agreement": "Accord d’échelonnement",
      suspension: "Suspension des prestations à venir",
      "call-script": "Script d’appel",
      "dispute-answer": "Réponse au litige",
    } as Record<LetterKind, string>,
    hints: {
      "instalment-agreement":
        "Relisez ce qui est dit des intérêts, puis faites signer les deux exemplaires.",
      suspension: "Pour un impayé sérieux au regard du contrat, et pour le seul travail à venir.",
      "call-script": "Deux minutes suffisent. Laissez parler votre client.",
      "dispute-answer":
        "Complétez ce qui est en pointillés, et joignez les documents que vous citez.",
    } as Record<LetterKind, string>,
    insert: "Insérer dans la réponse",
    whenSent:
      "Une lettre envoyée d’ici s’inscrit d’elle-même dans la chronologie ; envoyée autrement, notez-la.",
    advice: "Information, pas un conseil :",
  },
  routes: {
    open: "Comparer les suites…",
    title: "Les suites comparées",
    caption: "Suites possibles, avec leur coût, leur durée, leur chance et ce qui reste en moyenne",
    route: "Voie",
    cost: "Coût",
    days: "Durée",
    chance: "Chance",
    net: "Reste en moyenne",
    names: {
      amicable: "Relances amiables",
      instalments: "Échéancier",
      "formal-notice": "Mise en demeure",
      ...procedureNames,
      "ordinary-claim": "Avocat, procès",
      agency: "Société de recouvrement",
      "write-off": "Abandon",
    } as Record<RouteKind, string>,
    unknown: "à vérifier",
    askForTariff: "tarif à demander",
    free: "gratuit",
    dayRange: (low: number, high: number) => (low === high ? `${low} j` : `${low} à ${high} j`),
    percent: (value: number) => `${value} %`,
    moneyRange: (low: string, high: string) => `${low} à ${high}`,
    breakEven: (amount: string) => `rentable dès ${amount}`,
    closed: {
      "above-maximum": "fermée : la somme dépasse le plafond",
      limitation: "fermée : délai pour agir passé, à faire vérifier",
      insolvency: "fermée : procédure collective ouverte",
    },
    barred: "Le délai pour agir paraît passé : faites-le vérifier avant toute dépense.",
    mayBeBarred:
      "Pour une partie de la somme au moins, le délai pour agir est peut-être passé : faites-le vérifier avant toute dépense.",
    doubtful: "douteux pour cette somme",
    amicableFirst: "après une tentative amiable",
    beforeCosts: "avant frais",
    toCheck: { cost: "coût à vérifier", days: "durée à vérifier", rule: "règle à vérifier" },
    provisional:
      "Somme provisoire : une partie de la période dépasse les taux ou les textes connus à ce jour.",
    requires: {
      contract: "une créance née d’un contrat",
      "administrative-judge": "le juge administratif (contrat public)",
      "fixed-sum": "une somme déterminée",
      undisputed: "une dette non contestée",
      "not-seriously-disputable": "une dette non sérieusement contestable",
      "debtor-agrees": "l’accord du débiteur",
      "both-registered": "deux entreprises inscrites",
      lawyer: "un avocat",
      "ten-employees-at-most": "dix salariés au plus",
      "no-insolvency": "pas de procédure collective",
      "insolvency-opened": "une procédure collective ouverte",
    } as Record<Requirement, string>,
    conditions: "Conditions et textes",
    lawyerAbove: (amount: string) =>
      `Avocat obligatoire au-dessus de ${amount}, sauf exceptions prévues par les textes.`,
    forms: "Formulaires, selon le tribunal :",
    form: (number: string, court: string) => `${number}, ${court}`,
    needs: "Suppose :",
    insolvency: "Avant toute procédure, vérifiez que le client n’est pas en faillite :",
    vat: {
      title: "TVA de cette facture",
      unknown: "Je ne sais pas",
      debits: "Payée à la facturation (débits)",
      receipts: "Payée à l’encaissement",
      exempt: "Pas de TVA (franchise)",
      rate: "Taux de TVA (%)",
      rateHint: "Vide : le taux normal du pays.",
      notARate: "De 0 à 50, par exemple 5,5.",
      hint: "Seule une TVA déjà payée se récupère, une fois la créance perdue.",
    },
    assumptions: {
      title: "Hypothèses",
      hint: "Ces chances sont des hypothèses, pas des statistiques. Changez-les selon votre expérience.",
      own: (paid: number, finished: number) =>
        `D’après vos dossiers : ${paid} payés à l’amiable sur ${finished}. Plus de six mois de retard, ou une démarche plus lourde, comptent comme un échec.`,
      amicablePercent: "Chance à l’amiable (%)",
      mediationPercent: "Chance en médiation (%)",
      litigationPercent: "Chance en justice (%)",
      litigation: "Coût d’un procès",
      doubtful: "Procédure douteuse sous",
      agencyPercent: "Part de l’agence (%)",
      save: "Recalculer",
      notAPercent: "De 0 à 100.",
    },
    apart:
      "Chaque somme est comparée à part : si une même démarche porte sur toutes, ne comptez son coût qu’une fois.",
    advice: "Information, pas un conseil : les conditions exactes figurent dans les textes cités.",
  },
};

export type WaysText = typeof ways;
