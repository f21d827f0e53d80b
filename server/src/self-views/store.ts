import { and, eq, inArray, sql } from "drizzle-orm";

import type { ReminderId } from "@impaye/shared/ids";

import { reminders } from "../db/schema.ts";
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

/** More than anybody looks at a reminder of his own; beyond it no more are kept. */
const mostViews = 1_000;

/** Says that the creditor had these on the screen at an instant; saying it again changes nothing. */
export const addSelfViews = async (
  deps: Deps,
  accountId: string,
  ids: readonly ReminderId[],
  at: number,
): Promise<void> => {
  await deps.db.run(sql`
    INSERT OR IGNORE INTO self_views (account_id, reminder_id, at)
    SELECT ${accountId}, value, ${at} FROM json_each(${JSON.stringify(ids)})
    WHERE (SELECT count(*) FROM self_views WHERE reminder_id = value) < ${mostViews}`);
};
