import { Hono } from "hono";

import { newProfileSchema, type NewProfile, type Profile } from "@impaye/shared/schema/profile";
import { createTokens } from "@impaye/shared/tracking/token";

import type { Deps } from "../deps.ts";
import type { SessionEnv } from "../middleware/session.ts";
import { validate } from "../validate.ts";
import { findProfile, saveProfile } from "./store.ts";

export const profileRoutes = (deps: Deps) => {
  const tokens = createTokens(deps.config.AUTH_SECRET);
  const withPrefix = (accountId: string, profile: NewProfile): Profile => ({
    ...profile,
    pixelPrefix: `${deps.config.PUBLIC_URL}/p/${tokens.accountTag(accountId)}`,
  });

  return new Hono<SessionEnv>()
    .get("/", async (c) =>
      c.json(withPrefix(c.var.accountId, await findProfile(deps, c.var.accountId))),
    )
    .put("/", validate("json", newProfileSchema), async (c) => {
      const profile = c.req.valid("json");
      await saveProfile(deps, c.var.accountId, profile);
      return c.json(withPrefix(c.var.accountId, profile));
    });
};
