import { and, asc, eq, getTableColumns, gt } from "drizzle-orm";

import type { CaseId, EventId } from "@impaye/shared/ids";
import type { TimelineEvent } from "@impaye/shared/timeline/event";

import { events } from "../db/schema.ts";
import type { Deps } from "../deps.ts";

const { accountId: _, ...asEvent } = getTableColumns(events);

/** Events of a case in order of `seq`, those after `after`. */
export const findEvents = async (
  deps: Deps,
  accountId: string,
  caseId: CaseId,
  { after = 0, limit = -1 }: { after?: number; limit?: number } = {},
): Promise<TimelineEvent[]> => {
  const rows = await deps.db
    .select(asEvent)
    .from(events)
    .where(and(eq(events.caseId, caseId), eq(events.accountId, accountId), gt(events.seq, after)))
    .orderBy(asc(events.seq))
    .limit(limit);
  // Type and body were stored together, from an event.
  return rows as TimelineEvent[];
};

export const findEvent = async (
  deps: Deps,
  accountId: string,
  caseId: CaseId,
  id: EventId,
): Promise<TimelineEvent | null> => {
  const [row] = await deps.db
    .select(asEvent)
    .from(events)
    .where(and(eq(events.caseId, caseId), eq(events.accountId, accountId), eq(events.id, id)));
  return (row as TimelineEvent | undefined) ?? null;
};
