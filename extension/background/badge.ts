import { browser } from "wxt/browser";

import { dayIn, type PlainDate } from "@impaye/shared/dates";

import type { Api } from "./api.ts";

const amber = "#9a5b00";

const dayOfUser = (now: number): PlainDate =>
  dayIn(new Intl.DateTimeFormat().resolvedOptions().timeZone, now);

/** Shows on the toolbar's button how many cases are due today; call after every change. */
export const renewBadge = async (deps: { api: Api; now(): number }): Promise<void> => {
  const query = { on: dayOfUser(deps.now()) };
  const agenda = await deps.api.json((client) => client.api.agenda.$get({ query }));
  // No answer: what was due is still due.
  if (!agenda.ok && agenda.problem.kind !== "signed-out") return;
  const due = agenda.ok ? agenda.value.due : 0;
  // Firefox's manifest 2 calls it `browserAction`.
  const action = browser.action ?? browser.browserAction;
  await action.setBadgeBackgroundColor({ color: amber });
  await action.setBadgeText({ text: due === 0 ? "" : due > 99 ? "99+" : String(due) });
};
