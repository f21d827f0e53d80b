import type { Money } from "../money.ts";
import { formatMoney } from "../money-format.ts";
import { formatDate } from "../plain-date.ts";
import type { Instalment } from "../recovery/instalments.ts";
import type { ContactKind } from "../schema/contact.ts";
import type { Jurisdiction } from "../schema/jurisdiction.ts";
import type { Language } from "../schema/language.ts";

// The panel shows this text while a plan is made: no law pack and no zod here.

interface Agreed {
  instalments: readonly Instalment[];
  /** One missed date makes all the rest due. */
  acceleration: boolean;
  jurisdiction: Jurisdiction;
  contactKind: ContactKind;
}

const words = {
  fr: {
    undertaking: (total: string) =>
      `Le débiteur reconnaît devoir au créancier la somme de ${total}, et s’engage à la régler ainsi :`,
    instalment: (day: string, amount: string) => `le ${day} : ${amount}`,
    acceleration:
      "À défaut d’un seul versement à sa date, tout le solde devient exigible, sans autre formalité.",
    novation: "Cet accord n’emporte pas novation.",
    handwritten:
      "De la main du débiteur, la somme en toutes lettres et en chiffres (article 1376 du code civil) : ……",
    made: "Fait en deux exemplaires, à ……, le ……",
    creditor: "Signature du créancier :",
    debtor: "Signature du débiteur :",
  },
  en: {
    undertaking: (total: string) =>
      `The debtor acknowledges owing ${total} to the creditor, and undertakes to pay it as follows:`,
    instalment: (day: string, amount: string) => `on ${day}: ${amount}`,
    acceleration:
      "If a single instalment is missed on its date, the whole balance falls due without further notice.",
    novation: "This agreement is not a novation.",
    handwritten:
      "In the debtor’s own hand, the sum in words and in figures (article 1376 of the French Civil Code): ……",
    made: "Made in two copies, at ……, on ……",
    creditor: "Signature of the creditor:",
    debtor: "Signature of the debtor:",
  },
} as const;

/** What the instalments come to; they share one currency. */
export const totalOf = (instalments: readonly Instalment[]): Money | null => {
  const [first] = instalments;
  if (first === undefined) return null;
  const minor = instalments.reduce((sum, { amount }) => sum + amount.minor, 0);
  return { minor, currency: first.amount.currency };
};

/**
 * The heart of an instalment agreement: the sum acknowledged, when it is paid, what a missed date
 * does. A consumer in France writes the sum by hand (C. civ. 1376).
 */
export const acknowledgement = (language: Language, agreed: Agreed) => {
  const t = words[language];
  const total = totalOf(agreed.instalments);
  const isHandwritten = agreed.jurisdiction === "fr" && agreed.contactKind === "consumer";
  return {
    undertaking: t.undertaking(total === null ? "" : formatMoney(total, language)),
    instalments: agreed.instalments.map(({ on, amount }) =>
      t.instalment(formatDate(on, language), formatMoney(amount, language)),
    ),
    clauses: agreed.acceleration ? [t.acceleration, t.novation] : [t.novation],
    signing: [...(isHandwritten ? [t.handwritten] : []), t.made, t.creditor, t.debtor],
  };
};

/** The same as one text, for where the parties are known from elsewhere. */
export const acknowledgementText = (language: Language, agreed: Agreed): string => {
  const { undertaking, instalments, clauses, signing } = acknowledgement(language, agreed);
  return [undertaking, ...instalments.map((line) => `– ${line}`), ...clauses, ...signing].join(
    "\n",
  );
};
