import { statementWords } from "@impaye/shared/law/statement-words";
import { describe, expect, it } from "vitest";

import { caseId, today } from "../gallery/sample.ts";
import { useGallery } from "../gallery/use-gallery.ts";
import { fr } from "../locales/fr.ts";

const { show, inputsOf } = useGallery();

describe("the statement to print", { timeout: 60_000 }, () => {
  it("names both parties and every line, in the client's language or the other", async () => {
    const page = await show("statement", "provisional");
    await page.getByRole("heading", { level: 1, name: statementWords.fr.title }).waitFor();
    const text = await page.locator("article").innerText();
    for (const part of ["Léa Martin", "Camille Durand", "Avoir du", "Paiement du", "12,40"]) {
      expect(text).toContain(part);
    }
    expect(text).toContain(statementWords.fr.provisional);
    expect(await inputsOf(page, "statement")).toEqual([{ id: caseId(1), on: today }]);
    await page.getByLabel(fr.common.languages.en).click();
    await page.getByRole("heading", { level: 1, name: statementWords.en.title }).waitFor();
    expect(await page.locator("article").getAttribute("lang")).toBe("en");
  });

  it("prints without its buttons", async () => {
    const page = await show("statement", "late");
    await page.click('[data-action="print"]');
    expect(await inputsOf(page, "print")).toHaveLength(1);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".statement-bar").isVisible()).toBe(false);
  });

  it("asks for nothing while nobody is signed in, and says so", async () => {
    const page = await show("statement", "signed-out");
    await page.getByText(fr.common.problem.signedOut).waitFor();
    expect(await inputsOf(page, "statement")).toEqual([]);
  });

  it("asks again when told to", async () => {
    const page = await show("statement", "offline");
    await page.getByRole("button", { name: fr.common.retry }).click();
    await expect.poll(async () => (await inputsOf(page, "statement")).length).toBe(2);
  });
});
