import { anyWithin } from "./any-within.ts";
import type { Signal } from "./judge-fetch.ts";
import type { VerdictReason } from "./verdict.ts";

/** A signal that nothing speaks against. */
interface Person extends Signal {
  /** Its place in the list. */
  index: number;
  /** Whether it needs nothing that speaks for it. */
  isSure: boolean;
}

const minute = 60_000;

/** A gateway's look at one mail is over long before. */
const againAfter = 30 * minute;
/** Within so long after displaying the mail somebody follows its link. */
const followedWithin = 60 * minute;

const classOf = ({ kind, agent, network }: Signal): string => [kind, agent, network].join();

const rising = (signals: readonly Signal[]): number[] =>
  signals.map(({ at }) => at).toSorted((one, other) => one - other);

/**
 * What speaks for signals that are not sure by themselves, by their place in the list: that the same
 * program had come half an hour before or earlier, or that the mail had been displayed before its
 * page was visited. Of what is known by number only, what speaks for another of its class.
 */
export const findSupport = (people: readonly Person[]): ReadonlyMap<number, VerdictReason> => {
  const exact = people.filter(({ isRest }) => isRest !== true);
  const displayed = rising(exact.filter(({ kind, isSure }) => kind === "image" && isSure));
  const visitors = Map.groupBy(exact, ({ kind, agent }) => `${kind} ${agent}`);
  const times = new Map([...visitors].map(([visitor, theirs]) => [visitor, rising(theirs)]));
  const supportOf = ({ kind, agent, at }: Person): VerdictReason | null => {
    if (kind === "page" && anyWithin(displayed, at - followedWithin, at)) return "after-display";
    const moments = times.get(`${kind} ${agent}`) ?? [];
    return anyWithin(moments, Number.NEGATIVE_INFINITY, at - againAfter) ? "repeated" : null;
  };

  const found = new Map<number, VerdictReason>();
  const ofClass = new Map<string, VerdictReason>();
  for (const person of exact) {
    if (person.isSure) ofClass.set(classOf(person), "repeated");
    else {
      const support = supportOf(person);
      if (support === null) continue;
      found.set(person.index, support);
      ofClass.set(classOf(person), "repeated");
    }
  }
  for (const rest of people) {
    const support = rest.isRest ? ofClass.get(classOf(rest)) : undefined;
    if (support !== undefined) found.set(rest.index, support);
  }
  return found;
};
