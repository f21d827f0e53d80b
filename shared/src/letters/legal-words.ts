import type { ContactKind } from "../schema/contact.ts";
import type { Jurisdiction } from "../schema/jurisdiction.ts";
import type { Language } from "../schema/language.ts";
import type { Money } from "../money.ts";
import { legalWordsEn } from "./legal-words-en.ts";
import { legalWordsFr } from "./legal-words-fr.ts";

/** What the law adds to a formal notice: whole sentences but where said otherwise. */
export interface LegalWords {
  /** What the notice rests on. */
  basis: string;
  /** The same for the principal alone, interest and indemnity being waived. */
  principalBasis: string;
  /** What it sets in motion; empty where nothing certain can be said. */
  effect: string;
  /** A lawful route, as the end of `À défaut de règlement, …`. */
  consequence: string;
  /** A free way to settle without a court; empty where we know of none. */
  amicable: string;
  /** The rate without a contract's, as in `calculés …`. */
  rate: string;
  /** The rate when the contract sets one, in per cent; null where a contract changes nothing. */
  contractualRate: ((percent: string) => string) | null;
  /** Some invoices have a contract's rate, others have not. */
  mixedRate: string;
  /** When interest starts, as in `à compter …`. */
  since: string;
  /** Directive 2011/7/EU, as each country has it: an indemnity for each late invoice. */
  latePaymentLaw: boolean;
}

export type Regime =
  | "fr-business"
  | "fr-consumer"
  | "fr-public"
  | "be"
  | "be-consumer"
  | "qc"
  | "qc-large"
  | "ch"
  | "lu"
  | "lu-consumer";

// Small claims in Québec: at most 15 000 $, interest not counted (C.p.c. 536).
const smallClaimsMinor = 1_500_000;

const regimeOf = (
  jurisdiction: Jurisdiction,
  kind: ContactKind,
  principals: readonly Money[],
): Regime => {
  // In another currency, or beside one, it cannot be told: nothing is converted.
  const isSmall = principals.every(
    ({ currency, minor }) => currency === "CAD" && minor <= smallClaimsMinor,
  );
  const regimes: Record<Jurisdiction, Regime> = {
    fr: `fr-${kind}`,
    be: kind === "consumer" ? "be-consumer" : "be",
    qc: isSmall ? "qc" : "qc-large",
    ch: "ch",
    lu: kind === "consumer" ? "lu-consumer" : "lu",
  };
  return regimes[jurisdiction];
};

/**
 * The words of a jurisdiction for one kind of debtor: they say in words what its pack in `law/`
 * counts. `principals`: what is asked for, each currency by itself. `isWaived`: neither interest nor
 * an indemnity is asked for, now or later. Articles are cited where the fact sheet has them as
 * confirmed; elsewhere the wording is general.
 */
export const legalWords = (
  jurisdiction: Jurisdiction,
  kind: ContactKind,
  principals: readonly Money[],
  language: Language,
  isWaived = false,
): LegalWords => {
  const regime = regimeOf(jurisdiction, kind, principals);
  const law = (language === "fr" ? legalWordsFr : legalWordsEn)[regime];
  return isWaived ? { ...law, basis: law.principalBasis, effect: "" } : law;
};

/** Whether the law itself makes interest run between businesses, without a reminder (directive 2011/7/EU). */
export const interestRunsByLaw = (jurisdiction: Jurisdiction, kind: ContactKind): boolean =>
  kind === "business" && (jurisdiction === "fr" || jurisdiction === "be" || jurisdiction === "lu");
