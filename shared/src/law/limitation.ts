import type { PlainDate } from "../dates.ts";
import type { HappenedFact, LimitationState } from "../schema/clock.ts";
import type { Invoice } from "../schema/invoice.ts";
import { addSpan } from "./calendar.ts";
import type { DatedFact } from "./limitation-facts.ts";
import type { LimitationRule } from "./limitation-rule.ts";

const mostTold = 10;

/** The last day of a claim, how it came about, and whether every step of that is confirmed. */
export interface Limitation extends LimitationState {
  on: PlainDate;
}

/** Work that is done after its sum was due (a deposit) postpones nothing: one could act before. */
const startOf = (
  rule: LimitationRule,
  { issuedOn, dueOn, performedOn }: Invoice,
): Pick<LimitationState, "startedOn" | "startedBy"> => {
  if (rule.start === "due" || (performedOn !== undefined && performedOn > dueOn)) {
    return { startedOn: dueOn, startedBy: "due" };
  }
  return performedOn === undefined
    ? { startedOn: issuedOn, startedBy: "issue" }
    : { startedOn: performedOn, startedBy: "performance" };
};

const told = ({ fact, on, eventId }: DatedFact): HappenedFact => ({ fact, on, eventId });

/** Where the period stands after those facts that interrupt it while it still runs. */
const runThrough = (rule: LimitationRule, startedOn: PlainDate, facts: readonly DatedFact[]) => {
  let until = addSpan(startedOn, { years: rule.years });
  let by: DatedFact | null = null;
  for (const fact of facts) {
    if (fact.on < startedOn || fact.on > until) continue;
    until = addSpan(fact.on, { years: rule.years });
    by = fact;
  }
  return { until, by };
};

/**
 * When an invoice's claim is barred: `on` is the last day to act, counted day for day. Only facts
 * that certainly interrupt move it; what perhaps does gives `atLatest`, which nobody should wait
 * for. A reminder, a letter, a formal notice move nothing. `facts`: in order of time.
 */
export const limitationOf = (
  rule: LimitationRule,
  invoice: Invoice,
  facts: readonly DatedFact[],
): Limitation => {
  const start = startOf(rule, invoice);
  const own = facts.filter(
    ({ invoiceId = invoice.id, currency = invoice.amountDue.currency }) =>
      invoiceId === invoice.id && currency === invoice.amountDue.currency,
  );
  const effects = new Map(rule.interruptedBy.map((one) => [one.fact, one]));
  const interrupting = own.filter(({ fact }) => effects.has(fact));
  const isSafe = ({ fact, isCertain }: DatedFact) =>
    isCertain && effects.get(fact)?.confirmed === true;

  const safe = runThrough(rule, start.startedOn, interrupting.filter(isSafe));
  const hopeful = runThrough(rule, invoice.dueOn, interrupting);
  const since = safe.by?.on ?? start.startedOn;
  const ofKind = (kinds: readonly string[]) =>
    own
      .filter(({ fact, on }) => on >= since && kinds.includes(fact))
      .slice(-mostTold)
      .map(told);
  return {
    on: safe.until,
    years: rule.years,
    ...(safe.by === null ? start : { startedOn: safe.by.on, startedBy: "interruption" }),
    interruptedBy: safe.by && told(safe.by),
    atLatest:
      hopeful.until > safe.until ? { on: hopeful.until, by: hopeful.by && told(hopeful.by) } : null,
    withoutEffect: ofKind(rule.notInterruptedBy),
    suspendedBy: ofKind(rule.suspendedBy.map(({ fact }) => fact)),
  };
};
