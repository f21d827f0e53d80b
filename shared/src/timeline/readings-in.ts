import type { ReminderId } from "../ids.ts";
import {
  type MessageReading,
  readingOf,
  type SentReminder,
  type Signal,
} from "../tracking/reading.ts";
import type { TimelineEvent } from "./event.ts";

const append = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
};

/**
 * One reading for each reminder sent, the earliest first, from events in order of time. A reminder
 * that was recorded as sent more than once counts from the first time.
 */
export const readingsIn = (
  events: readonly TimelineEvent[],
  selfViews: readonly { reminderId: ReminderId; at: number }[],
): MessageReading[] => {
  const sent: SentReminder[] = [];
  const known = new Set<ReminderId>();
  const fetches = new Map<ReminderId, Signal[]>();
  const visits = new Map<ReminderId, Signal[]>();
  const views = new Map<ReminderId, number[]>();
  let repliedAt: number | null = null;
  for (const { type, at, body } of events) {
    if (type === "mail.fetched") append(fetches, body.reminderId, { at, agent: body.agent });
    else if (type === "page.visited") append(visits, body.reminderId, { at, agent: body.agent });
    else if (type === "mail.received") repliedAt = at;
    else if (type === "reminder.sent") {
      const recorded = "reminderId" in body;
      if (recorded && known.has(body.reminderId)) continue;
      if (recorded) known.add(body.reminderId);
      const [id, tracked] = recorded ? [body.reminderId, body.tracked] : [null, false];
      sent.push({ id, step: body.step, sentAt: at, tracked });
    }
  }
  for (const { reminderId, at } of selfViews) append(views, reminderId, at);
  return sent.map((reminder) =>
    readingOf({
      reminder,
      fetches: (reminder.id !== null && fetches.get(reminder.id)) || [],
      visits: (reminder.id !== null && visits.get(reminder.id)) || [],
      repliedAt,
      selfViews: (reminder.id !== null && views.get(reminder.id)) || [],
    }),
  );
};
