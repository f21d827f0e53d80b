import { lostTheRace } from "./append.ts";

const attempts = 10;

/**
 * Runs a read-then-write again when somebody else wrote in between on a timeline that it writes
 * on: what was read no longer holds.
 */
export const retryLostRace = async <Result>(attempt: () => Promise<Result>): Promise<Result> => {
  for (let left = attempts; ; left -= 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!lostTheRace(error) || left === 1) throw error;
    }
  }
};
