import { pluralIn } from "../plural.ts";

const plural = pluralIn("fr");

/** The toolbar's popup: the day's agenda. */
export const popup = {
  title: "Aujourd’hui",
  due: (count: number) =>
    count === 0
      ? "Aucune relance à faire"
      : `${count} ${plural(count, "relance à faire", "relances à faire")}`,
  answers: "Réponses de vos clients",
  clocks: "Délais",
  signals: "Signes récents",
  empty: "Rien à faire aujourd’hui, et rien de neuf du côté des lectures.",
  emptyHint: "Pour suivre une facture, ouvrez le fil du client dans Gmail ou Outlook.",
  most: (count: number) => `Seuls les ${count} dossiers les plus pressants sont listés.`,
  news: {
    withdrew: "Accord retiré",
    bounced: "Message non remis",
    away: "Absence annoncée",
  },
};
