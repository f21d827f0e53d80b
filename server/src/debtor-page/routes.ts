import { Hono } from "hono";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";

import type { EventId, ReminderId } from "@impaye/shared/ids";
import { ownVisitHeader } from "@impaye/shared/tracking/own-visit";
import { createTokens } from "@impaye/shared/tracking/token";

import type { Deps } from "../deps.ts";
import { toldOf } from "../errors.ts";
import { limitAddress } from "../middleware/limit-address.ts";
import { createMemoryLimit } from "../middleware/limit-in-memory.ts";
import { limitRate } from "../middleware/rate-limit.ts";
import { stylePolicy } from "../middleware/style-policy.ts";
import { identifyRequest } from "../tracking/identify-request.ts";
import { type BehindLink, findBehind, findPage } from "./find-page.ts";
import { pageCss } from "./page.css.ts";
import { debtorPage } from "./page.tsx";
import { busyPage, notFoundPage, tooLargePage, troublePage } from "./plain-pages.tsx";
import { readPage } from "./read-page.ts";
import type { FormValues } from "./read-answer.ts";
import { showForm, showThanks, takeAnswer, type Visit } from "./take-answer.ts";
import { withdraw } from "./withdraw.ts";
import { showWithdrawal, withdrawnPage } from "./withdraw-pages.tsx";

/** Visits of one reminder's page; each is an event, and a timeline is not to be flooded. */
const visitsPerMinute = 60;
/** Forms sent through one link: room for somebody who corrects one mistake after another. */
const formsPerMinute = 30;
/** Requests of one address: a company's proxy carries the visits of many people. */
const requestsPerAddress = 600;
/** Links of one address that lead nowhere: as generous, and none of the readers' room. */
const strayPerAddress = 600;
/** Every form of these pages is far smaller: 2,000 characters are at most 24 kB when encoded. */
const largestForm = 96 * 1_024;

/** The texts of a form that a browser sent; of anything else, nothing. */
const formOf = async (c: Context): Promise<FormValues> => {
  const type = c.req.header("content-type") ?? "";
  if (!type.startsWith("application/x-www-form-urlencoded")) return {};
  return Object.fromEntries(new URLSearchParams(await c.req.text()));
};

/**
 * The debtor's side, without account, script or cookie. The token's MAC stands for the right to see
 * one reminder's page; whatever is wrong with it, the answer is one and the same 404. Every answer is
 * a page: people read it.
 */
export const debtorPageRoutes = (deps: Deps) => {
  const tokens = createTokens(deps.config.AUTH_SECRET);
  const policy = stylePolicy(pageCss);
  // In memory: a wrong MAC costs less than a count on the disk would.
  const limitStray = createMemoryLimit(deps, strayPerAddress);

  const answer = async (c: Context, page: string, status: 200 | 400 | 404 | 413 | 429 | 500) =>
    c.html(page, status, { "content-security-policy": await policy() });
  const notFound = (c: Context) => {
    limitStray(c);
    return answer(c, notFoundPage, 404);
  };

  /** The reminder that a token stands for, counted; null when it stands for none. */
  const reminderOf = async (c: Context, what: string, max: number): Promise<ReminderId | null> => {
    const reminderId = tokens.readPageToken(c.req.param("token") ?? "");
    if (reminderId === null) return null;
    await limitAddress(deps, c, {
      what: "page",
      max: requestsPerAddress,
      unknown: "uncounted",
    });
    await limitRate(deps, `${what} ${reminderId}`, max);
    return reminderId;
  };

  const visitOf = async (
    c: Context,
    what = "page",
    max = visitsPerMinute,
  ): Promise<Visit | null> => {
    const reminderId = await reminderOf(c, what, max);
    const found = reminderId === null ? null : await findPage(deps, reminderId);
    if (found === null) return null;
    const { agent, network } = await identifyRequest(deps, c);
    const isOwn = c.req.header(ownVisitHeader) === tokens.accountTag(found.accountId);
    return {
      found,
      pagePath: `/f/${c.req.param("token") ?? ""}`,
      agent: isOwn ? "own-browser" : agent,
      network,
    };
  };

  /** What is behind a link whose page may be gone: a refusal is taken as long as the mail is there. */
  const behind = async (c: Context): Promise<BehindLink | null> => {
    const reminderId = await reminderOf(c, "page", visitsPerMinute);
    return reminderId === null ? null : await findBehind(deps, reminderId);
  };

  const noteVisit = async ({ found, agent, network }: Visit): Promise<void> => {
    const reminderId = found.reminder.id;
    try {
      await deps.queue.put({
        // `newId` makes the ids that the brands stand for.
        id: deps.newId() as EventId,
        type: "page.visited",
        reminderId,
        at: deps.now(),
        agent,
        network,
      });
    } catch (error) {
      // The debtor came to see what is owed: that matters more than our knowing of it.
      deps.logError(error, { where: "noting a visit", reminderId });
    }
  };

  return new Hono()
    .use(bodyLimit({ maxSize: largestForm, onError: (c) => answer(c, tooLargePage, 413) }))
    .get("/:token", async (c) => {
      const visit = await visitOf(c);
      if (visit === null) return notFound(c);
      await noteVisit(visit);
      return answer(c, debtorPage(readPage(visit.found, visit.pagePath)), 200);
    })
    .get("/:token/answer", async (c) => {
      const token = c.req.param("token");
      return tokens.readPageToken(token) === null
        ? await notFound(c)
        : c.redirect(`/f/${token}`, 303);
    })
    .get("/:token/answer/:kind", async (c) => {
      const visit = await visitOf(c, "form", formsPerMinute);
      const shown = visit && showForm(visit, c.req.param("kind"), c.req.query());
      return shown === null ? notFound(c) : answer(c, shown.page, shown.status);
    })
    .post("/:token/answer", async (c) => {
      const visit = await visitOf(c, "form", formsPerMinute);
      if (visit === null) return notFound(c);
      const outcome = await takeAnswer(deps, tokens, visit, await formOf(c));
      return "redirect" in outcome
        ? c.redirect(outcome.redirect, 303)
        : answer(c, outcome.page, outcome.status);
    })
    .get("/:token/thanks/:id", async (c) => {
      const visit = await visitOf(c, "form", formsPerMinute);
      const shown = visit && showThanks(visit, c.req.param("id"));
      return shown === null ? notFound(c) : answer(c, shown.page, shown.status);
    })
    .get("/:token/tracking/withdraw", async (c) => {
      const found = await behind(c);
      return found === null
        ? notFound(c)
        : answer(c, showWithdrawal(found, `/f/${c.req.param("token")}`), 200);
    })
    .post("/:token/tracking/withdraw", async (c) => {
      const found = await behind(c);
      if (found === null || !(await withdraw(deps, found.reminder.id))) return notFound(c);
      const pagePath = found.isOpen ? `/f/${c.req.param("token")}` : null;
      return answer(c, withdrawnPage(found.dossier.contact.language, pagePath), 200);
    })
    .all("/*", notFound)
    .onError((error, c) =>
      toldOf(deps, error, c).code === "rate_limited"
        ? answer(c, busyPage, 429)
        : answer(c, troublePage, 500),
    );
};
