import { Hono } from "hono";
import { z } from "zod";

import { reportToCsv } from "@impaye/shared/report/to-csv";
import { type ReportRow, reportQuerySchema } from "@impaye/shared/schema/report";

import type { Deps } from "../deps.ts";
import { languageOf } from "../language-of.ts";
import type { SessionEnv } from "../middleware/session.ts";
import { validate } from "../validate.ts";
import { readingReport } from "./reading-report.ts";

const csvRows = 10_000;

const querySchema = reportQuerySchema.and(z.object({ format: z.enum(["json", "csv"]).optional() }));

export const reportRoutes = (deps: Deps) => {
  const allRows = async (accountId: string, query: Parameters<typeof readingReport>[2]) => {
    const rows: ReportRow[] = [];
    let cursor = query.cursor;
    do {
      const page = await readingReport(deps, accountId, {
        ...query,
        ...(cursor !== undefined && { cursor }),
      });
      rows.push(...page.rows);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined && rows.length < csvRows);
    return rows.slice(0, csvRows);
  };

  return new Hono<SessionEnv>().get("/reading", validate("query", querySchema), async (c) => {
    const { format, ...query } = c.req.valid("query");
    if (format !== "csv") return c.json(await readingReport(deps, c.var.accountId, query));
    // Whole before the first byte: half a report must not look like one.
    const rows = await allRows(c.var.accountId, query);
    return c.body(reportToCsv(rows, languageOf(c)), 200, {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="impaye.csv"',
    });
  });
};
