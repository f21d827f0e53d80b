import type { PlainDate } from "@impaye/shared/dates";
import type { EventId } from "@impaye/shared/ids";
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

const isOver = (dossier: Dossier, on: PlainDate): boolean => {
  const { status } = foldDossier(dossier, on);
  return status === "closed" || status === "paid";
};

/**
 * Erases the tracking facts of every case that has been closed or paid for as many months as its
 * account keeps them: fetches and visits (of which the timeline keeps the hashes), own views, and the
 * links of its reminders. Doing it again changes nothing. Returns how many cases.
 */
export const eraseExpired = async (deps: Deps): Promise<number> => {
  const before = deps.now() - shortestMs;
  const looked = new Set<string>();
  let erased = 0;
  let last: EndedCase | null = null;
  for (;;) {
    const page: EndedCase[] = await findEnded(deps, before, last, pageSize);
    const fresh = page.filter(({ caseId }) => !looked.has(caseId));
    for (const [accountId, cases] of Map.groupBy(fresh, (ended) => ended.accountId)) {
      const { retentionMonths = usualRetention } = await findProfile(deps, accountId);
      const ids = [...new Set(cases.map(({ caseId }) => caseId))];
      for (const dossier of await loadDossiers(deps, accountId, ids)) {
        looked.add(dossier.case.id);
        const today = todayIn(deps, dossier.case.jurisdiction);
        // Over then, and not begun anew since.
        if (!isOver(dossier, addMonths(today, -retentionMonths)) || !isOver(dossier, today)) {
          continue;
        }
        await eraseCase(deps, { accountId, caseId: dossier.case.id }, dossier);
        erased += 1;
        if (erased === mostCases) return erased;
      }
    }
    last = page.at(-1) ?? null;
    if (page.length < pageSize) return erased;
  }
};
