import { AppError } from "../errors.ts";
import { violatesUnique } from "./violates-unique.ts";

interface Creation<Thing> {
  /** What this account has under the id; throws `conflict` when it differs from what is asked for. */
  find: () => Promise<Thing | null>;
  create: () => Promise<Thing>;
  /** The primary key that a second `create` runs into, as `violatesUnique` takes it. */
  key: string;
}

/**
 * Creates something under an id that the client made, so that asking twice, even at once, creates it
 * once. An id that another account uses is a `conflict` that says nothing else.
 */
export const createOnce = async <Thing>({
  find,
  create,
  key,
}: Creation<Thing>): Promise<{ thing: Thing; isNew: boolean }> => {
  const before = await find();
  if (before !== null) return { thing: before, isNew: false };
  try {
    return { thing: await create(), isNew: true };
  } catch (error) {
    if (!violatesUnique(error, key)) throw error;
  }
  const thing = await find();
  if (thing === null) throw new AppError("conflict");
  return { thing, isNew: false };
};
