import { Hono } from "hono";

import { eraseAccountSchema } from "@impaye/shared/schema/account";

import type { Auth } from "../auth/create-auth.ts";
import type { Deps } from "../deps.ts";
import type { SessionEnv } from "../middleware/session.ts";
import { validate } from "../validate.ts";
import { eraseAccount } from "./erase-account.ts";
import { exportAccount } from "./export-account.ts";

/** Text as it is made, no faster than it is taken. */
const streamOf = (deps: Deps, pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await pieces.next();
        if (done === true) controller.close();
        else controller.enqueue(encoder.encode(value));
      } catch (error) {
        // The answer has begun: it can only be cut short, and then is no JSON.
        deps.logError(error, { where: "exporting an account" });
        controller.error(error);
      }
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
};

export const accountRoutes = (deps: Deps, auth: Auth) =>
  new Hono<SessionEnv>()
    .get("/export", (c) => {
      const day = new Date(deps.now()).toISOString().slice(0, 10);
      return c.body(streamOf(deps, exportAccount(deps, c.var.accountId)), 200, {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="impaye-${day}.json"`,
      });
    })
    .delete("/", validate("json", eraseAccountSchema), async (c) => {
      await eraseAccount(deps, auth, c, c.var.accountId, c.req.valid("json").password);
      return c.body(null, 204);
    });
