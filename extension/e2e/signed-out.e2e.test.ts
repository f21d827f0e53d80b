import { afterAll, beforeAll, expect, test } from "vitest";

import { serveGmail } from "../demo/mailbox.ts";
import { demoThread } from "../demo/panel-steps.ts";
import { fr } from "../locales/fr.ts";
import { openWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld({ signedIn: false });
});
afterAll(() => world.close());

test("signed out: the panel says what it is and leads to the options; the mailbox works as ever", async () => {
  const mailbox = await serveGmail(world.browser.context);
  const { page, panel } = await world.openMailbox(mailbox);
  await demoThread(page).click();
  await panel.getByText(fr.panel.signedOut.title).waitFor();
  await world.shoot(page, "signed-out");

  const [options] = await Promise.all([
    world.browser.context.waitForEvent("page"),
    panel.getByRole("button", { name: fr.panel.signedOut.start }).click(),
  ]);
  await options.waitForURL(/options\.html/);

  await page.locator('[data-fixture="reply"]').click();
  await page.locator('[data-fixture="editor"]').press("Control+Enter");
  await expect.poll(() => mailbox.sent.length).toBe(1);
});
