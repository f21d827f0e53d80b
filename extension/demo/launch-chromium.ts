import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { chromium, type BrowserContext } from "playwright-core";

import { ensureBrowser } from "../setup/browsers.ts";

/** The built Chrome extension, as `wxt build` leaves it. */
export const builtExtension = fileURLToPath(new URL("../.output/chrome-mv3", import.meta.url));

// A closed or slow network must not keep the browser busy with its own errands.
const quietFlags = [
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  // Suggestions under the address bar cost a renderer of their own in every window.
  "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup",
];

export interface ExtendedBrowser {
  context: BrowserContext;
  extensionId: string;
  close(): Promise<void>;
}

/**
 * Chromium with the built extension loaded (or that of another folder), in a profile of its own that
 * `close` removes (unless `profile` names one to keep).
 */
export const launchChromium = async (options: {
  headless: boolean;
  profile?: string;
  colorScheme?: "light" | "dark";
  extension?: string;
}): Promise<ExtendedBrowser> => {
  const extension = options.extension ?? builtExtension;
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), "impaye-profile-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser("chromium"),
    headless: false,
    viewport: options.headless ? { width: 1280, height: 860 } : null,
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    colorScheme: options.colorScheme ?? "light",
    args: [
      ...(options.headless ? ["--headless=new", "--disable-gpu"] : []),
      // Chromium refuses its sandbox to root; anybody else keeps it.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ...quietFlags,
      "--lang=fr-FR",
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  const worker =
    context.serviceWorkers()[0] ??
    (await context.waitForEvent("serviceworker", { timeout: 20_000 }));
  const extensionId = new URL(worker.url()).host;
  return {
    context,
    extensionId,
    close: async () => {
      await context.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true });
    },
  };
};
