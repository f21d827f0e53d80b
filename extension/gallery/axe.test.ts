import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type Gallery, openGallery } from "./open-gallery.ts";
import { pageStates } from "./page-states.ts";
import { panelStates } from "./panel-states.ts";

const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];

const violations = async (page: Page, options: RunOptions): Promise<string[]> => {
  const found = await page.evaluate(
    (given) =>
      (globalThis as unknown as { axe: { run: (o: RunOptions) => Promise<AxeResults> } }).axe.run(
        given,
      ),
    // What passes is not described, which is most of the work.
    { ...options, resultTypes: ["violations"], preload: false } satisfies RunOptions,
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ""}`),
  );
};

// Most of the time goes to the browser, which has a process for each tab.
describe.concurrent("accessibility", () => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery();
  }, 60_000);
  afterAll(() => gallery.close());

  it.each([...panelStates, ...pageStates].map((state) => [`${state.page} ${state.name}`, state]))(
    "%s has no violation of level A or AA, in light or in dark",
    async (_name, state) => {
      const page = await gallery.open(state);
      await page.addScriptTag({ url: "/axe.js" });
      expect(await violations(page, { runOnly: levels })).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await violations(page, { runOnly: ["color-contrast"] })).toEqual([]);
      await gallery.handBack(page);
    },
    120_000,
  );
});
