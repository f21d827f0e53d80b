import type { InvoiceId } from "../ids.ts";
import { missedInstalment } from "../law/missed-instalment.ts";
import { longestAbsenceDays } from "../mail/automatic-mail.ts";
import type { Currency, Money } from "../money.ts";
import { addDays, type PlainDate } from "../plain-date.ts";
import type { Hold } from "../schema/case.ts";
import type { ProcedureKey } from "../schema/procedure.ts";
import type { TimelineEvent } from "../timeline/event.ts";
import { isReply } from "../timeline/is-reply.ts";
import type { Lapsed } from "./advice.ts";
import { isWholePromise, type OwedSum } from "./is-whole-promise.ts";

type HoldKind = Hold["kind"];
type EventOf<Type extends TimelineEvent["type"]> = Extract<TimelineEvent, { type: Type }>;

/** An event with the day it falls on in the country of the case. */
export interface DatedEvent {
  event: TimelineEvent;
  day: PlainDate;
}

const endedBy: Partial<Record<TimelineEvent["type"], readonly HoldKind[]>> = {
  "promise.broken": ["promise"],
  "plan.missed": ["plan"],
  "plan.agreed": ["proposal"],
  "promise.made": ["proposal"],
  "dispute.resolved": ["dispute"],
  "payment.received": ["verification"],
  "page.answered": ["out-of-office"],
  "hold.released": ["manual", "verification", "proposal", "out-of-office"],
  "procedure.ended": ["procedure", "decision", "insolvency"],
  "case.resumed": ["procedure", "decision", "handover", "insolvency"],
};

/** Somebody who writes again is back. */
const kindsEndedBy = (event: TimelineEvent): readonly HoldKind[] =>
  isReply(event) ? ["out-of-office"] : (endedBy[event.type] ?? []);

/** The procedure that an event is a stage of; null where none is named. */
const procedureOf = ({ type, body }: TimelineEvent): ProcedureKey | null => {
  if (type === "insolvency.opened") return "insolvency-claim";
  return ("procedure" in body ? body.procedure : undefined) ?? null;
};

/** The end of one procedure is not that of another. */
const isEndedBy = (event: TimelineEvent, setBy: TimelineEvent): boolean => {
  if (event.type !== "procedure.ended") return true;
  const [ended, held] = [procedureOf(event), procedureOf(setBy)];
  return ended === null || held === null || ended === held;
};

/** Days for a transfer to arrive (one banking day in the SEPA zone, and a weekend) and be seen. */
const daysToVerify = 5;
/** Days for the creditor to say yes or no to what the debtor proposes. */
const daysToDecide = 7;

/** In minor units; of that currency, else whatever the currency, which says only whether anything. */
const paidSince = (
  events: readonly DatedEvent[],
  since: PlainDate,
  currency: Currency | undefined,
): number =>
  events.reduce((sum, { event }) => {
    if (event.type !== "payment.received" || event.body.on < since) return sum;
    const { amount } = event.body;
    return currency === undefined || amount.currency === currency ? sum + amount.minor : sum;
  }, 0);

/** A plan is in one currency. */
const currencyOf = ({ body }: EventOf<"plan.agreed">): Currency | undefined =>
  body.instalments[0]?.amount.currency;

const lastInstalment = ({ body }: EventOf<"plan.agreed">): PlainDate | null =>
  body.instalments.reduce<PlainDate | null>(
    (last, { on }) => (last === null || on > last ? on : last),
    null,
  );

/**
 * The hold that an event sets. A promise lasts to its own date, a plan to its last instalment (it
 * ends earlier when one is missed), a dispute until it is resolved. What the debtor answered on the
 * page holds like a promise or a dispute; a payment, a plan or a promise of less than is due, or of a
 * distant day, that is only announced holds just long enough to be looked into. An absence holds to
 * the day that the auto-reply names, unless it is long.
 */
