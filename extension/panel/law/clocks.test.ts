import { describe, expect, it } from "vitest";

import { useGallery } from "../../gallery/use-gallery.ts";
import { law as words } from "../../locales/fr/law.ts";

const { show } = useGallery();

describe("the days that count", { timeout: 60_000 }, () => {
  it("warn before a claim is barred, with the source and what did not stop the clock", async () => {
    const page = await show("panel", "case-clocks-urgent");
    await page.getByText(words.clocks.limitationWarnings.urgent).waitFor();
    const section = page.locator(".clocks");
    const link = section.getByRole("link", { name: "C. com., art. L110-4" }).first();
    expect(await link.getAttribute("href")).toMatch(/^https:/);
    expect(await section.getByText(words.notAdvice).count()).toBeGreaterThan(1);
    const text = await section.innerText();
    expect(text).toMatch(/Interrompue par\s:\spaiement partiel \(3\sdéc\.\s2021\)/);
    expect(text).toMatch(/Sans effet sur elle\s:\srelance .*, appel .*, mise en demeure/);
  });

  it("say nothing aloud while nothing presses", async () => {
    const page = await show("panel", "case");
    await page.getByText(words.clocks.allCalm).waitFor();
    expect(await page.locator(".clocks .notice").count()).toBe(0);
  });

  it("are not there once nothing is owed", async () => {
    const page = await show("panel", "case-paid");
    await page.getByRole("heading", { name: "Chronologie" }).waitFor();
    expect(await page.locator(".clocks").count()).toBe(0);
  });
});
