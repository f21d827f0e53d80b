import { type SignalDigest, signalsOf } from "@impaye/shared/tracking/digest";

import type { FetchMessage } from "../deps.ts";

/**
 * Fetches and visits on the timeline of one reminder, each with its repeats: a debtor who reads
 * leaves a handful, what goes on beyond this says nothing more and would grow for ever.
 */
export const mostSignals = 1_000;
/**
 * Beyond them there is still room for so many of each kind, agent and network, which the digest keeps
 * one by one: a flood by machines does not hide the person who reads after it. As all three are of
 * closed lists, the whole stays bounded.
 */
const keptOfEachClass = 32;

/**
 * Tells of one fetch of a reminder after the other whether its timeline has room for it, and counts it
 * as taken. `digest` need only be known where `signals`, the lines it has, come near `mostSignals`.
 */
export const createRoom = (
  signals: number,
  digest: SignalDigest | null,
): ((fetch: FetchMessage) => boolean) => {
  let lines = signals;
  const ofClass = new Map<string, number>();
  const take = (kind: string, agent: string, network: string): number => {
    const key = `${kind} ${agent} ${network}`;
    const number = (ofClass.get(key) ?? 0) + 1;
    ofClass.set(key, number);
    return number;
  };
  for (const { kind, agent, network } of signalsOf(digest ?? [])) take(kind, agent, network);
  return ({ type, agent, network }) => {
    const number = take(type === "mail.fetched" ? "image" : "page", agent, network);
    if (lines >= mostSignals && number > keptOfEachClass) return false;
    lines += 1;
    return true;
  };
};
