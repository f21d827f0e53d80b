import { describe, expect, it } from "vitest";

import { caseId, now, today } from "../../gallery/sample.ts";
import { useGallery } from "../../gallery/use-gallery.ts";
import { fr } from "../../locales/fr.ts";
import { law as words } from "../../locales/fr/law.ts";

const { show, inputsOf } = useGallery();

describe("how what is owed came about", { timeout: 60_000 }, () => {
  it("is told period by period, with rates and sources, once it is asked for", async () => {
    const page = await show("panel", "case");
    await page.getByText(fr.caseView.owed.detail).waitFor();
    expect(await inputsOf(page, "statement")).toEqual([]);
    await page.getByText(fr.caseView.owed.detail).click();
    await page
      .getByText(/à 12,40\s% par an/)
      .first()
      .waitFor();
    expect(await inputsOf(page, "statement")).toEqual([{ id: caseId(1), on: today }]);
    const section = page.locator("section", { has: page.locator(".owed") });
    expect(await section.getByText(words.notAdvice).count()).toBe(1);
    expect(await section.getByRole("link").first().getAttribute("href")).toMatch(/^https:/);
    await page.click('[data-action="open-statement"]');
    // The page's address names the same case and day.
    expect(await inputsOf(page, "statement")).toEqual(
      [1, 2].map(() => ({ id: caseId(1), on: today })),
    );
  });

  it("marks what is provisional, invoice by invoice", async () => {
    const page = await show("panel", "case-details");
    await page
      .getByText(/A-7|Avoir du/)
      .first()
      .waitFor();
    expect(await page.locator(".owed .badge").count()).toBe(1);
    expect(await page.locator("summary .badge").count()).toBe(1);
  });

  it("keeps the sums when the server does not answer", async () => {
    const page = await show("panel", "case-account-offline");
    await page.getByText(fr.common.problem.offlineTitle).waitFor();
    expect(await page.locator(".sums .total").count()).toBe(1);
  });
});

describe("interest and indemnities once the principal is paid", { timeout: 60_000 }, () => {
  it.each(["keep", "waive"] as const)("are a choice: %s", async (choice) => {
    const page = await show("panel", "case-accessories-undecided");
    await page.click(`[data-action="${choice}"]`);
    await page.getByText(words.accessories.saved[choice]).waitFor({ state: "attached" });
    expect(await inputsOf(page, "logEvent")).toMatchObject([
      { event: { type: "accessories.decided", at: now, body: { choice } } },
    ]);
  });

  it("can be asked for again after a waiver", async () => {
    const page = await show("panel", "case-accessories-waived");
    await page.getByRole("button", { name: words.accessories.keepAgain }).click();
    await page.getByText(words.accessories.saved.keep).waitFor({ state: "attached" });
    expect(await inputsOf(page, "logEvent")).toMatchObject([
      { event: { body: { choice: "keep" } } },
    ]);
  });

  it("are no question while principal is owed", async () => {
    const page = await show("panel", "case");
    await page.getByText(words.clocks.allCalm).waitFor();
    expect(await page.locator(".accessories").count()).toBe(0);
  });
});
