import { and, eq, lt, notExists } from "drizzle-orm";

import { account, user } from "../db/auth-schema.ts";
import type { Deps } from "../deps.ts";

const minuteMs = 60_000;

/**
 * better-auth writes a user and its password one after the other. When only the first was written,
 * nobody could ever sign in or up with that address again: such a user is removed, once it is a
 * minute old and so no sign-up in flight.
 */
export const forgetHalfMadeAccount = async (deps: Deps, email: string): Promise<void> => {
  await deps.db
    .delete(user)
    .where(
      and(
        eq(user.email, email),
        lt(user.createdAt, new Date(deps.now() - minuteMs)),
        notExists(deps.db.select().from(account).where(eq(account.userId, user.id))),
      ),
    );
};

/** Whether somebody signed up with this address, in lower case. */
export const hasAccount = async (deps: Deps, email: string): Promise<boolean> => {
  const rows = await deps.db.select({ id: user.id }).from(user).where(eq(user.email, email));
  return rows.length > 0;
};
