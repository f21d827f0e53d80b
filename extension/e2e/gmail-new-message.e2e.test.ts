import { afterAll, beforeAll, expect, test } from "vitest";

import { serveGmail } from "../demo/mailbox.ts";
import { outlookDesktopAgent } from "../demo/open-as-recipient.ts";
import { insertReminder, demoThread, waitForEntry } from "../demo/panel-steps.ts";
import { lateClient } from "../demo/seed.ts";
import { fr } from "../locales/fr.ts";
import { openWorld, recipientOpens, reportRows, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.api("POST", "/api/cases", lateClient);
});
afterAll(() => world.close());

test("a Gmail new message: the case is found by address, the subject proposed, the fetch recorded", async () => {
  const mailbox = await serveGmail(world.browser.context);
  const { page, panel } = await world.openMailbox(mailbox);
  await demoThread(page).click();
  await page.locator('[data-fixture="new-mail"]').click();
  const compose = page.locator('[data-fixture="new-compose"]');
  await compose
    .locator('[data-fixture="to"]')
    .fill("Camille Durand <camille@atelier-durand.example>");
  await compose.locator('[data-fixture="to"]').press("Enter");
  await compose.locator('[data-fixture="editor"]').click();

  await insertReminder(panel);
  expect(await compose.locator('[data-fixture="subject"]').inputValue()).toContain("F-2026-031");
  const html = await compose.locator('[data-fixture="editor"]').innerHTML();
  expect(html.indexOf("F-2026-031")).toBeGreaterThan(-1);
  expect(html.indexOf("F-2026-031")).toBeLessThan(html.indexOf("gmail_signature"));

  await compose.locator('[data-fixture="editor"]').press("Control+Enter");
  await waitForEntry(panel, /envoyée/);
  await recipientOpens(mailbox, outlookDesktopAgent);
  expect(await waitForEntry(panel, /Image chargée.*Outlook/)).not.toContain("ne compte pas");
  await panel.getByText(fr.caseView.reading.sentence.unclear, { exact: true }).waitFor();
  expect(await reportRows(world)).toHaveLength(2);
  await page.close();
});

// Features: check-recipients
test("somebody else among the recipients: the reminder goes without its image, and the timeline knows", async () => {
  const mailbox = await serveGmail(world.browser.context);
  const { page, panel } = await world.openMailbox(mailbox);
  await demoThread(page).click();
  await page.locator('[data-fixture="new-mail"]').click();
  const compose = page.locator('[data-fixture="new-compose"]');
  const to = compose.locator('[data-fixture="to"]');
  await to.fill("camille@atelier-durand.example");
  await to.press("Enter");
  await insertReminder(panel);
  const image = compose.locator('[data-fixture="editor"] img[src*="/p/"]');
  await expect.poll(() => image.count()).toBe(1);

  await to.fill("sam@autre.example");
  await to.press("Enter");
  await panel.getByText(fr.caseView.inserted.stranger("sam@autre.example")).waitFor();
  expect(await image.count()).toBe(0);
  await world.shoot(page, "stranger");
  await compose.locator('[data-fixture="editor"]').press("Control+Enter");
  await expect.poll(() => mailbox.sent.length).toBe(1);
  expect(mailbox.sent[0]?.html).not.toMatch(/\/p\/|data-impaye-notice/);
  const rows = async () => (await reportRows(world)).filter((row) => row.includes("sam@"));
  await expect.poll(rows, { timeout: 60_000, interval: 1_000 }).toHaveLength(1);
  await page.close();
});

test("the user who moves on while the reminder is written finds it nowhere else, and puts it in its own thread", async () => {
  const mailbox = await serveGmail(world.browser.context);
  const { page, panel } = await world.openMailbox(mailbox);
  await demoThread(page).click();
  const button = panel.getByRole("button", { name: fr.caseView.next.insert });
  await button.waitFor();
  world.server.pause();
  await button.click();
  const editor = page.locator('[data-fixture="editor"]');
  await editor.waitFor();
  await page.goBack();
  await page.getByText("Devis pour deux affiches").first().click();
  await page.locator('[data-fixture="reply"]').click();
  await editor.waitFor();
  const before = await editor.innerHTML();
  world.server.resume();

  const notice = panel.locator('[data-part="unplaced"]');
  await notice.getByText(fr.caseView.manual.moved).waitFor();
  await notice.getByText("F-2026-031", { exact: false }).first().waitFor();
  expect(await editor.innerHTML()).toBe(before);
  await world.shoot(page, "moved");

  await page.goBack();
  await demoThread(page).click();
  await panel.locator('[data-action="insert-unplaced"]').click();
  await panel.getByText(fr.caseView.inserted.title, { exact: true }).first().waitFor();
  expect(await editor.innerText()).toContain("F-2026-031");
  expect(await notice.count()).toBe(0);
});
