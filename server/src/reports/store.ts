import { and, desc, eq, gte, isNotNull, lt, sql } from "drizzle-orm";

import type { CaseId, ReminderId } from "@impaye/shared/ids";

import { reminders } from "../db/schema.ts";
import type { Deps } from "../deps.ts";

export interface SentReminder {
  id: ReminderId;
  caseId: CaseId;
  sentAt: number;
}

export interface SentFilter {
  caseId?: CaseId | undefined;
  /** Instants: sent at `from` or later, and before `until`. */
  from?: number | undefined;
  until?: number | undefined;
  /** Only what comes after this one. */
  after?: Pick<SentReminder, "id" | "sentAt"> | undefined;
  limit: number;
}

/** Reminders that left, the latest first. */
export const findSentReminders = async (
  deps: Deps,
  accountId: string,
  { caseId, from, until, after, limit }: SentFilter,
): Promise<SentReminder[]> => {
  const rows = await deps.db
    .select({ id: reminders.id, caseId: reminders.caseId, sentAt: reminders.sentAt })
    .from(reminders)
    .where(
      and(
        eq(reminders.accountId, accountId),
        isNotNull(reminders.sentAt),
        caseId === undefined ? undefined : eq(reminders.caseId, caseId),
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
