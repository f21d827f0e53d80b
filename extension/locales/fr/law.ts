import type { ClockKind, DeadlineKey, LimitationFact, Urgency } from "@impaye/shared/schema/clock";
import type { LimitationState } from "@impaye/shared/schema/clock";

import { pluralIn } from "../plural.ts";

const plural = pluralIn("fr");

type Warned = Exclude<Urgency, "calm">;

/** Days that count and how sums came about: loaded when the panel shows them, not before. */
export const law = {
  notAdvice: "Information, pas un conseil.",
  clocks: {
    title: "Délais",
    all: "Tous les délais, et d’où ils viennent",
    allCalm: "Rien ne presse. Prescription et délais",
    kinds: {
      limitation: "Prescription",
      title: "Fin du titre exécutoire",
      notice: "Fin du délai de la mise en demeure",
      "free-reminder": "Fin du délai du premier rappel",
      procedure: "Délai de procédure",
      promise: "Paiement promis",
      instalment: "Versement prévu",
    } as Record<ClockKind, string>,
    deadlines: {
      "deposit-fee": "Verser les frais du tribunal",
      "debtor-reply": "Réponse du débiteur attendue",
      "serve-order": "Faire signifier l’ordonnance",
      opposition: "Fin du délai d’opposition",
      enforceable: "L’ordonnance peut devenir exécutoire",
      continue: "Demander la suite de la procédure",
      "ask-enforcement": "Demander l’exécution",
      "declare-claim": "Déclarer la créance",
    } as Record<DeadlineKey, string>,
    ofInvoices: (name: string, numbers: readonly string[]) =>
      `${name}, ${plural(numbers.length, "facture", "factures")} ${numbers.join(", ")}`,
    withAmount: (name: string, amount: string) => `${name} : ${amount}`,
    distance: (days: number) =>
      days === 0
        ? "aujourd’hui"
        : days === 1
          ? "demain"
          : days > 730
            ? `dans ${Math.floor(days / 365.25)} ans`
            : days > 1
              ? `dans ${days} jours`
              : days === -1
                ? "hier"
                : `il y a ${-days} jours`,
    limitationWarnings: {
      watch: "Moins de six mois pour agir. Une relance n’arrête pas ce délai.",
      soon: "Moins de deux mois pour agir : il est temps de choisir une voie. Une relance n’arrête pas ce délai.",
      urgent:
        "Moins de deux semaines pour agir. Une relance ou une mise en demeure n’arrête pas ce délai : voyez un professionnel sans attendre.",
      past: "Ce jour est passé : faites vérifier la créance avant toute démarche.",
    } as Record<Warned, string>,
    creditorWarnings: {
      watch: "Moins de six mois pour le faire.",
      soon: "Moins de deux mois pour le faire.",
      urgent: "Moins de deux semaines pour le faire.",
      past: "Ce jour est passé : vérifiez ce qui reste possible.",
    } as Record<Warned, string>,
    debtorPast: "Ce jour est passé.",
    provisional: "Provisoire : la règle n’est pas connue jusqu’à ce jour.",
    unconfirmed: "À vérifier : le texte de la règle n’a pas été relu.",
  },
  limitation: {
    runs: (years: number, day: string, start: string) =>
      `${years} ${plural(years, "an", "ans")} à compter du ${day}, ${start}`,
    starts: {
      performance: "date de fin du travail",
      issue: "date de la facture, faute de connaître la fin du travail",
      due: "date d’échéance",
      interruption: "date de l’interruption",
    } as Record<LimitationState["startedBy"], string>,
    facts: {
      "plan-signed": "échéancier accepté",
      "part-payment": "paiement partiel",
      promise: "promesse de payer",
      "court-claim": "demande en justice",
      "office-request": "réquisition de poursuite",
      "order-request": "requête en injonction",
      "order-served": "ordonnance signifiée",
      conciliation: "conciliation",
      mediation: "médiation",
      reminder: "relance",
      "formal-notice": "mise en demeure",
      letter: "lettre",
      call: "appel",
    } as Record<LimitationFact, string>,
    fact: (name: string, day: string) => `${name} (${day})`,
    notInterrupted: "Rien ne l’a interrompue.",
    interrupted: (fact: string) => `Interrompue par : ${fact}.`,
    withoutEffect: (facts: string) => `Sans effet sur elle : ${facts}.`,
    suspended: (facts: string) => `Suspendue un temps, non compté ici : ${facts}.`,
    atLatest: (day: string, fact: string | null) =>
      fact === null
        ? `Peut-être jusqu’au ${day}, à compter de l’échéance : mieux vaut ne pas y compter.`
        : `Peut-être jusqu’au ${day}, selon ${fact} : mieux vaut ne pas y compter.`,
  },
  term: {
    forbidden: (days: number, last: string) =>
      `Le délai peut aller jusqu’à ${days} jours, ou au plus tard le ${last} : au-delà, il est interdit. La facture reste due.`,
    void: (days: number, last: string) =>
      `Le délai peut aller jusqu’à ${days} jours, ou au plus tard le ${last} : au-delà, la clause est nulle, et le délai légal s’applique.`,
    express: (days: number) =>
      `Plus de ${days} jours : valable si c’est convenu expressément, et sans abus.`,
  },
  account: {
    clauseCap: (amount: string) =>
      `Une indemnité n’est due que si une clause de votre contrat la prévoit, et après le rappel gratuit resté sans suite : au plus ${amount}. Elle n’est pas comptée ici.`,
    caption: "Calcul du montant dû",
    paid: (amount: string) => `Paiements reçus : ${amount}, déjà déduits.`,
    invoice: (number: string, day: string) => `N° ${number}, échéance ${day}`,
    provisional: "Provisoire",
    notAnnounced:
      "Au Luxembourg, un particulier ne doit d’intérêts que si la facture, envoyée dans le mois, les annonce (loi du 18 avril 2004, art. 12 et 13). Si c’est le cas, dites-le en corrigeant la facture.",
    print: "Décompte à imprimer",
  },
  invoices: {
    correct: "Corriger",
    correctNumber: (number: string) => `Corriger la facture ${number}`,
    fromTheOutset:
      "Pour une erreur de saisie : le calcul est refait depuis le début. Pour un paiement ou un avoir, notez-le plutôt dans la chronologie.",
    add: "Ajouter",
    added: (number: string) => `Facture ${number} ajoutée au dossier.`,
    corrected: (number: string) => `Facture ${number} corrigée.`,
  },
  accessories: {
    title: "Intérêts et indemnités restants",
    undecided: (left: string) =>
      `Le principal est payé. Restent ${left} d’intérêts et d’indemnités, dus tant que vous n’y renoncez pas : à vous de choisir.`,
    kept: (left: string) => `Vous réclamez les intérêts et indemnités restants : ${left}.`,
    waived: (_left: string) => "Vous avez renoncé aux intérêts et indemnités restants.",
    keep: "Les réclamer",
    waive: "Y renoncer",
    keepAgain: "Revenir sur ce choix",
    waiveHint: "Une renonciation annoncée au client peut vous engager.",
    saved: {
      keep: "Choix enregistré : intérêts et indemnités réclamés.",
      waive: "Choix enregistré : intérêts et indemnités abandonnés.",
    },
  },
  statement: {
    language: "Langue du décompte",
    print: "Imprimer ou enregistrer en PDF",
  },
};

export type LawText = typeof law;
