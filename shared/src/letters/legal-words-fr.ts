import type { LegalWords, Regime } from "./legal-words.ts";

const agreed = (percent: string): string => `au taux de ${percent} % par an prévu au contrat`;

const shared = {
  effect: "",
  amicable: "",
  consequence: "je pourrai saisir le tribunal compétent",
  rate: "au taux prévu au contrat ou par la loi",
  contractualRate: agreed,
  mixedRate:
    "au taux prévu au contrat pour les factures qui en fixent un, au taux légal pour les autres",
  since: "du lendemain de chaque échéance",
  latePaymentLaw: false,
};

const byLaw =
  "Les intérêts de retard courent de plein droit depuis le lendemain de chaque échéance, et jusqu’au paiement complet.";

const ecbRate = (points: number): string =>
  `au taux de refinancement de la Banque centrale européenne en vigueur au début de chaque semestre, majoré de ${points} points`;

const withinLegalRate = (percent: string): string =>
  `${agreed(percent)}, dans la limite du taux légal`;

const contract =
  "Cette mise en demeure se fonde sur le contrat qui nous lie et sur les factures jointes.";
const frenchCode =
  "Cette mise en demeure se fonde sur les articles 1231-6, 1344 et 1344-1 du code civil.";
const quebecCode =
  "Cette mise en demeure est faite selon les articles 1594 à 1597 du Code civil du Québec.";

const general: LegalWords = { ...shared, basis: contract, principalBasis: contract };

const qc: LegalWords = {
  ...shared,
  basis: quebecCode,
  principalBasis: quebecCode,
  effect: "Les intérêts de retard courent depuis la demeure (article 1617).",
  consequence: "je pourrai introduire une demande aux petites créances",
  rate: "au taux légal de 5 % par an",
  since: "de la mise en demeure",
};

export const legalWordsFr: Record<Regime, LegalWords> = {
  "fr-business": {
    ...shared,
    basis:
      "Cette mise en demeure se fonde sur les articles 1231-6, 1344 et 1344-1 du code civil et, pour les intérêts de retard et l’indemnité forfaitaire de recouvrement, sur les articles L441-10 et D441-5 du code de commerce.",
    principalBasis: frenchCode,
    effect: byLaw,
    consequence:
      "je pourrai demander au juge une injonction de payer (articles 1405 et suivants du code de procédure civile)",
    amicable: "Vous pouvez aussi saisir le Médiateur des entreprises, gratuitement.",
    rate: ecbRate(10),
    contractualRate: (percent) => `${agreed(percent)}, et au moins à trois fois le taux légal`,
    latePaymentLaw: true,
  },
  "fr-consumer": {
    ...shared,
    basis: frenchCode,
    principalBasis: frenchCode,
    effect: "Elle fait courir les intérêts au taux légal, s’ils ne courent pas déjà.",
    consequence:
      "je pourrai demander au juge une injonction de payer (articles 1405 et suivants du code de procédure civile)",
    amicable: "Vous pouvez aussi vous adresser à un conciliateur de justice, gratuitement.",
    rate: "au taux légal",
    contractualRate: withinLegalRate,
    since: "de la première mise en demeure",
  },
  "fr-public": {
    ...shared,
    basis:
      "Cette mise en demeure se fonde sur les articles L2192-12 et L2192-13 du code de la commande publique.",
    principalBasis: contract,
    effect:
      "Les intérêts moratoires courent de plein droit depuis le lendemain de chaque échéance, et jusqu’au paiement complet.",
    consequence: "je pourrai saisir la juridiction compétente",
    rate: "au taux de refinancement de la Banque centrale européenne en vigueur au début du semestre où ils ont commencé à courir, majoré de 8 points",
    contractualRate: null,
    latePaymentLaw: true,
  },
  be: {
    ...shared,
    basis:
      "Cette mise en demeure se fonde sur la loi du 2 août 2002 relative au retard de paiement dans les transactions commerciales.",
    principalBasis: contract,
    effect: byLaw,
    // The rate is named before the basis: the law is, too.
    rate: "au taux fixé chaque semestre en application de la loi du 2 août 2002",
    latePaymentLaw: true,
  },
  "be-consumer": {
    ...general,
    rate: "au taux prévu au contrat",
    contractualRate: (percent) => `${agreed(percent)}, dans la limite fixée par la loi`,
    since: "de la fin des quatorze jours qui ont suivi le premier rappel",
  },
  qc,
  "qc-large": { ...qc, consequence: shared.consequence },
  ch: {
    ...shared,
    basis: "Cette mise en demeure se fonde sur les articles 102 et 104 du Code des obligations.",
    principalBasis: "Cette mise en demeure se fonde sur l’article 102 du Code des obligations.",
    effect:
      "Le jour convenu pour le paiement étant passé, l’intérêt moratoire court depuis le lendemain de chaque échéance.",
    consequence:
      "je pourrai introduire une poursuite (article 67 de la loi fédérale sur la poursuite pour dettes et la faillite)",
    rate: "au taux de 5 % par an (article 104 du Code des obligations)",
  },
  lu: {
    ...shared,
    basis: "Cette mise en demeure se fonde sur la loi modifiée du 18 avril 2004.",
    principalBasis: contract,
    effect: byLaw,
    rate: ecbRate(8),
    latePaymentLaw: true,
  },
  "lu-consumer": {
    ...general,
    rate: "au taux légal",
    contractualRate: withinLegalRate,
    since: "de la fin du troisième mois qui a suivi chaque échéance",
  },
};
