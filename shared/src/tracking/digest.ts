import type { Agent, Network } from "./agent.ts";
import type { Signal } from "./judge-fetch.ts";

type Kept = [at: number, count: number];

/** All signals of one kind, agent and network: the first and the last as they came, the others as a number. */
type ClassDigest = [
  kind: Signal["kind"],
  agent: Agent,
  network: Network,
  total: number,
  earliest: Kept[],
  latest: Kept[],
];

/**
 * What came back for one message, in bounded space: facts only, so that a better rule of judgement
 * changes what is said of them. Exact up to 32 moments of each class; of what came between the first
 * and the last 16 of these, the number is kept.
 */
export type SignalDigest = ClassDigest[];

/** A reader opens a mail a few times; who fetches more often is a program, or has been read already. */
const keptAtEachEnd = 16;

/** Moments in order of time, each once. */
const inOrder = (kept: readonly Kept[], signals: readonly Signal[]): Kept[] => {
  const moments = new Map(kept);
  for (const { at, count } of signals) moments.set(at, (moments.get(at) ?? 0) + count);
  return [...moments].sort(([one], [other]) => one - other);
};

/** A digest with more in it. In whatever order facts are added, the result says the same. */
export const addToDigest = (digest: SignalDigest, signals: readonly Signal[]): SignalDigest => {
  const classes = new Map(digest.map((each) => [each.slice(0, 3).join(), each]));
  const added = Map.groupBy(signals, ({ kind, agent, network }) => [kind, agent, network].join());
  for (const [key, theirs] of added) {
    // A group has one at least.
    const [{ kind, agent, network }] = theirs as [Signal];
    const [, , , total, earliest, latest] =
      classes.get(key) ?? ([kind, agent, network, 0, [], []] satisfies ClassDigest);
    classes.set(key, [
      kind,
      agent,
      network,
      theirs.reduce((sum, { count }) => sum + count, total),
      inOrder(earliest, theirs).slice(0, keptAtEachEnd),
      inOrder(latest, theirs).slice(-keptAtEachEnd),
    ]);
  }
  return [...classes.values()];
};

/**
 * What a digest stands for, in order of time: what is known by number only, a rest, is at the first
 * of the last moments, by which all of it had come.
 */
export const signalsOf = (digest: SignalDigest): Signal[] =>
  digest
    .flatMap(([kind, agent, network, total, earliest, latest]) => {
      const moments = [...new Map([...earliest, ...latest])];
      const kept = moments.map(([at, count]): Signal => ({ kind, agent, network, at, count }));
      const count = kept.reduce((rest, one) => rest - one.count, total);
      const at = latest[0]?.[0];
      if (count === 0 || at === undefined) return kept;
      return [...kept, { kind, agent, network, at, count, isRest: true as const }];
    })
    .sort((one, other) => one.at - other.at);
