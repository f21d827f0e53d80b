import type { Source } from "../cited.ts";

export const civil = (article: string): Source => ({
  label: `CCQ, ${article}`,
  url: "https://www.legisquebec.gouv.qc.ca/fr/document/lc/CCQ-1991",
});
export const procedureCode = (article: string): Source => ({
  label: `C.p.c., ${article}`,
  url: "https://www.legisquebec.gouv.qc.ca/fr/document/lc/C-25.01",
});
export const interestAct: Source = {
  label: "Loi sur l’intérêt, L.R.C. 1985, c. I-15",
  url: "https://laws-lois.justice.gc.ca/fra/lois/I-15/",
};
export const criminalRate: Source = {
  label: "Code criminel, art. 347",
  url: "https://laws-lois.justice.gc.ca/fra/lois/C-46/",
};
export const smallClaims: Source = {
  label: "Petites créances (Éducaloi)",
  url: "https://educaloi.qc.ca/",
};
export const freeMediation: Source = {
  label: "Médiation aux petites créances (BTLP)",
  url: "https://btlpavocats.com/1-droit-civil-et-commercial/les-petites-creances/",
};
