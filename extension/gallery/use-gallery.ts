import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";

import type { Call } from "./fake-backend.ts";
import type { GalleryState } from "./gallery-state.ts";
import { type Gallery, openGallery, type ViewOptions } from "./open-gallery.ts";
import { pageStates } from "./page-states.ts";
import { panelStates } from "./panel-states.ts";

/** A gallery for the tests of one file: pages by their states' names, and what they asked for. */
export const useGallery = () => {
  let gallery: Gallery;
  const shown: Page[] = [];
  beforeAll(async () => {
    gallery = await openGallery();
  }, 60_000);
  afterEach(() => Promise.all(shown.splice(0).map((page) => gallery.handBack(page))));
  afterAll(() => gallery.close());

  return {
    show: async (
      page: GalleryState["page"],
      name: string,
      options?: ViewOptions,
    ): Promise<Page> => {
      const states: readonly GalleryState[] = [...panelStates, ...pageStates];
      const state = states.find((each) => each.page === page && each.name === name);
      if (!state) throw new Error(`no such state: ${page} ${name}`);
      const opened = await gallery.open(state, options);
      shown.push(opened);
      return opened;
    },
    /** The inputs of all calls of a method so far. */
    inputsOf: async (page: Page, method: string): Promise<unknown[]> => {
      const calls = await page.evaluate((): Call[] => globalThis.gallery.calls);
      return calls.filter((call) => call.method === method).map(({ input }) => input);
    },
  };
};
