import type { ReminderId } from "@impaye/shared/ids";
import type { CaseView } from "@impaye/shared/schema/case";
import type { Language } from "@impaye/shared/schema/language";
import type { Step } from "@impaye/shared/schema/step";
import { describeEvent } from "@impaye/shared/timeline/describe";
import type { TimelineEvent } from "@impaye/shared/timeline/event";
import { isReply } from "@impaye/shared/timeline/is-reply";
import { judgementsIn } from "@impaye/shared/timeline/signals-in";
import type { Verdict } from "@impaye/shared/tracking/verdict";

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
  "mail.sent": "sent",
  "payment.received": "money",
  "mail.received": "act",
  "page.answered": "act",
};

/** What a machine wrote in the client's place is no act of theirs. */
const markOf = (event: TimelineEvent): MarkKind =>
  event.type === "mail.received" && !isReply(event) ? "machine" : (marks[event.type] ?? "logged");

const verdictMark: Record<Verdict, MarkKind> = {
  human: "human",
  unclear: "unclear",
  machine: "machine",
  self: "aside",
};

/** Events, latest first, as lines of text with their marks. */
export const timelineEntries = (
  events: readonly TimelineEvent[],
  selfViews: CaseView["selfViews"],
  language: Language,
): TimelineEntry[] => {
  const reminders = remindersIn(events);
  const sentAt = (id: ReminderId) => reminders.get(id)?.at ?? null;
  const judgements = judgementsIn(events, sentAt, selfViews);

  // What was erased is told once, by the event that erased it.
  const told = events.filter(({ type }) => type !== "erased");
  return told.map((event) => {
    const { text, aside, mark } = describeEvent(event, {
      language,
      sentAt,
      stepOf: (id) => reminders.get(id)?.step ?? null,
      judgement: judgements.get(event.id) ?? null,
    });
    return {
      id: event.id,
      at: event.at,
      mark: mark === "none" ? markOf(event) : verdictMark[mark],
      text,
      aside,
    };
  });
};
