import type { EventId, ReminderId } from "../ids.ts";
import { judgeFetches, type Signal } from "../tracking/judge-fetch.ts";
import type { Judgement } from "../tracking/verdict.ts";
import type { Fact, TimelineEvent } from "./event.ts";

// This file and what it imports run in the panel, which has no room for zod.

/** A fetch or visit as its event has it; null for every other event. */
export const signalOf = (
  event: Fact & { at: number },
): { reminderId: ReminderId; signal: Signal } | null => {
  if (event.type !== "mail.fetched" && event.type !== "page.visited") return null;
  const { reminderId, agent, network, count = 1 } = event.body;
  const kind = event.type === "mail.fetched" ? "image" : "page";
  return { reminderId, signal: { kind, at: event.at, agent, network, count } };
};

/**
 * A judgement for each fetch and visit among these events, by the event's id; each is judged beside
 * all the others of its message, whatever the order they come in.
 */
export const judgementsIn = (
  events: readonly TimelineEvent[],
  sentAt: (reminderId: ReminderId) => number | null,
  selfViews: readonly { reminderId: ReminderId; at: number }[],
): Map<EventId, Judgement> => {
  const signals = events.flatMap((event) => {
    const found = signalOf(event);
    return found === null ? [] : [{ ...found, id: event.id }];
  });
  const viewsOf = Map.groupBy(selfViews, ({ reminderId }) => reminderId);
  const judged = new Map<EventId, Judgement>();
  for (const [reminderId, group] of Map.groupBy(signals, (one) => one.reminderId)) {
    const judgements = judgeFetches(
      group.map(({ signal }) => signal),
      {
        // Never sent, as far as is known: whatever came, came before.
        sentAt: sentAt(reminderId) ?? Number.POSITIVE_INFINITY,
        selfViews: (viewsOf.get(reminderId) ?? []).map(({ at }) => at),
      },
    );
    for (const [index, { id }] of group.entries()) {
      const judgement = judgements[index];
      if (judgement !== undefined) judged.set(id, judgement);
    }
  }
  return judged;
};
