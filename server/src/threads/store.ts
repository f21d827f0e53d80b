import { and, desc, eq, sql } from "drizzle-orm";

import type { CaseId } from "@impaye/shared/ids";
import type { ThreadLink } from "@impaye/shared/schema/host";

import { reminders, threads } from "../db/schema.ts";
import type { Deps } from "../deps.ts";

/** The case that a thread belongs to; null when none was said. */
export const findThreadCase = async (
  deps: Deps,
  accountId: string,
  { host, threadId }: ThreadLink,
): Promise<CaseId | null> => {
  const [row] = await deps.db
    .select({ caseId: threads.caseId })
    .from(threads)
    .where(
      and(eq(threads.accountId, accountId), eq(threads.host, host), eq(threads.threadId, threadId)),
    );
  return row?.caseId ?? null;
};

const mostThreads = 20;

/** A case's threads: that of its last reminder first, then the one that was linked last. */
export const findCaseThreads = (
  deps: Deps,
  accountId: string,
  caseId: CaseId,
): Promise<ThreadLink[]> =>
  deps.db
    .select({ host: threads.host, threadId: threads.threadId })
    .from(threads)
    .where(and(eq(threads.accountId, accountId), eq(threads.caseId, caseId)))
    .orderBy(
      desc(
        sql`(select max(${reminders.sentAt}) from ${reminders} where ${reminders.caseId} = ${threads.caseId} and ${reminders.host} = ${threads.host} and ${reminders.threadId} = ${threads.threadId})`,
      ),
      desc(sql`${threads}.rowid`),
    )
    .limit(mostThreads);

/** A thread belongs to one case: saying another one moves it there. */
export const linkThread = async (
  deps: Deps,
  accountId: string,
  thread: ThreadLink,
  caseId: CaseId,
): Promise<void> => {
  await deps.db
    .insert(threads)
    .values({ accountId, ...thread, caseId })
    .onConflictDoUpdate({
      target: [threads.accountId, threads.host, threads.threadId],
      set: { caseId },
    });
};
