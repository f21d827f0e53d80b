import type { CaseId } from "@impaye/shared/ids";
import type { ReportRow } from "@impaye/shared/schema/report";

/** The columns of the table by message; the one by case has `messages` and `lastSent` besides. */
export type Column =
  | "sentAt"
  | "client"
  | "step"
  | "subject"
  | "reading"
  | "fetches"
  | "visits"
  | "lastSignal"
  | "messages"
  | "lastSent";

export interface Sorting {
  column: Column;
  ascending: boolean;
}

/** All messages of one case in one line. */
export interface CaseLine {
  caseId: CaseId;
  /** Its latest message: the one whose reading counts. */
  latest: ReportRow;
  messages: number;
  fetches: number;
  visits: number;
  lastSignalAt: number | null;
}

const steps: readonly ReportRow["step"][] = [
  "courtesy",
  "first",
  "second",
  "third",
  "formal-notice",
];

/** From nothing to an answer: how readings sort. */
const states: readonly ReportRow["state"][] = [
  "not-sent",
  "no-signal",
  "machine-only",
  "unclear",
  "probably-read",
  "acknowledged",
  "answered",
];

const latest = (one: number | null, other: number | null): number | null =>
  one === null ? other : other === null ? one : Math.max(one, other);

/** Rows gathered by case, in the order in which their cases first come. */
export const caseLinesOf = (rows: readonly ReportRow[]): CaseLine[] => {
  const lines = new Map<CaseId, CaseLine>();
  for (const row of rows) {
    const line = lines.get(row.caseId);
    lines.set(row.caseId, {
      caseId: row.caseId,
      latest: line && line.latest.sentAt >= row.sentAt ? line.latest : row,
      messages: (line?.messages ?? 0) + 1,
      fetches: (line?.fetches ?? 0) + row.fetches,
      visits: (line?.visits ?? 0) + row.visits,
      lastSignalAt: latest(line?.lastSignalAt ?? null, row.lastSignalAt),
    });
  }
  return [...lines.values()];
};

type Key = string | number;

const messageKey: Record<Column, (row: ReportRow) => Key> = {
  sentAt: (row) => row.sentAt,
  lastSent: (row) => row.sentAt,
  client: (row) => `${row.contactName}\n${row.caseTitle}`,
  step: (row) => steps.indexOf(row.step),
  subject: (row) => row.subject,
  reading: (row) => states.indexOf(row.state),
  fetches: (row) => row.fetches,
  visits: (row) => row.visits,
  lastSignal: (row) => row.lastSignalAt ?? 0,
  messages: () => 1,
};

const caseKey: Partial<Record<Column, (line: CaseLine) => Key>> = {
  messages: (line) => line.messages,
  fetches: (line) => line.fetches,
  visits: (line) => line.visits,
  lastSignal: (line) => line.lastSignalAt ?? 0,
};

const sorted = <Line>(
  lines: readonly Line[],
  key: (line: Line) => Key,
  ascending: boolean,
): Line[] => {
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  const order = (one: Key, other: Key): number =>
    typeof one === "number" && typeof other === "number"
      ? one - other
      : compare(String(one), String(other));
  return [...lines].sort((one, other) => order(key(one), key(other)) * (ascending ? 1 : -1));
};

export const sortedRows = (rows: readonly ReportRow[], { column, ascending }: Sorting) =>
  sorted(rows, messageKey[column], ascending);

export const sortedCaseLines = (lines: readonly CaseLine[], { column, ascending }: Sorting) =>
  sorted(lines, caseKey[column] ?? (({ latest }) => messageKey[column](latest)), ascending);
