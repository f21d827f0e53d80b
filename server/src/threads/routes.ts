import { Hono } from "hono";
import { z } from "zod";

import { caseIdSchema } from "@impaye/shared/ids";
import { threadLinkSchema } from "@impaye/shared/schema/host";

import { hasCase } from "../cases/store.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import type { SessionEnv } from "../middleware/session.ts";
import { validate } from "../validate.ts";
import { findThreadCase, linkThread } from "./store.ts";

const linkSchema = z.object({ caseId: caseIdSchema });

/** A thread's id goes through `encodeURIComponent` on its way into the path. */
export const threadRoutes = (deps: Deps) =>
  new Hono<SessionEnv>()
    .get("/:host/:threadId", validate("param", threadLinkSchema), async (c) => {
      const thread = c.req.valid("param");
      const caseId = await findThreadCase(deps, c.var.accountId, thread);
      if (caseId === null) throw new AppError("not_found");
      return c.json({ ...thread, caseId });
    })
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
