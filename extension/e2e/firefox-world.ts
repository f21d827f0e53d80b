import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { type Browser, type Frame, type HTTPRequest, launch, type Page } from "puppeteer-core";
import { expect, vi } from "vitest";

import type { Backend } from "../backend.ts";
import { gmailSite, imageProxies, playMailHost, type Mailbox } from "../demo/mailbox.ts";
import { people } from "../demo/seed.ts";
import { type RunningServer, startServer } from "../demo/start-server.ts";
import { ensureBrowser } from "../setup/browsers.ts";

const builtExtension = fileURLToPath(new URL("../.output/firefox-mv2", import.meta.url));
const artifacts = fileURLToPath(new URL("../../artifacts/e2e/", import.meta.url));

/** The panel beside the mail, and the background as the panel asks it. */
export interface FirefoxPanel {
  frame: Frame;
  ask: <Name extends keyof Backend>(
    name: Name,
    input: Parameters<Backend[Name]>[0],
  ) => Promise<Awaited<ReturnType<Backend[Name]>>>;
}

/** A running server, a real Firefox with the built extension on Gmail, and somebody signed in. */
export interface FirefoxWorld {
  server: RunningServer;
  mailbox: Mailbox;
  page: Page;
  panel: FirefoxPanel;
  shoot(name: string): Promise<void>;
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

/** Firefox names the frame of an extension's page `about:blank` to everybody but that page. */
const panelIn = async (page: Page): Promise<FirefoxPanel> => {
  const pathOf = async (frame: Frame): Promise<string | null> => {
    try {
      return await frame.evaluate(() => location.pathname);
    } catch {
      // The frame is just being replaced.
      return null;
    }
  };
  const panel = await vi.waitFor(
    async () => {
      for (const frame of page.frames()) {
        if ((await pathOf(frame)) === "/panel.html") return frame;
      }
      throw new Error("The mail page has no panel");
    },
    { timeout: 20_000, interval: 100 },
  );
  return {
    frame: panel,
    ask: async (name, input) => {
      // The extension's own message format; its pages' realms have its API.
      const message = { id: 1, type: name, data: input, timestamp: 0 };
      const answer = await panel.evaluate(
        `browser.runtime.sendMessage(${JSON.stringify(message)}).then(JSON.stringify)`,
      );
      const { res, err } = JSON.parse(String(answer)) as { res?: unknown; err?: unknown };
      if (err !== undefined) throw new Error(`${name}: ${JSON.stringify(err)}`);
      return res as never;
    },
  };
};

/**
 * Signs up as the options page does. WebDriver neither opens nor sees an extension's own tabs, so
 * this speaks to the background from the panel, the one page of ours it can enter.
 */
const signUp = async ({ frame, ask }: FirefoxPanel, serverUrl: string): Promise<void> => {
  await frame.evaluate("browser.storage.local.set({ undoWindow: 1500 })");
  await ask("setLanguage", "fr");
  expect(await ask("setServer", serverUrl)).toMatchObject({ ok: true });
  const account = { ...people.freelancer, password: "une phrase de passe" };
  expect(await ask("signUp", account)).toMatchObject({ ok: true });
};

const launchFirefox = (): Promise<Browser> =>
  launch({ browser: "firefox", executablePath: ensureBrowser("firefox"), headless: true });

export const openFirefoxWorld = async (): Promise<FirefoxWorld> => {
  const dataDir = mkdtempSync(join(tmpdir(), "impaye-e2e-"));
  const opened: (() => Promise<void>)[] = [
    async () => rmSync(dataDir, { recursive: true, force: true }),
  ];
  const close = async (): Promise<void> => {
    for (const end of opened.toReversed()) await end();
  };
  try {
    const server = await startServer(dataDir);
    opened.push(() => server.stop());
    const browser = await launchFirefox();
    opened.push(() => browser.close());
    await browser.installExtension(builtExtension);
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 860 });
    const mailbox = await serveGmail(page);
    await page.goto(mailbox.url);
    await signUp(await panelIn(page), server.url);
    await page.reload();
    const panel = await panelIn(page);
    const shoot = async (name: string): Promise<void> => {
      mkdirSync(artifacts, { recursive: true });
      await page.screenshot({ path: join(artifacts, `${name}.png`) });
    };
    return { server, mailbox, page, panel, shoot, close };
  } catch (error) {
    await close();
    throw error;
  }
};
