import type { CaseId, ContactId } from "@impaye/shared/ids";
import type { PlainDate } from "@impaye/shared/plain-date";
import type { Overall, ReadingReport, ReportQuery, ReportRow } from "@impaye/shared/schema/report";
import { useEffect, useRef, useState } from "preact/hooks";

import type { Backend, Problem } from "../backend.ts";
import { settle } from "../style/settle.ts";

/** Days of sending, both included; empty for no bound. */
interface Period {
  from: PlainDate;
  to: PlainDate;
}

/** Whose messages, and when they left; empty for all. */
export interface Wanted extends Period {
  contactId: ContactId | "";
  caseId: CaseId | "";
}

export const queryOf = ({ from, to, contactId, caseId }: Wanted): ReportQuery => ({
  ...(from === "" ? {} : { from }),
  ...(to === "" ? {} : { to }),
  ...(contactId === "" ? {} : { contactId }),
  ...(caseId === "" ? {} : { caseId }),
});

/** The report's rows, page by page; a changed question drops answers to the one before. */
export const useReport = (
  backend: Pick<Backend, "report">,
  query: ReportQuery,
  enabled: boolean,
) => {
  const [rows, setRows] = useState<ReportRow[] | null>(null);
  const [overall, setOverall] = useState<Overall | null>(null);
  const [cursor, setCursor] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [loadingMore, setLoadingMore] = useState(false);
  const latest = useRef(0);
  const key = JSON.stringify(query);

  /** Null when it could not be read, or when something else was asked for meanwhile. */
  const read = async (from: string | null): Promise<ReadingReport | null> => {
    latest.current += 1;
    const mine = latest.current;
    setLoadingMore(from !== null);
    setProblem(null);
    const answer = await settle(
      backend.report({ ...query, ...(from === null ? {} : { cursor: from }) }),
    );
    if (mine !== latest.current) return null;
    setLoadingMore(false);
    if (!answer.ok) {
      setProblem(answer.problem);
      return null;
    }
    const { rows: found, nextCursor, overall: together } = answer.value;
    setRows((before) => (from === null ? found : [...(before ?? []), ...found]));
    if (from === null) setOverall(together);
    setCursor(nextCursor);
    return answer.value;
  };

  /** Reads on until so many rows are there, or all; whether it could. */
  const readTo = async (most: number): Promise<boolean> => {
    let next = cursor;
    let known = rows?.length ?? 0;
    while (next !== null && known < most) {
      const page = await read(next);
      if (page === null) return false;
      next = page.nextCursor;
      known += page.rows.length;
    }
    return true;
  };

  useEffect(() => {
    if (enabled) void read(null);
    return () => {
      latest.current += 1;
    };
  }, [key, enabled]);

  return {
    rows,
    overall,
    problem,
    loadingMore,
    retry: () => void read(rows === null ? null : cursor),
    readTo,
    more: cursor === null ? null : () => void read(cursor),
  };
};
