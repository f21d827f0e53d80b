import { Hono } from "hono";
import { z } from "zod";

import { reportToCsv } from "@impaye/shared/report/to-csv";
import { reportQuerySchema, stripsQuerySchema } from "@impaye/shared/schema/report";

import type { Deps } from "../deps.ts";
import { languageOf } from "../language-of.ts";
import type { SessionEnv } from "../middleware/session.ts";
import { validate } from "../validate.ts";
import { readingReport, reportRows } from "./reading-report.ts";
import { readStrips } from "./read-strips.ts";

const querySchema = reportQuerySchema.and(z.object({ format: z.enum(["json", "csv"]).optional() }));

/**
 * `/strips`: what came back for single messages, at most 50. `/reading`: the reading report: a page of JSON, or all of it as CSV, at most the latest 10,000 messages. A file
 * that leaves some out says so in its last line and in the header `x-impaye-truncated: true`.
 */
export const reportRoutes = (deps: Deps) =>
  new Hono<SessionEnv>()
    .get("/strips", validate("query", stripsQuerySchema), async (c) =>
      c.json(await readStrips(deps, c.var.accountId, c.req.valid("query").ids)),
    )
    .get("/reading", validate("query", querySchema), async (c) => {
      const { format, ...query } = c.req.valid("query");
      if (format !== "csv") return c.json(await readingReport(deps, c.var.accountId, query));
      // Whole before the first byte: half a report must not look like one.
      const { rows, isTruncated } = await reportRows(deps, c.var.accountId, query);
      return c.body(reportToCsv(rows, languageOf(c), isTruncated), 200, {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="impaye.csv"',
        ...(isTruncated && { "x-impaye-truncated": "true" }),
      });
    });
