import type { LegalWords, Regime } from "./legal-words.ts";

const shared = {
  effect: "",
  amicable: "",
  consequence: "je pourrai saisir le tribunal compétent",
  rate: "au taux prévu au contrat ou par la loi",
  contractualRate: (percent: string) => `au taux de ${percent} % par an prévu au contrat`,
  mixedRate:
    "au taux prévu au contrat pour les factures qui en fixent un, au taux légal pour les autres",
  latePaymentLaw: false,
  formula: false,
};

const general: LegalWords = {
  ...shared,
  basis: "Cette mise en demeure se fonde sur le contrat qui nous lie et sur les factures jointes.",
};

const qc: LegalWords = {
  ...shared,
  basis: "Cette mise en demeure est faite selon les articles 1594 à 1597 du Code civil du Québec.",
  effect: "Les intérêts de retard courent depuis la demeure (article 1617).",
  consequence: "je pourrai introduire une demande aux petites créances",
  rate: "au taux légal de 5 % par an",
};

export const legalWordsFr: Record<Regime, LegalWords> = {
  "fr-business": {
    ...shared,
    basis:
      "Cette mise en demeure se fonde sur les articles 1231-6, 1344 et 1344-1 du code civil et, pour les intérêts de retard et l’indemnité forfaitaire de recouvrement, sur les articles L441-10 et D441-5 du code de commerce.",
    effect:
      "Les intérêts de retard courent de plein droit depuis le lendemain de chaque échéance, et jusqu’au paiement complet.",
    consequence:
      "je pourrai demander au juge une injonction de payer (articles 1405 et suivants du code de procédure civile)",
    amicable: "Vous pouvez aussi saisir le Médiateur des entreprises, gratuitement.",
    rate: "au taux de refinancement de la Banque centrale européenne en vigueur au début de chaque semestre, majoré de 10 points",
    latePaymentLaw: true,
    formula: true,
  },
  "fr-consumer": {
    ...shared,
    basis: "Cette mise en demeure se fonde sur les articles 1231-6, 1344 et 1344-1 du code civil.",
    effect: "Elle fait courir à compter de ce jour les intérêts au taux légal.",
    consequence:
      "je pourrai demander au juge une injonction de payer (articles 1405 et suivants du code de procédure civile)",
    amicable: "Vous pouvez aussi vous adresser à un conciliateur de justice, gratuitement.",
    rate: "au taux légal",
  },
  "fr-public": {
    ...shared,
    basis:
      "Cette mise en demeure se fonde sur les articles L2192-12 et L2192-13 du code de la commande publique.",
    effect:
      "Les intérêts moratoires courent de plein droit depuis le lendemain de chaque échéance, et jusqu’au paiement complet.",
    consequence: "je pourrai saisir la juridiction compétente",
    rate: "au taux de refinancement de la Banque centrale européenne en vigueur au début de chaque semestre, majoré de 8 points",
    latePaymentLaw: true,
    formula: true,
  },
  "be-business": {
    ...shared,
    basis:
      "Cette mise en demeure se fonde sur la loi du 2 août 2002 relative au retard de paiement dans les transactions commerciales.",
    effect:
      "Les intérêts de retard courent de plein droit depuis le lendemain de chaque échéance, et jusqu’au paiement complet.",
    rate: "au taux fixé chaque semestre en application de cette loi",
    latePaymentLaw: true,
  },
  "be-consumer": {
    ...general,
    rate: "au taux prévu au contrat",
  },
  qc,
  "qc-large": { ...qc, consequence: shared.consequence },
  ch: {
    ...shared,
    basis:
      "Cette mise en demeure vaut interpellation au sens de l’article 102 du Code des obligations.",
    effect: "L’intérêt moratoire est dû à compter de la demeure (article 104).",
    consequence:
      "je pourrai introduire une poursuite (article 67 de la loi fédérale sur la poursuite pour dettes et la faillite)",
    rate: "au taux de 5 % par an (article 104 du Code des obligations)",
  },
  "lu-business": {
    ...shared,
    basis: "Cette mise en demeure se fonde sur la loi modifiée du 18 avril 2004.",
    effect:
      "Les intérêts de retard courent de plein droit depuis le lendemain de chaque échéance, et jusqu’au paiement complet.",
    rate: "au taux de refinancement de la Banque centrale européenne en vigueur au début de chaque semestre, majoré de 8 points",
    latePaymentLaw: true,
    formula: true,
  },
  general,
};
