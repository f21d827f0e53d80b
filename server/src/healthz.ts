import { sql } from "drizzle-orm";
import { Hono } from "hono";

import type { Deps } from "./deps.ts";

/** 200 when the database answers, 503 otherwise. */
export const healthRoutes = (deps: Deps) =>
  new Hono().get("/", async (c) => {
    try {
      await deps.db.run(sql`select 1`);
      return c.json({ healthy: true }, 200);
    } catch (error) {
      deps.logError(error, { route: "GET /healthz" });
      return c.json({ healthy: false }, 503);
    }
  });
