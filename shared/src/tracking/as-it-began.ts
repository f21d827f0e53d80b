import type { Signal } from "./judge-fetch.ts";

/**
 * Of what is known by number only it cannot be told what it came beside; it is held to have gone on
 * as its class began. The given places in the list, with each rest of a class all of whose other
 * signals are among them.
 */
export const asItBegan = (
  signals: readonly Signal[],
  found: ReadonlySet<number>,
): ReadonlySet<number> => {
  const indexes = signals.map((_, index) => index);
  const isRest = (index: number) => signals[index]?.isRest === true;
  const classOf = (index: number): string => {
    const { kind, agent, network } = signals[index] ?? {};
    return [kind, agent, network].join();
  };
  const others = new Set(
    indexes.filter((index) => !isRest(index) && !found.has(index)).map(classOf),
  );
  return new Set(
    indexes.filter((index) => (isRest(index) ? !others.has(classOf(index)) : found.has(index))),
  );
};
