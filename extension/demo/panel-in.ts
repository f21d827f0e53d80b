import type { Frame, Page } from "playwright-core";

/** The panel beside the mail: an extension page in a frame of the mail page. */
export const panelIn = async (page: Page): Promise<Frame> => {
  const isPanel = (frame: Frame) => frame.url().endsWith("/panel.html");
  const there = page.frames().find(isPanel);
  if (there !== undefined) return there;
  return page.waitForEvent("framenavigated", { predicate: isPanel, timeout: 20_000 });
};
