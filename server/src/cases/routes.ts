import { Hono } from "hono";
import { z } from "zod";

import { plainDateSchema } from "@impaye/shared/dates";
import { caseIdSchema } from "@impaye/shared/ids";
import { caseStatusSchema, newCaseSchema } from "@impaye/shared/schema/case";
import { emailSchema, lineSchema } from "@impaye/shared/schema/text";

import type { Deps } from "../deps.ts";
import { languageOf } from "../language-of.ts";
import type { SessionEnv } from "../middleware/session.ts";
import { validate, validateId } from "../validate.ts";
import { compareCaseRoutes } from "./compare-case-routes.ts";
import { listCases } from "./list-cases.ts";
import { openCase } from "./open-case.ts";
import { viewCase } from "./view-case.ts";

const listSchema = z.object({
  q: lineSchema(200).optional(),
  /** May be given up to 50 times. */
  email: z
    .union([emailSchema.transform((email) => [email]), z.array(emailSchema).max(50)])
    .optional(),
  status: caseStatusSchema.optional(),
  cursor: caseIdSchema.optional(),
});

const viewSchema = z.object({ on: plainDateSchema.optional() });

export const caseRoutes = (deps: Deps) =>
  new Hono<SessionEnv>()
    .post("/", validate("json", newCaseSchema), async (c) => {
      const asked = { newCase: c.req.valid("json"), language: languageOf(c) };
      const { thing: id, isNew } = await openCase(deps, c.var.accountId, asked);
      return c.json({ id, ...(await viewCase(deps, c.var.accountId, id)) }, isNew ? 201 : 200);
    })
    .get("/", validate("query", listSchema), async (c) =>
      c.json(await listCases(deps, c.var.accountId, c.req.valid("query"))),
    )
    .get("/:id", validateId(caseIdSchema), validate("query", viewSchema), async (c) =>
      c.json(
        await viewCase(deps, c.var.accountId, c.req.valid("param").id, c.req.valid("query").on),
      ),
    )
    .get("/:id/routes", validateId(caseIdSchema), validate("query", viewSchema), async (c) => {
      const { id } = c.req.valid("param");
      const { on } = c.req.valid("query");
      return c.json(await compareCaseRoutes(deps, c.var.accountId, id, on));
    });
