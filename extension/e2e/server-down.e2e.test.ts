import { afterAll, beforeAll, expect, test } from "vitest";

import { serveGmail } from "../demo/mailbox.ts";
import { panelIn } from "../demo/panel-in.ts";
import { gmailProxyAgent } from "../demo/open-as-recipient.ts";
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

test("with the server down at the moment of sending, the sending is recorded once it is back", async () => {
  const mailbox = await serveGmail(world.browser.context);
  const { page, panel } = await world.openMailbox(mailbox);
  await demoThread(page).click();
  await insertReminder(panel);
  await world.server.kill();
  await page.locator('[data-fixture="send"]').click();
  await panel.getByText(fr.caseView.pending.queued).waitFor({ timeout: 30_000 });
  await world.shoot(page, "server-down");

  await world.server.restart();
  // Any word from the server that it is back makes the outbox try again.
  await page.reload();
  const again = await panelIn(page);
  await waitForEntry(again, /envoyée/);
  await recipientOpens(mailbox, gmailProxyAgent);
  await waitForEntry(again, "Image chargée via Gmail");
  expect(await reportRows(world)).toHaveLength(2);
});
