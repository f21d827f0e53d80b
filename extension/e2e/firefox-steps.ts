import type { Frame, Locator } from "puppeteer-core";
import { expect } from "vitest";

import { people } from "../demo/seed.ts";
import { fr } from "../locales/fr.ts";

/** The steps of `demo/panel-steps.ts`, done in Firefox. */

const named = (panel: Frame, role: "button" | "radio", name: string) =>
  panel.locator(`::-p-aria([name="${name}"][role="${role}"])`);

const field = (panel: Frame, label: string): Locator<Element> =>
  panel.locator(
    `::-p-xpath(//input[@id = //label[starts-with(normalize-space(.), "${label}")]/@for])`,
  );

/** From "no case yet" to asking for a case with the demo's one invoice, tracked by the client's consent. */
export const openCaseInPanel = async (panel: Frame): Promise<void> => {
  const words = fr.openCase;
  await named(panel, "button", fr.panel.unknown.open).click();
  await field(panel, words.company).fill(people.client.company);
  await field(panel, words.number).fill("F-2026-031");
  await field(panel, words.amount).fill("1 800,00");
  await field(panel, words.issuedOn).fill("2026-09-01");
  await field(panel, words.dueOn).fill("2026-10-01");
  await named(panel, "radio", words.trackingChoices.consent).click();
  await field(panel, words.how).fill("Clause du devis D-2026-014");
  await named(panel, "button", words.submit).click();
};

export const insertReminder = async (panel: Frame): Promise<void> => {
  await named(panel, "button", fr.caseView.next.insert).click();
  await expect.poll(() => textOf(panel), { timeout: 20_000 }).toContain(fr.caseView.inserted.title);
};

export const textOf = (panel: Frame): Promise<string> =>
  panel.evaluate(() => document.body.textContent);

/** The newest entry of the timeline that matches, once there is one. */
export const waitForEntry = async (panel: Frame, words: RegExp): Promise<string> => {
  const entry = async (): Promise<string> => {
    const all = await panel.$$eval("li", (items) => items.map((item) => item.innerText));
    return all.find((text) => words.test(text))?.replaceAll(/\s+/g, " ") ?? "";
  };
  await expect.poll(entry, { timeout: 60_000 }).toMatch(words);
  return entry();
};
