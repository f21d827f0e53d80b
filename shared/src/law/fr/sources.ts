import type { Source } from "../cited.ts";

const code =
  (name: string, id: string) =>
  (article: string): Source => ({
    label: `${name}, ${article}`,
    url: `https://www.legifrance.gouv.fr/codes/texte_lc/${id}/`,
  });

/** Each takes the article, as in `commerce("art. L441-10")`. */
export const commerce = code("C. com.", "LEGITEXT000005634379");
export const civil = code("C. civ.", "LEGITEXT000006070721");
export const procedureCode = code("CPC", "LEGITEXT000006070716");
export const enforcementCode = code("CPCE", "LEGITEXT000025024948");
export const consumption = code("C. conso.", "LEGITEXT000006069565");
export const penal = code("C. pén.", "LEGITEXT000006070719");
export const monetary = code("CMF", "LEGITEXT000006072026");
export const publicOrders = code("CCP", "LEGITEXT000037701019");
export const administrative = code("CJA", "LEGITEXT000006070933");

const court = (decision: string): Source => ({
  label: decision,
  url: "https://www.courdecassation.fr/recherche-judilibre",
});
export const noticeDoesNotInterrupt = court("Cass. com., 18 mai 2022, n° 20-23.204");
export const servedOrderInterrupts = court("Cass. com., 6 décembre 2011, n° 10-23.466");
export const amicableNotForOrders = court("Cass. 2e civ., avis, 25 septembre 2025, n° 25-70.013");

export const courtFees: Source = {
  label: "Coût d’une injonction de payer (Heropay)",
  url: "https://heropay.eu/fr/blog/combien-coute-injonction-payer",
};
export const courtForms: Source = {
  label: "Formulaires d’injonction de payer (se-faire-payer.com)",
  url: "https://se-faire-payer.com/cerfa-injonction-de-payer/",
};
export const businessMediator: Source = {
  label: "Médiateur des entreprises",
  url: "https://www.economie.gouv.fr/mediateur-des-entreprises",
};
export const signedPlan: Source = {
  label: "Échéancier et reconnaissance de dette (Agicap)",
  url: "https://agicap.com/fr/cashcollect-academy/nouvel-echeancier",
};
export const orderDuration: Source = {
  label: "Se faire payer quand on est freelance (iergo)",
  url: "https://blocnotes.iergo.fr/breve/vie-ma-vie-de-freelance-se-faire-payer",
};
