import { Hono } from "hono";

import { newLetterSchema } from "@impaye/shared/schema/letter";

import type { Deps } from "../deps.ts";
import type { SessionEnv } from "../middleware/session.ts";
import { validate } from "../validate.ts";
import { writeLetter } from "./write-letter.ts";

/** What can be written besides reminders. Nothing is kept: the same request gives today's text. */
export const letterRoutes = (deps: Deps) =>
  new Hono<SessionEnv>().post("/", validate("json", newLetterSchema), async (c) =>
    c.json(await writeLetter(deps, c.var.accountId, c.req.valid("json"))),
  );
