import { build } from "esbuild";
import { type BrowserContext, chromium, type Page } from "playwright-core";

import type { GalleryState } from "./gallery-state.ts";

const origin = "https://gallery.test";
const folder = new URL(".", import.meta.url).pathname;

/** A page of the gallery as one script and one style sheet. */
const bundle = async (page: GalleryState["page"]): Promise<{ js: string; css: string }> => {
  const { outputFiles } = await build({
    entryPoints: [`${folder}pages/${page}.ts`],
    outdir: "/",
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2023",
    jsx: "automatic",
    jsxImportSource: "preact",
  });
  const text = (ending: string) =>
    outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? "";
  return { js: text(".js"), css: text(".css") };
};

const sizes = {
  panel: { width: 360, height: 700 },
  popup: { width: 360, height: 480 },
  options: { width: 760, height: 900 },
  report: { width: 1180, height: 760 },
  statement: { width: 820, height: 900 },
};

export interface ViewOptions {
  language?: "fr" | "en";
  colorScheme?: "light" | "dark";
  width?: number;
  /** Starts the page's clock at this instant and lets the test move it on. */
  clock?: number;
}

export interface Gallery {
  /** A fresh page that shows a state after its steps; the caller closes it. */
  open: (state: GalleryState, options?: ViewOptions) => Promise<Page>;
  close: () => Promise<void>;
}

/** Every state of every page in the system's Chromium, without a server. */
export const openGallery = async (): Promise<Gallery> => {
  const bundles = new Map<string, ReturnType<typeof bundle>>();
  const bundleOf = (page: GalleryState["page"]): ReturnType<typeof bundle> => {
    const made = bundles.get(page) ?? bundle(page);
    bundles.set(page, made);
    return made;
  };
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"],
  });
  const contexts = new Map<string, BrowserContext>();
  const contextFor = async (colorScheme: "light" | "dark"): Promise<BrowserContext> => {
    const known = contexts.get(colorScheme);
    if (known) return known;
    const context = await browser.newContext({
      colorScheme,
      timezoneId: "Europe/Paris",
      locale: "fr-FR",
      reducedMotion: "reduce",
      deviceScaleFactor: 1.5,
    });
    await context.route(`${origin}/**`, async (route) => {
      // A page's address is its name, its script's that name and `.js`.
      const [name, ending] = new URL(route.request().url()).pathname.slice(1).split(".");
      const { js, css } = await bundleOf(name as GalleryState["page"]);
      return ending === "js"
        ? route.fulfill({ body: js, contentType: "text/javascript" })
        : route.fulfill({
            body: `<!doctype html><html lang="fr"><meta charset="utf-8"><title>.</title><style>${css}</style><body><script src="/${name}.js"></script></body></html>`,
            contentType: "text/html",
          });
    });
    contexts.set(colorScheme, context);
    return context;
  };

  return {
    open: async (state, { language = "fr", colorScheme = "light", width, clock } = {}) => {
      const page = await (await contextFor(colorScheme)).newPage();
      const size = sizes[state.page];
      const failures: Error[] = [];
      page.on("pageerror", (error) => failures.push(error));
      page.setDefaultTimeout(30_000);
      await page.setViewportSize({ ...size, width: width ?? size.width });
      if (clock !== undefined) await page.clock.install({ time: clock });
      const { page: kind, name } = state;
      await page.goto(`${origin}/${kind}?page=${kind}&state=${name}&language=${language}`);
      for (const step of state.steps ?? []) {
        if ("click" in step) await page.locator(step.click).first().click();
        else if ("fill" in step) await page.locator(step.fill).first().fill(step.text);
        else await page.locator(step.choose).first().selectOption(step.value);
      }
      if (failures.length > 0) throw new AggregateError(failures, `${kind} ${name} failed`);
      return page;
    },
    close: () => browser.close(),
  };
};
