import { Hono } from "hono";

import { reminderIdSchema } from "@impaye/shared/ids";
import { newReminderSchema, sentSchema } from "@impaye/shared/schema/reminder";
import { createTokens } from "@impaye/shared/tracking/token";

import type { Deps } from "../deps.ts";
import type { SessionEnv } from "../middleware/session.ts";
import { validate, validateId } from "../validate.ts";
import { recordSent } from "./record-sent.ts";
import { writeReminder } from "./write-reminder.ts";

export const reminderRoutes = (deps: Deps) => {
  const tokens = createTokens(deps.config.AUTH_SECRET);

  return new Hono<SessionEnv>()
    .post("/", validate("json", newReminderSchema), async (c) =>
      c.json(await writeReminder(deps, tokens, c.var.accountId, c.req.valid("json")), 201),
    )
    .post("/:id/sent", validateId(reminderIdSchema), validate("json", sentSchema), async (c) => {
      const { id } = c.req.valid("param");
      return c.json(await recordSent(deps, c.var.accountId, id, c.req.valid("json")));
    });
};
