import { readFileSync } from "node:fs";
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";

import { build } from "esbuild";
import type { Page } from "playwright-core";

import { launchHeadless } from "../setup/launch-headless.ts";
import type { GalleryState } from "./gallery-state.ts";

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

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"));

/**
 * Serves the gallery's pages to its browser. Over HTTP rather than by intercepted requests: these
 * switch the browser's cache off, and a page is opened hundreds of times.
 */
const serveGallery = async () => {
  const bundles = new Map<string, ReturnType<typeof bundle>>();
  const bundleOf = (page: GalleryState["page"]): ReturnType<typeof bundle> => {
    const made = bundles.get(page) ?? bundle(page);
    bundles.set(page, made);
    return made;
  };
  const script = (response: ServerResponse, source: string | Buffer): void => {
    response.setHeader("content-type", "text/javascript; charset=utf-8");
    response.setHeader("cache-control", "max-age=3600, immutable");
    response.end(source);
  };
  const answer = async (path: string, response: ServerResponse): Promise<void> => {
    // A page's address is its name, its script's that name and `.js`.
    const [name = "", ending] = path.slice(1).split(".");
    if (path === "/axe.js") return script(response, axe);
    if (!(name in sizes)) return void response.writeHead(404).end();
    const { js, css } = await bundleOf(name as GalleryState["page"]);
    if (ending === "js") return script(response, js);
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(
      `<!doctype html><html lang="fr"><meta charset="utf-8"><title>.</title><style>${css}</style><body><script src="/${name}.js"></script></body></html>`,
    );
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://gallery");
    answer(pathname, response).catch((error: unknown) => response.destroy(error as Error));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
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
  /** Shows a state after its steps in a tab that the caller hands back. */
  open: (state: GalleryState, options?: ViewOptions) => Promise<Page>;
  handBack: (page: Page) => Promise<void>;
  close: () => Promise<void>;
}

/** Every state of every page in the system's Chromium, without a server. */
export const openGallery = async (): Promise<Gallery> => {
  const { origin, close } = await serveGallery();
  const browser = await launchHeadless();
  const newTab = async (): Promise<Page> => {
    const page = await browser.newPage({
      timezoneId: "Europe/Paris",
      locale: "fr-FR",
      reducedMotion: "reduce",
      deviceScaleFactor: 1.5,
    });
    page.setDefaultTimeout(30_000);
    return page;
  };
  // Entered anew, a tab is as fresh as another and takes a quarter of the time.
  const idle: Page[] = [];
  const withClock = new WeakSet<Page>();

  return {
    open: async (state, { language = "fr", colorScheme = "light", width, clock } = {}) => {
      const page = (clock === undefined ? idle.pop() : undefined) ?? (await newTab());
      const { page: kind, name } = state;
      const size = sizes[kind];
      const failures: Error[] = [];
      page.removeAllListeners("pageerror");
      page.on("pageerror", (error) => failures.push(error));
      await page.emulateMedia({ media: null, colorScheme });
      await page.setViewportSize({ ...size, width: width ?? size.width });
      if (clock !== undefined) {
        withClock.add(page);
        await page.clock.install({ time: clock });
      }
      await page.goto(`${origin}/${kind}?page=${kind}&state=${name}&language=${language}`);
      for (const step of state.steps ?? []) {
        if ("click" in step) await page.locator(step.click).first().click();
        else if ("fill" in step) await page.locator(step.fill).first().fill(step.text);
        else await page.locator(step.choose).first().selectOption(step.value);
      }
      if (failures.length > 0) throw new AggregateError(failures, `${kind} ${name} failed`);
      return page;
    },
    handBack: async (page) => {
      // A clock once installed cannot be taken out.
      if (withClock.has(page)) await page.close();
      if (!page.isClosed()) idle.push(page);
    },
    close: async () => {
      await browser.close();
      close();
    },
  };
};
