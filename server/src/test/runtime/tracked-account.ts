import { eq } from "drizzle-orm";
import { v7 } from "uuid";

import { type ReminderId, reminderIdSchema } from "@impaye/shared/ids";
import { createTokens } from "@impaye/shared/tracking/token";

import { reminders } from "../../db/schema.ts";
import type { Db } from "../../deps.ts";
import { insertCase } from "../insert-case.ts";

export const authSecret = "a secret for the runtime tests only";

/** The path of a reminder's image. */
export interface Pixel {
  reminderId: ReminderId;
  path: string;
}

/**
 * Cases with many reminders, written straight into the database, so that each fetch of a test can
 * be told from every other.
 */
export const insertPixels = async (db: Db, cases: number, each: number): Promise<Pixel[]> => {
  const tokens = createTokens(authSecret);
  const pixels: Pixel[] = [];
  for (let i = 0; i < cases; i += 1) {
    const { reminderId } = await insertCase(db);
    const [first] = await db.select().from(reminders).where(eq(reminders.id, reminderId));
    if (first === undefined) throw new Error("insertCase inserts a reminder");
    const ids = Array.from({ length: each }, () => reminderIdSchema.parse(v7()));
    await db.insert(reminders).values(ids.map((id) => Object.assign({ ...first }, { id })));
    for (const id of ids) {
      pixels.push({ reminderId: id, path: `/p/${tokens.pixelToken(first.accountId, id)}.gif` });
    }
  }
  // In no order, so that neighbours belong to different cases.
  return pixels.sort((a, b) => (a.path.slice(-20) < b.path.slice(-20) ? -1 : 1));
};
