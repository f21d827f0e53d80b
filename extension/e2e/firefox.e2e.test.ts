import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { gmailProxyAgent } from "../demo/open-as-recipient.ts";
import { people } from "../demo/seed.ts";
import { fr } from "../locales/fr.ts";
import {
  downloadReport,
  insertReminder,
  openCaseInPanel,
  signUp,
  waitForEntry,
} from "./firefox-steps.ts";
import { type FirefoxWorld, openFirefoxWorld } from "./firefox-world.ts";
import { recipientOpens } from "./world.ts";

let world: FirefoxWorld;
beforeAll(async () => {
  world = await openFirefoxWorld();
});
afterAll(() => world?.close());

/** Whether the mail page may show this image. */
const isShown = (address: string): Promise<boolean> =>
  world.page.evaluate(
    (src) =>
      new Promise<boolean>((resolve) => {
        const image = new Image();
        image.addEventListener("load", () => resolve(true));
        image.addEventListener("error", () => resolve(false));
        image.src = src;
      }),
    address,
  );

const downloadedRows = (): string[] => {
  const name = readdirSync(world.downloads).find((file) => file.endsWith(".csv"));
  if (name === undefined) return [];
  return readFileSync(join(world.downloads, name), "utf8").trim().split("\r\n");
};

// Features: follow-thread, show-drawer, insert-reminder, confirm-sent, ignore-own-views
test("a Gmail reply in Firefox: from signing up to the report, own images kept from loading", async () => {
  const { page, panel, mailbox, server } = world;
  await page.locator("::-p-text(Facture F-2026-031)").click();
  const account = { ...people.freelancer, password: "une phrase de passe" };
  await signUp(panel, () => world.extensionTab("options"), server.url, account);
  await page.bringToFront();
  await openCaseInPanel(panel);

  await insertReminder(panel);
  const editor = await page.waitForSelector('[data-fixture="editor"]');
  const text = await editor?.evaluate((element) => element.textContent);
  expect(text).toContain("F-2026-031");
  expect(text).toMatch(/1\s800,00\s€/);
  expect(await panel.evaluate(() => document.body.textContent)).toContain(
    fr.caseView.inserted.pixel.consent(people.client.company),
  );
  const pixels = await page.$$eval('[data-fixture="editor"] img[src*="/p/"]', (images) =>
    images.map(({ src }) => src),
  );
  expect(pixels).toHaveLength(1);
  expect(await isShown(pixels[0] ?? "")).toBe(false);
  expect(await isShown(`${server.url}/p/of-somebody-else.gif`)).toBe(true);
  await world.shoot(page, "firefox-inserted");

  await page.locator('[data-fixture="send"]').click();
  await waitForEntry(panel, /envoyée/);
  expect(mailbox.sent.map(({ subject, to }) => ({ subject, to }))).toEqual([
    { subject: "Re: Facture F-2026-031", to: [people.client.email] },
  ]);

  await recipientOpens(mailbox, gmailProxyAgent);
  expect(await waitForEntry(panel, /Image chargée via Gmail/)).toMatch(/après l’envoi/);
  await world.shoot(page, "firefox-fetched");

  const report = await downloadReport(panel, () => world.extensionTab("report"));
  await expect.poll(downloadedRows).toHaveLength(2);
  expect(downloadedRows()[1]).toContain(people.client.email);
  await world.shoot(report, "firefox-report");
});
