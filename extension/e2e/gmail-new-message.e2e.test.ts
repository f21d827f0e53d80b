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
  await panel.getByText(fr.caseView.reading.sentence.unclear).waitFor();
  expect(await reportRows(world)).toHaveLength(2);
});
