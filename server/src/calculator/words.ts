import type { ContactKind } from "@impaye/shared/schema/contact";
import type { InterestWarning } from "@impaye/shared/schema/interest-tool";
import type { Jurisdiction } from "@impaye/shared/schema/jurisdiction";
import type { Language } from "@impaye/shared/schema/language";

export interface CalculatorWords {
  title: string;
  what: string;
  jurisdiction: string;
  jurisdictions: Record<Jurisdiction, string>;
  regime: string;
  regimes: Record<ContactKind, string>;
  principal: string;
  principalHint: string;
  from: string;
  to: string;
  contractualRate: string;
  contractualRateHint: string;
  noticeOn: string;
  noticeOnHint: string;
  announcesInterest: string;
  announcesInterestHint: string;
  optional: string;
  compute: string;
  mistakes: string;
  owed: (day: string) => string;
  interest: string;
  indemnity: string;
  amount: string;
  perDay: (amount: string) => string;
  how: string;
  segmentsCaption: string;
  period: string;
  atRate: (days: number, rate: string) => string;
  between: (from: string, to: string) => string;
  formula: (basis: number) => string;
  noInterest: string;
  provisional: string;
  perDayProvisional: string;
  /** Where the rates that were applied are published, and until when they are known. */
  rates: string;
  ratesKnown: (day: string) => string;
  warnings: Record<InterestWarning, string>;
  sources: string;
  notAdvice: string;
  other: string;
  privacy: string;
}

const fr: CalculatorWords = {
  title: "Calculer des intérêts de retard",
  what: "Ce que la loi ajoute à une facture payée en retard, et comment le calcul est fait. Sans compte ; rien n’est conservé.",
  jurisdiction: "Droit applicable",
  jurisdictions: {
    fr: "France",
    be: "Belgique",
    qc: "Québec",
    ch: "Suisse",
    lu: "Luxembourg",
  },
  regime: "Qui doit payer ?",
  regimes: {
    business: "Un professionnel",
    consumer: "Un particulier",
    public: "Un acheteur public",
  },
  principal: "Montant dû, toutes taxes comprises",
  principalHint: "Par exemple 3 000,00",
  from: "Échéance de la facture",
  to: "Payée le, ou calculer jusqu’au",
  contractualRate: "Taux annuel prévu au contrat, en %",
  contractualRateHint: "Vide : le taux de la loi",
  noticeOn: "Première mise en demeure",
  noticeOnHint:
    "Les intérêts ne courent que depuis elle contre un particulier en France, et au Québec. En Belgique, pour un particulier : le premier rappel.",
  announcesInterest: "La facture annonce ces intérêts",
  announcesInterestHint:
    "Luxembourg, particulier : envoyée dans le mois et disant que les intérêts seront demandés, sans quoi il n’en court aucun.",
  optional: "facultatif",
  compute: "Calculer",
  mistakes: "Vérifiez les champs signalés.",
  owed: (day) => `Dû au ${day}`,
  interest: "Intérêts de retard",
  indemnity: "Indemnité forfaitaire de recouvrement",
  amount: "Facture",
  perDay: (amount) => `Chaque jour de plus ajoute ${amount}.`,
  how: "Le calcul",
  segmentsCaption: "Intérêts par période de taux",
  period: "Période",
  atRate: (days, rate) => `${days} ${days > 1 ? "jours" : "jour"} à ${rate} par an`,
  between: (from, to) => `du ${from} au ${to}`,
  formula: (basis) =>
    `Montant × taux × jours / ${basis}, arrondi au centime à chaque période ; le jour de l’échéance ne compte pas, celui du paiement compte.`,
  noInterest: "Aucun intérêt ne court sur cette période.",
  provisional:
    "Provisoire : une partie de la période dépasse les taux ou les textes connus à ce jour ; les derniers connus ont servi au calcul.",
  perDayProvisional:
    "Ce dernier chiffre est provisoire : le taux de ce jour n’est pas encore connu.",
  rates: "Taux appliqués",
  ratesKnown: (day) => `Connus jusqu’au ${day}.`,
  warnings: {
    "rate-below-floor":
      "Le taux du contrat est inférieur au minimum légal (trois fois le taux d’intérêt légal) : le minimum a été appliqué. Ce qui remplace un taux trop bas n’est pas tranché.",
    "rate-above-ceiling":
      "Le taux du contrat dépasse ce qui peut être demandé : il a été ramené au maximum.",
    "rate-may-be-reduced":
      "Le taux du contrat dépasse celui de la loi : un juge peut réduire ce qui est manifestement excessif.",
    "agreed-rate-ignored": "Ici, le taux de la loi s’impose : celui du contrat ne change rien.",
    "needs-agreed-rate": "Ici, aucun intérêt n’est dû sans une clause du contrat.",
    "needs-notice": "Ici, les intérêts ne courent qu’à partir d’une mise en demeure.",
    "notice-before-due":
      "Une mise en demeure antérieure à l’échéance ne fait pas courir les intérêts.",
    "from-first-reminder":
      "Ici, les intérêts ne courent que quatorze jours après le premier rappel, qui est gratuit.",
    "from-third-month":
      "Ici, les intérêts courent dès la fin du troisième mois, si la facture, envoyée dans le mois, l’annonce.",
    "needs-announcement":
      "Ici, les intérêts ne courent que si la facture, envoyée dans le mois, annonce qu’ils seront demandés. Sans cela, aucun n’est compté.",
    "from-agreed-day":
      "Ici, les intérêts courent dès l’échéance si ce jour a été convenu entre les parties ; sinon, seulement depuis une interpellation (un rappel ou une mise en demeure).",
    "rate-below-statutory":
      "Le taux du contrat est inférieur à celui de la loi : il a été appliqué, mais la loi pourrait donner davantage.",
  },
  sources: "Sources",
  notAdvice:
    "Information, et non conseil juridique. En cas de doute, consultez un avocat ou un point d’accès au droit.",
  other: "In English",
  privacy: "Impayé calcule ceci sur ce serveur et n’en garde rien.",
};

