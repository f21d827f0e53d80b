import { and, eq, inArray, sql } from "drizzle-orm";

import type { ReminderId } from "@impaye/shared/ids";

import { reminders, selfViews } from "../db/schema.ts";
import type { Deps } from "../deps.ts";

/** How many of these reminders are the account's. */
export const countReminders = async (
  deps: Deps,
  accountId: string,
  ids: readonly ReminderId[],
): Promise<number> => {
  const [row] = await deps.db
    .select({ count: sql<number>`count(*)` })
    .from(reminders)
    .where(and(inArray(reminders.id, [...ids]), eq(reminders.accountId, accountId)));
  return row?.count ?? 0;
};

/** Says that the creditor had these on the screen at an instant; saying it again changes nothing. */
export const addSelfViews = async (
  deps: Deps,
  accountId: string,
  ids: readonly ReminderId[],
  at: number,
): Promise<void> => {
  await deps.db
    .insert(selfViews)
    .values(ids.map((reminderId) => ({ accountId, reminderId, at })))
    .onConflictDoNothing();
};
