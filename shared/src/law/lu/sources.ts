import type { Source } from "../cited.ts";

export const latePayment = (article: string): Source => ({
  label: `Loi modifiée du 18 avril 2004, ${article}`,
  url: "https://legilux.public.lu/eli/etat/leg/loi/2004/04/18/n8/jo",
});
export const procedureCode = (article: string): Source => ({
  label: `NCPC, ${article}`,
  url: "https://legilux.public.lu/eli/etat/leg/rgd/1998/08/03/n4/jo",
});
export const publishedRates: Source = {
  label: "Taux d’intérêt légal (ministère de la Justice)",
  url: "https://mj.gouvernement.lu/fr/service-citoyens/taux-interet-legal.html",
};
export const districtCourt: Source = {
  label: "Injonction de payer au Luxembourg (e-Justice)",
  url: "https://e-justice.europa.eu/content_order_for_payment_procedures-296-lu-fr.do",
};
export const commerce = (article: string): Source => ({
  label: `Code de commerce, ${article}`,
  url: "https://legilux.public.lu/",
});
export const yearlyRegulations: Source = {
  label: "Règlement grand-ducal fixant le taux de l’intérêt légal de chaque année",
  url: "https://legilux.public.lu/",
};
