import { build } from "esbuild";
import type { Locator, Page } from "playwright-core";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Answer } from "./in-page.ts";
import type { Fixture, HostUnderTest } from "./host-under-test.ts";

const here = dirname(fileURLToPath(import.meta.url));

/** A script that, run in a page, puts the adapter's driver there as `impaye`. */
export const bundleAdapter = async ({
  adapter,
}: Pick<HostUnderTest, "adapter">): Promise<string> => {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { ${adapter.create} as create } from ${JSON.stringify(adapter.file)};
        import { driveHost } from ${JSON.stringify(join(here, "in-page.ts"))};
        globalThis.impaye = driveHost(create);`,
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

export interface MailPage {
  page: Page;
  /** The part of the fixture with this `data-fixture`, inside `within` when given. */
  part(name: string, within?: string): Locator;
  /** Bodies of the POST requests that the page made. */
  posts: { url: string; body: string | null }[];
  /** Uncaught errors of the page and of the adapter in it. */
  errors: string[];
}

/**
 * Serves the fixture at its real origin in this tab and starts the adapter in it. The tab is left
 * and entered anew, which is as fresh as another tab and takes half the time.
 */
export const openMailPage = async (
  page: Page,
  bundle: string,
  fixture: Pick<Fixture, "html">,
  url: string,
  mutate: (html: string) => string = (html) => html,
): Promise<MailPage> => {
  page.removeAllListeners("pageerror");
  await page.unrouteAll();
  await page.goto("about:blank");
  const posts: MailPage["posts"] = [];
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.route("**/*", async (route) => {
    const request = route.request();
    if (request.method() === "POST") {
      posts.push({ url: request.url(), body: request.postData() });
      await route.fulfill({ contentType: "application/json", body: "[]" });
    } else if (request.isNavigationRequest()) {
      const html = mutate(await fixture.html(new URL(request.url())));
      await route.fulfill({ contentType: "text/html; charset=utf-8", body: html });
    } else {
      await route.fulfill({ status: 204, body: "" });
    }
  });
  await page.goto(url, { waitUntil: "load" });
  await page.evaluate(bundle);
  return {
    page,
    part: (name, within) =>
      (within === undefined ? page : page.locator(`[data-fixture="${within}"]`))
        .locator(`[data-fixture="${name}"]`)
        .first(),
    posts,
    errors,
  };
};

/** What an adapter answered; throws, naming the selector key, when it found the page changed. */
export const value = <Value>(answer: Answer<Value>): Value => {
  if ("changed" in answer) throw new Error(`the page changed: ${answer.changed}`);
  return answer.ok;
};
