import { createMiddleware } from "hono/factory";

import type { Auth } from "../auth/create-auth.ts";
import { AppError } from "../errors.ts";

/** What every route behind the session may count on. */
export interface SessionEnv {
  Variables: { accountId: string };
}

/**
 * Lets nobody through without a bearer token of a live session. Cookies are never looked at, so
 * that no page of another site can act in the user's name.
 */
export const requireSession = (auth: Auth) =>
  createMiddleware<SessionEnv>(async (c, next) => {
    const authorization = c.req.header("authorization");
    if (authorization === undefined) throw new AppError("unauthenticated");
    const session = await auth.api.getSession({ headers: new Headers({ authorization }) });
    if (session === null) throw new AppError("unauthenticated");
    c.set("accountId", session.user.id);
    await next();
  });
