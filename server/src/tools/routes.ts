import { Hono } from "hono";

import { calculateInterest } from "@impaye/shared/law/calculate-interest";
import { interestRequestSchema } from "@impaye/shared/schema/interest-tool";
import { toneRequestSchema } from "@impaye/shared/schema/tone-request";
import { checkTone } from "@impaye/shared/tone/check-tone";

import { todayIn } from "../cases/fold-dossier.ts";
import type { Deps } from "../deps.ts";
import { limitAddress } from "../middleware/limit-address.ts";
import { validate } from "../validate.ts";

const perMinute = 60;

/** Calculators for everybody: no account, nothing kept. */
export const toolRoutes = (deps: Deps) =>
  new Hono()
    .use(async (c, next) => {
      await limitAddress(deps, c, { what: "tools", max: perMinute, unknown: "together" });
      await next();
    })
    .post("/interest", validate("json", interestRequestSchema), (c) => {
      const request = c.req.valid("json");
      return c.json(calculateInterest(request, todayIn(deps, request.jurisdiction)));
    })
    .post("/tone", validate("json", toneRequestSchema), (c) => {
      const { text, language, ...context } = c.req.valid("json");
      return c.json({ findings: checkTone(text, language, context) });
    });
