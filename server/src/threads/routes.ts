import { Hono } from "hono";
import { z } from "zod";

import { plainDateSchema } from "@impaye/shared/dates";
import { caseIdSchema } from "@impaye/shared/ids";
import { threadLinkSchema } from "@impaye/shared/schema/host";

import { hasCase } from "../cases/store.ts";
import { viewCase } from "../cases/view-case.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import type { SessionEnv } from "../middleware/session.ts";
import { validate, validateId } from "../validate.ts";
import { findCaseThreads, findThreadCase, linkThread } from "./store.ts";

const linkSchema = z.object({ caseId: caseIdSchema });
const viewSchema = z.object({ on: plainDateSchema.or(z.literal("today")).optional() });

/**
 * A thread's id goes through `encodeURIComponent` on its way into the path. With a day asked for,
 * or `today`, which is the case's country's, the answer carries the case as it stands on it:
 * whoever opens a thread waits for one answer, not for two.
 */
export const threadRoutes = (deps: Deps) =>
  new Hono<SessionEnv>()
    .get(
      "/:host/:threadId",
      validate("param", threadLinkSchema),
      validate("query", viewSchema),
      async (c) => {
        const thread = c.req.valid("param");
        const { on } = c.req.valid("query");
        const caseId = await findThreadCase(deps, c.var.accountId, thread);
        if (caseId === null) throw new AppError("not_found");
        const day = on === "today" ? undefined : on;
        const view = on === undefined ? null : await viewCase(deps, c.var.accountId, caseId, day);
        return c.json({ ...thread, caseId, view });
      },
    )
    .put(
      "/:host/:threadId",
      validate("param", threadLinkSchema),
      validate("json", linkSchema),
      async (c) => {
        const thread = c.req.valid("param");
        const { caseId } = c.req.valid("json");
        if (!(await hasCase(deps, c.var.accountId, caseId))) throw new AppError("not_found");
        await linkThread(deps, c.var.accountId, thread, caseId);
        return c.json({ ...thread, caseId });
      },
    );

/** Where a case is talked about; at most 20 threads, that of the last reminder first. */
export const caseThreadRoutes = (deps: Deps) =>
  new Hono<SessionEnv>().get("/:id/threads", validateId(caseIdSchema), async (c) => {
    const { id } = c.req.valid("param");
    if (!(await hasCase(deps, c.var.accountId, id))) throw new AppError("not_found");
    return c.json({ threads: await findCaseThreads(deps, c.var.accountId, id) });
  });
