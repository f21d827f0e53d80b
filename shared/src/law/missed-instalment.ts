import { addDays, type PlainDate } from "../plain-date.ts";
import type { TimelineEvent } from "../timeline/event.ts";

type Instalments = Extract<TimelineEvent, { type: "plan.agreed" }>["body"]["instalments"];

/** A transfer made on the day itself arrives and is written down a little later. */
const graceDays = 3;

/**
 * The day of the first instalment that `paid` (minor units, since the plan was agreed) does not
 * cover, once three days have passed since; null while the plan is in good standing on `on`.
 */
export const missedInstalment = (
  instalments: Instalments,
  paid: number,
  on: PlainDate,
): PlainDate | null => {
  let left = paid;
  for (const one of instalments.toSorted((a, b) => (a.on < b.on ? -1 : 1))) {
    left -= one.amount.minor;
    if (left < 0) return on > addDays(one.on, graceDays) ? one.on : null;
  }
  return null;
};
