import { afterAll, beforeAll, expect, test } from "vitest";

import { serveGmail } from "../demo/mailbox.ts";
import { insertReminder, demoThread } from "../demo/panel-steps.ts";
import { lateClient, people } from "../demo/seed.ts";
import { fr } from "../locales/fr.ts";
import { openWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const { since: _since, note: _note, ...tracking } = lateClient.contact.tracking;
  await world.api("POST", "/api/cases", {
    ...lateClient,
    contact: { ...lateClient.contact, tracking: { ...tracking, basis: "none" } },
  });
});
afterAll(() => world.close());

test("without the client's consent there is no pixel, and the panel says why; undoing restores the reply", async () => {
  const mailbox = await serveGmail(world.browser.context);
  const { page, panel } = await world.openMailbox(mailbox);
  await demoThread(page).click();
  await page.locator('[data-fixture="reply"]').click();
  const editor = page.locator('[data-fixture="editor"]');
  await editor.pressSequentially("Bonjour,");
  const before = await editor.innerHTML();

  await insertReminder(panel);
  const html = await editor.innerHTML();
  expect(html).toContain("/f/");
  expect(html).not.toContain("<img");
  const reason = fr.caseView.inserted.pixel["no-basis"](people.client.company);
  expect(await panel.getByText(reason).count()).toBe(1);

  await panel.getByRole("button", { name: fr.caseView.inserted.undo }).click();
  await expect.poll(() => editor.innerHTML()).toBe(before);
});

test("a mail page that has changed costs the insertion, not the mailbox: the text is there to copy", async () => {
  const mailbox = await serveGmail(world.browser.context);
  const { page, panel } = await world.openMailbox(mailbox);
  await demoThread(page).click();
  await panel.getByRole("button", { name: fr.caseView.next.insert }).waitFor();
  // No button answers any more, by no name that anybody knows.
  await page.locator('[data-fixture="reply"]').evaluate((button) => {
    const actions = button.closest('[data-look="actions"]');
    actions?.replaceChildren();
  });
  const before = await page.locator('[data-fixture="thread"]').innerHTML();
  await panel.getByRole("button", { name: fr.caseView.next.insert }).click();
  await panel.getByText(fr.caseView.manual.title).first().waitFor({ timeout: 30_000 });
  expect(await page.locator('[data-fixture="thread"]').innerHTML()).toBe(before);
  await world.shoot(page, "page-changed");
});
