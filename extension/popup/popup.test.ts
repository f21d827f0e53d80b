import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

import { caseId } from "../gallery/sample.ts";
import { useGallery } from "../gallery/use-gallery.ts";
import { fr } from "../locales/fr.ts";

const { show, inputsOf } = useGallery();
const section = (page: Page, name: string) => page.getByRole("region", { name });
const words = (line: string) => line.replaceAll(/\s+/g, " ");

describe("the popup", { timeout: 60_000 }, () => {
  it("says who is due for what, how much and how late, and what was read when", async () => {
    const page = await show("popup", "agenda");
    const due = section(page, fr.popup.due(2)).getByRole("button");
    await due.first().waitFor();
    expect((await due.allInnerTexts()).map(words)).toEqual([
      "Atelier Durand SARL 1 889,78 € Relance 3 16 jours de retard",
      `Mairie de Saint-Étienne-du-Grès 12 403,50 € ${fr.agenda.decide} 34 jours de retard`,
    ]);
    const read = section(page, fr.popup.signals).getByRole("button");
    expect((await read.allInnerTexts()).map(words)).toEqual([
      `Nora Benali 420,00 € ${fr.common.readings.unclear}, hier à 19 h 12 9 jours de retard`,
    ]);
  });

  it.each([
    ["a due step", fr.popup.due(2), 1],
    ["a day that counts", fr.popup.clocks, 4],
    ["a reading", fr.popup.signals, 2],
    ["a withdrawal", fr.popup.news.withdrew, 2],
  ])("%s leads to its case's mail thread, not to a report", async (_, name, number) => {
    const page = await show("popup", "agenda");
    await section(page, name).getByRole("button").first().click();
    expect(await inputsOf(page, "thread")).toEqual([caseId(number)]);
    expect(await inputsOf(page, "report")).toEqual([]);
  });

  it("unfolds the list in place, and says where it ends", async () => {
    const page = await show("popup", "agenda-long");
    const lines = page.locator(".agenda-line[data-case]");
    await page.getByRole("button", { name: fr.agenda.more(94) }).click();
    await expect.poll(() => lines.count()).toBe(100);
    await page.getByText(fr.popup.most(100)).waitFor();
    const fold = page.getByRole("button", { name: fr.agenda.fewer });
    expect(await fold.evaluate((button) => button === document.activeElement)).toBe(true);
    await fold.click();
    await expect.poll(() => lines.count()).toBe(6);
    expect(await inputsOf(page, "report")).toEqual([]);
  });

  it("says that the session expired, and leads to the options", async () => {
    const page = await show("popup", "expired");
    await page.getByRole("heading", { name: fr.panel.expired.title }).waitFor();
    await page.getByRole("button", { name: fr.panel.expired.start }).click();
    expect(await inputsOf(page, "options")).toHaveLength(1);
  });

  it("leads from signed out to the options, and from its bar to the report", async () => {
    const page = await show("popup", "signed-out");
    await page.getByRole("button", { name: fr.panel.signedOut.start }).click();
    expect(await inputsOf(page, "options")).toHaveLength(1);
    await page.getByRole("button", { name: fr.common.report }).click();
    expect(await inputsOf(page, "report")).toEqual([null]);
  });
});
