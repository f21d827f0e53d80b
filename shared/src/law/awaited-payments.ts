import type { PlainDate } from "../dates.ts";
import type { Currency } from "../money.ts";
import type { Clock } from "../schema/clock.ts";
import type { TimelineEvent } from "../timeline/event.ts";

interface Happened {
  event: TimelineEvent;
  day: PlainDate;
}

type Awaited = Pick<Clock, "kind" | "on" | "whose" | "eventId" | "amount">;

/** What the debtor last promised, to the creditor or on the page, unless it was broken since. */
const lastPromise = (happened: readonly Happened[]) => {
  for (const { event, day } of happened.toReversed()) {
    if (event.type === "promise.broken") return null;
    const { id: eventId } = event;
    if (event.type === "promise.made") {
      const { until, amount = null } = event.body;
      return { eventId, day, until, amount };
    }
    if (event.type === "page.answered" && event.body.answer === "will-pay") {
      return { eventId, day, until: event.body.on, amount: event.body.amount ?? null };
    }
  }
  return null;
};

const lastPlan = (happened: readonly Happened[]) => {
  const last = happened.findLast(({ event }) => planning.has(event.type));
  return last?.event.type === "plan.agreed" ? { ...last, event: last.event } : null;
};
const planning: ReadonlySet<TimelineEvent["type"]> = new Set(["plan.agreed", "plan.missed"]);

/**
 * What the debtor has promised and not paid yet: the last promise in force, and of the last plan in
 * force each instalment that is over and the next one. Payments since then, in its currency, count
 * towards the earliest first. `happened`: up to and including `on`, in order of time.
 */
export const awaitedPayments = (
  happened: readonly Happened[],
  events: readonly TimelineEvent[],
  on: PlainDate,
): Awaited[] => {
  const paidSince = (day: PlainDate, currency: Currency | undefined): number =>
    events.reduce((sum, event) => {
      if (event.type !== "payment.received") return sum;
      const { amount, on: paidOn } = event.body;
      const counts = currency === undefined || amount.currency === currency;
      return counts && paidOn >= day && paidOn <= on ? sum + amount.minor : sum;
    }, 0);
  const whose = "debtor";
  const awaited: Awaited[] = [];

  const promise = lastPromise(happened);
  if (promise !== null) {
    const { until, amount } = promise;
    const paid = paidSince(promise.day, amount?.currency);
    if (paid === 0 || (amount !== null && paid < amount.minor)) {
      awaited.push({ kind: "promise", on: until, whose, eventId: promise.eventId, amount });
    }
  }

  const plan = lastPlan(happened);
  if (plan !== null) {
    const { instalments } = plan.event.body;
    let left = paidSince(plan.day, instalments[0]?.amount.currency);
    for (const { on: day, amount } of instalments.toSorted((a, b) => (a.on < b.on ? -1 : 1))) {
      const isPaid = left >= amount.minor;
      left = Math.max(0, left - amount.minor);
      if (isPaid) continue;
      awaited.push({ kind: "instalment", on: day, whose, eventId: plan.event.id, amount });
      if (day >= on) break;
    }
  }
  return awaited;
};
