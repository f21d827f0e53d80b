import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { serveGmail } from "../demo/mailbox.ts";
import { demoThread } from "../demo/panel-steps.ts";
import { lateClient } from "../demo/seed.ts";
import { en } from "../locales/en.ts";
import { fr } from "../locales/fr.ts";
import { launchHeadless } from "../setup/launch-headless.ts";
import { axeViolations } from "./axe-violations.ts";
import { openWorld, type World } from "./world.ts";

let world: World;
let pageUrl: string;
beforeAll(async () => {
  world = await openWorld();
  const { id } = await world.api<{ id: string }>("POST", "/api/cases", lateClient);
  const reminder = await world.api<{ id: string; pageUrl: string; subject: string }>(
    "POST",
    "/api/reminders",
    { caseId: id, step: "third" },
  );
  await world.api("POST", `/api/reminders/${reminder.id}/sent`, {
    at: Date.now(),
    to: ["camille@atelier-durand.example"],
    subject: reminder.subject,
  });
  ({ pageUrl } = reminder);
});
afterAll(() => world.close());

describe("no screen has a violation of WCAG A or AA", () => {
  test("the panel with a case", async () => {
    const mailbox = await serveGmail(world.browser.context);
    const { page, panel } = await world.openMailbox(mailbox);
    await demoThread(page).click();
    await panel.getByRole("heading", { name: fr.caseView.owed.title }).waitFor();
    expect(await axeViolations(panel)).toEqual([]);
    await world.shoot(page, "panel");
    await page.close();
  });

  test.each(["options", "popup", "report"] as const)("the %s", async (name) => {
    const page = await world.extensionPage(name);
    await page.getByRole("heading").first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await world.shoot(page, name);
    await page.close();
  });

  test.each(["light", "dark"] as const)("the debtor's page, %s", async (colorScheme) => {
    const browser = await launchHeadless();
    const page = await browser.newPage({
      colorScheme,
      viewport: { width: 390, height: 844 },
    });
    await page.goto(pageUrl);
    expect(await page.getByText("F-2026-031").count()).toBeGreaterThan(0);
    expect(await axeViolations(page)).toEqual([]);
    await world.shoot(page, `debtor-page-${colorScheme}`);
    await browser.close();
  });
});

describe("the keyboard alone", () => {
  test("letters typed in the panel do not reach the mail page's shortcuts", async () => {
    const mailbox = await serveGmail(world.browser.context);
    const { page, panel } = await world.openMailbox(mailbox);
    await demoThread(page).click();
    await panel.getByRole("button", { name: /^Insérer/ }).waitFor();
    await panel.getByRole("button").first().focus();
    await page.keyboard.type("erc");
    expect(page.url()).toContain("#inbox/");
    expect(
      await page.locator('[data-fixture="new-compose"], [data-fixture="reply-compose"]').count(),
    ).toBe(0);
    await page.close();
  });

  test("reaches the primary button, and Esc closes the panel and gives the focus back", async () => {
    const mailbox = await serveGmail(world.browser.context);
    const { page, panel } = await world.openMailbox(mailbox);
    await demoThread(page).click();
    const button = panel.getByRole("button", { name: /^Insérer/ });
    await button.waitFor();
    await panel.getByRole("button").first().focus();
    const focused = () => panel.evaluate(() => document.activeElement?.textContent ?? "");
    for (let presses = 0; presses < 30 && !(await focused()).startsWith("Insérer"); presses += 1) {
      await page.keyboard.press("Tab");
    }
    expect(await focused()).toMatch(/^Insérer/);
    await page.keyboard.press("Escape");
    await expect.poll(() => panel.evaluate(() => window.innerWidth)).toBe(0);
    // The mail page never saw the key: nothing was archived, the thread is still open.
    expect(page.url()).toContain("#inbox/");
    // The focus is on the handle, which opens it again: this is remembered beside every thread.
    await page.keyboard.press("Enter");
    await expect.poll(() => panel.evaluate(() => window.innerWidth)).toBeGreaterThan(0);
    await page.close();
  });
});

test("chosen in the options, English is what the panel speaks from then on", async () => {
  const options = await world.extensionPage("options");
  // The first choice of a language is the interface's own.
  await options.getByLabel("English").first().check();
  await options.getByRole("heading", { name: en.options.title }).waitFor();
  const mailbox = await serveGmail(world.browser.context);
  const { page, panel } = await world.openMailbox(mailbox);
  await demoThread(page).click();
  await panel.getByRole("heading", { name: en.caseView.owed.title }).waitFor();
  expect(await axeViolations(panel)).toEqual([]);
  await world.shoot(page, "panel-en");
  await page.close();
});
