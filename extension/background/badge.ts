import { browser } from "wxt/browser";

import { dayIn, type PlainDate } from "@impaye/shared/dates";
import type { News } from "@impaye/shared/schema/agenda";

import type { Api } from "./api.ts";

const amber = "#9a5b00";

const dayOfUser = (now: number): PlainDate =>
  dayIn(new Intl.DateTimeFormat().resolvedOptions().timeZone, now);

/**
 * Shows on the toolbar's button how many cases are due today, or a dot where none is but a debtor did
 * something lately, and passes the news on; call after every change.
 */
export const renewBadge = async (deps: {
  api: Api;
  now(): number;
  notify(news: readonly News[]): Promise<void>;
}): Promise<void> => {
  const query = { on: dayOfUser(deps.now()) };
  const agenda = await deps.api.json((client) => client.api.agenda.$get({ query }));
  // No answer: what was due is still due.
  if (!agenda.ok && agenda.problem.kind !== "signed-out") return;
  const { due, news } = agenda.ok ? agenda.value : { due: 0, news: [] };
  const count = due > 99 ? "99+" : String(due);
  // Firefox's manifest 2 calls it `browserAction`.
  const action = browser.action ?? browser.browserAction;
  await action.setBadgeBackgroundColor({ color: amber });
  await action.setBadgeText({ text: due > 0 ? count : news.length > 0 ? "•" : "" });
  await deps.notify(news);
};
