import { and, eq, gt, inArray, isNull, lt, notExists, or, sql } from "drizzle-orm";

import type { CaseId, ReminderId } from "@impaye/shared/ids";
import type { Reminder } from "@impaye/shared/schema/reminder";

import { cases, events, reminders, selfViews, signalDigests } from "../db/schema.ts";
import type { Deps } from "../deps.ts";

type StoreDeps = Pick<Deps, "db" | "now">;

export interface OwnedCase {
  accountId: string;
  caseId: CaseId;
}

/** A case that something may have ended, with the moment of that. */
export interface EndedCase extends OwnedCase {
  at: number;
}

// Written out, not bound: only so does SQLite know that the partial index holds them all.
const mayEnd = sql`${events.type} in ('case.closed', 'payment.received')`;
const isTracking = sql`${events.type} in ('mail.fetched', 'page.visited')`;

/**
 * Every account's cases that were perhaps closed or paid before an instant and still hold tracking
 * facts, in order of time, those after `last`. For the server's own housekeeping: no account asks.
 */
export const findEnded = (
  deps: StoreDeps,
  before: number,
  last: EndedCase | null,
  limit: number,
): Promise<EndedCase[]> =>
  deps.db
    .select({ accountId: events.accountId, caseId: events.caseId, at: events.at })
    .from(events)
    .innerJoin(cases, and(eq(cases.id, events.caseId), isNull(cases.trackingErasedAt)))
    .where(
      and(
        mayEnd,
        lt(events.at, before),
        last === null
          ? undefined
          : or(gt(events.at, last.at), and(eq(events.at, last.at), gt(events.caseId, last.caseId))),
      ),
    )
    .orderBy(events.at, events.caseId)
    .limit(limit);

/** A version 4 UUID that the database makes. */
const newUuid = sql`lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' ||
  substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' ||
  hex(randomblob(6)))`;

/**
 * The statement, for a batch, that leaves nothing of these events but place and hash. Their ids and
 * times go too: with them, whoever guesses the rest could prove the guess by the hash.
 */
export const eraseEvents = (
  { db, now }: StoreDeps,
  { accountId, caseId }: OwnedCase,
  seqs: readonly number[],
) =>
  db
    .update(events)
    .set({ type: "erased", id: newUuid, at: now(), recordedAt: now(), body: {} })
    .where(
      and(
        eq(events.caseId, caseId),
        eq(events.accountId, accountId),
        sql`${events.seq} in (select value from json_each(${JSON.stringify(seqs)}))`,
        isTracking,
      ),
    );

const withoutLinks = (reminder: Reminder): Reminder => {
  const { pageUrl, pixelUrl } = reminder;
  const strip = (text: string): string =>
    [pageUrl, pixelUrl ?? ""]
      .filter((url) => url !== "")
      .reduce((rest, url) => rest.replaceAll(url, ""), text);
  return {
    ...reminder,
    html: strip(reminder.html),
    text: strip(reminder.text),
    pageUrl: "",
    pixelUrl: null,
  };
};

const eraseLinks = async ({ db }: StoreDeps, { accountId, caseId }: OwnedCase): Promise<void> => {
  const ofCase = and(eq(reminders.caseId, caseId), eq(reminders.accountId, accountId));
  const rows = await db
    .select({ id: reminders.id, reminder: reminders.reminder })
    .from(reminders)
    .where(ofCase);
  for (const { id, reminder } of rows) {
    await db
      .update(reminders)
      .set({ reminder: withoutLinks(reminder), signals: 0 })
      .where(and(ofCase, eq(reminders.id, id)));
  }
};

const remindersOf = ({ db }: StoreDeps, { accountId, caseId }: OwnedCase) =>
  db
    .select({ id: sql<ReminderId>`${reminders.id}` })
    .from(reminders)
    .where(and(eq(reminders.caseId, caseId), eq(reminders.accountId, accountId)));

/**
 * Erases what is known beside the timeline, own views and the links of reminders, and has nothing be
 * recorded from now on; unless a tracking fact came meanwhile, which the next run will find.
 */
export const eraseRest = async (deps: StoreDeps, ended: OwnedCase): Promise<void> => {
  await eraseLinks(deps, ended);
  const { db, now } = deps;
  const tracking = db
    .select({ found: sql`1` })
    .from(events)
    .where(and(eq(events.caseId, ended.caseId), isTracking));
  await db.batch([
    db.delete(selfViews).where(inArray(selfViews.reminderId, remindersOf(deps, ended))),
    db.delete(signalDigests).where(inArray(signalDigests.reminderId, remindersOf(deps, ended))),
    db
      .update(cases)
      .set({ trackingErasedAt: now() })
      .where(
        and(eq(cases.id, ended.caseId), eq(cases.accountId, ended.accountId), notExists(tracking)),
      ),
  ]);
};
