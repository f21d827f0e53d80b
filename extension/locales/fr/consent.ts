/** The client's consent to being measured: the question, the record, the clause, the law. */
export const consent = {
  question: "Ce client a-t-il accepté que vos e-mails vous disent s’ils sont ouverts ?",
  yes: "Oui, il l’a accepté",
  no: "Non",
  later: "Pas maintenant",
  answered: {
    no: "C’est noté : vos relances partent sans pixel.",
    later: "C’est noté. Vous pourrez répondre plus tard, sous « Lecture ».",
  },
  see: "Voir la clause qui le permettrait",
  seeGiven: "Voir l’accord du client",
  intro:
    "À faire accepter à part, par une case à cocher au devis ou au contrat. Gardez-en la trace.",
  have: "J’ai cet accord",
  since: "Donné le",
  how: "Comment a-t-il été donné ?",
  ways: {
    box: "Case cochée au devis ou au contrat",
    mail: "Réponse par e-mail",
    other: "Autrement",
  },
  wayDetail: "Précision",
  wayDetailHint: "Par exemple le numéro du devis, la date de l’e-mail.",
  proof: "Preuve",
  proofHint: "Devis signé ou capture : PDF, PNG ou JPEG, 1 Mo au plus.",
  tooLarge: "Ce fichier dépasse 1 Mo.",
  save: "Enregistrer l’accord",
  saved: "Accord enregistré : il vaut pour les prochaines relances.",
  given: (day: string | null) =>
    day === null ? "Accord noté, sans date." : `Accord donné le ${day}.`,
  download: "Télécharger la preuve",
  removeProof: "Retirer le fichier",
  proofRemoved: "Fichier retiré. La chronologie en garde l’empreinte.",
  addProof: "Compléter, joindre une preuve",
  change: "Modifier l’accord",
  noticeOnly: "Aujourd’hui, seule la mise en demeure porte un pixel.",
  turn: { none: "Ne plus mesurer", "legal-notice": "Seulement dans une mise en demeure" },
  turned: {
    none: "C’est noté : les prochaines relances partent sans pixel, et celles déjà envoyées n’indiquent plus rien.",
    "legal-notice": "C’est noté : seule une mise en demeure portera un pixel.",
  },
  law: {
    cnil: "En France, suivre l’ouverture d’un e-mail demande l’accord préalable du destinataire, même entre professionnels ; la preuve de remise d’une mise en demeure en est dispensée (CNIL, délibération 2026-042).",
    garante:
      "En Italie, suivre l’ouverture d’un e-mail demande l’accord préalable du destinataire ; la preuve de remise d’une notification légale en est dispensée (Garante per la protezione dei dati personali).",
    eprivacy:
      "Dans ce pays, suivre l’ouverture d’un e-mail demande l’accord préalable du destinataire, et aucune dispense n’est publiée pour une mise en demeure (directive 2002/58/CE, art. 5, par. 3 ; CEPD, lignes directrices 2/2023).",
    pecr: "Au Royaume-Uni, suivre l’ouverture d’un e-mail demande l’accord préalable du destinataire (PECR 2003, règle 6).",
    quebec:
      "Au Québec, une technologie qui identifie ou profile une personne reste inactive tant que celle-ci ne l’a pas activée (loi sur la protection des renseignements personnels dans le secteur privé, art. 8.1).",
    switzerland:
      "En Suisse, le destinataire doit être informé et pouvoir refuser (loi sur les télécommunications, art. 45c). Impayé demande son accord, sauf pour une mise en demeure.",
    unknown:
      "Impayé ne connaît pas la règle de ce pays et applique la plus stricte : l’accord préalable du destinataire.",
  },
  clauses: {
    title: "Clause d’accord",
    intro:
      "L’accord doit être séparé du reste, facultatif et prouvable : une case à cocher que le client coche lui-même. Gardez le devis ou l’e-mail où il l’a fait.",
    language: "Langue de la clause",
    places: { quote: "Pour le devis", terms: "Pour les conditions générales" },
  },
};