const holdSetBy = ({ event, day: since }: DatedEvent, owed: readonly OwedSum[]): Hold | null => {
  const hold = (kind: HoldKind, until: PlainDate | null): Hold => ({
    kind,
    eventId: event.id,
    since,
    until,
  });
  switch (event.type) {
    case "promise.made":
      return hold("promise", event.body.until);
    case "plan.agreed":
      return hold("plan", lastInstalment(event));
    case "dispute.raised":
      return hold("dispute", null);
    case "hold.set":
      return hold("manual", event.body.until ?? null);
    case "filing":
      return hold("procedure", null);
    case "decision":
      return hold("decision", null);
    case "notice.served":
      return event.body.procedure === undefined ? null : hold("decision", null);
    case "handover":
      return hold("handover", null);
    case "insolvency.opened":
      return { ...hold("insolvency", null), since: event.body.on };
    case "mail.received": {
      const { kind, returnsOn } = event.body;
      const isAway = kind === "auto-reply" && returnsOn !== undefined;
      if (!isAway || returnsOn > addDays(since, longestAbsenceDays)) return null;
      return hold("out-of-office", returnsOn);
    }
    case "page.answered": {
      const { body } = event;
      if (body.answer === "paid") return hold("verification", addDays(since, daysToVerify));
      if (body.answer === "problem") return hold("dispute", null);
      return body.answer === "will-pay" && isWholePromise(body, since, owed)
        ? hold("promise", body.on)
        : hold("proposal", addDays(since, daysToDecide));
    }
    default:
      return null;
  }
};

/** A day to pay by that the debtor named, to the creditor or, whole, on the page. */
const promisedIn = (
  { event, day }: DatedEvent,
  owed: readonly OwedSum[],
): { until: PlainDate; amount: Money | undefined } | null => {
  if (event.type === "promise.made") {
    return { until: event.body.until, amount: event.body.amount };
  }
  if (event.type !== "page.answered" || event.body.answer !== "will-pay") return null;
  if (!isWholePromise(event.body, day, owed)) return null;
  return { until: event.body.on, amount: event.body.amount };
};

const isPlan = ({ event }: DatedEvent): boolean => event.type === "plan.agreed";
const isPaymentAnnounced = ({ type, body }: TimelineEvent): boolean =>
  type === "page.answered" && body.answer === "will-pay";

/** A promise or plan, if it was not kept by `on`, and since when. */
const lapseOf = (
  made: DatedEvent | undefined,
  events: readonly DatedEvent[],
  { on, owed }: { on: PlainDate; owed: readonly OwedSum[] },
): Lapsed | null => {
  if (made === undefined) return null;
  const { event, day } = made;
  const later = events.slice(events.indexOf(made) + 1);
  const endOf = (type: TimelineEvent["type"]): PlainDate | undefined =>
    later.find((one) => one.event.type === type)?.day;
  const promised = promisedIn(made, owed);
  if (promised !== null) {
    const broken = endOf("promise.broken");
    if (broken !== undefined) return { kind: "promise", on: broken };
    const paid = paidSince(events, day, promised.amount?.currency);
    const isKept = paid > 0 && paid >= (promised.amount?.minor ?? 0);
    return on > promised.until && !isKept ? { kind: "promise", on: promised.until } : null;
  }
  if (event.type !== "plan.agreed") return null;
  const missed = endOf("plan.missed");
  if (missed !== undefined) return { kind: "plan", on: missed };
  const paid = paidSince(events, day, currencyOf(event));
  const uncovered = missedInstalment(event.body.instalments, paid, on);
  return uncovered === null ? null : { kind: "plan", on: uncovered };
};

export interface Standing {
  /** In force on the day asked about. */
  holds: Hold[];
  /** What was promised or agreed last, when it was not kept. */
  lapsed: Lapsed | null;
  /** What the open disputes are about: some invoices, or (`all`) the case as a whole. */
  disputed: ReadonlySet<InvoiceId> | "all";
  /** The currency of the plan in force; it says nothing of debts in another. */
  planned: Currency | null;
}

/** The invoice that a dispute is about; null for the case as a whole, undefined for no dispute. */
const disputedBy = (event: TimelineEvent): InvoiceId | null | undefined => {
  if (event.type === "dispute.raised") return event.body.invoiceId ?? null;
  if (event.type !== "page.answered" || event.body.answer !== "problem") return undefined;
  return event.body.invoice?.id ?? null;
};

