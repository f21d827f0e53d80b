import { browser } from "wxt/browser";

import type { News } from "@impaye/shared/schema/agenda";

import { texts } from "../locales/texts.ts";
import { wantsNotifications } from "../notifications.ts";
import { notifiedItem, notifySinceItem } from "../storage.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { currentLanguage } from "./session.ts";

/** Remembered as shown; the server tells of a week. */
const mostRemembered = 500;
const prefix = "impaye ";

const inTurn = oneAtATime();

const show = async (news: readonly News[]): Promise<void> => {
  const since = await notifySinceItem.getValue();
  if (since === null || !(await wantsNotifications())) return;
  const shown = await notifiedItem.getValue();
  const fresh = news.filter(({ id, at }) => at >= since && !shown.includes(id));
  if (fresh.length === 0) return;
  // First of all: a worker that dies meanwhile must not tell the same again.
  const ids = fresh.map(({ id }) => id);
  await notifiedItem.setValue([...shown, ...ids].slice(-mostRemembered));
  const t = texts[await currentLanguage()].options.notifications;
  for (const { id, kind, caseId, company, contactName } of fresh) {
    // The case is in the id: whoever hears of the click may have been started by it.
    await browser.notifications.create(`${prefix}${caseId} ${id}`, {
      type: "basic",
      iconUrl: browser.runtime.getURL("/icon/128.png"),
      title: company ?? contactName,
      message: t[kind],
    });
  }
};

/** Shows each piece of news once, if the user asked for it; what fails here fails alone. */
export const notify = (news: readonly News[]): Promise<void> =>
  inTurn(() => show(news)).catch(() => undefined);

/**
 * Opens what a notification is about when it is clicked, also when the click is what starts the
 * background. Where the permission is not given yet, there is nothing to listen to.
 */
export const openClickedNews = (open: (caseId: string) => Promise<void>): void => {
  const listen = (): void =>
    browser.notifications.onClicked.addListener((id) => {
      const [, caseId] = id.split(" ");
      if (!id.startsWith(prefix) || caseId === undefined) return;
      void browser.notifications.clear(id);
      void open(caseId);
    });
  if (browser.notifications === undefined) browser.permissions.onAdded.addListener(listen);
  else listen();
};
