import { and, eq, sql } from "drizzle-orm";

import type { ContactId, EventId } from "@impaye/shared/ids";
import type { Tracking } from "@impaye/shared/schema/tracking";
import { chainEvents } from "@impaye/shared/timeline/chain";
import type { Actor, TimelineEvent } from "@impaye/shared/timeline/event";

import { cases, events } from "../db/schema.ts";
import type { Deps } from "../deps.ts";

const headsOf = (deps: Deps, accountId: string, contactId: ContactId) =>
  deps.db
    .select({ caseId: cases.id, seq: events.seq, hash: events.hash })
    .from(cases)
    .innerJoin(
      events,
      and(
        eq(events.caseId, cases.id),
        // Columns of the subselect are written out: the query builder would drop the outer table.
        sql`${events.seq} = (select max(last.seq) from events last where last.case_id = "cases"."id")`,
      ),
    )
    .where(and(eq(cases.contactId, contactId), eq(cases.accountId, accountId)));

/**
 * `tracking.changed` as the next event of each of a contact's timelines, for `insertEvents`. Another
 * writer of one of them makes that insert fail: see `retryLostRace`.
 */
export const chainTracking = async (
  deps: Deps,
  accountId: string,
  contactId: ContactId,
  change: Pick<Tracking, "basis" | "since" | "note"> & {
    /** Hex SHA-256 of the file that shows the consent. */
    proof?: string | undefined;
    at: number;
    actor: Actor;
  },
): Promise<TimelineEvent[]> => {
  const { basis, since, note, proof, at, actor } = change;
  // A timeline speaks of a proof only where it proves something.
  const body = { basis, since, note, proof: basis === "consent" ? proof : undefined };
  return (await headsOf(deps, accountId, contactId)).flatMap(({ caseId, ...head }) =>
    chainEvents(
      head,
      caseId,
      // `newId` makes the ids that the brands stand for.
      [{ id: deps.newId() as EventId, type: "tracking.changed", at, actor, body }],
      deps.now(),
    ),
  );
};
