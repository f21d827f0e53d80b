import { readFile } from "node:fs/promises";

import type { Page } from "playwright-core";
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
    await page.getByText("1 à 25 sur 2 000 · 500 relances chargées").waitFor();
    const more = page.getByRole("button", { name: fr.report.more });
    for (let left = 3; left > 0; left -= 1) {
      await more.click();
      await expect.poll(() => inputsOf(page, "report").then(({ length }) => length)).toBe(5 - left);
    }
    await more.waitFor({ state: "detached" });
    await page.getByText("1 à 25 sur 2 000", { exact: true }).waitFor();
    expect(await page.locator("tbody tr").count()).toBe(25);
    await page.getByRole("button", { name: fr.report.pager.after }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("26 à 50 sur 2 000").waitFor();
    await page
      .getByRole("columnheader", { name: fr.report.columns.fetches })
      .getByRole("button")
      .click();
    await page.getByText("1 à 25 sur 2 000").waitFor();
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

  /** Presses the button, and tells what stood on the page when the browser was asked to print it. */
  const printed = async (page: Page) => {
    await page.evaluate(() => {
      globalThis.print = () => {
        const cut = document.querySelector(".cut")?.textContent ?? null;
        const lines = document.querySelectorAll("tbody tr").length;
        const strips = document.querySelectorAll("td.strip svg").length;
        document.body.dataset["printed"] = JSON.stringify({ lines, strips, cut });
      };
    });
    await page.getByRole("button", { name: fr.report.print }).click();
    await page.locator("body[data-printed]").waitFor();
    return JSON.parse((await page.locator("body").getAttribute("data-printed")) ?? "") as unknown;
  };

  it("prints every line of the filter, of those that were not read yet too", async () => {
    const page = await show("report", "many");
    await page.getByText("500 relances chargées").waitFor();
    // Nothing came for the first of them.
    expect(await printed(page)).toEqual({ lines: 2_000, strips: 199, cut: null });
    await page.getByText("1 à 25 sur 2 000", { exact: true }).waitFor();
    expect(await page.locator("tbody tr").count()).toBe(25);
    const asked = (await inputsOf(page, "strips")) as { ids: string[] }[];
    expect(new Set(asked.flatMap(({ ids }) => ids)).size).toBe(200);
    expect(Math.max(...asked.map(({ ids }) => ids.length))).toBeLessThanOrEqual(50);
  });

  it("has the strips of a few messages on paper too when the browser's own command prints", async () => {
    const page = await show("report", "sixty");
    await page.getByText("1 à 25 sur 60", { exact: true }).waitFor();
    await expect
      .poll(
        async () =>
          ((await inputsOf(page, "strips")) as { ids: string[] }[]).flatMap(({ ids }) => ids)
            .length,
      )
      .toBe(60);
    await page.locator("td.strip svg").nth(23).waitFor();
    // What stands there before anything but the page's own listeners could run.
    const onPaper = await page.evaluate(async () => {
      globalThis.dispatchEvent(new Event("beforeprint"));
      await Promise.resolve();
      await Promise.resolve();
      return {
        lines: document.querySelectorAll("tbody tr").length,
        strips: document.querySelectorAll("td.strip svg").length,
      };
    });
    expect(onPaper).toEqual({ lines: 60, strips: 59 });
  });

  it("says on paper whose report it is, of what and when, in the place of the filters", async () => {
    const page = await show("report", "messages");
    const head = page.locator(".printed-head");
    expect(await head.isVisible()).toBe(false);
    await page
      .getByLabel(fr.report.filters.client, { exact: true })
      .selectOption({ label: "Atelier Durand SARL" });
    await page.getByLabel(fr.report.filters.from).fill("2026-11-01");
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => head.innerText()).toMatch(/ par /);
    expect(await head.innerText()).toMatch(
      /^Envoyées depuis le 1er novembre 2026 · Atelier Durand SARL · Tous les dossiers\nÉtabli le 21 novembre 2026 par .+\.$/,
    );
  });

  it("says on paper what it leaves out: lines beyond 2,000, and those not read", async () => {
    const page = await show("report", "more-than-printed");
    await page.getByText("1 à 25 sur 2 500 · 500 relances chargées").waitFor();
    // The browser's own command waits for nothing.
    await page.evaluate(() => globalThis.dispatchEvent(new Event("beforeprint")));
    await page.getByText(fr.report.cut(500, 2_500)).waitFor();
    expect(await page.locator("tbody tr").count()).toBe(500);
    await page.evaluate(() => globalThis.dispatchEvent(new Event("afterprint")));
    await page.getByText(fr.report.cut(500, 2_500)).waitFor({ state: "detached" });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(20);

    expect(await printed(page)).toEqual({
      lines: 2_000,
      strips: 199,
      cut: fr.report.cut(2_000, 2_500),
    });
    expect(await inputsOf(page, "report")).toHaveLength(4);
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
