import type { EventId, ReminderId } from "@impaye/shared/ids";
import type { Answer } from "@impaye/shared/schema/answer";
import { chainEvents } from "@impaye/shared/timeline/chain";
import type { TimelineEvent } from "@impaye/shared/timeline/event";

import type { Deps } from "../deps.ts";
import { insertEvents } from "../timeline/append.ts";
import { retryLostRace } from "../timeline/retry-lost-race.ts";
import { findEvents } from "../timeline/store.ts";
import type { FoundPage } from "./find-page.ts";
import type { Said } from "./read-answer.ts";

/** Answers that one link may put on a timeline in 24 hours: more than anybody has to say. */
export const answersPerDay = 10;
const dayMs = 86_400_000;

type AnsweredEvent = Extract<TimelineEvent, { type: "page.answered" }>;

/** The answers given through one reminder's link, the latest first. */
export const answersOf = (
  events: readonly TimelineEvent[],
  reminderId: ReminderId,
): AnsweredEvent[] =>
  events
    .filter((event) => event.type === "page.answered")
    .filter(({ body }) => body.reminderId === reminderId)
    .toSorted((a, b) => b.seq - a.seq);

/** Key order apart: an answer read back from the database says the same as the one in the form. */
const isSame = (one: unknown, other: unknown): boolean => {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) {
    return one === other;
  }
  const [a, b] = [Object.entries(one), new Map(Object.entries(other))];
  return a.length === b.size && a.every(([key, value]) => isSame(value, b.get(key)));
};

/**
 * Writes an answer on the case's timeline, once: under an id that is there already, or when it says
 * what the last one of the day said, the id of the event that is there. `too-many` once a link has
 * been used for ten answers in 24 hours, however many are sent at once: what was counted holds only
 * as long as nobody else wrote on the timeline.
 */
export const recordAnswer = (
  deps: Deps,
  { accountId, dossier, reminder }: FoundPage,
  { id, said }: { id: EventId; said: Said },
): Promise<EventId | "too-many"> =>
  retryLostRace(async () => {
    const { id: caseId } = dossier.case;
    const body: Answer = { ...said, reminderId: reminder.id };
    const now = deps.now();
    const events = await findEvents(deps, accountId, caseId);
    const answers = answersOf(events, reminder.id);
    if (answers.some((event) => event.id === id)) return id;
    const recent = answers.filter(({ at }) => at > now - dayMs);
    const [last] = recent;
    if (last !== undefined && isSame(last.body, body)) return last.id;
    if (recent.length >= answersPerDay) return "too-many";
    const fact = { id, type: "page.answered", at: now, actor: "debtor", body } as const;
    await insertEvents(deps.db, accountId, chainEvents(events.at(-1) ?? null, caseId, [fact], now));
    return id;
  });
