import { Big } from "big.js";

import { addDays, type PlainDate } from "../dates.ts";
import type { InterestAnswer, InterestRequest, InterestWarning } from "../schema/interest-tool.ts";
import { accruesAfter } from "./accrual.ts";
import { checkAgreedRate } from "./agreed-rate.ts";
import { isProvisional, onceEach } from "./cited.ts";
import { exactInterest, lateInterest } from "./interest.ts";
import type { InterestRegime, InterestStart } from "./jurisdiction.ts";
import { packOf } from "./packs.ts";
import { isKnown, keepRateOf, rateOn, type RateTable } from "./rate-table.ts";

interface Counted extends Pick<InterestAnswer, "segments" | "provisional" | "perDayProvisional"> {
  /** Cents, which may be more than a number can tell. */
  cents: Big;
}

const nothing: Counted = {
  cents: Big(0),
  segments: [],
  provisional: false,
  perDayProvisional: false,
};

const decimal = (cents: Big): string => cents.div(100).toFixed(2);
const rounded = (exact: Big): Big => exact.round(0, Big.roundHalfUp);

/** So many days at the rate of one day. */
const byDays = (
  rates: RateTable,
  {
    principal,
    days,
    on,
    dayBasis,
  }: { principal: number; days: number; on: PlainDate } & Pick<InterestRegime, "dayBasis">,
): Counted => {
  if (days === 0) return nothing;
  const rate = rateOn(rates, on);
  const cents = rounded(exactInterest(principal, rate, days, dayBasis));
  const provisional = !isKnown(rates, addDays(on, -1), on);
  return {
    cents,
    segments: [{ days, rate, interest: decimal(cents) }],
    provisional,
    perDayProvisional: provisional,
  };
};

const byDates = (
  { keepsFirstRate, dayBasis }: InterestRegime,
  rates: RateTable,
  { principal, after, to }: { principal: number; after: PlainDate; to: PlainDate },
): Counted => {
  const table = keepsFirstRate ? keepRateOf(rates, addDays(after, 1)) : rates;
  const { segments, provisional } = lateInterest(
    { rates: table, dayBasis },
    { principal, after, to },
  );
  const counted = segments.map(({ from, to: last, days, rate }) => {
    const cents = rounded(exactInterest(principal, rate, days, dayBasis));
    return { cents, segment: { from, to: last, days, rate, interest: decimal(cents) } };
  });
  return {
    cents: counted.reduce((sum, { cents }) => sum.plus(cents), Big(0)),
    segments: counted.map(({ segment }) => segment),
    provisional,
    perDayProvisional: segments.length > 0 && !isKnown(table, to, addDays(to, 1)),
  };
};

interface Period {
  dueOn: PlainDate;
  to: PlainDate;
  /** Null: only days are known. */
  after: PlainDate | null;
  days: number | null;
  warning: InterestWarning | null;
}

/** What interest waits for, or takes for granted. */
const conditionOf = (start: InterestStart, announcesInterest: boolean): InterestWarning | null => {
  if (start.after === "due") return start.ifAgreed ? "from-agreed-day" : null;
  if (start.after === "notice") return "needs-notice";
  if (start.after === "first-reminder") return "from-first-reminder";
  return announcesInterest ? "from-third-month" : "needs-announcement";
};

const waiting: ReadonlySet<InterestWarning | null> = new Set([
  "needs-notice",
  "from-first-reminder",
  "needs-announcement",
] as const);

const periodOf = (
  { start }: InterestRegime,
  { from, to, days, on, noticeOn, announcesInterest = false }: InterestRequest,
  today: PlainDate,
): Period => {
  const dueOn = from ?? noticeOn;
  const condition = conditionOf(start, announcesInterest);
  if (dueOn === undefined) {
    // Days alone: they are the days that bear interest, once there was what it takes.
    const isWaiting = waiting.has(condition);
    const day = on ?? to ?? today;
    const bearing = isWaiting ? 0 : (days ?? 0);
    const warning = condition === "from-third-month" ? null : condition;
    return { dueOn: day, to: day, after: null, days: bearing, warning };
  }
  const last = to ?? (days === undefined ? today : addDays(dueOn, days));
  const given = noticeOn === undefined ? [] : [noticeOn];
  // A notice of the due date itself is taken for one after it: it was asked for as the start.
  const isDemanded = start.after === "notice" || start.after === "first-reminder";
  const after = accruesAfter(
    start,
    { dueOn: isDemanded ? addDays(dueOn, -1) : dueOn, announcesInterest },
    { notices: given, reminders: given },
  );
  const warning =
    noticeOn !== undefined && isDemanded && after === null
      ? "notice-before-due"
      : after === null || start.after !== "notice"
        ? condition
        : null;
  return { dueOn, to: last, after, days: null, warning };
};

const count = (regime: InterestRegime, request: InterestRequest, period: Period): Counted => {
  const { principal } = request;
  const rates = regime.rates(request.contractualRate);
  if (rates === null) return nothing;
  const { after, to, days } = period;
  if (days !== null) {
    return byDays(rates, { principal, days, on: to, dayBasis: regime.dayBasis });
  }
  return after === null ? nothing : byDates(regime, rates, { principal, after, to });
};

/**
 * What a late invoice bears, without a case: the calculator behind the public tool. Counted as a
 * case's balance is. `principal` in minor units; `today` where the law counts.
 */
export const calculateInterest = (request: InterestRequest, today: PlainDate): InterestAnswer => {
  const pack = packOf(request.jurisdiction);
  const regime = pack.regimes[request.regime];
  const currency = request.currency ?? pack.currency;
  const period = periodOf(regime, request, today);
  const counted = count(regime, request, period);
  const { principal, contractualRate } = request;

  const isLate = period.days === null ? period.to > period.dueOn : period.days > 0;
  const fixed = regime.fixedIndemnity;
  const isOwed = isLate && fixed !== null && fixed.amount.currency === currency;
  const indemnity = isOwed ? fixed.amount.minor : 0;

  const rates = regime.rates(contractualRate);
  const warnings = [
    contractualRate === undefined ? null : checkAgreedRate(regime, contractualRate, period.to),
    rates === null ? "needs-agreed-rate" : null,
    period.warning,
  ].filter((warning) => warning !== null) as InterestWarning[];
  const bears = rates !== null && counted.segments.length > 0;
  const lastRate = counted.segments.at(-1)?.rate ?? "0";
  const perDay = bears ? rounded(exactInterest(principal, lastRate, 1, regime.dayBasis)) : Big(0);
  return {
    currency,
    interest: decimal(counted.cents),
    indemnity: decimal(Big(indemnity)),
    total: decimal(Big(principal).plus(counted.cents).plus(indemnity)),
    perDay: decimal(perDay),
    perDayProvisional: counted.perDayProvisional,
    segments: counted.segments,
    dayBasis: regime.dayBasis,
    provisional: counted.provisional || (isOwed && isProvisional(fixed, period.to)),
    warnings: [...new Set(warnings)],
    rates: rates && {
      knownFrom: rates.knownFrom,
      knownUntil: rates.knownUntil,
      sources: [...rates.sources],
    },
    sources: onceEach([
      ...regime.sources,
      ...(contractualRate === undefined ? [] : (regime.agreedBounds?.sources ?? [])),
      ...(rates?.sources ?? []),
    ]),
  };
};
