import { and, desc, eq, getTableColumns, inArray, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";

import type { CaseId } from "@impaye/shared/ids";
import { type NewFact, chainEvents } from "@impaye/shared/timeline/chain";
import type { TimelineEvent } from "@impaye/shared/timeline/event";

import { cases, contacts, events, signalDigests } from "../db/schema.ts";
import type { Db, Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import type { Stops } from "../tracking/is-silenced.ts";
import { addSignals, remindersWithSignals, writeDigests } from "../tracking/signal-digests.ts";
import { retryLostRace } from "./retry-lost-race.ts";

type NewFacts = { accountId: string; caseId: CaseId; facts: readonly NewFact[] };

const { accountId: _, ...asEvent } = getTableColumns(events);

const readChain = async (db: Db, { accountId, caseId, facts }: NewFacts) => {
  const ids = facts.map((fact) => fact.id);
  const [[owner], [last], stored, digests] = await db.batch([
    db
      .select({
        withdrawnAt: contacts.withdrawnAt,
        stoppedAt: contacts.stoppedAt,
        trackingErasedAt: cases.trackingErasedAt,
      })
      .from(cases)
      .innerJoin(contacts, eq(contacts.id, cases.contactId))
      .where(and(eq(cases.id, caseId), eq(cases.accountId, accountId))),
    db
      .select({ seq: events.seq, hash: events.hash })
      .from(events)
      .where(and(eq(events.caseId, caseId), eq(events.accountId, accountId)))
      .orderBy(desc(events.seq))
      .limit(1),
    db
      .select(asEvent)
      .from(events)
      .where(
        and(eq(events.caseId, caseId), eq(events.accountId, accountId), inArray(events.id, ids)),
      ),
    db
      .select({ reminderId: signalDigests.reminderId, digest: signalDigests.digest })
      .from(signalDigests)
      .where(
        and(
          inArray(
            signalDigests.reminderId,
            sql`(select value from json_each(${JSON.stringify(remindersWithSignals(facts))}))`,
          ),
          eq(signalDigests.accountId, accountId),
        ),
      ),
  ]);
  if (owner === undefined) throw new AppError("not_found");
  // Type and body were stored together, from an event.
  return { head: last ?? null, stored: stored as TimelineEvent[], digests, silence: owner };
};

/** One statement for all of them, so that none is ever written without the others. */
export const insertEvents = (db: Db, accountId: string, chained: readonly TimelineEvent[]) => {
  const rows = chained.map((event) => ({ ...event, body: JSON.stringify(event.body) }));
  return db.run(sql`
    INSERT INTO events
      (account_id, case_id, seq, id, type, at, recorded_at, actor, body, prev_hash, hash)
    SELECT ${accountId}, value ->> 'caseId', value ->> 'seq', value ->> 'id', value ->> 'type',
      value ->> 'at', value ->> 'recordedAt', value ->> 'actor', value ->> 'body',
      value ->> 'prevHash', value ->> 'hash'
    FROM json_each(${JSON.stringify(rows)})`);
};

const says = (event: TimelineEvent, fact: NewFact): boolean => {
  const before = { seq: event.seq - 1, hash: event.prevHash };
  const [again] = chainEvents(before, event.caseId, [fact], event.recordedAt);
  return again?.hash === event.hash;
};

interface AppendOptions {
  /** Written in the same transaction, unless every fact was there already. */
  also?: BatchItem<"sqlite">[];
  /**
   * Whether a fact must not be written. Asked about the very moment that the chain's head is of, so
   * that none slips in behind a withdrawal, which is an event of every case of its contact.
   */
  isSilenced?: (fact: NewFact, silence: Silence) => boolean;
}

/** Since when a case takes no tracking facts: measuring was stopped, or they were erased for good. */
export interface Silence extends Stops {
  trackingErasedAt: number | null;
}

/**
 * Writes facts at the end of a case's timeline, in their order and all or none, and returns them
 * as events. A fact whose id is there already is not written again: the event that is there is
 * returned, and if it says something else the error is `conflict`. `not_found` when the account has
 * no such case.
 */
export const appendEvents = async (
  deps: Pick<Deps, "db" | "now">,
  { also = [], isSilenced = () => false, ...asked }: NewFacts & AppendOptions,
): Promise<TimelineEvent[]> => {
  const { db } = deps;
  const { accountId, caseId } = asked;
  if (asked.facts.length === 0) return [];

  return retryLostRace(async () => {
    const { head, stored, digests, silence } = await readChain(db, asked);
    const facts = asked.facts.filter((fact) => !isSilenced(fact, silence));
    const known = new Map(stored.map((event) => [event.id, event]));
    const fresh = new Map<string, NewFact>();
    for (const fact of facts) {
      if (!known.has(fact.id) && !fresh.has(fact.id)) fresh.set(fact.id, fact);
    }
    const added = chainEvents(head, caseId, [...fresh.values()], deps.now());
    for (const event of added) known.set(event.id, event);

    const result = facts.map((fact) => {
      const event = known.get(fact.id);
      if (event === undefined) throw new AppError("internal");
      if (fresh.get(fact.id) !== fact && !says(event, fact)) throw new AppError("conflict");
      return event;
    });
    if (added.length === 0) return result;

    // Nobody else changed the digests meanwhile: they would have taken these places in the chain.
    const digested = writeDigests(db, accountId, addSignals(digests, added));
    await db.batch([insertEvents(db, accountId, added), ...digested, ...also]);
    return result;
  });
};
