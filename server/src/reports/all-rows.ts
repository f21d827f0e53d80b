import type { ReportQuery, ReportRow } from "@impaye/shared/schema/report";

import type { Deps } from "../deps.ts";
import { readingReport } from "./reading-report.ts";

/** Every page of the reading report together, the latest first: at most `most` messages. */
export const allRows = async (
  deps: Deps,
  accountId: string,
  query: ReportQuery,
  most: number,
): Promise<{ rows: ReportRow[]; isTruncated: boolean }> => {
  const rows: ReportRow[] = [];
  let { cursor } = query;
  do {
    const asked = cursor === undefined ? query : { ...query, cursor };
    const page = await readingReport(deps, accountId, asked);
    rows.push(...page.rows);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined && rows.length < most);
  return { rows: rows.slice(0, most), isTruncated: cursor !== undefined || rows.length > most };
};
