import type { ReminderId } from "@impaye/shared/ids";
import type { CaseView } from "@impaye/shared/schema/case";
import type { Language } from "@impaye/shared/schema/language";
import type { Step } from "@impaye/shared/schema/step";
import { type Aside, describeEvent } from "@impaye/shared/timeline/describe";
import type { TimelineEvent } from "@impaye/shared/timeline/event";
import { countsAs } from "@impaye/shared/tracking/reading";

import type { MarkKind } from "../../style/mark.tsx";

/** One line of the timeline. */
export interface TimelineEntry {
  id: string;
  at: number;
  mark: MarkKind;
  text: string;
  /** Why it says nothing about the debtor; null where it does. */
  aside: string | null;
}

interface SentReminder {
  at: number;
  step: Step;
}

/** Reminders by id, as they first left: what fetches are measured against. */
const remindersIn = (events: readonly TimelineEvent[]): Map<ReminderId, SentReminder> => {
  const sent = new Map<ReminderId, SentReminder>();
  for (const { type, at, body } of events) {
    if (type !== "reminder.sent" || !("reminderId" in body)) continue;
    const known = sent.get(body.reminderId);
    if (!known || at < known.at) sent.set(body.reminderId, { at, step: body.step });
  }
  return sent;
};

const marks: Partial<Record<TimelineEvent["type"], MarkKind>> = {
  "reminder.sent": "sent",
  "payment.received": "money",
  "mail.received": "act",
  "page.answered": "act",
};

/** Events, latest first, as lines of text with their marks. */
export const timelineEntries = (
  events: readonly TimelineEvent[],
  selfViews: CaseView["selfViews"],
  language: Language,
): TimelineEntry[] => {
  const reminders = remindersIn(events);
  const viewsOf = Map.groupBy(selfViews, ({ reminderId }) => reminderId);

  const asideOf = (event: TimelineEvent): Aside | null => {
    if (event.type !== "mail.fetched" && event.type !== "page.visited") return null;
    const { reminderId, agent } = event.body;
    const verdict = countsAs(
      { at: event.at, agent },
      {
        // Never sent, as far as is known: whatever came, came before.
        sentAt: reminders.get(reminderId)?.at ?? Number.POSITIVE_INFINITY,
        selfViews: (viewsOf.get(reminderId) ?? []).map(({ at }) => at),
      },
    );
    return verdict === "counts" ? null : verdict;
  };

  return events.map((event) => {
    const { text, aside, mark } = describeEvent(event, {
      language,
      sentAt: (id) => reminders.get(id)?.at ?? null,
      stepOf: (id) => reminders.get(id)?.step ?? null,
      aside: asideOf(event),
    });
    const strength: MarkKind | null =
      mark === "none" ? (aside === null ? null : "aside") : mark === "signal" ? "human" : mark;
    return {
      id: event.id,
      at: event.at,
      mark: strength ?? marks[event.type] ?? "logged",
      text,
      aside,
    };
  });
};
