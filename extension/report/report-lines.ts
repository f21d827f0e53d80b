import type { CaseId } from "@impaye/shared/ids";
import type { ReportRow } from "@impaye/shared/schema/report";

/** The columns of the table by message; the one by case has `messages` and `lastSent` besides. */
export type Column =
  | "sentAt"
  | "client"
  | "step"
  | "subject"
  | "tracked"
  | "reading"
  | "fetches"
  | "visits"
  | "firstSignal"
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
  tracked: (row) => Number(row.tracked),
  reading: (row) => states.indexOf(row.state),
  fetches: (row) => row.fetches,
  visits: (row) => row.visits,
  firstSignal: (row) => row.firstSignalAt ?? 0,
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

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Rows whose client, case or recipients contain the words; accents and case do not matter. */
export const rowsAbout = (rows: readonly ReportRow[], words: string): ReportRow[] => {
  const wanted = plain(words.trim());
  if (wanted === "") return [...rows];
  return rows.filter(({ contactName, caseTitle, to }) =>
    plain([contactName, caseTitle, ...to].join(" ")).includes(wanted),
  );
};

/** What the sentence above the table counts; each message is in one of the last four. */
export interface Summary {
  messages: number;
  cases: number;
  answered: number;
  /** A person probably read it, or acted on its page. */
  read: number;
  unclear: number;
  /** No sign of a person: none at all, or machines only. */
  silent: number;
  /** When the latest reminder left; null without any. */
  lastSentAt: number | null;
}

export const summaryOf = (rows: readonly ReportRow[]): Summary => {
  const having = (...wanted: ReportRow["state"][]) =>
    rows.filter(({ state }) => wanted.includes(state)).length;
  return {
    messages: rows.length,
    cases: new Set(rows.map(({ caseId }) => caseId)).size,
    answered: having("answered"),
    read: having("probably-read", "acknowledged"),
    unclear: having("unclear"),
    silent: having("no-signal", "machine-only", "not-sent"),
    lastSentAt: rows.reduce<number | null>((last, { sentAt }) => latest(last, sentAt), null),
  };
};
