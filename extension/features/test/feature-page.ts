import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";

import type { Thread } from "../../hosts/host.ts";
import type { PageMessages, PageSettings } from "../../messages.ts";
import { launchHeadless } from "../../setup/launch-headless.ts";
import type { driveFeatures } from "./in-page.ts";

declare global {
  /** The features under test, inside the page. */
  var features: ReturnType<typeof driveFeatures>;
}

const here = dirname(fileURLToPath(import.meta.url));
const mail = readFileSync(join(here, "../../fixtures/fake/mail-2026-11.html"), "utf8");

export const inbox = "https://mail.fake.example/";
export const threadUrl = `${inbox}#thread/t-31`;
const prefix = "https://relances.exemple.fr/p/Ab12_-";

const someSettings: PageSettings = {
  serverUrl: "https://relances.exemple.fr",
  pixelPrefix: prefix,
  language: "fr",
  collapsed: false,
};

const bundle = async (names: string[]): Promise<string> => {
  const imports = names.map((name, n) => `import * as f${n} from "../${name}.ts";`);
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { driveFeatures } from "./in-page.ts";
        ${imports.join("\n")}
        const all = [${names.map((_, n) => `...Object.values(f${n})`).join(", ")}];
        globalThis.startFeatures = (settings) => {
          globalThis.features = driveFeatures(all, settings);
        };`,
      resolveDir: here,
      loader: "ts",
    },
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    define: { "import.meta.env": "{}" },
  });
  return outputFiles[0]?.text ?? "";
};

interface Written {
  thread?: Thread | null;
  emails?: string[];
}

/**
 * The named features on the fake mail page, in one tab of a real Chromium that the whole test file
 * shares and enters anew for each case. Follow the thread first, or the others see none.
 */
export const useFeatures = (...names: string[]) => {
  let browser: Browser;
  let shared: Page;
  let script: string;
  beforeAll(async () => {
    [browser, script] = await Promise.all([launchHeadless(), bundle(names)]);
    shared = await browser.newPage();
  }, 60_000);
  afterAll(() => browser?.close());

  return async (
    url: string,
    {
      settings = {},
      width = 1280,
      mutate = (html: string) => html,
      clock = false,
    }: {
      settings?: Partial<PageSettings>;
      width?: number;
      mutate?: (html: string) => string;
      /** Have `page.clock` run ahead. */
      clock?: boolean;
    } = {},
  ) => {
    // A clock once installed cannot be taken out.
    const page = clock ? await browser.newPage() : shared;
    if (clock) await page.clock.install();
    await page.unrouteAll();
    await page.goto("about:blank");
    await page.setViewportSize({ width, height: 800 });
    await page.route("**/*", (route) => {
      const address = new URL(route.request().url());
      if (address.pathname === "/panel.html") {
        return route.fulfill({ contentType: "text/html", body: "<button>Fermer</button>" });
      }
      return route.request().isNavigationRequest()
        ? route.fulfill({ contentType: "text/html; charset=utf-8", body: mutate(mail) })
        : route.fulfill({ contentType: "application/json", body: "[]" });
    });
    await page.goto(url);
    await page.evaluate(script);
    // Defined by the script above.
    await page.evaluate(
      (settings) =>
        (globalThis as unknown as { startFeatures(s: unknown): void }).startFeatures(settings),
      { ...someSettings, ...settings },
    );
    const part = (name: string, within = "app") =>
      page.locator(`[data-fixture="${within}"] [data-fixture="${name}"]`).first();
    const state = () => page.evaluate(() => features.state());
    const ask = (name: keyof PageMessages, input?: unknown) =>
      page.evaluate(([name, input]) => features.ask(name, input), [name, input] as const);
    return {
      page,
      part,
      told: () => page.evaluate(() => features.told()),
      ask,
      state,
      /** The panel puts this in the thread that is open, or in the one that was when it was written. */
      insert: async (
        piece: object,
        { thread, emails = ["camille@atelier-durand.example"] }: Written = {},
      ) =>
        ask("insertReminder", {
          piece,
          client: "Atelier Durand",
          emails,
          thread: thread === undefined ? (await state()).thread : thread,
        }),
    };
  };
};

export type FeaturePage = Awaited<ReturnType<ReturnType<typeof useFeatures>>>;

/** The address of a reminder's image, as this account's server makes it. */
export const pixelOf = (reminderId: string, of = prefix): string => {
  const sealed = Buffer.from(reminderId.replaceAll("-", "") + "5a".repeat(16), "hex");
  return `${of}${sealed.toString("base64url")}.gif`;
};

export const reminderId = (n: number): string =>
  `0190a1b2-0000-7000-8000-${String(n).padStart(12, "0")}`;

/** A reminder as the server renders it. */
export const aReminder = (n: number) => ({
  id: reminderId(n),
  caseId: "0190a1b2-0000-7000-8000-0000000000cc",
  step: "first",
  tone: "neutral",
  language: "fr",
  subject: "Facture F-2026-031",
  html: `<p>Bonjour Camille, relance ${n}.</p><p><a href="https://relances.exemple.fr/f/page${n}">La facture</a></p><p data-impaye-notice="">Ouverture mesurée.</p><img src="${pixelOf(reminderId(n))}" width="1" height="1" alt="">`,
  text: `Bonjour Camille, relance ${n}.`,
  pageUrl: `https://relances.exemple.fr/f/page${n}`,
  pixelUrl: pixelOf(reminderId(n)),
  basis: "consent",
  pixelReason: "consent",
});