const disputedIn = (events: readonly DatedEvent[]): Standing["disputed"] => {
  let about = new Set<InvoiceId>();
  let isAll = false;
  for (const { event } of events) {
    const invoiceId = disputedBy(event);
    if (event.type === "dispute.resolved") [about, isAll] = [new Set(), false];
    else if (invoiceId === null) isAll = true;
    else if (invoiceId !== undefined) about.add(invoiceId);
  }
  return isAll ? "all" : about;
};

/** What a newer hold replaces: one of its kind, or the stage before of its own procedure. */
const placeOf = ({ kind }: Hold, event: TimelineEvent): string =>
  kind === "procedure" || kind === "decision" ? `stage of ${procedureOf(event) ?? "any"}` : kind;

/** What is open after these events, whenever it ends by itself; one of a kind, the newest. */
const openHolds = (
  events: readonly DatedEvent[],
  owed: readonly OwedSum[],
): Map<HoldKind, Hold> => {
  const open = new Map<string, { hold: Hold; setBy: TimelineEvent }>();
  for (const dated of events) {
    const { event, day } = dated;
    const ended = kindsEndedBy(event);
    if (ended.length > 0) {
      for (const [place, { hold, setBy }] of open) {
        if (ended.includes(hold.kind) && isEndedBy(event, setBy)) open.delete(place);
      }
    }
    const proposed = open.get("proposal")?.hold;
    if (event.type === "reminder.sent" && (proposed?.until ?? day) < day) open.delete("proposal");
    const hold = holdSetBy(dated, owed);
    if (hold === null) continue;
    // What was proposed already gains no time by being said again.
    if (proposed !== undefined && isPaymentAnnounced(event) && hold.kind === "proposal") {
      hold.until = proposed.until;
    }
    const place = placeOf(hold, event);
    if (hold.kind !== "dispute" || !open.has(place)) open.set(place, { hold, setBy: event });
  }
  return new Map([...open.values()].map(({ hold }) => [hold.kind, hold]));
};

/**
 * The holds in force on `on`, given the events of that day and before in order of time. One of a
 * kind: a newer one replaces the older, while a second dispute leaves the first standing; what ends a
 * kind ends all of it, but for the end of a procedure, which leaves the others under way. A plan holds
 * for as long as what was paid since covers the instalments due, give or take three days. `debts`:
 * those that drive the ladder, which tell a promise of all that is due from one that the creditor has
 * to accept; said again, the latter gains no time until a reminder was sent.
 */
export const standingOn = (
  events: readonly DatedEvent[],
  on: PlainDate,
  debts: readonly OwedSum[],
): Standing => {
  const disputed = disputedIn(events);
  const owed =
    disputed === "all" ? debts : debts.filter(({ invoiceId }) => !disputed.has(invoiceId));
  const open = openHolds(events, owed);
  const isWord = (dated: DatedEvent) => isPlan(dated) || promisedIn(dated, owed) !== null;
  const lapsed = lapseOf(events.findLast(isWord), events, { on, owed });
  // A plan that was not kept stays so, whatever was promised since.
  if (lapseOf(events.findLast(isPlan), events, { on, owed }) !== null) open.delete("plan");
  const holds = [...open.values()].filter(({ until }) => until === null || until >= on);
  const planId = holds.find(({ kind }) => kind === "plan")?.eventId;
  const plan = events.find(({ event }) => event.id === planId)?.event;
  return {
    holds,
    lapsed,
    disputed,
    planned: (plan?.type === "plan.agreed" ? currencyOf(plan) : undefined) ?? null,
  };
};

/** Holds in others' hands, what says most of what to do first. */
const othersHands: readonly HoldKind[] = ["insolvency", "decision", "procedure", "handover"];

/** The hold to tell: what is in others' hands, else the one without an end, or with the latest. */
export const longestHold = (holds: readonly Hold[]): Hold | null => {
  for (const kind of othersHands) {
    const hold = holds.find((one) => one.kind === kind);
    if (hold !== undefined) return hold;
  }
  const last = (hold: Hold): PlainDate => hold.until ?? "9999-12-31";
  return holds.reduce<Hold | null>(
    (longest, hold) => (longest === null || last(hold) > last(longest) ? hold : longest),
    null,
  );
};
