import { afterAll, beforeAll, describe } from "vitest";
import type { Browser, Page } from "playwright-core";

import { launchHeadless } from "../setup/launch-headless.ts";
import type { Fixture, HostUnderTest } from "./contract/host-under-test.ts";
import { insertsReminders } from "./contract/inserting.ts";
import { bundleAdapter, openMailPage } from "./contract/mail-page.ts";
import type { MailPage } from "./contract/mail-page.ts";
import { withstandsChange } from "./contract/mutating.ts";
import { readsComposes, readsThreads } from "./contract/reading.ts";
import { noticesSending } from "./contract/sending.ts";

/** Opens the fixture in a fresh document with the adapter in it. */
export type OpenPage = (url: string, mutate?: (html: string) => string) => Promise<MailPage>;

export interface Case {
  host: HostUnderTest;
  fixture: Fixture;
  open: OpenPage;
}

/**
 * The contract of `MailHost`, run on each of the adapter's fixtures in a real Chromium. Call it at
 * the top level of a test file: it starts one browser for the file and loads a fresh document for
 * each case.
 */
export const testHost = (host: HostUnderTest): void => {
  let browser: Browser;
  let page: Page;
  let bundle: string;
  beforeAll(async () => {
    [browser, bundle] = await Promise.all([launchHeadless(), bundleAdapter(host)]);
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  }, 60_000);
  afterAll(() => browser?.close());

  for (const fixture of host.fixtures) {
    const open: OpenPage = (url, mutate) => openMailPage(page, bundle, fixture, url, mutate);
    const one: Case = { host, fixture, open };
    describe(`${host.id} on ${fixture.name}`, { timeout: 30_000 }, () => {
      readsThreads(one);
      readsComposes(one);
      noticesSending(one);
      insertsReminders(one);
      withstandsChange(one);
    });
  }
};
