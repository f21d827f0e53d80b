import type { ReminderId } from "@impaye/shared/ids";
import type { ReportMessage } from "@impaye/shared/report/reading-report";
import type { ReportRow } from "@impaye/shared/schema/report";
import { isReply } from "@impaye/shared/timeline/is-reply";
import { readingsIn } from "@impaye/shared/timeline/readings-in";
import type { SignalDigest } from "@impaye/shared/tracking/digest";

import type { Deps } from "../deps.ts";
import { type CaseFacts, loadReportFacts, type SentReminder } from "./store.ts";

/** The messages of one case among those that have a digest here or are asked for. */
const messagesOf = (
  { deeds, ...kase }: CaseFacts,
  asked: readonly SentReminder[],
  digests: ReadonlyMap<ReminderId, SignalDigest>,
  viewsOf: ReadonlyMap<ReminderId, { reminderId: ReminderId; at: number }[]>,
): ReportMessage[] => {
  const theirs = new Map(asked.map(({ id }) => [id, digests.get(id) ?? []]));
  const views = asked.flatMap(({ id }) => viewsOf.get(id) ?? []);
  const readings = new Map(
    readingsIn(deeds, views, theirs).map((reading) => [reading.reminderId, reading]),
  );
  const answeredAt =
    deeds.findLast((deed) => deed.type === "page.answered" || isReply(deed))?.at ?? null;

  return deeds.flatMap((deed) => {
    if (deed.type !== "reminder.sent" || !("reminderId" in deed.body)) return [];
    const { reminderId, step, subject, to } = deed.body;
    const reading = readings.get(reminderId);
    if (reading === undefined || !theirs.has(reminderId)) return [];
    const { tracked, state, fetches, visits, counts, reasons } = reading;
    const { probablyReadAt, readAt, firstSignalAt, lastSignalAt } = reading;
    const row: ReportRow = {
      reminderId,
      caseId: kase.caseId,
      caseTitle: kase.caseTitle,
      contactId: kase.contactId,
      contactName: kase.contactName,
      step,
      subject,
      to,
      sentAt: deed.at,
      tracked,
      state,
      fetches,
      visits,
      counts,
      reasons,
      probablyReadAt,
      firstSignalAt,
      lastSignalAt,
    };
    return [{ row, readAt, answeredAt }];
  });
};

/** What is said today of these messages, in their order. */
export const readMessages = async (
  deps: Deps,
  accountId: string,
  sent: readonly SentReminder[],
): Promise<ReportMessage[]> => {
  if (sent.length === 0) return [];
  const { cases, digests, selfViews } = await loadReportFacts(deps, accountId, sent);
  const asked = Map.groupBy(sent, ({ caseId }) => caseId);
  const viewsOf = Map.groupBy(selfViews, ({ reminderId }) => reminderId);
  const found = new Map(
    cases
      .flatMap((kase) => messagesOf(kase, asked.get(kase.caseId) ?? [], digests, viewsOf))
      .map((message) => [message.row.reminderId, message]),
  );
  return sent.flatMap(({ id }) => found.get(id) ?? []);
};
