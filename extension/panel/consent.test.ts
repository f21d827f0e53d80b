import { describe, expect, it } from "vitest";

import { useGallery } from "../gallery/use-gallery.ts";
import { fr } from "../locales/fr.ts";

const { show, inputsOf } = useGallery();
const t = fr.consent;
const question = '[data-question="consent"]';

describe("the client's consent", { timeout: 60_000 }, () => {
  it.each([
    ["no", t.no],
    ["later", t.later],
  ] as const)("is asked for in one sentence, and “%s” is remembered", async (answer, label) => {
    const page = await show("panel", "case-consent-question");
    await page.locator(question).getByText(t.question).waitFor();
    await page.locator(question).getByRole("button", { name: label, exact: true }).click();
    await page.getByText(t.answered[answer]).waitFor({ state: "attached" });
    expect(await inputsOf(page, "updateContact")).toMatchObject([
      { patch: { tracking: { basis: "none", answer } } },
    ]);
  });

  it("is not asked for again", async () => {
    const page = await show("panel", "case");
    await page.getByRole("heading", { name: fr.caseView.reading.title }).waitFor();
    expect(await page.locator(question).count()).toBe(0);
  });

  it("is recorded with its day, how it was given, and the file that shows it", async () => {
    const page = await show("panel", "case-consent-record");
    const save = page.getByRole("button", { name: t.save });
    // Today is filled in; how it was given is for the user to say.
    await save.click();
    await page.getByText(fr.openCase.required).waitFor();
    expect(await inputsOf(page, "updateContact")).toEqual([]);
    await page.getByLabel(t.since).fill("2026-03-03");
    await page.getByLabel(t.ways.box).check();
    await page.getByLabel(t.wayDetail).fill("D-2026-014");
    const file = {
      name: "devis.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.7"),
    };
    await page.getByLabel(t.proof).setInputFiles(file);
    await save.click();
    await page.getByText(t.saved).waitFor({ state: "attached" });
    expect(await inputsOf(page, "updateContact")).toMatchObject([
      {
        patch: {
          tracking: { basis: "consent", since: "2026-03-03", note: `${t.ways.box}, D-2026-014` },
        },
      },
    ]);
    expect(await inputsOf(page, "addProof")).toMatchObject([
      { name: "devis.pdf", content: file.buffer.toString("base64") },
    ]);
  });

  it("takes no file that is too large, and says so beside it", async () => {
    const page = await show("panel", "case-consent-record");
    const buffer = Buffer.alloc(1_000_001);
    const file = { name: "devis.pdf", mimeType: "application/pdf", buffer };
    await page.getByLabel(t.ways.mail).check();
    await page.getByLabel(t.proof).setInputFiles(file);
    await page.getByRole("button", { name: t.save }).click();
    await page.getByText(t.tooLarge).waitFor();
    expect(await inputsOf(page, "updateContact")).toEqual([]);
  });

  it("gives the file back under its name", async () => {
    const page = await show("panel", "case-consent-given");
    const download = page.waitForEvent("download");
    await page.locator('[data-action="download-proof"]').click();
    expect((await download).suggestedFilename()).toBe("devis-2026-018-signe.pdf");
  });
});
