import { and, desc, eq, gte, inArray, isNotNull, lt, sql } from "drizzle-orm";

import type { CaseId, ContactId, ReminderId } from "@impaye/shared/ids";
import type { Fact } from "@impaye/shared/timeline/event";
import type { SignalDigest } from "@impaye/shared/tracking/digest";
import type { Signal } from "@impaye/shared/tracking/judge-fetch";

import { cases, contacts, events, reminders, selfViews, signalDigests } from "../db/schema.ts";
import type { Deps } from "../deps.ts";

export interface SentReminder {
  id: ReminderId;
  caseId: CaseId;
  sentAt: number;
}

export interface SentFilter {
  caseId?: CaseId | undefined;
  contactId?: ContactId | undefined;
  /** Instants: sent at `from` or later, and before `until`. */
  from?: number | undefined;
  until?: number | undefined;
  /** Only what comes after this one. */
  after?: Pick<SentReminder, "id" | "sentAt"> | undefined;
  limit: number;
}

/** Reminders that left, the latest first. */
export const findSentReminders = async (
  { db }: Deps,
  accountId: string,
  { caseId, contactId, from, until, after, limit }: SentFilter,
): Promise<SentReminder[]> => {
  const rows = await db
    .select({ id: reminders.id, caseId: reminders.caseId, sentAt: reminders.sentAt })
    .from(reminders)
    .where(
      and(
        eq(reminders.accountId, accountId),
        isNotNull(reminders.sentAt),
        caseId === undefined ? undefined : eq(reminders.caseId, caseId),
        contactId === undefined
          ? undefined
          : inArray(
              reminders.caseId,
              db.select({ id: cases.id }).from(cases).where(eq(cases.contactId, contactId)),
            ),
        from === undefined ? undefined : gte(reminders.sentAt, from),
        until === undefined ? undefined : lt(reminders.sentAt, until),
        after === undefined
          ? undefined
          : sql`(${reminders.sentAt}, ${reminders.id}) < (${after.sentAt}, ${after.id})`,
      ),
    )
    .orderBy(desc(reminders.sentAt), desc(reminders.id))
    .limit(limit);
  return rows.flatMap(({ sentAt, ...row }) => (sentAt === null ? [] : [{ ...row, sentAt }]));
};

/** All of a case that the report tells, but for its many fetches: a digest stands for those. */
export interface CaseFacts {
  caseId: CaseId;
  caseTitle: string;
  contactId: ContactId;
  contactName: string;
  /** In order of time; without fetches and visits. */
  deeds: (Fact & { at: number })[];
}

/** In these words, so that the index that leaves fetches out is found. */
const isDeed = sql`type NOT IN ('mail.fetched', 'page.visited')`;

const jsonList = (ids: readonly string[]) =>
  sql`(select value from json_each(${JSON.stringify(ids)}))`;

/**
 * Of these reminders of the account: their cases, what came back for them and when their sender had
 * them open, as they were at one moment. What it costs depends on the number of reminders, not of
 * fetches.
 */
