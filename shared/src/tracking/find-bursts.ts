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
  /** Whether its agent is one that scanners forge. */
  isForgeable: boolean;
}

/** Nobody goes so quickly from the message to its page. */
const acrossWithin = 3_000;
/** Somebody in a hurry does; so does a scanner that takes its time. */
const hastyWithin = 10_000;
/** Nobody displays one message so many times in so short a time. */
const floodWithin = 10_000;
const floodCount = 10;

const other = { image: "page", page: "image" } as const;

type Indexed = Fetch & { index: number };

/** Fetches with so many of the same kind and agent around them that no person did it. */
const findFloods = (fetches: readonly Indexed[]): number[] => {
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

const rising = (fetches: readonly Indexed[]): number[] =>
  fetches.map(({ at }) => at).toSorted((one, another) => one - another);

/** Images and pages so close to one another. */
const findAcross = (scans: readonly Indexed[], within: number): number[] => {
  const times = Map.groupBy(scans, ({ kind }) => kind);
  const timesOf = {
    image: rising(times.get("image") ?? []),
    page: rising(times.get("page") ?? []),
  };
  return scans.flatMap(({ kind, at, index }) =>
    anyWithin(timesOf[other[kind]], at - within, at + within) ? [index] : [],
  );
};

/** Visits by two kinds of browser at once: a scanner follows several links, each by another name. */
const findStrangers = (visits: readonly Indexed[]): number[] => {
  const times = [...Map.groupBy(visits, ({ agent }) => agent)].map(
    ([agent, theirs]) => [agent, rising(theirs)] as const,
  );
  return visits.flatMap(({ at, agent, index }) =>
    times.some(
      ([another, moments]) =>
        another !== agent && anyWithin(moments, at - acrossWithin, at + acrossWithin),
    )
      ? [index]
      : [],
  );
};

/**
 * Which fetches of one message, by their place in the list, belong to a burst. `certain`: its image
 * and its page within three seconds by whoever could be a scanner, or the same many times at once.
 * `likely`: image and page within ten seconds, or its page by two kinds of browser at once, which
 * somebody quick, or two people, might have done.
 */
export const findBursts = (
  fetches: readonly Fetch[],
): Record<"certain" | "likely", ReadonlySet<number>> => {
  const exact = fetches
    .map((fetch, index) => ({ ...fetch, index }))
    .filter(({ isRest }) => isRest !== true);
  const scans = exact.filter(({ couldScan }) => couldScan);
  const visits = exact.filter(({ kind, isForgeable }) => kind === "page" && isForgeable);
  const alike = Map.groupBy(exact, ({ kind, agent }) => `${kind} ${agent}`);
  return {
    certain: new Set([
      ...findAcross(scans, acrossWithin),
      ...[...alike.values()].flatMap(findFloods),
    ]),
    likely: new Set([...findAcross(scans, hastyWithin), ...findStrangers(visits)]),
  };
};