const en: CalculatorWords = {
  title: "Late-payment interest calculator",
  what: "What the law adds to an invoice that is paid late, and how the figure comes about. No account; nothing is kept.",
  jurisdiction: "Applicable law",
  jurisdictions: {
    fr: "France",
    be: "Belgium",
    qc: "Québec",
    ch: "Switzerland",
    lu: "Luxembourg",
  },
  regime: "Who has to pay?",
  regimes: {
    business: "A business or freelancer",
    consumer: "A consumer",
    public: "A public buyer",
  },
  principal: "Amount due, taxes included",
  principalHint: "For example 3,000.00",
  from: "Invoice’s due date",
  to: "Paid on, or count until",
  contractualRate: "Yearly rate set by the contract, in %",
  contractualRateHint: "Empty: the statutory rate",
  noticeOn: "First formal notice",
  noticeOnHint:
    "Interest runs only from it against a consumer in France, and in Québec. In Belgium, for a consumer: the first reminder.",
  announcesInterest: "The invoice announces this interest",
  announcesInterestHint:
    "Luxembourg, consumer: sent within a month and saying that interest will be claimed; otherwise none runs.",
  optional: "optional",
  compute: "Calculate",
  mistakes: "Check the fields that are marked.",
  owed: (day) => `Owed on ${day}`,
  interest: "Late-payment interest",
  indemnity: "Fixed recovery indemnity",
  amount: "Invoice",
  perDay: (amount) => `Each further day adds ${amount}.`,
  how: "How it is computed",
  segmentsCaption: "Interest for each period of one rate",
  period: "Period",
  atRate: (days, rate) => `${days} ${days === 1 ? "day" : "days"} at ${rate} a year`,
  between: (from, to) => `${from} to ${to}`,
  formula: (basis) =>
    `Amount × rate × days / ${basis}, rounded to the cent for each period; the due date does not count, the day of payment does.`,
  noInterest: "No interest runs in this period.",
  provisional:
    "Provisional: part of the period lies beyond the rates or texts known today; the last known ones were used.",
  perDayProvisional: "This last figure is provisional: that day’s rate is not known yet.",
  rates: "Rates applied",
  ratesKnown: (day) => `Known until ${day}.`,
  warnings: {
    "rate-below-floor":
      "The contract’s rate is below the legal minimum (three times the legal interest rate): the minimum was applied. What replaces a rate that is too low is not settled.",
    "rate-above-ceiling":
      "The contract’s rate is above what may be claimed: it was brought down to the maximum.",
    "rate-may-be-reduced":
      "The contract’s rate is above the statutory one: a judge may reduce what is manifestly excessive.",
    "agreed-rate-ignored": "Here the statutory rate is mandatory: the contract’s changes nothing.",
    "needs-agreed-rate": "Here no interest is due without a clause in the contract.",
    "needs-notice": "Here interest runs only from a formal notice.",
    "notice-before-due": "A formal notice before the due date does not start interest.",
    "from-first-reminder":
      "Here interest runs only fourteen days after the first reminder, which is free.",
    "from-third-month":
      "Here interest runs from the end of the third month, if the invoice, sent within one month, announces it.",
    "needs-announcement":
      "Here interest runs only if the invoice, sent within one month, announces that it will be claimed. Without that, none is counted.",
    "from-agreed-day":
      "Here interest runs from the due date if both parties agreed on that day; otherwise only from a demand (a reminder or a formal notice).",
    "rate-below-statutory":
      "The contract’s rate is below the statutory one: it was applied, but the law may give more.",
  },
  sources: "Sources",
  notAdvice: "Information, not legal advice. When in doubt, ask a lawyer or a legal aid office.",
  other: "En français",
  privacy: "Impayé computes this on this server and keeps none of it.",
};

export const calculatorWords: Record<Language, CalculatorWords> = { fr, en };
