import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";

import type { CaseId, EventId } from "../ids.ts";
import type { Actor, Fact, TimelineEvent } from "./event.ts";

export const firstPrevHash = "0".repeat(64);

/**
 * `SHA-256(prevHash ‖ RFC 8785 JSON of the event)`, hex. The JSON covers everything but the two
 * hashes themselves.
 */
export const hashEvent = (
  prevHash: string,
  event: Omit<TimelineEvent, "prevHash" | "hash">,
): string => {
  const { caseId, seq, id, type, at, recordedAt, actor, body } = event;
  const json = canonicalize({ caseId, seq, id, type, at, recordedAt, actor, body });
  return bytesToHex(sha256(utf8ToBytes(prevHash + json)));
};

/** What is to be written on a timeline; its place and its hashes follow from the chain's head. */
export type NewFact = Fact & {
  id: EventId;
  /** When it happened, epoch milliseconds. */
  at: number;
  actor: Actor;
};

/** The last event of a timeline, as far as the next one needs it. */
export interface ChainHead {
  seq: number;
  hash: string;
}

/**
 * The events that `facts`, in their order, become after `head`, or at the beginning. `recordedAt` is epoch milliseconds.
 * Bodies are read through JSON, as they come back from storage.
 */
export const chainEvents = (
  head: ChainHead | null,
  caseId: CaseId,
  facts: readonly NewFact[],
  recordedAt: number,
): TimelineEvent[] => {
  let { seq, hash: prevHash } = head ?? { seq: 0, hash: firstPrevHash };
  return facts.map((fact) => {
    seq += 1;
    // Type and body belong together in `fact`; taking a copy of the body cannot part them.
    const event = {
      caseId,
      seq,
      id: fact.id,
      type: fact.type,
      at: fact.at,
      recordedAt,
      actor: fact.actor,
      body: JSON.parse(JSON.stringify(fact.body)),
    } as Omit<TimelineEvent, "prevHash" | "hash">;
    const linked = { ...event, prevHash, hash: hashEvent(prevHash, event) } as TimelineEvent;
    prevHash = linked.hash;
    return linked;
  });
};

export type ChainVerdict =
  | { intact: true; length: number; head: string }
  /** `seq` is the first event that does not follow from the one before it. */
  | { intact: false; seq: number; because: "gap" | "broken-link" | "altered" };

/**
 * Checks a whole timeline, given in order of `seq` from 1. Of an erased event only the hash is left,
 * which is taken as it is: it still ties the events around it together, and a later, unaltered
 * `tracking.erased` must name it, so that nothing else can be passed off as erased.
 */
export const verifyChain = (events: readonly TimelineEvent[]): ChainVerdict => {
  let head = firstPrevHash;
  const unexplained = new Set<number>();
  for (const [index, event] of events.entries()) {
    if (event.seq !== index + 1) return { intact: false, seq: index + 1, because: "gap" };
    if (event.prevHash !== head) return { intact: false, seq: event.seq, because: "broken-link" };
    if (event.type === "erased") unexplained.add(event.seq);
    else if (hashEvent(head, event) !== event.hash) {
      return { intact: false, seq: event.seq, because: "altered" };
    }
    if (event.type === "tracking.erased") {
      for (const seq of event.body.seqs) unexplained.delete(seq);
    }
    head = event.hash;
  }
  const [seq] = unexplained;
  if (seq !== undefined) return { intact: false, seq, because: "altered" };
  return { intact: true, length: events.length, head };
};
