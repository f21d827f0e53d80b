import type { PlainDate } from "../dates.ts";
import type { Currency, Money } from "../money.ts";
import type { ContactKind } from "../schema/contact.ts";
import type { Jurisdiction } from "../schema/jurisdiction.ts";
import type { Rate, RateTable } from "./rate-table.ts";

/**
 * After which day interest runs. `due`: the due date, without any notice. `notice`: the first
 * formal notice given once the invoice was late. `first-reminder`: so many days after the first
 * reminder sent once it was late. `month-end`: the end of the n-th month after the due date's.
 */
export type InterestStart =
  | { after: "due" }
  | { after: "notice" }
  | { after: "first-reminder"; days: number }
  | { after: "month-end"; months: number };

/** What the law gives a creditor against one kind of debtor. */
export interface InterestRegime {
  /** The rates that apply, given what the contract says; null when nothing may be claimed. */
  rates: (agreed?: Rate) => RateTable | null;
  start: InterestStart;
  /** The rate of the day on which interest started is kept until payment; otherwise it follows. */
  keepsFirstRate: boolean;
  /** By how many days a year's rate is divided; 365 also in leap years. */
  dayBasis: 360 | 365;
  /** Due once for each late invoice; null where the law gives none. */
  fixedIndemnity: Money | null;
  /** Articles that these figures come from. */
  sources: readonly string[];
}

/** One country's rules. */
export interface JurisdictionPack {
  jurisdiction: Jurisdiction;
  /** ISO 3166-1 alpha-2 of the country a new contact is assumed to be in. */
  country: string;
  /** IANA name: which day an instant falls on. */
  timeZone: string;
  currency: Currency;
  regimes: Record<ContactKind, InterestRegime>;
}

/** Days on which the debtor was called upon to pay, in order of time. */
export interface Demands {
  notices: readonly PlainDate[];
  reminders: readonly PlainDate[];
}
