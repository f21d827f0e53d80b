/** Where a rule on reading pixels was read; each has its sentence in the interface. */
export type RuleSource =
  | "cnil"
  | "garante"
  | "eprivacy"
  | "pecr"
  | "quebec"
  | "switzerland"
  | "unknown";

/**
 * What a country asks before a mail may carry a pixel. Consent is enough everywhere, and Impayé
 * never puts one in without a basis; what differs is whether a formal notice may carry one without
 * consent, as proof that a legally required notification was delivered.
 */
export interface CountryRule {
  noticeExempt: boolean;
  source: RuleSource;
}

/** French law on data protection applies there too (loi n° 78-17, art. 125). */
const frenchOverseas = "GP GF MQ RE YT BL MF PM WF PF NC TF";

/** Members of the European Economic Area but France and Italy, whose authorities have spoken. */
const otherEea =
  "AT BE BG HR CY CZ DK EE FI DE GR HU IS IE LV LI LT LU MT NL NO PL PT RO SK SI ES SE";

const codesIn = (codes: string): ReadonlySet<string> => new Set(codes.split(" "));
const french = codesIn(`FR ${frenchOverseas}`);
const eea = codesIn(otherEea);

/**
 * The rule of the recipient's country (ISO 3166-1 alpha-2, upper case), the strictest where none is
 * known.
 * - France: CNIL deliberation 2026-042 of 12 March 2026, which exempts proof of delivery of a
 *   legally required notification; Italy: the Garante's alike.
 * - Rest of the EEA: directive 2002/58/EC, art. 5(3), as the EDPB reads it (Guidelines 2/2023, on
 *   tracking pixels); no exemption for notices has been published.
 * - United Kingdom: Privacy and Electronic Communications Regulations 2003, reg. 6, alike.
 * - Canada, by its strictest law: Québec's Act respecting the protection of personal information in
 *   the private sector, s. 8.1 (what identifies or profiles is off until the person turns it on).
 * - Switzerland: loi sur les télécommunications, art. 45c (to be told, and able to refuse).
 */
export const countryRule = (country: string): CountryRule => {
  if (french.has(country)) return { noticeExempt: true, source: "cnil" };
  if (country === "IT") return { noticeExempt: true, source: "garante" };
  if (country === "CH") return { noticeExempt: true, source: "switzerland" };
  if (country === "GB") return { noticeExempt: false, source: "pecr" };
  if (country === "CA") return { noticeExempt: false, source: "quebec" };
  return { noticeExempt: false, source: eea.has(country) ? "eprivacy" : "unknown" };
};
