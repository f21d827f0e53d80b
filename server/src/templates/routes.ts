import { Hono } from "hono";

import { checkTemplate } from "@impaye/shared/letters/check-template";
import { complaintLine } from "@impaye/shared/letters/complaint-line";
import { ownTemplateSchema, templateKeySchema } from "@impaye/shared/schema/template";

import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { languageOf } from "../language-of.ts";
import type { SessionEnv } from "../middleware/session.ts";
import { validate } from "../validate.ts";
import { listTemplates, removeTemplate, saveTemplate } from "./store.ts";

/** The user's own letters, each in the place of a usual one. */
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
      await saveTemplate(deps, c.var.accountId, template);
      return c.json(template);
    })
    .delete("/:language/:step/:tone", validate("param", templateKeySchema), async (c) => {
      await removeTemplate(deps, c.var.accountId, c.req.valid("param"));
      return c.json({ removed: true });
    });
