import type { Source } from "../cited.ts";

export const latePayment = (article: string): Source => ({
  label: `Loi du 2 août 2002, ${article}`,
  url: "https://flhm.be/lutte-contre-le-retard-de-paiement-dans-les-transactions-commerciales",
});
export const publishedRates: Source = {
  label: "Taux d’intérêt légal 2026 (Embuild)",
  url: "https://embuild.be/fr/actualités/le-retard-de-paiement-le-taux-dintérêt-applicable-en-2026",
};
export const paymentTerms: Source = {
  label: "Loi du 14 août 2021 (délais de paiement depuis le 1er février 2022)",
  url: "https://credendo.com/fr/knowledge-hub/du-changement-dans-les-delais-de-paiement-partir-du-1er-fevrier-2022",
};
export const bookXix: Source = {
  label: "Code de droit économique, livre XIX (loi du 4 mai 2023)",
  url: "https://www.telesambre.be/info/le-premier-rappel-dune-facture-impayee-sera-desormais-gratuit/59181",
};
export const judicial = (article: string): Source => ({
  label: `Code judiciaire, ${article}`,
  url: "https://www.ejustice.just.fgov.be/",
});
export const civil = (article: string): Source => ({
  label: `Ancien Code civil, ${article}`,
  url: "https://www.ejustice.just.fgov.be/",
});
