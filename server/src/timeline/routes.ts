import { Hono } from "hono";
import { z } from "zod";

import { type CaseId, caseIdSchema } from "@impaye/shared/ids";
import { verifyChain } from "@impaye/shared/timeline/chain";
import { newEventSchema } from "@impaye/shared/timeline/event";

import { hasCase } from "../cases/store.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { languageOf } from "../language-of.ts";
import type { SessionEnv } from "../middleware/session.ts";
import { validate, validateId } from "../validate.ts";
import { logEvent } from "./log-event.ts";
import { findEvents } from "./store.ts";

const pageSize = 500;

const pageSchema = z.object({
  after: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .optional(),
});

/** Mounted under `/api/cases`: a timeline is a case's. */
export const timelineRoutes = (deps: Deps) => {
  const eventsOf = async (
    accountId: string,
    id: CaseId,
    page?: { after: number; limit: number },
  ) => {
    const events = await findEvents(deps, accountId, id, page);
    if (events.length === 0 && !(await hasCase(deps, accountId, id)))
      throw new AppError("not_found");
    return events;
  };

  return new Hono<SessionEnv>()
    .get("/:id/timeline", validateId(caseIdSchema), validate("query", pageSchema), async (c) => {
      const { after = 0 } = c.req.valid("query");
      const { id } = c.req.valid("param");
      const events = await eventsOf(c.var.accountId, id, { after, limit: pageSize });
      // The last of this page: what comes after it is the next one.
      return c.json({ events, lastSeq: events.at(-1)?.seq ?? after });
    })
    .get("/:id/timeline/verify", validateId(caseIdSchema), async (c) =>
      c.json(verifyChain(await eventsOf(c.var.accountId, c.req.valid("param").id))),
    )
    .post("/:id/events", validateId(caseIdSchema), validate("json", newEventSchema), async (c) => {
      const { event, isNew } = await logEvent(deps, c.var.accountId, {
        caseId: c.req.valid("param").id,
        event: c.req.valid("json"),
        language: languageOf(c),
      });
      return c.json(event, isNew ? 201 : 200);
    });
};
