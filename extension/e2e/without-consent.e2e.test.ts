import { afterAll, beforeAll, expect, test } from "vitest";

import { serveGmail } from "../demo/mailbox.ts";
import { insertReminder, demoThread, waitForEntry } from "../demo/panel-steps.ts";
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

test("the user's own words: refused with their line while broken, then the next reminder says them", async () => {
  const t = fr.options.letters;
  const options = await world.extensionPage("options");
  await options.click('[data-action="edit-letters"]');
  const source = options.getByLabel(t.body);
  await source.fill("Bonjour,\n\n{% if one %}sans fin");
  await options.getByText(/^Ligne 3\s: le modèle est mal formé/).waitFor();
  expect(await options.locator('[data-action="save-letter"]').isDisabled()).toBe(true);
  const blocks = ["claim", "free", "signature"].map((name) => `{% include "${name}" %}`);
  await source.fill(["Chère Camille,", ...blocks].join("\n\n"));
  await options.locator(".letter-preview", { hasText: "Chère Camille" }).waitFor();
  await options.click('[data-action="save-letter"]');
  await options.getByText(t.saved).waitFor();
  await options.close();

  const mailbox = await serveGmail(world.browser.context);
  const { page, panel } = await world.openMailbox(mailbox);
  await demoThread(page).click();
  await insertReminder(panel);
  const editor = page.locator('[data-fixture="editor"]');
  expect(await editor.innerText()).toContain("Chère Camille,");
  await panel.getByRole("button", { name: fr.caseView.inserted.undo }).click();

  await panel.locator('[data-action="open-suspension"]').click();
  await panel.locator('[data-action="insert-letter"]').click();
  await panel.getByText(fr.caseView.inserted.letterTitle, { exact: true }).first().waitFor();
  expect(await editor.innerText()).toContain("1217 et 1219");
  await world.shoot(page, "letter-inserted");
  await panel.getByRole("button", { name: fr.caseView.inserted.undo }).click();
  await expect.poll(() => editor.innerText()).not.toContain("1217 et 1219");
  await page.close();
});

test("the statement that the panel opens says the panel's sums, and a second invoice adds to them", async () => {
  const mailbox = await serveGmail(world.browser.context);
  const { page, panel } = await world.openMailbox(mailbox);
  await demoThread(page).click();
  await panel.getByText(fr.caseView.owed.detail, { exact: true }).click();
  const sums = panel.locator("table.sums").first();
  await panel.locator('[data-action="open-statement"]').waitFor();
  const shown = (await sums.locator("td").allInnerTexts()).map((sum) => sum.trim());
  expect(shown[0]).toMatch(/^1\s800,00\s€$/);
  const [statement] = await Promise.all([
    world.browser.context.waitForEvent("page"),
    panel.locator('[data-action="open-statement"]').click(),
  ]);
  const sheet = statement.locator("main");
  await sheet.getByText("F-2026-031", { exact: false }).first().waitFor();
  const text = await sheet.innerText();
  for (const sum of shown) expect(text).toContain(sum);
  await world.shoot(statement, "statement");
  await statement.close();

  const words = fr.openCase;
  const cents = async () =>
    Number((await panel.locator(".owed strong").innerText()).replaceAll(/\D/g, ""));
  const before = await cents();
  await panel.locator('[data-action="add-invoice"]').click();
  const form = panel.locator(".invoices form");
  await form.getByLabel(words.number, { exact: true }).fill("F-2026-099");
  await form.getByLabel(words.amount, { exact: true }).fill("500");
  await form.getByLabel(words.issuedOn, { exact: true }).fill("2026-09-01");
  // Not late for as long as anybody runs this: nothing is owed on it but its amount.
  await form.getByLabel(words.dueOn, { exact: true }).fill("2199-12-31");
  await form.locator('[type="submit"]').click();
  await expect.poll(cents).toBe(before + 50_000);
  await waitForEntry(panel, /F-2026-099/);
  await page.close();
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
