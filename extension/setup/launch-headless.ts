import { type Browser, chromium } from "playwright-core";

import { ensureBrowser } from "./browsers.ts";

/** A browser that only shows pages: no window, no extension, half of what a whole Chromium costs. */
export const launchHeadless = (): Promise<Browser> =>
  chromium.launch({
    executablePath: ensureBrowser("headless"),
    // Chromium refuses its sandbox to root; anybody else keeps it.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
