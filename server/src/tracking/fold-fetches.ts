import type { FetchMessage } from "../deps.ts";

/** Repeats by one class of agent within so long are one line of the timeline, with a count. */
const foldMs = 10_000;

/** Fetches of one message that differ in nothing but their time, and that not by much. */
export interface FoldedFetches {
  /** What they have in common. */
  fold: string;
  /** Epoch milliseconds from which on another fetch is no longer one of them. */
  endsAt: number;
  first: FetchMessage;
  lastAt: number;
  count: number;
}

/** Fetches on their way to the disk, by their fold: as many of one kind as ever take one place. */
export type Folds = Map<string, FoldedFetches>;

/** One fetch by itself. */
export const foldOf = (fetch: FetchMessage): FoldedFetches => {
  const { reminderId, type, agent, network, at } = fetch;
  const window = Math.floor(at / foldMs);
  return {
    fold: `${reminderId} ${type} ${agent} ${network} ${window}`,
    endsAt: (window + 1) * foldMs,
    first: fetch,
    lastAt: at,
    count: 1,
  };
};

export const addFetch = (folds: Folds, fetch: FetchMessage): void => {
  const one = foldOf(fetch);
  const same = folds.get(one.fold);
  if (same === undefined) {
    folds.set(one.fold, one);
    return;
  }
  same.count += 1;
  same.lastAt = Math.max(same.lastAt, fetch.at);
};
