import type { Clock, Urgency } from "@impaye/shared/schema/clock";
import type { InvoiceId } from "@impaye/shared/ids";

/** One clock, or the same one of several invoices. */
export interface ClockGroup {
  clock: Clock;
  invoiceIds: InvoiceId[];
}

const rank: Record<Urgency, number> = { urgent: 0, past: 1, soon: 2, watch: 3, calm: 4 };
/** What is awaited within so many days is worth a line. */
const nearDays = 31;

/** Clocks that differ by nothing but their invoice told once; the most urgent first. */
export const clockGroups = (clocks: readonly Clock[]): ClockGroup[] => {
  const groups = new Map<string, ClockGroup>();
  for (const clock of clocks) {
    const key = JSON.stringify({ ...clock, invoiceId: null });
    const group = groups.get(key) ?? { clock, invoiceIds: [] };
    if (clock.invoiceId !== null) group.invoiceIds.push(clock.invoiceId);
    groups.set(key, group);
  }
  return [...groups.values()].toSorted(
    (one, other) =>
      rank[one.clock.urgency] - rank[other.clock.urgency] ||
      one.clock.daysLeft - other.clock.daysLeft,
  );
};

/** Whether a clock asks for attention now, rather than when somebody looks for it. */
export const matters = ({ urgency, daysLeft }: Clock): boolean =>
  urgency !== "calm" || daysLeft <= nearDays;
