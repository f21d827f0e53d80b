import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Frame, Locator } from "playwright-core";
import { v7 as uuidv7 } from "uuid";

import { connect } from "../demo/connect.ts";
import { launchChromium } from "../demo/launch-chromium.ts";
import { serveGmail } from "../demo/mailbox.ts";
import { panelIn } from "../demo/panel-in.ts";
import { demoThread } from "../demo/panel-steps.ts";
import { type Account, apiOf, enter, lateClient, people } from "../demo/seed.ts";
import { startServer } from "../demo/start-server.ts";
import { fr } from "../locales/fr.ts";

const cases = 1_000;
const eventsPerCase = 20;

type Api = ReturnType<typeof apiOf>;

/** One case with its 20 events: opened, invoice added, and 18 notes. */
const fillCase = async (api: Api, body: unknown): Promise<void> => {
  const { id } = await api<{ id: string }>("POST", "/api/cases", body);
  for (let index = 2; index < eventsPerCase; index += 1) {
    await api("POST", `/api/cases/${id}/events`, {
      id: uuidv7(),
      type: "note.added",
      at: Date.now(),
      body: { note: `Note ${index}` },
    });
  }
};

const fillAccount = async (api: Api): Promise<void> => {
  await fillCase(api, lateClient);
  const others = Array.from({ length: cases - 1 }, (_, index) => ({
    contact: {
      ...lateClient.contact,
      name: `Client ${index}`,
      emails: [`client${index}@exemple.fr`],
    },
    invoices: lateClient.invoices,
  }));
  const workers = Array.from({ length: 8 }, async () => {
    for (let next = others.pop(); next !== undefined; next = others.pop())
      await fillCase(api, next);
  });
  await Promise.all(workers);
};

// Both ends are read inside the pages, by the one clock of the machine: asking for them from outside
// would measure the asking as well.
const clickedAt = (target: Locator): Promise<number> =>
  target.evaluate((element) => {
    const at = Date.now();
    (element as HTMLElement).click();
    return at;
  });

/** When the next frame was about to be painted after an element came. */
const whenPainted = (frame: Frame, selector: string): Promise<number> =>
  frame.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        new MutationObserver((_, observer) => {
          if (document.querySelector(wanted) === null) return;
          observer.disconnect();
          requestAnimationFrame(() => resolve(Date.now()));
        }).observe(document, { childList: true, subtree: true });
      }),
    selector,
  );

/**
 * Milliseconds from the thread's opening until the panel shows what is owed, and from the click
 * until the reminder stands in the editor, 50 times each, on an account with 1,000 cases and
 * 20,000 events.
 */
export const panelSpeed = async (times = 50): Promise<{ show: number[]; insert: number[] }> => {
  const dataDir = mkdtempSync(join(tmpdir(), "impaye-bench-"));
  const server = await startServer(dataDir);
  const browser = await launchChromium({ headless: true });
  try {
    const account: Account = { ...people.freelancer, password: "une phrase de passe" };
    await fillAccount(apiOf(server.url, await enter(server.url, account)));
    await connect(browser, server.url, account);
    const mailbox = await serveGmail(browser.context);
    const page = await browser.context.newPage();
    await page.goto(mailbox.url);
    await demoThread(page).click();
    const panel = await panelIn(page);
    const owed = panel.getByRole("heading", { name: fr.caseView.owed.title });
    await owed.waitFor();

    const show: number[] = [];
    const insert: number[] = [];
    for (let round = 0; round < times; round += 1) {
      await page.evaluate(() => (location.hash = "#inbox"));
      await owed.waitFor({ state: "detached" });
      const shownAt = whenPainted(panel, "#owed-title");
      show.push(-(await clickedAt(demoThread(page))) + (await shownAt));

      const insertedAt = whenPainted(page.mainFrame(), '[data-fixture="editor"] [data-impaye]');
      // Nobody clicks before there is something to read.
      await panel.getByRole("listitem").filter({ hasText: "Note 19" }).first().waitFor();
      const button = panel.getByRole("button", { name: fr.caseView.next.insert });
      insert.push(-(await clickedAt(button)) + (await insertedAt));
      await page.locator('[data-fixture="discard"]').click();
    }
    return { show, insert };
  } finally {
    await browser.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
};
