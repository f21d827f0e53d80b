import { dayIn, type PlainDate } from "../dates.ts";
import type { TimelineEvent } from "../timeline/event.ts";
import type { JurisdictionPack } from "./jurisdiction.ts";

/**
 * What was last chosen for interest and indemnities, up to and including `on`, and when; null while
 * nothing was: they stay claimable, also once the principal is paid.
 */
export const accessoriesChoice = (
  events: readonly TimelineEvent[],
  { timeZone }: Pick<JurisdictionPack, "timeZone">,
  on: PlainDate,
): { choice: "keep" | "waive"; on: PlainDate } | null => {
  let last: { choice: "keep" | "waive"; on: PlainDate; at: number; seq: number } | null = null;
  for (const event of events) {
    if (event.type !== "accessories.decided") continue;
    const day = dayIn(timeZone, event.at);
    if (day > on) continue;
    const { at, seq, body } = event;
    const isLater = last === null || at > last.at || (at === last.at && seq > last.seq);
    if (isLater) last = { choice: body.choice, on: day, at, seq };
  }
  return last === null ? null : { choice: last.choice, on: last.on };
};
