import type { ReminderId } from "@impaye/shared/ids";
import type { Language } from "@impaye/shared/schema/language";
import type { Step } from "@impaye/shared/schema/step";
import { describeEvent } from "./describe.ts";
import type { TimelineEvent } from "@impaye/shared/timeline/event";
import { countsAs } from "@impaye/shared/tracking/reading";

import type { MarkKind } from "../../style/mark.tsx";

/** One line of the timeline. */
export interface TimelineEntry {
  id: string;
  at: number;
  mark: MarkKind;
  text: string;
}

interface SentReminder {
  at: number;
  step: Step;
}

/** Reminders by id, as they left: what fetches are measured against. */
const remindersIn = (events: readonly TimelineEvent[]): Map<ReminderId, SentReminder> => {
  const sent = new Map<ReminderId, SentReminder>();
  for (const { type, at, body } of events) {
    if (type === "reminder.sent" && "reminderId" in body) {
      const known = sent.get(body.reminderId);
      if (!known || at < known.at) sent.set(body.reminderId, { at, step: body.step });
    }
  }
  return sent;
};

const markOf = (event: TimelineEvent, sentAt: number): MarkKind => {
  switch (event.type) {
    case "reminder.sent":
      return "sent";
    case "payment.received":
      return "money";
    case "mail.received":
      return "act";
    case "mail.fetched":
    case "page.visited": {
      const verdict = countsAs(
        { at: event.at, agent: event.body.agent },
        { sentAt, selfViews: [] },
      );
      if (verdict === "counts") return "unclear";
      return verdict === "machine" ? "machine" : "aside";
    }
    default:
      return "logged";
  }
};

/** Events, latest first, as lines of text with their marks. */
export const timelineEntries = (
  events: readonly TimelineEvent[],
  language: Language,
): TimelineEntry[] => {
  const reminders = remindersIn(events);
  return events.map((event) => {
    const reminderId = "reminderId" in event.body ? event.body.reminderId : undefined;
    const sent = reminderId === undefined ? undefined : reminders.get(reminderId);
    const mark = markOf(event, sent?.at ?? Number.POSITIVE_INFINITY);
    return {
      id: event.id,
      at: event.at,
      mark,
      text: describeEvent(event, {
        language,
        sentAt: sent?.at ?? null,
        stepOf: (id) => reminders.get(id as ReminderId)?.step ?? null,
        aside: mark === "machine" || mark === "aside" ? "machine" : null,
      }),
    };
  });
};
