import type { PlainDate } from "@impaye/shared/dates";
import type { CaseId, EventId } from "@impaye/shared/ids";
import { addMonths } from "@impaye/shared/law/calendar";
import type { TimelineEvent } from "@impaye/shared/timeline/event";
import { usualRetention } from "@impaye/shared/tracking/retention";

import { foldDossier, todayIn } from "../cases/fold-dossier.ts";
import { type Dossier, loadDossiers } from "../cases/load-dossiers.ts";
import type { Deps } from "../deps.ts";
import { findProfile } from "../profile/store.ts";
import { appendEvents } from "../timeline/append.ts";
import { type EndedCase, type OwnedCase, eraseEvents, eraseRest, findEnded } from "./store.ts";

const pageSize = 50;
/** Cases erased in one run; the rest is the next one's. */
const mostCases = 500;
/** Events erased in one transaction, and named by one event. */
const mostEvents = 1_000;
/** No profile keeps for less than a month. */
const shortestMs = 28 * 86_400_000;

const where = "erasing what was kept long enough";

const isTracking = ({ type }: TimelineEvent): boolean =>
  type === "mail.fetched" || type === "page.visited";

const eraseCase = async (deps: Deps, owned: OwnedCase, { events }: Dossier): Promise<void> => {
  const { accountId, caseId } = owned;
  const seqs = events.filter(isTracking).map(({ seq }) => seq);
  for (let from = 0; from < seqs.length; from += mostEvents) {
    const some = seqs.slice(from, from + mostEvents);
    await appendEvents(deps, {
      accountId,
      caseId,
      facts: [
        {
          // `newId` makes the ids that the brands stand for.
          id: deps.newId() as EventId,
          type: "tracking.erased",
          at: deps.now(),
          actor: "system",
          body: { seqs: some },
        },
      ],
      also: [eraseEvents(deps, owned, some)],
    });
  }
  await eraseRest(deps, owned);
};

/** One that cannot be read is logged, and keeps no other from being erased. */
const loadReadable = async (
  deps: Deps,
  accountId: string,
  ids: readonly CaseId[],
): Promise<Dossier[]> => {
  try {
    return await loadDossiers(deps, accountId, ids);
  } catch (error) {
    if (ids.length > 1) {
      const alone: Dossier[] = [];
      for (const id of ids) alone.push(...(await loadReadable(deps, accountId, [id])));
      return alone;
    }
    deps.logError(error, { where, case: ids.join(" ") });
    return [];
  }
};

const isOver = (dossier: Dossier, on: PlainDate): boolean => {
  const { status } = foldDossier(dossier, on);
  return status === "closed" || status === "paid";
};

/** Erases, of one account's cases, at most `most` that have been over for long enough. */
const eraseOfAccount = async (
  deps: Deps,
  accountId: string,
  ids: readonly CaseId[],
  most: number,
): Promise<number> => {
  const { retentionMonths = usualRetention } = await findProfile(deps, accountId);
  let erased = 0;
  for (const dossier of await loadReadable(deps, accountId, ids)) {
    if (erased === most) break;
    const caseId = dossier.case.id;
    try {
      const today = todayIn(deps, dossier.case.jurisdiction);
      // Over then, and not begun anew since.
      if (isOver(dossier, addMonths(today, -retentionMonths)) && isOver(dossier, today)) {
        await eraseCase(deps, { accountId, caseId }, dossier);
        erased += 1;
      }
    } catch (error) {
      deps.logError(error, { where, case: caseId });
    }
  }
  return erased;
};

/**
 * Erases the tracking facts of every case that has been closed or paid for as many months as its
 * account keeps them: fetches and visits (of which the timeline keeps the hashes), own views, and the
 * links of its reminders. Doing it again changes nothing. A case that cannot be erased is logged, and
 * the next run tries it again. Returns how many cases were erased.
 */
export const eraseExpired = async (deps: Deps): Promise<number> => {
  const before = deps.now() - shortestMs;
  const looked = new Set<CaseId>();
  let erased = 0;
  let last: EndedCase | null = null;
  while (erased < mostCases) {
    const page: EndedCase[] = await findEnded(deps, before, last, pageSize);
    const fresh = page.filter(({ caseId }) => !looked.has(caseId));
    for (const [accountId, cases] of Map.groupBy(fresh, (ended) => ended.accountId)) {
      const ids = [...new Set(cases.map(({ caseId }) => caseId))];
      for (const id of ids) looked.add(id);
      try {
        erased += await eraseOfAccount(deps, accountId, ids, mostCases - erased);
      } catch (error) {
        deps.logError(error, { where, cases: ids.join(" ") });
      }
    }
    last = page.at(-1) ?? null;
    if (page.length < pageSize) break;
  }
  return erased;
};
