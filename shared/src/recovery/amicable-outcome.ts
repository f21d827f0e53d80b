import type { CaseState } from "../timeline/fold-case.ts";
import type { TimelineEvent } from "../timeline/event.ts";

/** A case that is late for longer has had all the asking there is: the usual ladder ends at 45 days. */
const patienceDays = 180;

/** What shows that asking was not enough: somebody else had to. */
const escalating: ReadonlySet<TimelineEvent["type"]> = new Set(["filing", "decision", "handover"]);

type Ended = Pick<CaseState, "status" | "daysLate" | "balance" | "otherBalances" | "holds">;

const isSettled = ({ balance, otherBalances }: Ended): boolean =>
  [balance, ...otherBalances].every(({ principal }) => principal.minor <= 0);

/**
 * Whether asking was enough in a case: `paid` where it was, `unpaid` where it was closed without
 * that, went to a court, an office or somebody who collects, or is half a year late and no agreed
 * plan says why. Null while it is too early to say. A case that was closed once its principal was
 * paid, or because it was, is paid.
 */
export const amicableOutcome = (
  events: readonly TimelineEvent[],
  state: Ended,
): "paid" | "unpaid" | null => {
  if (events.some(({ type }) => escalating.has(type))) return "unpaid";
  const closing = events.findLast((event) => event.type === "case.closed");
  if (state.status === "paid") return "paid";
  if (state.status === "closed") {
    return closing?.body.why === "paid" || isSettled(state) ? "paid" : "unpaid";
  }
  const isPlanned = state.holds.some(({ kind }) => kind === "plan");
  return state.daysLate > patienceDays && !isPlanned ? "unpaid" : null;
};
