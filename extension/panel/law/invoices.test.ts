import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

import { caseId, eur, invoiceId } from "../../gallery/sample.ts";
import { useGallery } from "../../gallery/use-gallery.ts";
import { fr } from "../../locales/fr.ts";
import { law as words } from "../../locales/fr/law.ts";

const { show, inputsOf } = useGallery();
const form = ".invoices form";
const fill = (page: Page, label: string, value: string) =>
  page.locator(form).getByLabel(label, { exact: true }).fill(value);
const save = (page: Page) => page.locator(`${form} [type="submit"]`).click();
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute("data-action"));

describe("one more invoice", { timeout: 60_000 }, () => {
  it("is sent as it was typed, once, and gives the focus back", async () => {
    const page = await show("panel", "case-invoice-add");
    await fill(page, fr.openCase.number, " 2026-040 ");
    await fill(page, fr.openCase.amount, "1 234,50");
    await fill(page, fr.openCase.issuedOn, "2026-10-20");
    await fill(page, fr.openCase.dueOn, "2026-11-19");
    await page.locator(`${form} [type="submit"]`).evaluate((button: HTMLButtonElement) => {
      button.click();
      button.click();
    });
    await page.getByText(words.invoices.added("2026-040")).waitFor({ state: "attached" });
    expect(await inputsOf(page, "addInvoice")).toEqual([
      {
        caseId: caseId(1),
        invoice: {
          id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
          number: "2026-040",
          issuedOn: "2026-10-20",
          dueOn: "2026-11-19",
          amountDue: eur(123_450),
        },
      },
    ]);
    expect(await page.locator(form).count()).toBe(0);
    expect(await focused(page)).toBe("add-invoice");
    expect((await inputsOf(page, "caseView")).length).toBeGreaterThan(0);
  });

  it("says whether it announces interest, where a consumer owes none otherwise", async () => {
    const page = await show("panel", "case-invoice-luxembourg");
    await page.locator(form).getByLabel(fr.openCase.announcesInterest).check();
    await save(page);
    await expect.poll(async () => (await inputsOf(page, "correctInvoice")).length).toBe(1);
    expect(await inputsOf(page, "correctInvoice")).toMatchObject([
      { invoice: { announcesInterest: true } },
    ]);
    await page.close();
    const french = await show("panel", "case-invoice-correct");
    expect(await french.getByLabel(fr.openCase.announcesInterest).count()).toBe(0);
    await french.close();
  });

  it("is not sent while something is missing: the first field says what", async () => {
    const page = await show("panel", "case-invoice-add-empty");
    const number = page.locator(form).getByLabel(fr.openCase.number, { exact: true });
    await expect.poll(() => number.getAttribute("aria-invalid")).toBe("true");
    expect(await page.locator(`${form} .complaint`).count()).toBe(4);
    expect(await inputsOf(page, "addInvoice")).toEqual([]);
  });
});

describe("a mistyped invoice", { timeout: 60_000 }, () => {
  it("is sent whole, with what was not touched as it was", async () => {
    const page = await show("panel", "case-invoice-correct");
    await fill(page, fr.openCase.amount, "650,00");
    await save(page);
    await page.getByText(words.invoices.corrected("2026-034")).waitFor({ state: "attached" });
    expect(await inputsOf(page, "correctInvoice")).toEqual([
      {
        caseId: caseId(1),
        invoiceId: invoiceId(2),
        invoice: {
          number: "2026-034",
          issuedOn: "2026-10-06",
          dueOn: "2026-11-05",
          amountDue: eur(65_000),
        },
      },
    ]);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label")))
      .toBe(words.invoices.correctNumber("2026-034"));
  });

  it("has the server's complaint at its field, and the focus there", async () => {
    const page = await show("panel", "case-invoice-complaint");
    const number = page.locator(form).getByLabel(fr.openCase.number, { exact: true });
    await expect.poll(() => number.getAttribute("aria-invalid")).toBe("true");
    await expect.poll(() => number.evaluate((it) => it === document.activeElement)).toBe(true);
  });

  it("keeps what was typed when the server does not answer, and can be sent again", async () => {
    const page = await show("panel", "case-invoice-offline");
    await page.locator(form).getByText(fr.common.problem.offlineTitle).waitFor();
    await save(page);
    await expect.poll(async () => (await inputsOf(page, "correctInvoice")).length).toBe(2);
    await page.keyboard.press("Escape");
    await page.locator(form).waitFor({ state: "detached" });
    expect(await focused(page)).toBe("correct-invoice");
  });
});
