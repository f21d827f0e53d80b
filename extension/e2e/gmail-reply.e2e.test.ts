import { afterAll, beforeAll, expect, test } from "vitest";

import { serveGmail } from "../demo/mailbox.ts";
import { gmailProxyAgent } from "../demo/open-as-recipient.ts";
import { insertReminder, openCaseInPanel, demoThread, waitForEntry } from "../demo/panel-steps.ts";
import { people } from "../demo/seed.ts";
import { fr } from "../locales/fr.ts";
import { openWorld, recipientOpens, reportRows, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

// Features: follow-thread, show-drawer, insert-reminder, check-draft-tone, confirm-sent, ignore-own-views
test("a Gmail reply: thread, case, one click, send, opened, on the timeline and in the report", async () => {
  const mailbox = await serveGmail(world.browser.context);
  const { page, panel } = await world.openMailbox(mailbox);
  await demoThread(page).click();
  await openCaseInPanel(panel, { consent: true });

  const editor = page.locator('[data-fixture="editor"]');
  await insertReminder(panel);
  const text = await editor.innerText();
  expect(text).toContain("F-2026-031");
  expect(text).toMatch(/1\s800,00\s€/);
  const pixel = editor.locator('img[src*="/p/"]');
  expect(await pixel.count()).toBe(1);
  expect(
    await panel.getByText(fr.caseView.inserted.pixel.consent(people.client.company)).count(),
  ).toBe(1);
  await world.shoot(page, "gmail-reply-inserted");

  const wish = "Je publierai votre nom. ";
  await editor.press("Control+Home");
  await editor.pressSequentially(wish);
  const guard = panel.locator('[data-part="tone"]');
  await guard.getByText("chantage", { exact: false }).first().waitFor();
  await world.shoot(page, "gmail-reply-tone");
  for (const _ of wish) await editor.press("Backspace");
  await guard.waitFor({ state: "detached" });

  await page.locator('[data-fixture="send"]').click();
  await waitForEntry(panel, /envoyée/);
  expect(mailbox.sent.map(({ subject, to }) => ({ subject, to }))).toEqual([
    { subject: "Re: Facture F-2026-031", to: ["camille@atelier-durand.example"] },
  ]);

  await recipientOpens(mailbox, gmailProxyAgent);
  expect(await waitForEntry(panel, "Image chargée via Gmail")).toMatch(/après l’envoi/);
  await world.shoot(page, "gmail-reply-fetched");

  const rows = await reportRows(world);
  expect(rows).toHaveLength(2);
  expect(rows[1]).toContain("camille@atelier-durand.example");

  await page.locator('[data-fixture="reply"]').click();
  await editor.pressSequentially(wish);
  await guard.waitFor();
  await page.locator('[data-fixture="send"]').click();
  await panel.locator('[data-action="open-suspension"]').click();
  await panel.locator('[data-action="insert-letter"]').click();
  await expect.poll(() => editor.innerText()).toContain("1217 et 1219");
  await page.locator('[data-fixture="send"]').click();
  await waitForEntry(panel, /Mail envoyé, sans répondre à l’alerte/);
  await waitForEntry(panel, "Suspension des prestations à venir envoyée à camille@…");
});
