import type { Currency, Money } from "../money.ts";
import type { PlainDate } from "../plain-date.ts";
import type { DeadlineKey } from "../schema/clock.ts";
import type { ContactKind } from "../schema/contact.ts";
import type { ProcedureKey } from "../schema/procedure.ts";
import type { Span } from "./calendar.ts";
import type { Cited } from "./cited.ts";

/** What must be so before a procedure is open; a closed list, each one sentence in the interface. */
export type Requirement =
  | "contract"
  | "administrative-judge"
  | "fixed-sum"
  | "undisputed"
  | "not-seriously-disputable"
  | "debtor-agrees"
  | "both-registered"
  | "lawyer"
  | "ten-employees-at-most"
  | "no-insolvency"
  | "insolvency-opened";

/** What must be paid. */
export type CostItem = "court-fee" | "service" | "office-fee" | "procedure-fee";

/** What one step costs the creditor at first. */
export interface Cost extends Cited {
  item: CostItem;
  /** Only for claims up to this principal (included): the first cost of an item that fits counts. */
  upTo: Money | null;
  /** From `low` to `high`; null where no tariff could be checked. */
  amount: { low: Money; high: Money } | null;
  /** Who bears it in the end. */
  borneBy: "creditor" | "debtor";
}

/** From which fact a delay counts: the request, the court's or office's order, or its service. */
export type Anchor = "request" | "order" | "service";

export interface Deadline extends Cited {
  key: DeadlineKey;
  after: Anchor;
  span: Span;
  /** `creditor`: to act in time, or the right is lost. `debtor`: to wait for. */
  whose: "creditor" | "debtor";
  /** Only where the anchor's day lies within; both included, null: no limit. */
  from: PlainDate | null;
  until: PlainDate | null;
}

/** A form, for one court where the country has several. */
export interface Form extends Cited {
  number: string;
  court: string;
}

/** What a procedure does to the limitation period. */
export type LimitationEffect = "none" | "suspends" | "interrupts" | "interrupts-when-served";

export interface Procedure extends Cited {
  key: ProcedureKey;
  against: readonly ContactKind[];
  /** The largest claim; null: none. */
  maximum: Money | null;
  /** Whether interest counts towards `maximum`. */
  countsInterest: boolean;
  requires: readonly Requirement[];
  /** Above it a lawyer is compulsory (for the creditor); null: never. */
  lawyerAbove: Money | null;
  /** Up to it an amicable attempt must come first, or the claim is inadmissible; null: never. */
  amicableFirstUpTo: Money | null;
  /** Null: nobody could tell what it costs. Free is a cost too: a zero with its source. */
  costs: readonly Cost[] | null;
  forms: readonly Form[];
  deadlines: readonly Deadline[];
  limitation: LimitationEffect;
  /** How long it usually takes, in days; null where unknown. */
  duration: (Cited & { low: number; high: number }) | null;
}

/** Nothing to pay, as that source says. */
export const freeOfCharge = (currency: Currency, source: Cited): readonly Cost[] => {
  const nothing = { minor: 0, currency };
  const amount = { low: nothing, high: nothing };
  return [{ item: "procedure-fee", upTo: null, amount, borneBy: "creditor", ...source }];
};

/** A procedure that is open against anybody, for any sum, and of which nothing else is known. */
export const plainProcedure = {
  against: ["business", "consumer", "public"],
  maximum: null,
  countsInterest: false,
  requires: [],
  lawyerAbove: null,
  amicableFirstUpTo: null,
  costs: null,
  forms: [],
  deadlines: [],
  duration: null,
} as const satisfies Partial<Procedure>;

/** The costs that count for such a principal: of each item, the first that fits. */
const costsFor = (costs: readonly Cost[], principal: Money): Cost[] => {
  const counted = new Map<CostItem, Cost>();
  for (const cost of costs) {
    const fits = cost.upTo === null || principal.minor <= cost.upTo.minor;
    if (fits && !counted.has(cost.item)) counted.set(cost.item, cost);
  }
  return [...counted.values()];
};

/** What a procedure costs at first, and the costs that this is made of. */
export interface ProcedureCost {
  low: Money;
  high: Money;
  parts: readonly Cost[];
}

/** What a procedure costs at first for such a principal; null where a tariff is not known. */
export const costOf = ({ costs }: Procedure, principal: Money): ProcedureCost | null => {
  if (costs === null) return null;
  const parts = costsFor(costs, principal);
  const total = { low: 0, high: 0 };
  let { currency } = principal;
  for (const { amount } of parts) {
    if (amount === null) return null;
    total.low += amount.low.minor;
    total.high += amount.high.minor;
    currency = amount.low.currency;
  }
  return {
    low: { minor: total.low, currency },
    high: { minor: total.high, currency },
    parts,
  };
};
