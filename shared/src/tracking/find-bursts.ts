import { anyWithin } from "./any-within.ts";
import type { Agent } from "./agent.ts";

interface Fetch {
  kind: "image" | "page";
  at: number;
  agent: Agent;
  count: number;
  /** Known by its number and last moment only: no evidence of when what came. */
  isRest?: true;
  /** Whether a scanner could have sent it: only such fetches are one another's evidence. */
  couldScan: boolean;
}

/** A person needs longer from seeing the message to having followed its link. */
const acrossWithin = 3_000;
/** Nobody displays one message so many times in so short a time. */
const floodWithin = 10_000;
const floodCount = 10;

const other = { image: "page", page: "image" } as const;

/** Fetches with so many of the same kind and agent around them that no person did it. */
const findFloods = (fetches: readonly (Fetch & { index: number })[]): number[] => {
  const rising = fetches.toSorted((one, other) => one.at - other.at);
  let [first, next, around] = [0, 0, 0];
  return rising.flatMap(({ at, index }) => {
    for (let fetch = rising[next]; fetch && fetch.at <= at + floodWithin; fetch = rising[next]) {
      around += fetch.count;
      next += 1;
    }
    for (let fetch = rising[first]; fetch && fetch.at < at - floodWithin; fetch = rising[first]) {
      around -= fetch.count;
      first += 1;
    }
    return around >= floodCount ? [index] : [];
  });
};

/**
 * Which fetches of one message, by their place in the list, belong to a burst: its image and its
 * page within seconds of each other by whoever could be a scanner, or the same many times at once.
 */
export const findBursts = (fetches: readonly Fetch[]): ReadonlySet<number> => {
  const exact = fetches
    .map((fetch, index) => ({ ...fetch, index }))
    .filter(({ isRest }) => isRest !== true);
  const scans = exact.filter(({ couldScan }) => couldScan);
  const times = Map.groupBy(scans, ({ kind }) => kind);
  const rising = (kind: Fetch["kind"]) =>
    (times.get(kind) ?? []).map(({ at }) => at).toSorted((one, another) => one - another);
  const timesOf = { image: rising("image"), page: rising("page") };
  const across = scans.flatMap(({ kind, at, index }) =>
    anyWithin(timesOf[other[kind]], at - acrossWithin, at + acrossWithin) ? [index] : [],
  );
  const alike = Map.groupBy(exact, ({ kind, agent }) => `${kind} ${agent}`);
  return new Set([...across, ...[...alike.values()].flatMap(findFloods)]);
};
