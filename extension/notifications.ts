import { browser } from "wxt/browser";

import { notifySinceItem } from "./storage.ts";

const permissions: ["notifications"] = ["notifications"];

/** Whether the user asked for notifications and the browser still allows them. */
export const wantsNotifications = async (): Promise<boolean> =>
  (await notifySinceItem.getValue()) !== null && browser.permissions.contains({ permissions });

/**
 * Turns notifications on, if the browser lets it, or off; resolves with what holds then. The
 * permission comes first: Firefox grants it only within the click itself.
 */
export const turnNotifications = async (on: boolean): Promise<boolean> => {
  const granted = on && (await browser.permissions.request({ permissions }));
  // What happened before is no news any more.
  await notifySinceItem.setValue(granted ? Date.now() : null);
  return granted;
};
