import { Hono } from "hono";
import type { Context } from "hono";

import type { EventId, ReminderId } from "@impaye/shared/ids";
import { identifyAgent } from "@impaye/shared/tracking/identify-agent";
import { createTokens } from "@impaye/shared/tracking/token";

import type { Deps } from "../deps.ts";
import { toldOf } from "../errors.ts";
import { limitRate } from "../middleware/rate-limit.ts";
import { findPage } from "./find-page.ts";
import { pageCss } from "./page.css.ts";
import { busyPage, debtorPage, notFoundPage, troublePage, withdrawnPage } from "./page.tsx";
import { readPage } from "./read-page.ts";
import { withdraw } from "./withdraw.ts";

/** Visits of one reminder's page; each is an event, and a timeline is not to be flooded. */
const visitsPerMinute = 60;

const hashOf = async (text: string): Promise<string> => {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
};

/**
 * The debtor's side, without account, script or cookie. The token's MAC stands for the right to see
 * one reminder's page; whatever is wrong with it, the answer is one and the same 404. Every answer is
 * a page: people read it.
 */
export const debtorPageRoutes = (deps: Deps) => {
  const tokens = createTokens(deps.config.AUTH_SECRET);
  let policy: Promise<string> | undefined;
  const policyOf = async () =>
    `default-src 'none'; style-src 'sha256-${await hashOf(pageCss)}'; img-src data:; ` +
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  const answer = async (c: Context, page: string, status: 200 | 404 | 429 | 500) =>
    c.html(page, status, { "content-security-policy": await (policy ??= policyOf()) });

  const noteVisit = async (c: Context, reminderId: ReminderId): Promise<void> => {
    const { method } = c.req;
    const userAgent = c.req.header("user-agent") ?? null;
    try {
      await deps.queue.put({
        // `newId` makes the ids that the brands stand for.
        id: deps.newId() as EventId,
        type: "page.visited",
        reminderId,
        at: deps.now(),
        agent: identifyAgent({ userAgent, method }),
        network: "unknown",
      });
    } catch (error) {
      // The debtor came to see what is owed: that matters more than our knowing of it.
      deps.logError(error, { where: "noting a visit", reminderId });
    }
  };

  return new Hono()
    .get("/:token", async (c) => {
      const token = c.req.param("token");
      const reminderId = tokens.readPageToken(token);
      if (reminderId === null) return answer(c, notFoundPage, 404);
      await limitRate(deps, `page ${reminderId}`, visitsPerMinute);
      const found = await findPage(deps, reminderId);
      if (found === null) return answer(c, notFoundPage, 404);
      await noteVisit(c, reminderId);
      return answer(c, debtorPage(readPage(found, `/f/${token}/tracking/withdraw`)), 200);
    })
    .post("/:token/tracking/withdraw", async (c) => {
      const token = c.req.param("token");
      const reminderId = tokens.readPageToken(token);
      if (reminderId === null) return answer(c, notFoundPage, 404);
      await limitRate(deps, `page ${reminderId}`, visitsPerMinute);
      const language = await withdraw(deps, reminderId);
      if (language === null) return answer(c, notFoundPage, 404);
      return answer(c, withdrawnPage(language, `/f/${token}`), 200);
    })
    .all("/*", (c) => answer(c, notFoundPage, 404))
    .onError((error, c) =>
      toldOf(deps, error, c).code === "rate_limited"
        ? answer(c, busyPage, 429)
        : answer(c, troublePage, 500),
    );
};
