import { addDays, type PlainDate } from "../dates.ts";
import type { Hold } from "../schema/case.ts";
import type { TimelineEvent } from "../timeline/event.ts";

type HoldKind = Hold["kind"];

const endedBy: Partial<Record<TimelineEvent["type"], readonly HoldKind[]>> = {
  "promise.broken": ["promise"],
  "plan.missed": ["plan"],
  "plan.agreed": ["proposal"],
  "dispute.resolved": ["dispute"],
  "payment.received": ["verification"],
  "hold.released": ["manual", "verification", "proposal"],
};

/** Days for a transfer to arrive (one banking day in the SEPA zone, and a weekend) and be seen. */
const daysToVerify = 5;
/** Days for the creditor to say yes or no to a plan. */
const daysToDecide = 7;

/**
 * The hold that an event sets. A promise lasts to its own date, a plan to its last instalment (it
 * ends earlier when one is missed), a dispute until it is resolved. What the debtor answered on the
 * page holds like a promise or a dispute; a payment or a plan that is only announced holds just long
 * enough to be looked into.
 */
const holdSetBy = (event: TimelineEvent, since: PlainDate): Hold | null => {
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
      return hold(
        "plan",
        event.body.instalments
          .map(({ on }) => on)
          .sort()
          .at(-1) ?? null,
      );
    case "dispute.raised":
      return hold("dispute", null);
    case "hold.set":
      return hold("manual", event.body.until ?? null);
    case "page.answered": {
      const { body } = event;
      if (body.answer === "paid") return hold("verification", addDays(since, daysToVerify));
      if (body.answer === "will-pay") return hold("promise", body.on);
      if (body.answer === "plan") return hold("proposal", addDays(since, daysToDecide));
      return hold("dispute", null);
    }
    default:
      return null;
  }
};

/**
 * The holds in force on `on`, given the events of that day and before in order of time. One of a
 * kind: a newer one replaces the older, while a second dispute leaves the first standing; what ends a
 * kind ends all of it.
 */
export const holdsOn = (
  events: readonly { event: TimelineEvent; day: PlainDate }[],
  on: PlainDate,
): Hold[] => {
  const open = new Map<HoldKind, Hold>();
  for (const { event, day } of events) {
    for (const kind of endedBy[event.type] ?? []) open.delete(kind);
    const set = holdSetBy(event, day);
    if (set !== null && !(set.kind === "dispute" && open.has("dispute"))) open.set(set.kind, set);
  }
  return [...open.values()].filter(({ until }) => until === null || until >= on);
};

/** The hold that lasts longest: the one without an end, or with the latest. */
export const longestHold = (holds: readonly Hold[]): Hold | null => {
  const last = (hold: Hold): PlainDate => hold.until ?? "9999-12-31";
  return holds.reduce<Hold | null>(
    (longest, hold) => (longest === null || last(hold) > last(longest) ? hold : longest),
    null,
  );
};
