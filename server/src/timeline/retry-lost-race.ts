import { violatesUnique } from "../db/violates-unique.ts";

/** How often what lost the race for its place in the chain is tried in all. */
const maxAttempts = 20;
const longestPause = 250;

/** Writers that collided must not collide again: each waits for a while of its own. */
const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, Math.random() * Math.min(2 ** attempt, longestPause));
  });

/** Whether another writer took the place on the timeline, or the id. */
const lostTheRace = (error: unknown): boolean => violatesUnique(error, "events.");

/**
 * Runs a read-then-write again when somebody else wrote in between on a timeline that it writes
 * on: what was read no longer holds.
 */
export const retryLostRace = async <Result>(run: () => Promise<Result>): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      if (!lostTheRace(error) || attempt === maxAttempts) throw error;
    }
    await pause(attempt);
  }
};
