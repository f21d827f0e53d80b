import { and, asc, eq, gt, inArray, or, sql } from "drizzle-orm";

import type { CaseId } from "@impaye/shared/ids";
import type { Case } from "@impaye/shared/schema/case";
import type { ThreadLink } from "@impaye/shared/schema/host";

import { user } from "../db/auth-schema.ts";
import { cases, contacts, reminders, selfViews, threads } from "../db/schema.ts";
import type { Deps } from "../deps.ts";

/** Who the account is, without what signs it in; null when it is gone. */
export const findUser = async (
  { db }: Deps,
  accountId: string,
): Promise<{ name: string; email: string; createdAt: number } | null> => {
  const [row] = await db
    .select({ name: user.name, email: user.email, createdAt: user.createdAt })
    .from(user)
    .where(eq(user.id, accountId));
  return row === undefined ? null : { ...row, createdAt: row.createdAt.getTime() };
};

/** Cases in the order in which they were opened, those after `last`. */
export const findCases = (
  { db }: Deps,
  accountId: string,
  last: CaseId | null,
  limit: number,
): Promise<Case[]> =>
  db
    .select({
      id: cases.id,
      contactId: cases.contactId,
      title: cases.title,
      jurisdiction: cases.jurisdiction,
      createdAt: cases.createdAt,
    })
    .from(cases)
    .where(and(eq(cases.accountId, accountId), last === null ? undefined : gt(cases.id, last)))
    .orderBy(asc(cases.id))
    .limit(limit);

/** Threads with their cases, in order of host and id, those after `last`. */
export const findThreads = (
  { db }: Deps,
  accountId: string,
  last: ThreadLink | null,
  limit: number,
): Promise<(ThreadLink & { caseId: CaseId })[]> =>
  db
    .select({ host: threads.host, threadId: threads.threadId, caseId: threads.caseId })
    .from(threads)
    .where(
      and(
        eq(threads.accountId, accountId),
        last === null
          ? undefined
          : or(
              gt(threads.host, last.host),
              and(eq(threads.host, last.host), gt(threads.threadId, last.threadId)),
            ),
      ),
    )
    .orderBy(asc(threads.host), asc(threads.threadId))
    .limit(limit);

/** The reminders of a case as they were written, and when they were on their writer's screen. */
export const findReminders = async ({ db }: Deps, accountId: string, caseId: CaseId) => {
  const ofCase = and(eq(reminders.caseId, caseId), eq(reminders.accountId, accountId));
  const [written, views] = await db.batch([
    db
      .select({
        reminder: reminders.reminder,
        host: reminders.host,
        threadId: reminders.threadId,
        createdAt: reminders.createdAt,
        sentAt: reminders.sentAt,
      })
      .from(reminders)
      .where(ofCase),
    db
      .select({ reminderId: selfViews.reminderId, at: selfViews.at })
      .from(reminders)
      .innerJoin(selfViews, eq(selfViews.reminderId, reminders.id))
      .where(ofCase),
  ]);
  return { reminders: written, selfViews: views };
};

/**
 * Deletes up to so many of the account's cases with all that hangs on them; how many. In steps, so
 * that nobody waits long for the lock.
 */
export const deleteCases = async (
  { db }: Deps,
  accountId: string,
  limit: number,
): Promise<number> => {
  const some = db
    .select({ id: cases.id })
    .from(cases)
    .where(eq(cases.accountId, accountId))
    .limit(limit);
  const { rowsAffected } = await db.delete(cases).where(inArray(cases.id, some));
  return rowsAffected;
};

/** Deletes the account, its sessions and whatever is left of it. */
export const deleteAccount = async ({ db }: Deps, accountId: string): Promise<void> => {
  await db.batch([
    db.delete(cases).where(eq(cases.accountId, accountId)),
    db.delete(contacts).where(eq(contacts.accountId, accountId)),
    db.delete(user).where(eq(user.id, accountId)),
  ]);
};

/** Has SQLite overwrite what is deleted from now on, or no longer; only for a file of our own. */
export const overwriteDeleted = async ({ db, config }: Deps, on: boolean): Promise<void> => {
  if (!config.DATABASE_URL.startsWith("file:")) return;
  await db.run(sql.raw(`PRAGMA secure_delete = ${on ? "ON" : "OFF"}`));
  // What was deleted also stands in the log until it is written back.
  if (!on) await db.run(sql`PRAGMA wal_checkpoint(TRUNCATE)`);
};
