import { Big } from "big.js";

import { addDays, type PlainDate } from "../dates.ts";
import { toDecimal } from "../decimal.ts";
import type { InterestAnswer, InterestRequest, InterestWarning } from "../schema/interest-tool.ts";
import { accruesAfter } from "./accrual.ts";
import { checkAgreedRate } from "./agreed-rate.ts";
import { isProvisional } from "./cited.ts";
import { exactInterest, type LateInterest, lateInterest } from "./interest.ts";
import type { InterestRegime } from "./jurisdiction.ts";
import { packOf } from "./packs.ts";
import { isKnown, keepRateOf, rateOn, type RateTable } from "./rate-table.ts";

interface Counted extends Pick<LateInterest, "minor" | "provisional"> {
  segments: InterestAnswer["segments"];
}

const nothing: Counted = { minor: 0, segments: [], provisional: false };

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
  const minor = exactInterest(principal, rate, days, dayBasis).round(0, Big.roundHalfUp).toNumber();
  return {
    minor,
    segments: [{ days, rate, interest: toDecimal(minor) }],
    provisional: !isKnown(rates, addDays(on, -1), on),
  };
};

const byDates = (
  { keepsFirstRate, dayBasis }: InterestRegime,
  rates: RateTable,
  { principal, after, to }: { principal: number; after: PlainDate; to: PlainDate },
): Counted => {
  const table = keepsFirstRate ? keepRateOf(rates, addDays(after, 1)) : rates;
  const { minor, segments, provisional } = lateInterest(
    { rates: table, dayBasis },
    { principal, after, to },
  );
  return {
    minor,
    segments: segments.map(({ from, to: last, days, rate, minor: cents }) => ({
      from,
      to: last,
      days,
      rate,
      interest: toDecimal(cents),
    })),
    provisional,
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

const waitingFor: Record<InterestRegime["start"]["after"], InterestWarning | null> = {
  due: null,
  notice: "needs-notice",
  "first-reminder": "from-first-reminder",
  "month-end": "from-third-month",
};

const periodOf = (
  { start }: InterestRegime,
  { from, to, days, on, noticeOn }: InterestRequest,
  today: PlainDate,
): Period => {
  const dueOn = from ?? noticeOn;
  if (dueOn === undefined) {
    // Days alone: they are the days that bear interest, once there was the notice it takes.
    const isWaiting = start.after === "notice" || start.after === "first-reminder";
    const day = on ?? to ?? today;
    const warning = isWaiting ? waitingFor[start.after] : null;
    return { dueOn: day, to: day, after: null, days: isWaiting ? 0 : (days ?? 0), warning };
  }
  const last = to ?? (days === undefined ? today : addDays(dueOn, days));
  const given = noticeOn === undefined ? [] : [noticeOn];
  // A notice of the due date itself is taken for one after it: it was asked for as the start.
  const isDemanded = start.after === "notice" || start.after === "first-reminder";
  const after = accruesAfter(start, isDemanded ? addDays(dueOn, -1) : dueOn, {
    notices: given,
    reminders: given,
  });
  const warning =
    noticeOn !== undefined && isDemanded && after === null
      ? "notice-before-due"
      : after === null || start.after === "month-end" || start.after === "first-reminder"
        ? waitingFor[start.after]
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
  const perDay = bears
    ? exactInterest(principal, counted.segments.at(-1)?.rate ?? "0", 1, regime.dayBasis)
        .round(0, Big.roundHalfUp)
        .toNumber()
    : 0;
  const sources = [
    ...regime.sources,
    ...(contractualRate === undefined ? [] : (regime.agreedBounds?.sources ?? [])),
  ];
  return {
    currency,
    interest: toDecimal(counted.minor),
    indemnity: toDecimal(indemnity),
    total: toDecimal(principal + counted.minor + indemnity),
    perDay: toDecimal(perDay),
    segments: counted.segments,
    dayBasis: regime.dayBasis,
    provisional: counted.provisional || (isOwed && isProvisional(fixed, period.to)),
    warnings: [...new Set(warnings)],
    sources: sources.filter(
      ({ label }, index) => sources.findIndex((other) => other.label === label) === index,
    ),
  };
};
