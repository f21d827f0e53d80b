import { afterAll, afterEach, beforeAll, describe } from "vitest";
import type { Browser, BrowserContext } from "playwright-core";

import type { Fixture, HostUnderTest } from "./contract/host-under-test.ts";
import { insertsReminders } from "./contract/inserting.ts";
import { bundleAdapter, launchChromium, openMailPage } from "./contract/mail-page.ts";
import type { MailPage } from "./contract/mail-page.ts";
import { withstandsChange } from "./contract/mutating.ts";
import { readsComposes, readsThreads } from "./contract/reading.ts";
import { noticesSending } from "./contract/sending.ts";

/** Opens the fixture in a fresh page with the adapter in it; closed when the case ends. */
export type OpenPage = (url: string, mutate?: (html: string) => string) => Promise<MailPage>;

export interface Case {
  host: HostUnderTest;
  fixture: Fixture;
  open: OpenPage;
}

/**
 * The contract of `MailHost`, run on each of the adapter's fixtures in a real Chromium
 * (`CHROMIUM_PATH`, else `/usr/bin/chromium`). Call it at the top level of a test file: it starts one
 * browser for the file and takes a fresh page for each case.
 */
export const testHost = (host: HostUnderTest): void => {
  let browser: Browser;
  let context: BrowserContext;
  let bundle: string;
  beforeAll(async () => {
    [browser, bundle] = await Promise.all([launchChromium(), bundleAdapter(host)]);
    context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  }, 60_000);
  afterAll(() => browser?.close());
  afterEach(() => Promise.all(context.pages().map((page) => page.close())));

  for (const fixture of host.fixtures) {
    const open: OpenPage = (url, mutate) => openMailPage(context, bundle, fixture, url, mutate);
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
