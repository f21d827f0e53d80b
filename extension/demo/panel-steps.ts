import type { Frame, Locator, Page } from "playwright-core";

import { fr } from "../locales/fr.ts";
import { people } from "./seed.ts";

/** What a freelancer does in the panel, by the words that stand on it. */

export const demoThread = (page: Page): Locator => page.getByText("Facture F-2026-031").first();

/** From "no case yet" to a case with the demo's one invoice. */
export const openCaseInPanel = async (
  panel: Frame,
  options: { consent: boolean },
): Promise<void> => {
  const words = fr.openCase;
  await panel.getByRole("button", { name: fr.panel.unknown.open }).click();
  await panel.getByLabel(words.name, { exact: true }).waitFor();
  await panel.getByLabel(words.company).fill(people.client.company);
  await panel.getByLabel(words.number, { exact: true }).fill("F-2026-031");
  await panel.getByLabel(words.amount, { exact: true }).fill("1 800,00");
  await panel.getByLabel(words.issuedOn, { exact: true }).fill("2026-09-01");
  await panel.getByLabel(words.dueOn, { exact: true }).fill("2026-10-01");
  if (options.consent) {
    await panel.getByLabel(words.trackingChoices.consent).check();
    await panel.getByLabel(fr.consent.ways.box).check();
    await panel.getByLabel(fr.consent.wayDetail).fill("D-2026-014");
  }
  await panel.getByRole("button", { name: words.submit }).click();
  await panel.getByRole("heading", { name: fr.caseView.owed.title }).waitFor();
};

export const insertReminder = async (panel: Frame): Promise<void> => {
  await panel.getByRole("button", { name: fr.caseView.next.insert }).click();
  await panel.getByText(fr.caseView.inserted.title, { exact: true }).first().waitFor();
};

/** The words of the newest entry of the timeline that match. */
export const waitForEntry = async (panel: Frame, text: string | RegExp): Promise<string> => {
  const entry = panel.getByRole("listitem").filter({ hasText: text }).first();
  await entry.waitFor({ timeout: 60_000 });
  return (await entry.innerText()).replaceAll(/\s+/g, " ").trim();
};
