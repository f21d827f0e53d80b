import { afterAll, beforeAll, expect, test } from "vitest";

import { serveOutlook } from "../demo/mailbox.ts";
import { outlookDesktopAgent } from "../demo/open-as-recipient.ts";
import { insertReminder, openCaseInPanel, demoThread, waitForEntry } from "../demo/panel-steps.ts";
import { buildOutlookPage } from "../fixtures/outlook/build.ts";
import { openWorld, recipientOpens, reportRows, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test("an Outlook reply, in a real roosterjs editor: from the thread to the report", async () => {
  const mailbox = await serveOutlook(world.browser.context, await buildOutlookPage());
  const { page, panel } = await world.openMailbox(mailbox);
  await demoThread(page).click();
  await openCaseInPanel(panel, { consent: true });
  await insertReminder(panel);
  await world.shoot(page, "outlook-reply-inserted");
  // What the user adds must not cost the reminder: the editor rebuilds its content as it sees fit.
  await page
    .locator('[contenteditable="true"][aria-multiline="true"]')
    .first()
    .press("Control+Home");
  await page.keyboard.type("Bonjour, un mot de ma part. ");

  await page.locator('[data-testid="ComposeSendButton"] button').first().click();
  await waitForEntry(panel, /envoyée/);
  const html = await recipientOpens(mailbox, outlookDesktopAgent);
  expect(html).toContain("un mot de ma part");
  expect(html).toContain("F-2026-031");
  await waitForEntry(panel, /Image chargée/);
  await world.shoot(page, "outlook-reply-fetched");
  const rows = await reportRows(world);
  expect(rows).toHaveLength(2);
});
