import { Hono } from "hono";

import { checkTemplate } from "@impaye/shared/letters/check-template";
import { complaintLine } from "@impaye/shared/letters/complaint-line";
import {
  mostTemplates,
  ownTemplateSchema,
  templateKeySchema,
} from "@impaye/shared/schema/template";

import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { languageOf } from "../language-of.ts";
import type { SessionEnv } from "../middleware/session.ts";
import { validate } from "../validate.ts";
import { countOthers, listTemplates, removeTemplate, saveTemplate } from "./store.ts";

const letterSchema = templateKeySchema.pick({ step: true, tone: true, language: true });
const forSchema = templateKeySchema.pick({ kind: true, jurisdiction: true });

const tooMany = {
  fr: `Un compte garde au plus ${mostTemplates} lettres à sa façon : revenez au texte d’origine de l’une d’elles d’abord.`,
  en: `An account keeps at most ${mostTemplates} letters of its own: go back to the original text of one first.`,
};

/** The user's own letters, each in the place of a usual one, for all or for some. */
export const templateRoutes = (deps: Deps) =>
  new Hono<SessionEnv>()
    .get("/", async (c) => c.json({ templates: await listTemplates(deps, c.var.accountId) }))
    .put("/", validate("json", ownTemplateSchema), async (c) => {
      const template = c.req.valid("json");
      const language = languageOf(c);
      const complaints = checkTemplate(template, template, language);
      if (complaints.length > 0) {
        const fields: Record<string, string> = {};
        for (const complaint of complaints) {
          fields[complaint.field] ??= complaintLine(complaint, language);
        }
        throw new AppError("invalid", undefined, fields);
      }
      if ((await countOthers(deps, c.var.accountId, template)) >= mostTemplates) {
        throw new AppError("conflict", tooMany);
      }
      await saveTemplate(deps, c.var.accountId, template);
      return c.json(template);
    })
    .delete(
      "/:language/:step/:tone",
      validate("param", letterSchema),
      validate("query", forSchema),
      async (c) => {
        const key = { ...c.req.valid("param"), ...c.req.valid("query") };
        await removeTemplate(deps, c.var.accountId, key);
        return c.json({ removed: true });
      },
    );
