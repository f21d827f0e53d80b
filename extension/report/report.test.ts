import { readFile } from "node:fs/promises";

import { describe, expect, it } from "vitest";

import { useGallery } from "../gallery/use-gallery.ts";
import { fr } from "../locales/fr.ts";

const { show, inputsOf } = useGallery();

describe("the report", { timeout: 60_000 }, () => {
  it("sorts by a column from the keyboard, and says so", async () => {
    const page = await show("report", "messages");
    const header = page.getByRole("columnheader", { name: fr.report.columns.fetches });
    await header.getByRole("button").focus();
    await page.keyboard.press("Enter");
    expect(await header.getAttribute("aria-sort")).toBe("descending");
    const first = page.locator("tbody tr").first();
    expect(await first.innerText()).toContain("Mairie");
    await page.keyboard.press("Enter");
    expect(await header.getAttribute("aria-sort")).toBe("ascending");
    expect(await first.innerText()).toContain("Le Goff");
  });

  it("asks the server for one client, one case and a period, and offers only their cases", async () => {
    const page = await show("report", "messages");
    await page
      .getByLabel(fr.report.filters.client, { exact: true })
      .selectOption({ label: "Atelier Durand SARL" });
    const cases = page.getByLabel(fr.report.filters.case, { exact: true });
    expect(await cases.locator("option").allInnerTexts()).toEqual([
      fr.report.filters.allCases,
      "Refonte du site",
    ]);
    await cases.selectOption({ label: "Refonte du site" });
    await page.getByLabel(fr.report.filters.from).fill("2026-11-01");
    const contactId = "0193a000-0002-7000-8000-000000000001";
    const caseId = "0193a000-0001-7000-8000-000000000001";
    await expect
      .poll(() => inputsOf(page, "report"))
      .toEqual([
        {},
        { contactId },
        { contactId, caseId },
        { from: "2026-11-01", contactId, caseId },
      ]);
  });

  it("draws a strip for each message on screen, with shapes of their own", async () => {
    const page = await show("report", "messages");
    const strip = page.getByRole("img", { name: /Probablement une personne/ }).first();
    await strip.locator("svg").waitFor();
    expect(await strip.locator("style").count()).toBe(0);
    await page
      .getByRole("img", { name: /Le plus souvent le lundi/ })
      .locator("svg")
      .waitFor();
  });

  it("stays usable with 2,000 messages: 25 on screen, strips for those alone, sorted over all", async () => {
    const page = await show("report", "many");
    const more = page.getByRole("button", { name: fr.report.more });
    for (let left = 3; left > 0; left -= 1) {
      await more.click();
      await expect.poll(() => inputsOf(page, "report").then(({ length }) => length)).toBe(5 - left);
    }
    await more.waitFor({ state: "detached" });
    await page.getByText("1 à 25 sur 2000").waitFor();
    expect(await page.locator("tbody tr").count()).toBe(25);
    await page.getByRole("button", { name: fr.report.pager.after }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("26 à 50 sur 2000").waitFor();
    await page
      .getByRole("columnheader", { name: fr.report.columns.fetches })
      .getByRole("button")
      .click();
    await page.getByText("1 à 25 sur 2000").waitFor();
    expect(await page.locator("tbody tr").first().innerText()).toContain("999");
    const asked = (await inputsOf(page, "strips")) as { ids: string[] }[];
    expect(Math.max(...asked.map(({ ids }) => ids.length))).toBeLessThanOrEqual(25);
  });

  it("prints on A4 in the colours of paper, without its controls", async () => {
    const page = await show("report", "messages", { colorScheme: "dark" });
    await page
      .getByRole("img", { name: /Probablement une personne/ })
      .first()
      .locator("svg")
      .waitFor();
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("search").isVisible()).toBe(false);
    expect(await page.getByRole("button", { name: fr.report.csv }).isVisible()).toBe(false);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const text = pdf.toString("latin1");
    // A4, lying: 842 × 595 points.
    expect(text).toMatch(/\/MediaBox \[0 0 84[12](\.\d+)? 59[45]/);
    expect(text.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(2);
  });

  it("loads what follows under the cursor that it was given", async () => {
    const page = await show("report", "more-and-meaning");
    await page.getByRole("button", { name: fr.report.more }).click();
    await expect.poll(() => page.locator("tbody tr").count()).toBe(10);
    expect(await inputsOf(page, "report")).toEqual([{}, { cursor: "next" }]);
  });

  it("hands over the CSV as a file", async () => {
    const page = await show("report", "messages");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: fr.report.csv }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe("impaye-lecture-2026-11-21.csv");
    expect(await readFile(await file.path(), "utf8")).toContain("client,step\r\n");
  });
});

describe("the popup", { timeout: 60_000 }, () => {
  it("opens the case that is chosen", async () => {
    const page = await show("popup", "agenda");
    // The news above the agenda name the client too.
    await page.locator(".agenda-line[data-case]", { hasText: "Atelier Durand" }).click();
    expect(await inputsOf(page, "report")).toEqual(["0193a000-0001-7000-8000-000000000001"]);
  });
});
