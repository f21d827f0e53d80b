import type { LegalWords, Regime } from "./legal-words.ts";

const agreed = (percent: string): string => `at the rate of ${percent}% a year set by the contract`;

const withinLegalRate = (percent: string): string =>
  `${agreed(percent)}, within the statutory rate`;

const shared = {
  effect: "",
  amicable: "",
  consequence: "I may bring the matter before the competent court",
  rate: "at the rate set by the contract or by law",
  contractualRate: agreed,
  mixedRate:
    "at the contract’s rate for the invoices that have one, and at the statutory rate for the others",
  since: "the day after each due date",
  latePaymentLaw: false,
};

const contract = "This notice rests on the contract between us and on the attached invoices.";
const frenchCode =
  "This notice rests on articles 1231-6, 1344 and 1344-1 of the French Civil Code.";
const quebecCode = "This notice is given under articles 1594 to 1597 of the Civil Code of Québec.";

const general: LegalWords = { ...shared, basis: contract, principalBasis: contract };

const byLaw =
  "Late-payment interest runs by law from the day after each due date, up to full payment.";

const ecbRate = (points: number): string =>
  `at the European Central Bank’s refinancing rate in force at the start of each half-year, plus ${points} points`;

const qc: LegalWords = {
  ...shared,
  basis: quebecCode,
  principalBasis: quebecCode,
  effect: "Interest runs from the default (article 1617).",
  consequence: "I may file a claim in the small claims division",
  rate: "at the legal rate of 5% a year",
  since: "the formal notice",
};

export const legalWordsEn: Record<Regime, LegalWords> = {
  "fr-business": {
    ...shared,
    basis:
      "This notice rests on articles 1231-6, 1344 and 1344-1 of the French Civil Code and, for the late-payment interest and the fixed recovery indemnity, on articles L441-10 and D441-5 of the French Commercial Code.",
    principalBasis: frenchCode,
    effect: byLaw,
    consequence:
      "I may ask the French court for an order for payment (injonction de payer, articles 1405 and following of the Code of Civil Procedure)",
    amicable: "You may also turn to the Médiateur des entreprises, free of charge.",
    rate: ecbRate(10),
    contractualRate: (percent) => `${agreed(percent)}, and at least three times the statutory rate`,
    latePaymentLaw: true,
  },
  "fr-consumer": {
    ...shared,
    basis: frenchCode,
    principalBasis: frenchCode,
    effect: "It makes interest run at the statutory rate, if it does not run already.",
    consequence:
      "I may ask the French court for an order for payment (injonction de payer, articles 1405 and following of the Code of Civil Procedure)",
    amicable: "You may also turn to a conciliateur de justice, free of charge.",
    rate: "at the statutory rate",
    contractualRate: withinLegalRate,
    since: "the first formal notice",
  },
  "fr-public": {
    ...shared,
    basis:
      "This notice rests on articles L2192-12 and L2192-13 of the French Public Procurement Code.",
    principalBasis: contract,
    effect: byLaw,
    rate: "at the European Central Bank’s refinancing rate in force at the start of the half-year in which it began to run, plus 8 points",
    contractualRate: null,
    latePaymentLaw: true,
  },
  be: {
    ...shared,
    basis:
      "This notice rests on the Belgian Act of 2 August 2002 on late payment in commercial transactions.",
    principalBasis: contract,
    effect: byLaw,
    // The rate is named before the basis: the Act is, too.
    rate: "at the rate set each half-year under the Belgian Act of 2 August 2002",
    latePaymentLaw: true,
  },
  "be-consumer": {
    ...general,
    rate: "at the rate set by the contract",
    contractualRate: (percent) => `${agreed(percent)}, within the limit set by law`,
    since: "the end of the fourteen days that followed the first reminder",
  },
  qc,
  "qc-large": { ...qc, consequence: shared.consequence },
  ch: {
    ...shared,
    basis: "This notice rests on articles 102 and 104 of the Swiss Code of Obligations.",
    principalBasis: "This notice rests on article 102 of the Swiss Code of Obligations.",
    effect:
      "The day agreed for payment having passed, default interest runs from the day after each due date.",
    consequence:
      "I may start debt enforcement proceedings (article 67 of the Federal Act on Debt Enforcement and Bankruptcy)",
    rate: "at the rate of 5% a year (article 104 of the Code of Obligations)",
  },
  lu: {
    ...shared,
    basis: "This notice rests on the Luxembourg Act of 18 April 2004, as amended.",
    principalBasis: contract,
    effect: byLaw,
    rate: ecbRate(8),
    latePaymentLaw: true,
  },
  "lu-consumer": {
    ...general,
    rate: "at the statutory rate",
    contractualRate: withinLegalRate,
    since: "the end of the third month after each due date",
  },
};
