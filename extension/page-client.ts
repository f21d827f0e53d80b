import { browser } from "wxt/browser";

import type { CaseId } from "@impaye/shared/ids";
import type { Reminder } from "@impaye/shared/schema/reminder";

import type { InsertOutcome, PageState } from "./messages.ts";
import { onMessage, sendMessage } from "./messaging.ts";

const ownTab = browser.tabs.getCurrent();

const toPage = async (): Promise<{ tabId: number; frameId: number }> => {
  const tab = await ownTab;
  if (tab?.id === undefined) throw new Error("The panel stands in no tab");
  return { tabId: tab.id, frameId: 0 };
};

const pageListeners = new Set<(state: PageState) => void>();
const caseListeners = new Set<(caseId: CaseId) => void>();

onMessage("pageChanged", async ({ data, sender }) => {
  const tab = await ownTab;
  if (tab?.id === undefined || sender.tab?.id !== tab.id) return;
  for (const listener of pageListeners) listener(data);
});

onMessage("caseChanged", ({ data }) => {
  for (const listener of caseListeners) listener(data);
});

const subscribe = <Listener>(listeners: Set<Listener>, listener: Listener): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The mail page that this panel stands beside. */
export const page = {
  /** Rejects when the mail page does not answer: it is reloading, or the extension was updated. */
  async state(): Promise<PageState> {
    return sendMessage("pageState", undefined, await toPage());
  },

  async insert(reminder: Reminder): Promise<InsertOutcome> {
    try {
      return await sendMessage("insertReminder", reminder, await toPage());
    } catch {
      return { ok: false, because: "no-editor" };
    }
  },

  /** Puts the editor back as it was before the last insertion; nothing when there is none. */
  async undo(): Promise<void> {
    await sendMessage("undoInsert", undefined, await toPage());
  },

  /** Closes the drawer to its tab, which gets the focus. */
  async collapse(): Promise<void> {
    await sendMessage("collapse", undefined, await toPage());
  },

  /** Calls back whenever the thread, the stopped features or the insertion change. */
  onChange: (listener: (state: PageState) => void) => subscribe(pageListeners, listener),

  /** Calls back when the background changed a case (sent, delivered, refused): read it again. */
  onCaseChanged: (listener: (caseId: CaseId) => void) => subscribe(caseListeners, listener),

  /** Whether the drawer is open; a `resize` event of the window tells of a change. Poll only then. */
  isShown: (): boolean => window.innerWidth > 0,
};
