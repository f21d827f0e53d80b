import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { type Browser, type Frame, type HTTPRequest, launch, type Page } from "puppeteer-core";
import { vi } from "vitest";

import { gmailSite, imageProxies, playMailHost, type Mailbox } from "../demo/mailbox.ts";
import { type RunningServer, startServer } from "../demo/start-server.ts";
import { ensureBrowser } from "../setup/browsers.ts";

const builtExtension = fileURLToPath(new URL("../.output/firefox-mv2", import.meta.url));
const artifacts = fileURLToPath(new URL("../../artifacts/e2e/", import.meta.url));

/** A running server, and a real Firefox with the built extension on Gmail. */
export interface FirefoxWorld {
  server: RunningServer;
  mailbox: Mailbox;
  page: Page;
  /** The panel beside the mail. */
  panel: Frame;
  /** A page of the extension that was opened in a tab of its own. */
  extensionTab(name: "options" | "report"): Promise<Page>;
  /** Where Firefox puts what it downloads. */
  downloads: string;
  shoot(page: Page, name: string): Promise<void>;
  close(): Promise<void>;
}

const serveGmail = async (page: Page): Promise<Mailbox> => {
  const { sent, answer } = playMailHost(gmailSite);
  const isMailHosts = ({ origin, hostname }: URL): boolean =>
    origin === gmailSite.origin || hostname.endsWith(`.${imageProxies}`);
  const serve = async (request: HTTPRequest): Promise<void> => {
    if (!isMailHosts(new URL(request.url()))) return request.continue();
    const body = request.method() === "POST" ? ((await request.fetchPostData()) ?? null) : null;
    await request.respond(
      answer({
        method: request.method(),
        url: request.url(),
        body,
        headers: request.headers(),
        isNavigation: request.isNavigationRequest(),
      }),
    );
  };
  await page.setRequestInterception(true);
  // A request that the page gave up, as by leaving, can no longer be answered.
  page.on("request", (request) => void serve(request).catch(() => null));
  return { url: gmailSite.url, sent };
};

/** Firefox names an extension's page `about:blank` to everybody but that page. */
const findPage = <Place extends Frame | Page>(
  places: () => Place[] | Promise<Place[]>,
  path: string,
): Promise<Place> => {
  const pathOf = async (place: Place): Promise<string | null> => {
    try {
      return await place.evaluate(() => location.pathname);
    } catch {
      // It is just being replaced by another.
      return null;
    }
  };
  return vi.waitFor(
    async () => {
      for (const place of await places()) {
        if ((await pathOf(place)) === path) return place;
      }
      throw new Error(`Firefox shows no ${path}`);
    },
    { timeout: 20_000, interval: 100 },
  );
};

const launchFirefox = (downloads: string): Promise<Browser> =>
  launch({
    browser: "firefox",
    executablePath: ensureBrowser("firefox"),
    headless: true,
    // Otherwise an extension's own tabs are hidden from WebDriver.
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: { "browser.download.folderList": 2, "browser.download.dir": downloads },
  });

export const openFirefoxWorld = async (): Promise<FirefoxWorld> => {
  const dataDir = mkdtempSync(join(tmpdir(), "impaye-e2e-"));
  const downloads = mkdtempSync(join(tmpdir(), "impaye-downloads-"));
  const opened: (() => Promise<void>)[] = [
    async () => {
      for (const folder of [dataDir, downloads]) rmSync(folder, { recursive: true, force: true });
    },
  ];
  const close = async (): Promise<void> => {
    for (const end of opened.toReversed()) await end();
  };
  try {
    const server = await startServer(dataDir);
    opened.push(() => server.stop());
    const browser = await launchFirefox(downloads);
    opened.push(() => browser.close());
    await browser.installExtension(builtExtension);
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 860 });
    const mailbox = await serveGmail(page);
    const openPanel = () => findPage(() => page.frames(), "/panel.html");
    await page.goto(mailbox.url);
    // A French user, who need not wait 30 s for the time to pass in which a mail can be taken back.
    const settings = JSON.stringify({ language: "fr", undoWindow: 1_500 });
    await (await openPanel()).evaluate(`browser.storage.local.set(${settings})`);
    await page.reload();
    return {
      server,
      mailbox,
      page,
      panel: await openPanel(),
      extensionTab: (name) => findPage(() => browser.pages(), `/${name}.html`),
      downloads,
      shoot: async (page, name) => {
        mkdirSync(artifacts, { recursive: true });
        await page.screenshot({ path: join(artifacts, `${name}.png`) });
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
};
