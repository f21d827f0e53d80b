import { Hono } from "hono";
import { z } from "zod";

import { reportToCsv } from "@impaye/shared/report/to-csv";
import { reportQuerySchema } from "@impaye/shared/schema/report";

import type { Deps } from "../deps.ts";
import { languageOf } from "../language-of.ts";
import type { SessionEnv } from "../middleware/session.ts";
import { validate } from "../validate.ts";
import { allRows } from "./all-rows.ts";
import { readingReport } from "./reading-report.ts";

const mostRows = 10_000;

const querySchema = reportQuerySchema.and(z.object({ format: z.enum(["json", "csv"]).optional() }));

/**
 * The reading report: a page of JSON, or all of it as CSV, at most the latest 10,000 messages. A file
 * that leaves some out says so in its last line and in the header `x-impaye-truncated: true`.
 */
export const reportRoutes = (deps: Deps) =>
  new Hono<SessionEnv>().get("/reading", validate("query", querySchema), async (c) => {
    const { format, ...query } = c.req.valid("query");
    if (format !== "csv") return c.json(await readingReport(deps, c.var.accountId, query));
    // Whole before the first byte: half a report must not look like one.
    const { rows, isTruncated } = await allRows(deps, c.var.accountId, query, mostRows);
    return c.body(reportToCsv(rows, languageOf(c), isTruncated), 200, {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="impaye.csv"',
      ...(isTruncated && { "x-impaye-truncated": "true" }),
    });
  });
