import type { Overall, ReportRow } from "../schema/report.ts";
import { hourIn } from "./hour-in.ts";

/** A message with what came back for it, judged. */
export interface ReportMessage {
  row: ReportRow;
  /** Every time at which it was probably read. */
  readAt: readonly number[];
  /** When the client last answered in this case, in whatever way; null if never. */
  answeredAt: number | null;
}

/** Clients with the most messages first; the others are left out. */
const mostClients = 500;

const medianOf = (numbers: readonly number[]): number | null => {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[middle - 1 + (sorted.length % 2)], sorted[middle]];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
};

const delaysOf = (messages: readonly ReportMessage[]): number[] =>
  messages.flatMap(({ row }) =>
    row.probablyReadAt === null ? [] : [row.probablyReadAt - row.sentAt],
  );

const isRead = ({ row }: ReportMessage): boolean =>
  row.probablyReadAt !== null || row.state === "acknowledged" || row.state === "answered";

const latest = (times: readonly (number | null)[]): number | null =>
  times.reduce((last, at) => (last === null || (at !== null && at > last) ? at : last), null);

const clientsOf = (messages: readonly ReportMessage[]): Overall["clients"] =>
  [...Map.groupBy(messages, ({ row }) => row.contactId)]
    .flatMap(([contactId, theirs]) =>
      theirs[0] === undefined
        ? []
        : [
            {
              contactId,
              contactName: theirs[0].row.contactName,
              messages: theirs.length,
              read: theirs.filter(isRead).length,
              medianDelay: medianOf(delaysOf(theirs)),
              lastAnswerAt: latest(theirs.map(({ answeredAt }) => answeredAt)),
            },
          ],
    )
    .sort((one, other) => other.messages - one.messages)
    .slice(0, mostClients);

const hoursOf = (messages: readonly ReportMessage[], timeZone: string): number[][] => {
  const hours = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  for (const { readAt } of messages) {
    for (const at of readAt) {
      const [day, hour] = hourIn(timeZone, at);
      const row = hours[day];
      if (row !== undefined) row[hour] = (row[hour] ?? 0) + 1;
    }
  }
  return hours;
};

/**
 * What a set of messages says taken together. Delays are in milliseconds, from sending to the first
 * fetch or visit that probably was a person's; messages without one have no part in them. In
 * `hours` what was repeated within some seconds counts once.
 */
export const overallOf = (
  messages: readonly ReportMessage[],
  { timeZone, isPartial }: { timeZone: string; isPartial: boolean },
): Overall => {
  const states: Overall["states"] = {};
  for (const { row } of messages) states[row.state] = (states[row.state] ?? 0) + 1;
  const sent = messages.map(({ row }) => row.sentAt);
  const firstSentAt = sent.reduce<number | null>(
    (first, at) => (first === null ? at : Math.min(first, at)),
    null,
  );
  const answeredAt = latest(messages.map((message) => message.answeredAt));
  const delays = delaysOf(messages);
  return {
    messages: messages.length,
    cases: new Set(messages.map(({ row }) => row.caseId)).size,
    states,
    firstSentAt,
    lastSentAt: latest(sent),
    lastAnswerAt:
      answeredAt !== null && firstSentAt !== null && answeredAt >= firstSentAt ? answeredAt : null,
    medianDelay: medianOf(delays),
    delays: delays.length,
    clients: clientsOf(messages),
    hours: hoursOf(messages, timeZone),
    timeZone,
    isPartial,
  };
};
