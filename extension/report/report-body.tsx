import { daysBetween } from "@impaye/shared/plain-date";
import type { ReportRow } from "@impaye/shared/schema/report";
import { useMemo, useState } from "preact/hooks";

import { localDay } from "../locales/moments.ts";
import { useText } from "../locales/use-text.tsx";
import { CaseTable } from "./case-table.tsx";
import type { FilterValues } from "./filters.tsx";
import { MessageTable } from "./message-table.tsx";
import {
  caseLinesOf,
  type Column,
  rowsAbout,
  sortedCaseLines,
  sortedRows,
  type Sorting,
  summaryOf,
} from "./report-lines.ts";

interface ReportBodyProps {
  /** Null while the first page is read. */
  rows: readonly ReportRow[] | null;
  filter: FilterValues;
  /** More can be loaded: what is said above the table covers only a part. */
  partial: boolean;
  now: number;
}

/** Columns that the table by case does not have, and what stands for them there. */
const caseColumns: Partial<Record<Column, Column>> = {
  sentAt: "lastSent",
  subject: "lastSent",
  tracked: "lastSent",
  firstSignal: "lastSignal",
};

/** One honest sentence, then the table. */
export const ReportBody = ({ rows, filter, partial, now }: ReportBodyProps) => {
  const text = useText();
  const t = text.report;
  const [sorting, setSorting] = useState<Sorting>({ column: "sentAt", ascending: false });
  const found = useMemo(() => (rows ? rowsAbout(rows, filter.words) : []), [rows, filter.words]);
  if (rows === null) {
    return (
      <div class="skeleton" role="status">
        <span class="visually-hidden">{text.common.loading}</span>
        <span style={{ width: "60%" }} />
        <span style={{ width: "100%" }} />
        <span style={{ width: "100%" }} />
      </div>
    );
  }
  if (rows.length === 0) {
    const isFiltered = filter.from !== "" || filter.to !== "";
    return (
      <div class="stack tight">
        <p>{isFiltered ? t.summary.none : t.empty}</p>
        {!isFiltered && <p class="soft">{t.emptyHint}</p>}
      </div>
    );
  }
  const { column, ascending } = sorting;
  const byMessage: Sorting = {
    column: column === "lastSent" || column === "messages" ? "sentAt" : column,
    ascending,
  };
  const byCase: Sorting = { column: caseColumns[column] ?? column, ascending };
  return (
    <>
      <Sentence rows={found} partial={partial ? rows.length : null} now={now} />
      {found.length === 0 ? (
        <p role="status">{t.noMatch}</p>
      ) : filter.by === "message" ? (
        <MessageTable
          rows={sortedRows(found, byMessage)}
          sorting={byMessage}
          onSort={setSorting}
          now={now}
        />
      ) : (
        <CaseTable
          lines={sortedCaseLines(caseLinesOf(found), byCase)}
          sorting={byCase}
          onSort={setSorting}
          now={now}
        />
      )}
    </>
  );
};

const Sentence = ({
  rows,
  partial,
  now,
}: {
  rows: readonly ReportRow[];
  partial: number | null;
  now: number;
}) => {
  const t = useText().report.summary;
  const { messages, cases, lastSentAt, ...counts } = summaryOf(rows);
  if (messages === 0) return null;
  const sinceLast =
    lastSentAt === null ? 0 : Math.max(0, daysBetween(localDay(lastSentAt), localDay(now)));
  const parts = (["answered", "read", "unclear", "silent"] as const)
    .filter((part) => counts[part] > 0)
    .map((part) => t[part](counts[part]));
  const sentences = [
    `${t.sent(messages, cases)} ${parts.join(", ")}.`,
    ...(counts.answered > 0 ? [] : [t.noAnswer(sinceLast)]),
    ...(partial === null ? [] : [t.partial(partial)]),
  ];
  return (
    <p class="sentence" role="status">
      {sentences.join(" ")}
    </p>
  );
};
