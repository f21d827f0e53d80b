import { Hono } from "hono";
import { z } from "zod";

import { plainDateSchema } from "@impaye/shared/dates";
import { caseIdSchema } from "@impaye/shared/ids";
import { languageSchema } from "@impaye/shared/schema/language";

import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import type { SessionEnv } from "../middleware/session.ts";
import { stylePolicy } from "../middleware/style-policy.ts";
import { findProfile } from "../profile/store.ts";
import { validate, validateId } from "../validate.ts";
import { statementOf, todayIn } from "./fold-dossier.ts";
import { loadDossier } from "./load-dossiers.ts";
import { statementCss, statementPage } from "./statement-page.tsx";

const querySchema = z.object({
  on: plainDateSchema.optional(),
  format: z.enum(["json", "html"]).optional(),
  /** Of the page; the contact's without it. */
  language: languageSchema.optional(),
});

/** Mounted under `/api/cases`: how what is owed came about, as JSON or as a page to print. */
export const statementRoutes = (deps: Deps) => {
  const policy = stylePolicy(statementCss);
  return new Hono<SessionEnv>().get(
    "/:id/statement",
    validateId(caseIdSchema),
    validate("query", querySchema),
    async (c) => {
      const { on, format, language } = c.req.valid("query");
      const { accountId } = c.var;
      const dossier = await loadDossier(deps, accountId, c.req.valid("param").id);
      if (dossier === null) throw new AppError("not_found");
      const statement = statementOf(dossier, on ?? todayIn(deps, dossier.case.jurisdiction));
      if (format !== "html") return c.json(statement);
      const { contact } = dossier;
      const creditor = await findProfile(deps, accountId);
      const page = statementPage({
        language: language ?? contact.language,
        creditor,
        contact,
        statement,
      });
      return c.html(page, 200, { "content-security-policy": await policy() });
    },
  );
};
