import type { Closing, Helper } from "@impaye/shared/schema/ending";

import type { NoticeWay, Stage } from "../../panel/procedure/procedure-draft.ts";
import { procedureNames } from "./procedure-names.ts";

/** What goes beyond reminders, and the end of a case: loaded when the panel asks, not before. */
export const procedure = {
  title: "Noter une démarche",
  stage: "Ce qui s’est passé",
  stages: {
    notice: "Mise en demeure signifiée ou remise",
    mediation: "Médiation ou conciliation demandée",
    filing: "Requête ou demande déposée",
    decision: "Ordonnance ou jugement rendu",
    served: "Décision ou commandement signifié",
    handover: "Dossier confié à un professionnel",
    insolvency: "Procédure collective ouverte",
    ended: "Procédure terminée",
  } as Record<Stage, string>,
  dates: {
    notice: "Signifiée ou remise le",
    mediation: "Demandée le",
    filing: "Déposée le",
    decision: "Rendue le",
    served: "Signifié le",
    handover: "Confié le",
    insolvency: "Ouverte le",
    ended: "Terminée le",
  } as Record<Stage, string>,
  noticeWay: "Comment",
  noticeWays: {
    served: "Signifiée par commissaire de justice",
    delivered: "Recommandé remis au client",
  } as Record<NoticeWay, string>,
  procedure: "Procédure",
  procedures: procedureNames,
  unnamed: "Une autre",
  unnamedHint: "Sans procédure connue, aucun délai ne peut être compté.",
  court: "Tribunal ou organisme",
  to: "À qui",
  helpers: {
    lawyer: "Avocat",
    officer: "Commissaire de justice",
    agency: "Recouvrement",
    insurer: "Assureur",
  } as Record<Helper, string>,
  name: "Nom",
  publishedOn: "Publiée le",
  toldBy: "Appris par",
  toldByHint: "Par exemple : BODACC, courrier du mandataire.",
  note: "Note",
  whatFollows:
    "Les délais qui en découlent s’affichent sous « Délais ». Information, pas un conseil.",
  paused: "Vos relances s’arrêtent tant que d’autres s’en occupent.",
  submit: "Enregistrer",
  required: "À remplir.",
  inTheFuture: "Ce jour n’est pas encore venu.",
  added: (stage: string) => `Ajouté à la chronologie : ${stage}.`,
  close: {
    title: "Clore le dossier",
    why: "Pourquoi ?",
    whys: {
      paid: "Il est réglé",
      "written-off": "J’abandonne la créance",
      other: "Autre raison",
    } as Record<Closing, string>,
    effect:
      "Le dossier quitte l’agenda, et ses délais ne sont plus surveillés. La page du débiteur se ferme dans un mois. La chronologie reste, et vous pourrez le rouvrir.",
    stillOwed: (amount: string) =>
      `Le décompte montre encore ${amount}. Si un paiement est arrivé, notez-le d’abord.`,
    writtenOff:
      "Ceci ne regarde que votre suivi. Annoncer au client que la dette est remise vous engagerait.",
    note: "Note",
    submit: "Clore le dossier",
    closed: "Dossier clos.",
  },
};

export type ProcedureText = typeof procedure;
