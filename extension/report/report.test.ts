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
    await page.close();
  });

  it("narrows by client at once, and by period at the server", async () => {
    const page = await show("report", "messages");
    await page.getByLabel(fr.report.filters.client).fill("durand");
    await expect.poll(() => page.locator("tbody tr").count()).toBe(2);
    await page.getByLabel(fr.report.filters.from).fill("2026-11-01");
    await expect.poll(() => inputsOf(page, "report")).toEqual([{}, { from: "2026-11-01" }]);
    await page.close();
  });

  it("loads what follows under the cursor that it was given", async () => {
    const page = await show("report", "more-and-meaning");
    await page.getByRole("button", { name: fr.report.more }).click();
    await expect.poll(() => page.locator("tbody tr").count()).toBe(10);
    expect(await inputsOf(page, "report")).toEqual([{}, { cursor: "next" }]);
    await page.close();
  });

  it("hands over the CSV as a file", async () => {
    const page = await show("report", "messages");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: fr.report.csv }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe("impaye-lecture-2026-11-21.csv");
    expect(await readFile(await file.path(), "utf8")).toContain("client,step\r\n");
    await page.close();
  });
});

describe("the popup", { timeout: 60_000 }, () => {
  it("opens the case that is chosen", async () => {
    const page = await show("popup", "agenda");
    await page.getByRole("button", { name: "Atelier Durand" }).click();
    expect(await inputsOf(page, "report")).toEqual(["0193a000-0001-7000-8000-000000000001"]);
    await page.close();
  });
});
