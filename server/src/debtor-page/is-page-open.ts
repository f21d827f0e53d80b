import type { CaseStatus } from "@impaye/shared/schema/case";
import type { TimelineEvent } from "@impaye/shared/timeline/event";

/**
 * How long a page outlives its case: a month, so that who paid last sees it acknowledged and can
 * keep it for the books; after that a link in an old mail tells nobody anything any more.
 */
const graceMs = 30 * 86_400_000;

const lastRecorded = (events: readonly TimelineEvent[], type: TimelineEvent["type"]): number =>
  Math.max(0, ...events.filter((event) => event.type === type).map(({ recordedAt }) => recordedAt));

/**
 * Whether a reminder's link still leads to its page: until a month after its case was closed, or
 * paid in full, and only as long as the creditor has not switched off the links written so far.
 * `writtenAt`: when the reminder was.
 */
export const isPageOpen = (
  { events, status }: { events: readonly TimelineEvent[]; status: CaseStatus },
  writtenAt: number,
  now: number,
): boolean => {
  if (lastRecorded(events, "page.revoked") >= writtenAt) return false;
  if (status === "closed") return now < lastRecorded(events, "case.closed") + graceMs;
  if (status === "paid") return now < lastRecorded(events, "payment.received") + graceMs;
  return true;
};
