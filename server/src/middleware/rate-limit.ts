import { lte, sql } from "drizzle-orm";

import { rateLimit } from "../db/auth-schema.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";

const windowMs = 60_000;

/**
 * Counts one attempt under a key, and throws `rate_limited` once there were more than `max` within
 * a minute. What is over stays until `forgetAttempts`.
 */
export const limitRate = async (deps: Deps, key: string, max: number): Promise<void> => {
  const now = deps.now();
  const isOver = sql`${rateLimit.lastRequest} <= ${now - windowMs}`;
  const [row] = await deps.db
    .insert(rateLimit)
    .values({ id: deps.newId(), key, count: 1, lastRequest: now })
    .onConflictDoUpdate({
      target: rateLimit.key,
      set: {
        count: sql`case when ${isOver} then 1 else ${rateLimit.count} + 1 end`,
        lastRequest: sql`case when ${isOver} then ${now} else ${rateLimit.lastRequest} end`,
      },
    })
    .returning({ count: rateLimit.count });
  if (row !== undefined && row.count > max) throw new AppError("rate_limited");
};

/** Removes the counts that are over: who asked is nobody's business any more. */
export const forgetAttempts = async ({ db, now }: Pick<Deps, "db" | "now">): Promise<void> => {
  await db.delete(rateLimit).where(lte(rateLimit.lastRequest, now() - windowMs));
};