export const loadReportFacts = async (
  { db }: Deps,
  accountId: string,
  sent: readonly Pick<SentReminder, "id" | "caseId">[],
): Promise<{
  cases: CaseFacts[];
  digests: Map<ReminderId, SignalDigest>;
  selfViews: { reminderId: ReminderId; at: number }[];
}> => {
  const caseIds = jsonList([...new Set(sent.map(({ caseId }) => caseId))]);
  const reminderIds = jsonList(sent.map(({ id }) => id));
  const [caseRows, deedRows, digestRows, viewRows] = await db.batch([
    db
      .select({
        caseId: cases.id,
        caseTitle: cases.title,
        contactId: contacts.id,
        contactName: contacts.name,
      })
      .from(cases)
      .innerJoin(contacts, eq(contacts.id, cases.contactId))
      .where(and(inArray(cases.id, caseIds), eq(cases.accountId, accountId))),
    // One value a case: the driver takes longer to hand over rows than to read them.
    db
      .select({
        caseId: events.caseId,
        deeds: sql<string>`json_group_array(json_array(${events.at}, ${events.seq}, ${events.type}, json(${events.body})))`,
      })
      .from(events)
      .where(and(inArray(events.caseId, caseIds), eq(events.accountId, accountId), isDeed))
      .groupBy(events.caseId),
    db
      .select({ reminderId: signalDigests.reminderId, digest: signalDigests.digest })
      .from(signalDigests)
      .where(
        and(inArray(signalDigests.reminderId, reminderIds), eq(signalDigests.accountId, accountId)),
      ),
    db
      .select({ reminderId: selfViews.reminderId, at: selfViews.at })
      .from(selfViews)
      .where(and(inArray(selfViews.reminderId, reminderIds), eq(selfViews.accountId, accountId))),
  ]);
  const deedsOf = new Map(deedRows.map(({ caseId, deeds }) => [caseId, deeds]));
  return {
    cases: caseRows.map((row) => Object.assign(row, { deeds: readDeeds(deedsOf.get(row.caseId)) })),
    digests: new Map(digestRows.map(({ reminderId, digest }) => [reminderId, digest])),
    selfViews: viewRows,
  };
};

const readDeeds = (json = "[]"): CaseFacts["deeds"] =>
  (JSON.parse(json) as [at: number, seq: number, type: string, body: unknown][])
    .sort(([at, seq], [otherAt, otherSeq]) => at - otherAt || seq - otherSeq)
    // Type and body were stored together, from an event.
    .map(([at, , type, body]) => ({ at, type, body }) as CaseFacts["deeds"][number]);

type StoredSignal = [
  type: string,
  at: number,
  agent: Signal["agent"],
  network: Signal["network"],
  count: number,
];

/** Every fetch and visit of these reminders, those of the account, in order of time. */
export const loadSignals = async (
  { db }: Deps,
  accountId: string,
  ids: readonly ReminderId[],
): Promise<{
  sent: Pick<SentReminder, "id" | "sentAt">[];
  signals: Map<ReminderId, Signal[]>;
  selfViews: { reminderId: ReminderId; at: number }[];
}> => {
  const these = jsonList(ids);
  const [sentRows, signalRows, viewRows] = await db.batch([
    db
      .select({ id: reminders.id, sentAt: reminders.sentAt })
      .from(reminders)
      .where(and(inArray(reminders.id, these), eq(reminders.accountId, accountId))),
    db
      .select({
        id: reminders.id,
        signals: sql<string>`json_group_array(json_array(${events.type}, ${events.at},
          ${events.body} ->> 'agent', ${events.body} ->> 'network',
          coalesce(${events.body} ->> 'count', 1)))`,
      })
      .from(reminders)
      .crossJoin(events)
      .where(
        and(
          inArray(reminders.id, these),
          eq(reminders.accountId, accountId),
          eq(events.caseId, reminders.caseId),
          eq(sql`(${events.body} ->> 'reminderId')`, reminders.id),
          // In these words, so that the index of fetches is found.
          sql`type IN ('mail.fetched', 'page.visited')`,
        ),
      )
      .groupBy(reminders.id),
    db
      .select({ reminderId: selfViews.reminderId, at: selfViews.at })
      .from(selfViews)
      .where(and(inArray(selfViews.reminderId, these), eq(selfViews.accountId, accountId))),
  ]);
  return {
    sent: sentRows.flatMap(({ id, sentAt }) => (sentAt === null ? [] : [{ id, sentAt }])),
    signals: new Map(signalRows.map((row) => [row.id, readSignals(row.signals)])),
    selfViews: viewRows,
  };
};

const readSignals = (json: string): Signal[] =>
  // As they were stored, from an event.
  (JSON.parse(json) as StoredSignal[])
    .map(([type, at, agent, network, count]): Signal => {
      const kind = type === "mail.fetched" ? "image" : "page";
      return { kind, at, agent, network, count };
    })
    .sort((one, other) => one.at - other.at);
