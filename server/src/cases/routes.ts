import { Hono } from "hono";
import { z } from "zod";

import { plainDateSchema } from "@impaye/shared/dates";
import { type CaseId, caseIdSchema } from "@impaye/shared/ids";
import { caseStatusSchema, newCaseSchema } from "@impaye/shared/schema/case";
import { emailSchema, lineSchema } from "@impaye/shared/schema/text";

import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import type { SessionEnv } from "../middleware/session.ts";
import { validate, validateId } from "../validate.ts";
import { todayIn, viewOf } from "./fold-dossier.ts";
import { listCases } from "./list-cases.ts";
import { loadDossier } from "./load-dossiers.ts";
import { openCase } from "./open-case.ts";

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

export const caseRoutes = (deps: Deps) => {
  const view = async (accountId: string, id: CaseId, on?: string) => {
    const dossier = await loadDossier(deps, accountId, id);
    if (dossier === null) throw new AppError("not_found");
    return viewOf(dossier, on ?? todayIn(deps, dossier.case.jurisdiction));
  };

  return new Hono<SessionEnv>()
    .post("/", validate("json", newCaseSchema), async (c) => {
      const { thing: id, isNew } = await openCase(deps, c.var.accountId, c.req.valid("json"));
      return c.json({ id, ...(await view(c.var.accountId, id)) }, isNew ? 201 : 200);
    })
    .get("/", validate("query", listSchema), async (c) =>
      c.json(await listCases(deps, c.var.accountId, c.req.valid("query"))),
    )
    .get("/:id", validateId(caseIdSchema), validate("query", viewSchema), async (c) =>
      c.json(await view(c.var.accountId, c.req.valid("param").id, c.req.valid("query").on)),
    );
};
