import type { Agent, Network } from "./agent.ts";
import type { Signal } from "./judge-fetch.ts";

type Kept = [at: number, count: number];

/** All signals of one kind, agent and network: the earliest as they came, the others as a number. */
type ClassDigest = [
  kind: Signal["kind"],
  agent: Agent,
  network: Network,
  total: number,
  lastAt: number,
  earliest: Kept[],
];

/**
 * What came back for one message, in bounded space: facts only, so that a better rule of judgement
 * changes what is said of them. Exact up to 16 moments of each class; of what came after these,
 * the number and the last moment are kept.
 */
export type SignalDigest = ClassDigest[];

/** A reader opens a mail a few times; who fetches more often is a program, or has been read already. */
const keptMoments = 16;

const merge = (earliest: readonly Kept[], { at, count }: Signal): Kept[] => {
  const same = earliest.find(([moment]) => moment === at);
  const others = earliest.filter((each) => each !== same);
  const moment: Kept = [at, count + (same?.[1] ?? 0)];
  return [...others, moment].sort(([one], [other]) => one - other).slice(0, keptMoments);
};

/** A digest with more in it. In whatever order facts are added, the result says the same. */
export const addToDigest = (digest: SignalDigest, signals: readonly Signal[]): SignalDigest => {
  const classes = new Map(digest.map((each) => [each.slice(0, 3).join(), each]));
  for (const signal of signals) {
    const { kind, agent, network, at, count } = signal;
    const key = [kind, agent, network].join();
    const [, , , total, lastAt, earliest] =
      classes.get(key) ?? ([kind, agent, network, 0, at, []] satisfies ClassDigest);
    classes.set(key, [
      kind,
      agent,
      network,
      total + count,
      Math.max(lastAt, at),
      merge(earliest, signal),
    ]);
  }
  return [...classes.values()];
};

/**
 * What a digest stands for, in order of time: what is known by number only, a rest, is at its last
 * moment. Up to 16 moments of each class these are judged as the fetches themselves are.
 */
export const signalsOf = (digest: SignalDigest): Signal[] =>
  digest
    .flatMap(([kind, agent, network, total, lastAt, earliest]) => {
      const kept = earliest.map(([at, count]): Signal => ({ kind, agent, network, at, count }));
      const others = kept.reduce((rest, { count }) => rest - count, total);
      if (others === 0) return kept;
      const rest = { kind, agent, network, at: lastAt, count: others, isRest: true as const };
      return [...kept, rest];
    })
    .sort((one, other) => one.at - other.at);
