import type { ReminderId } from "../ids.ts";
import { addToDigest, type SignalDigest, signalsOf } from "../tracking/digest.ts";
import type { Signal } from "../tracking/judge-fetch.ts";
import { type MessageReading, readingOf, type SentReminder } from "../tracking/reading.ts";
import type { Fact } from "./event.ts";
import { isReply } from "./is-reply.ts";
import { signalOf } from "./signals-in.ts";

const append = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
};

/**
 * One reading for each reminder sent, the earliest first, from events in order of time. A reminder
 * that was recorded as sent more than once counts from the first time. A reply answers the last
 * reminder before it: of the earlier ones it does not say that anybody read them. `known`: fetches and visits
 * of which there are no events here. Both are judged by their digest, so that whoever has the events
 * and whoever has the digest say the same.
 */
export const readingsIn = (
  events: readonly (Fact & { at: number })[],
  selfViews: readonly { reminderId: ReminderId; at: number }[],
  known: ReadonlyMap<ReminderId, SignalDigest> = new Map(),
): MessageReading[] => {
  const sent: SentReminder[] = [];
  const seen = new Set<ReminderId>();
  const signals = new Map<ReminderId, Signal[]>();
  const acts = new Map<ReminderId, number[]>();
  const views = new Map<ReminderId, number[]>();
  /** The last reply to each, by its place in `sent`. */
  const repliedAt = new Map<number, number>();
  for (const event of events) {
    const { type, at, body } = event;
    const found = signalOf(event);
    if (found !== null) append(signals, found.reminderId, found.signal);
    else if (type === "page.answered") append(acts, body.reminderId, at);
    else if (isReply(event)) repliedAt.set(sent.length - 1, at);
    else if (type === "reminder.sent") {
      const recorded = "reminderId" in body;
      if (recorded && seen.has(body.reminderId)) continue;
      if (recorded) seen.add(body.reminderId);
      const [id, tracked] = recorded ? [body.reminderId, body.tracked] : [null, false];
      sent.push({ id, step: body.step, sentAt: at, tracked });
    }
  }
  for (const { reminderId, at } of selfViews) append(views, reminderId, at);
  const signalsFor = (id: ReminderId): Signal[] =>
    signalsOf(addToDigest(known.get(id) ?? [], signals.get(id) ?? []));
  return sent.map((reminder, index) =>
    readingOf({
      reminder,
      signals: reminder.id === null ? [] : signalsFor(reminder.id),
      actedAt: (reminder.id !== null && acts.get(reminder.id)) || [],
      repliedAt: repliedAt.get(index) ?? null,
      selfViews: (reminder.id !== null && views.get(reminder.id)) || [],
    }),
  );
};
