import type { CaseId } from "@impaye/shared/ids";
import type { PlainDate } from "@impaye/shared/plain-date";
import type { ReportQuery, ReportRow } from "@impaye/shared/schema/report";
import { useEffect, useRef, useState } from "preact/hooks";

import type { Backend, Problem } from "../backend.ts";
import { settle } from "../style/settle.ts";

/** Days of sending, both included; empty for no bound. */
export interface Period {
  from: PlainDate;
  to: PlainDate;
}

export const queryOf = (period: Period, caseId: CaseId | null): ReportQuery => ({
  ...(period.from === "" ? {} : { from: period.from }),
  ...(period.to === "" ? {} : { to: period.to }),
  ...(caseId === null ? {} : { caseId }),
});

/** The report's rows, page by page; a changed question drops answers to the one before. */
export const useReport = (
  backend: Pick<Backend, "report">,
  query: ReportQuery,
  enabled: boolean,
) => {
  const [rows, setRows] = useState<ReportRow[] | null>(null);
  const [cursor, setCursor] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [loadingMore, setLoadingMore] = useState(false);
  const latest = useRef(0);
  const key = JSON.stringify(query);

  const read = async (from: string | null) => {
    latest.current += 1;
    const mine = latest.current;
    setLoadingMore(from !== null);
    setProblem(null);
    const answer = await settle(
      backend.report({ ...query, ...(from === null ? {} : { cursor: from }) }),
    );
    if (mine !== latest.current) return;
    setLoadingMore(false);
    if (!answer.ok) return setProblem(answer.problem);
    const { rows: found, nextCursor } = answer.value;
    setRows((before) => (from === null ? found : [...(before ?? []), ...found]));
    setCursor(nextCursor);
  };

  useEffect(() => {
    if (enabled) void read(null);
    return () => {
      latest.current += 1;
    };
  }, [key, enabled]);

  return {
    rows,
    problem,
    loadingMore,
    retry: () => void read(rows === null ? null : cursor),
    more: cursor === null ? null : () => void read(cursor),
  };
};
