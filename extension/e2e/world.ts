import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Frame, Page } from "playwright-core";

import { connect } from "../demo/connect.ts";
import { type ExtendedBrowser, launchChromium } from "../demo/launch-chromium.ts";
import type { Mailbox } from "../demo/mailbox.ts";
import { openAsRecipient } from "../demo/open-as-recipient.ts";
import { panelIn } from "../demo/panel-in.ts";
import { type Account, apiOf, enter, people } from "../demo/seed.ts";
import { type RunningServer, startServer } from "../demo/start-server.ts";

const artifacts = fileURLToPath(new URL("../../artifacts/e2e/", import.meta.url));

/** A running server, a browser with the built extension, and somebody who just signed up. */
export interface World {
  server: RunningServer;
  browser: ExtendedBrowser;
  account: Account;
  /** The server as the account's own scripts would call it. */
  api: ReturnType<typeof apiOf>;
  /** A page of the extension in a tab of its own. */
  extensionPage(name: "options" | "popup" | "report"): Promise<Page>;
  /** Opens a mailbox and finds the panel beside it. */
  openMailbox(mailbox: Mailbox): Promise<{ page: Page; panel: Frame }>;
  shoot(page: Page, name: string): Promise<void>;
  close(): Promise<void>;
}

/** Shortens the time in which a mail can be taken back, so that a test need not wait 30 s for it. */
export const shortenUndoWindow = async (browser: ExtendedBrowser, ms: number): Promise<void> => {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/options.html`);
  // The page is the extension's own, whose storage this is.
  await page.evaluate(`chrome.storage.local.set({ undoWindow: ${ms} })`);
  await page.close();
};

/** Those of this test file, for `show-failures.ts`. */
export const openWorlds = new Set<World>();

export const openWorld = async (
  options: { signedIn?: boolean; extension?: string } = {},
): Promise<World> => {
  const dataDir = mkdtempSync(join(tmpdir(), "impaye-e2e-"));
  const [server, browser] = await Promise.all([
    startServer(dataDir),
    launchChromium({
      headless: true,
      ...(options.extension === undefined ? {} : { extension: options.extension }),
    }),
  ]);
  const account: Account = { ...people.freelancer, password: "une phrase de passe" };
  await shortenUndoWindow(browser, 1_500);
  if (options.signedIn ?? true) await connect(browser, server.url, account, "sign-up");
  const token = await enter(server.url, account);
  const world: World = {
    server,
    browser,
    account,
    api: apiOf(server.url, token),
    extensionPage: async (name) => {
      const page = await browser.context.newPage();
      await page.goto(`chrome-extension://${browser.extensionId}/${name}.html`);
      return page;
    },
    openMailbox: async (mailbox) => {
      const page = await browser.context.newPage();
      await page.goto(mailbox.url);
      return { page, panel: await panelIn(page) };
    },
    shoot: async (page, name) => {
      mkdirSync(artifacts, { recursive: true });
      await page.screenshot({ path: join(artifacts, `${name}.png`) });
    },
    close: async () => {
      openWorlds.delete(world);
      await browser.close();
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  openWorlds.add(world);
  return world;
};

/** The last mail that left, shown to its recipient; its remote images are fetched under this name. */
export const recipientOpens = async (mailbox: Mailbox, userAgent: string): Promise<string> => {
  const last = mailbox.sent.at(-1);
  if (last === undefined) throw new Error("nothing was sent");
  await openAsRecipient(last.html, { userAgent });
  return last.html;
};

/** The rows of the report's CSV, downloaded from the report page as its user does. */
export const reportRows = async (world: World): Promise<string[]> => {
  const page = await world.extensionPage("report");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "CSV" }).click(),
  ]);
  const stream = await download.createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  await page.close();
  return Buffer.concat(chunks).toString("utf8").trim().split("\r\n");
};
