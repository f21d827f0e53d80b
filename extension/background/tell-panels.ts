import { browser } from "wxt/browser";

import type { CaseId } from "@impaye/shared/ids";

import { mailPages } from "../mail-pages.ts";
import type { PanelMessages } from "../messages.ts";
import { sendMessage } from "../messaging.ts";

/** Tells the panel of a tab, when it has one. */
export const tellPanel = <Name extends keyof PanelMessages>(
  tabId: number,
  name: Name,
  ...input: Parameters<PanelMessages[Name]>
): void => {
  // Rejects where no panel is open, and then there is nobody to tell. Name and input belong together.
  sendMessage(name as "caseChanged", input[0] as CaseId, tabId).catch(() => null);
};

/** Tells the panels of all mail pages. */
export const tellPanels = async <Name extends keyof PanelMessages>(
  name: Name,
  ...input: Parameters<PanelMessages[Name]>
): Promise<void> => {
  for (const { id } of await browser.tabs.query({ url: mailPages })) {
    if (id !== undefined) tellPanel(id, name, ...input);
  }
};
