import type { PlainDate } from "../dates.ts";
import type { Currency, Money } from "../money.ts";
import type { ContactKind } from "../schema/contact.ts";
import type { Jurisdiction } from "../schema/jurisdiction.ts";
import type { Cited, Source } from "./cited.ts";
import type { LimitationRule } from "./limitation-rule.ts";
import type { NoticeRule } from "./notice-rule.ts";
import type { TermRule } from "./payment-term.ts";
import type { Procedure } from "./procedure.ts";
import type { Rate, RateTable } from "./rate-table.ts";

/**
 * After which day interest runs. `due`: the due date, without any notice. `notice`: the first
 * formal notice given once the invoice was late. `first-reminder`: so many days after the first
 * reminder sent once it was late. `month-end`: the end of the n-th month after the due date's,
 * and only where the invoice announces this interest as the law wants it to.
 */
export type InterestStart =
  /** `ifAgreed`: the law wants a day that both agreed on, which is taken for granted, and said. */
  | { after: "due"; ifAgreed: boolean }
  | { after: "notice" }
  | { after: "first-reminder"; days: number }
  | { after: "month-end"; months: number };

/** Between which rates a contract may choose; null: no bound. */
export interface RateBounds {
  /** Below it, it is the one that applies. */
  floor: RateTable | null;
  /** Above it, it is the one that applies. */
  ceiling: RateTable | null;
  sources: readonly Source[];
  confirmed: boolean;
}

/** What the law gives a creditor against one kind of debtor. */
export interface InterestRegime {
  /** The rates that apply, given what the contract says; null when nothing may be claimed. */
  rates: (agreed?: Rate) => RateTable | null;
  /** What binds an agreed rate; null where an agreed one changes nothing. */
  agreedBounds: RateBounds | null;
  start: InterestStart;
  /** The rate of the day on which interest started is kept until payment; otherwise it follows. */
  keepsFirstRate: boolean;
  /** By how many days a year's rate is divided; 365 also in leap years. */
  dayBasis: 360 | 365;
  /** Due once for each late invoice; null where the law gives none. */
  fixedIndemnity: (Cited & { amount: Money }) | null;
  /** The most that a contract's clause may ask for besides, on such a balance in its minor units. */
  clauseCap?: Cited & { currency: Currency; of: (principal: number) => number };

  /** By which interest stops on the day insolvency is opened; absent where no rule is known. */
  insolvencyStop?: Cited;
  /** Articles that these figures come from. */
  sources: readonly Source[];
}

/** One country's rules. Every figure in it carries its source and until when it is known. */
export interface JurisdictionPack {
  jurisdiction: Jurisdiction;
  /** ISO 3166-1 alpha-2 of the country a new contact is assumed to be in. */
  country: string;
  /** IANA name: which day an instant falls on. */
  timeZone: string;
  currency: Currency;
  regimes: Record<ContactKind, InterestRegime>;
  terms: Record<ContactKind, TermRule>;
  limitation: Record<ContactKind, LimitationRule>;
  notice: Record<ContactKind, NoticeRule>;
  /** The gentlest first. */
  procedures: readonly Procedure[];
}

/** Days on which the debtor was called upon to pay, in order of time. */
export interface Demands {
  notices: readonly PlainDate[];
  reminders: readonly PlainDate[];
}
