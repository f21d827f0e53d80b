import { browser } from "wxt/browser";

import type { CaseId } from "@impaye/shared/ids";
import type { HostId } from "@impaye/shared/schema/host";

import { mailPages } from "../mail-pages.ts";
import type { PageMessages } from "../messages.ts";
import { onMessage, sendMessage } from "../messaging.ts";

/** Who sent a message, as the browser tells it. */
interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/** The tab whose panel sent this. @throws when it is no panel of ours. */
const tabOfPanel = ({ id, url, tab }: Sender): number => {
  const isPanel = id === browser.runtime.id && url === browser.runtime.getURL("/panel.html");
  if (!isPanel || tab?.id === undefined) throw new Error("Not for this sender");
  return tab.id;
};

/** The tab whose content script sent this. @throws when it is none of ours. */
const tabOfMailPage = ({ id, frameId, tab }: Sender): number => {
  if (id !== browser.runtime.id || frameId !== 0 || tab?.id === undefined) {
    throw new Error("Not for this sender");
  }
  return tab.id;
};

const passToPage = (name: keyof PageMessages): void => {
  onMessage(name, ({ sender, data }) =>
    sendMessage(name, data, { tabId: tabOfPanel(sender), frameId: 0 }),
  );
};

/** Nobody listens while no panel is open, and then there is nobody to tell. */
const mayBeUnheard = (message: Promise<void>): Promise<void> => message.catch(() => undefined);

/**
 * Passes on, under the same name, what panels and the mail pages beside them tell each other. In
 * Firefox a panel, being a frame of a web page, has no `tabs` of its own and hears nothing but what
 * the background sends to its tab. Call before the first `await` of a start, or a sleeping service
 * worker is not woken.
 */
export const startRelay = (): void => {
  passToPage("pageState");
  passToPage("openReply");
  passToPage("insertReminder");
  passToPage("undoInsert");
  passToPage("acceptTone");
  passToPage("collapse");
  onMessage("pageChanged", ({ sender, data }) =>
    mayBeUnheard(sendMessage("pageChanged", data, tabOfMailPage(sender))),
  );
};

const tellMailTabs = async (tell: (tabId: number) => Promise<void>): Promise<void> => {
  for (const { id } of await browser.tabs.query({ url: mailPages })) {
    if (id !== undefined) void mayBeUnheard(tell(id));
  }
};

/** Tells the panels of all mail pages that something about this case changed. */
export const tellCaseChanged = (caseId: CaseId): Promise<void> =>
  tellMailTabs((tabId) => sendMessage("caseChanged", caseId, tabId));

/** Tells the panels of all mail pages that somebody signed in or out, or chose a language. */
export const tellSessionChanged = (): Promise<void> =>
  tellMailTabs((tabId) => sendMessage("sessionChanged", undefined, tabId));

/** Tells the content scripts of all mail pages that this thread has a case from now on. */
export const tellThreadLinked = (thread: { host: HostId; threadId: string }): Promise<void> =>
  tellMailTabs((tabId) => sendMessage("threadLinked", thread, { tabId, frameId: 0 }));
