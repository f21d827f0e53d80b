import type { Overall, ReportRow } from "@impaye/shared/schema/report";
import { useEffect, useMemo, useState } from "preact/hooks";

import type { Backend } from "../backend.ts";
import { usePageText } from "../locales/use-page-text.ts";
import { useLanguage } from "../locales/use-text.tsx";
import { CaseTable } from "./case-table.tsx";
import { ClientTable } from "./client-table.tsx";
import type { FilterValues } from "./filters.tsx";
import { Hours } from "./hours.tsx";
import { Legend } from "./legend.tsx";
import { Meaning } from "./meaning.tsx";
import { MessageTable } from "./message-table.tsx";
import { Pager } from "./pager.tsx";
import {
  caseLinesOf,
  type Column,
  sortedCaseLines,
  sortedRows,
  type Sorting,
} from "./report-lines.ts";
import { sentencesOf } from "./sentences.ts";
import { useStrips } from "./use-strips.ts";

interface ReportBodyProps {
  backend: Pick<Backend, "strips">;
  /** Null while the first page is read. */
  rows: readonly ReportRow[] | null;
  overall: Overall | null;
  /** Whether there are more rows, not read yet. */
  isPart: boolean;
  /** Whether it is being put on paper, with all lines at once; `prepared` waits for its strips. */
  printing: false | "at-once" | "prepared";
  /** Everything that is to be printed stands there. */
  onPrepared: () => void;
  filter: FilterValues;
  now: number;
}

/** Lines on screen at a time: as many strips as are drawn. */
const pageSize = 25;
/** Strips on paper: drawing them takes a second. Of so few messages all are read beforehand. */
export const mostStrips = 200;
/** Lines on paper: some 150 sheets. */
export const mostPrinted = 2_000;

/** Columns that the table by case does not have, and what stands for them there. */
const caseColumns: Partial<Record<Column, Column>> = {
  sentAt: "lastSent",
  subject: "lastSent",
};

/** Plain sentences, then the table, then when people read. */
export const ReportBody = (props: ReportBodyProps) => {
  const { backend, rows, overall, isPart, printing, onPrepared, filter, now } = props;
  const text = usePageText();
  const t = text.report;
  const language = useLanguage();
  const [sorting, setSorting] = useState<Sorting>({ column: "sentAt", ascending: false });
  const [page, setPage] = useState(0);
  useEffect(() => setPage(0), [JSON.stringify(filter), sorting]);
  const { column, ascending } = sorting;
  const byMessage: Sorting = {
    column: column === "lastSent" || column === "messages" ? "sentAt" : column,
    ascending,
  };
  const byCase: Sorting = { column: caseColumns[column] ?? column, ascending };
  const messages = useMemo(() => sortedRows(rows ?? [], byMessage), [rows, sorting]);
  const cases = useMemo(() => sortedCaseLines(caseLinesOf(rows ?? []), byCase), [rows, sorting]);
  const byId = filter.by === "message" ? messages.map(({ reminderId }) => reminderId) : [];
  const onScreen = byId.slice(page * pageSize, (page + 1) * pageSize);
  const isAll = printing === "prepared" || byId.length <= mostStrips;
  const strips = useStrips(backend, [...onScreen, ...(isAll ? byId.slice(0, mostStrips) : [])]);
  const isPrepared =
    printing === "prepared" &&
    rows !== null &&
    byId.slice(0, mostStrips).every((id) => strips.marks.has(id));
  useEffect(() => {
    if (isPrepared) onPrepared();
  }, [isPrepared]);
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
    const { from, to, contactId, caseId } = filter;
    const isFiltered = [from, to, contactId, caseId].some((value) => value !== "");
    return (
      <div class="stack tight">
        <p>{isFiltered ? t.summary.none : t.empty}</p>
        {!isFiltered && <p class="soft">{t.emptyHint}</p>}
      </div>
    );
  }
  const clients = overall?.clients ?? [];
  const known = { message: messages, case: cases, client: clients }[filter.by].length;
  const all = { message: overall?.messages, case: overall?.cases, client: known }[filter.by];
  const total = Math.max(known, all ?? 0);
  const from = printing ? 0 : Math.min(page * pageSize, Math.max(0, known - 1));
  const until = Math.min(from + (printing ? mostPrinted : pageSize), known);
  const shown = <Line,>(lines: readonly Line[]) => lines.slice(from, until);
  return (
    <>
      {overall && (
        <p class="sentence" role="status">
          {sentencesOf(overall, t.summary, now, language).join(" ")}
        </p>
      )}
      <Meaning />
      {filter.by === "message" && (
        <>
          <Legend />
          <MessageTable
            rows={shown(messages)}
            strips={strips}
            stripped={mostStrips}
            sorting={byMessage}
            onSort={setSorting}
            now={now}
          />
        </>
      )}
      {filter.by === "case" && (
        <CaseTable lines={shown(cases)} sorting={byCase} onSort={setSorting} now={now} />
      )}
      {filter.by === "client" && <ClientTable clients={shown(clients)} now={now} />}
      {printing && until < total && <p class="cut">{t.cut(until, total)}</p>}
      {printing && filter.by === "message" && until > mostStrips && (
        <p>{t.fewStrips(mostStrips)}</p>
      )}
      {!printing && known > pageSize && (
        <Pager
          first={from + 1}
          last={until}
          known={known}
          total={total}
          loaded={isPart && filter.by !== "client" ? rows.length : null}
          onTurn={(by) => setPage(page + by)}
        />
      )}
      {overall && <Hours overall={overall} />}
    </>
  );
};
