import { Hono } from "hono";
import { z } from "zod";

import { plainDateSchema } from "@impaye/shared/dates";

import { todayIn } from "../cases/fold-dossier.ts";
import type { Deps } from "../deps.ts";
import type { SessionEnv } from "../middleware/session.ts";
import { findProfile } from "../profile/store.ts";
import { validate } from "../validate.ts";
import { readAgenda } from "./read-agenda.ts";

const querySchema = z.object({ on: plainDateSchema.optional() });

export const agendaRoutes = (deps: Deps) =>
  new Hono<SessionEnv>().get("/", validate("query", querySchema), async (c) => {
    const { jurisdiction } = await findProfile(deps, c.var.accountId);
    const on = c.req.valid("query").on ?? todayIn(deps, jurisdiction);
    return c.json(await readAgenda(deps, c.var.accountId, on));
  });
