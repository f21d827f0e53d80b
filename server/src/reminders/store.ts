import { and, eq, isNull } from "drizzle-orm";

import type { CaseId, ReminderId } from "@impaye/shared/ids";
import type { NewReminder, Reminder } from "@impaye/shared/schema/reminder";

import { reminders } from "../db/schema.ts";
import type { Deps } from "../deps.ts";

export const insertReminder = async (
  deps: Deps,
  accountId: string,
  reminder: Reminder,
  { host, threadId }: Pick<NewReminder, "host" | "threadId">,
): Promise<void> => {
  const { id, caseId } = reminder;
  const createdAt = deps.now();
  await deps.db
    .insert(reminders)
    .values({ id, accountId, caseId, reminder, host, threadId, createdAt });
};

/** Null when this account has no such reminder. */
export const findReminder = async (
  deps: Deps,
  accountId: string,
  id: ReminderId,
): Promise<Reminder | null> => {
  const [row] = await deps.db
    .select({ reminder: reminders.reminder })
    .from(reminders)
    .where(and(eq(reminders.id, id), eq(reminders.accountId, accountId)));
  return row?.reminder ?? null;
};

/** The statement, for a batch, that says when a reminder left; the first one to say it counts. */
export const markSent = (deps: Deps, accountId: string, id: ReminderId, sentAt: number) =>
  deps.db
    .update(reminders)
    .set({ sentAt })
    .where(and(eq(reminders.id, id), eq(reminders.accountId, accountId), isNull(reminders.sentAt)));

/**
 * Whose a reminder is, and when it was written. Only for the debtor's side, where the account is not known and a token's MAC
 * stands for the right to ask.
 */
export const findOwner = async (
  deps: Deps,
  id: ReminderId,
): Promise<{ accountId: string; caseId: CaseId; createdAt: number } | null> => {
  const [row] = await deps.db
    .select({
      accountId: reminders.accountId,
      caseId: reminders.caseId,
      createdAt: reminders.createdAt,
    })
    .from(reminders)
    .where(eq(reminders.id, id));
  return row ?? null;
};
