import { Hono } from "hono";

import { selfViewSchema } from "@impaye/shared/schema/reminder";

import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import type { SessionEnv } from "../middleware/session.ts";
import { validate } from "../validate.ts";
import { addSelfViews, countReminders } from "./store.ts";

export const selfViewRoutes = (deps: Deps) =>
  new Hono<SessionEnv>().post("/", validate("json", selfViewSchema), async (c) => {
    const { reminderIds, at, age } = c.req.valid("json");
    const ids = [...new Set(reminderIds)];
    if ((await countReminders(deps, c.var.accountId, ids)) < ids.length) {
      throw new AppError("not_found");
    }
    // A browser's clock may be hours off, and fetches are dated by this one.
    const now = deps.now();
    const seenAt = age === undefined ? Math.min(at, now) : now - age;
    await addSelfViews(deps, c.var.accountId, ids, seenAt);
    return c.body(null, 204);
  });
