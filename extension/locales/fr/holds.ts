/** What suspends the ladder, and what ends it. */
export const holds = {
  promise: (day: string) => `Paiement promis pour le ${day}`,
  promiseOpen: "Paiement promis",
  plan: "Échéancier en cours",
  dispute: (day: string) => `Litige depuis le ${day}`,
  manual: (day: string) => `En pause jusqu’au ${day}`,
  manualOpen: "En pause",
  verification: (day: string) => `Paiement annoncé : à vérifier d’ici le ${day}`,
  proposal: (day: string) => `Proposition du client : à décider d’ici le ${day}`,
  procedure: (day: string) => `Procédure en cours depuis le ${day}`,
  decision: (day: string) => `Décision rendue ou signifiée le ${day}`,
  handover: (day: string) => `Dossier confié à un tiers depuis le ${day}`,
  insolvency: (day: string) => `Procédure collective ouverte le ${day}`,
  outOfOffice: (day: string) => `Absence annoncée jusqu’au ${day}`,
  why: {
    promise: "On attend la date avant de relancer. Une promesse tenue vaut mieux qu’un rappel.",
    plan: "Tant que l’échéancier est respecté, pas de relance.",
    dispute: "Répondez d’abord sur le fond : relancer un montant contesté affaiblit le dossier.",
    manual: "Vous avez suspendu les relances.",
    verification:
      "Votre client dit avoir payé. Regardez votre compte avant d’écrire : un virement met un à trois jours à arriver.",
    proposal:
      "Votre client attend votre réponse. Rien n’est convenu tant que vous n’avez pas accepté.",
    "out-of-office":
      "Une réponse automatique le dit. Relancez à son retour, ou écrivez à la personne qui le remplace.",
    procedure:
      "Un tribunal, un office ou un médiateur est saisi. Suivez ses délais plutôt que de relancer ; reprenez la main si la procédure s’arrête.",
    decision:
      "Ce n’est plus une relance qui fait payer, mais la suite donnée à la décision : signification, puis exécution. Regardez les délais.",
    handover:
      "Un avocat, un assureur ou une société de recouvrement s’en occupe. Relancer en parallèle solliciterait votre client deux fois.",
    insolvency:
      "Ne relancez plus votre client : déclarez votre créance à la procédure, dans le délai.",
  },
  broken: "Promesse non tenue",
  missed: "Échéance manquée",
  resolved: "Litige réglé",
  released: "Reprendre",
  resumed: "Reprendre la main",
  followed: "Noter la suite",
  gotPaid: "Paiement reçu",
  notReceived: "Rien reçu",
  refuse: "Refuser",
  agree: { plan: "Accepter l’échéancier", payment: "Accepter ce paiement" },
  agreed: {
    plan: "Échéancier accepté. Dites-le à votre client : la page ne l’en avertit pas.",
    payment: "Promesse acceptée. Dites-le à votre client : la page ne l’en avertit pas.",
  },
  instalments: "Versements proposés",
  everything: "tout ce qui est dû",
};
