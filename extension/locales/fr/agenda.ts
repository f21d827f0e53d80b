import type { ClockKind } from "@impaye/shared/schema/clock";

import { pluralIn } from "../plural.ts";

const plural = pluralIn("fr");

/** One line of the day's list, in the popup and in a panel without a thread. */
export const agenda = {
  clock: {
    limitation: "Prescription",
    title: "Fin du titre exécutoire",
    notice: "Délai de la mise en demeure",
    "free-reminder": "Fin du délai du premier rappel",
    procedure: "Délai de procédure",
    promise: "Paiement promis",
    instalment: "Versement prévu",
  } satisfies Record<ClockKind, string>,
  provisional: "provisoire",
  notDueYet: "Rien à envoyer",
  waiting: "En pause",
  decide: "Choisir la suite",
  more: (count: number) => `Afficher ${count} ${plural(count, "autre dossier", "autres dossiers")}`,
  fewer: "Réduire la liste",
};
