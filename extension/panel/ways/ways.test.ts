import { describe, expect, it } from "vitest";

import { now } from "../../gallery/sample.ts";
import { useGallery } from "../../gallery/use-gallery.ts";
import { ways as words } from "../../locales/fr/ways.ts";
import { fr } from "../../locales/fr.ts";

const { show, inputsOf } = useGallery();

describe("other ways", { timeout: 60_000 }, () => {
  it("asks why before the tone rises, and notes the answer with one click", async () => {
    const page = await show("panel", "case");
    await page.getByText(words.why.before).waitFor();
    await page.click('[data-action="cause-awaiting-approval"]');
    await page.getByText(words.why.noted).waitFor({ state: "attached" });
    expect(await inputsOf(page, "logEvent")).toMatchObject([
      { event: { type: "cause.noted", at: now, body: { cause: "awaiting-approval" } } },
    ]);
  });

  it("agrees on instalments that sum to what is owed", async () => {
    const page = await show("panel", "case-plan");
    await page.getByRole("button", { name: words.plan.save }).click();
    await page.getByText(words.plan.agreed).waitFor({ state: "attached" });
    const [logged] = await inputsOf(page, "logEvent");
    expect(logged).toMatchObject({
      event: {
        type: "plan.agreed",
        body: {
          acceleration: true,
          instalments: [
            { on: "2026-11-28", amount: { minor: 62_993 } },
            { on: "2026-12-28", amount: { minor: 62_993 } },
            { on: "2027-01-28", amount: { minor: 62_992 } },
          ],
        },
      },
    });
  });

  it("takes instalments changed by hand, once they sum to the cent and their days rise", async () => {
    const page = await show("panel", "case-plan-by-hand");
    const { day, amount, problems } = words.plan.byHand;
    await page.getByText(problems["not-after"]).waitFor();
    await page.getByText("Il manque 129,93\u00a0€", { exact: false }).waitFor();
    expect(await page.getByText(words.plan.deed).count()).toBe(0);
    expect(await inputsOf(page, "logEvent")).toEqual([]);

    await page.getByLabel(day(3)).fill("2027-02-15");
    await page.getByLabel(amount(3)).fill("759,85");
    await page.getByText(words.plan.byHand.hint).waitFor();
    await page.getByRole("button", { name: words.plan.save }).click();
    await page.getByText(words.plan.agreed).waitFor({ state: "attached" });
    expect(await inputsOf(page, "logEvent")).toMatchObject([
      {
        event: {
          body: {
            instalments: [
              { on: "2026-11-28", amount: { minor: 62_993 } },
              { on: "2026-12-28", amount: { minor: 50_000 } },
              { on: "2027-02-15", amount: { minor: 75_985 } },
            ],
          },
        },
      },
    ]);
    await page.close();
  });

  it("refuses a plan that begins in the past, beside the field", async () => {
    const page = await show("panel", "case-plan-past");
    await page.getByText(words.plan.problems["in-the-past"]).waitFor();
    expect(await inputsOf(page, "logEvent")).toEqual([]);
  });

  it("says where a tariff must be asked for, and that what remains is before it", async () => {
    const page = await show("panel", "case-routes");
    const row = page.getByRole("row").filter({
      has: page.getByRole("rowheader", { name: words.routes.names["interim-order"] }),
    });
    await row.getByText(words.routes.askForTariff).waitFor();
    await row.getByText(words.routes.beforeCosts).waitFor();
    expect(await page.getByText(words.routes.toCheck.cost).count()).toBeGreaterThan(0);
    await page.close();
  });

  it("compares the routes, and keeps the assumptions that are changed", async () => {
    const page = await show("panel", "case-routes");
    await page.getByRole("rowheader", { name: words.routes.names["payment-order"] }).waitFor();
    await page.getByText(words.routes.assumptions.title, { exact: true }).click();
    await page.getByLabel(words.routes.assumptions.amicablePercent).fill("70");
    await page.getByRole("button", { name: words.routes.assumptions.save }).click();
    await expect.poll(async () => (await inputsOf(page, "routes")).length).toBe(2);
    expect(await inputsOf(page, "saveProfile")).toMatchObject([
      { assumptions: { amicablePercent: 70, litigationMinor: 80_000, vat: "unknown" } },
    ]);
  });

  it("takes the VAT rate of the invoices, where VAT can come back", async () => {
    const page = await show("panel", "case-routes");
    const { vat, assumptions } = words.routes;
    await page.getByText(assumptions.title, { exact: true }).click();
    expect(await page.getByLabel(vat.rate).count()).toBe(0);
    await page.getByLabel(vat.title).selectOption("debits");
    await page.getByLabel(vat.rate).fill("55");
    await page.getByRole("button", { name: assumptions.save }).click();
    await page.getByText(vat.notARate).waitFor();
    await page.getByLabel(vat.rate).fill("5,5");
    await page.getByRole("button", { name: assumptions.save }).click();
    await expect.poll(async () => (await inputsOf(page, "saveProfile")).length).toBe(1);
    expect(await inputsOf(page, "saveProfile")).toMatchObject([
      { assumptions: { vat: "debits", vatPercent: 5.5 } },
    ]);
    await page.close();
  });

  it("leaves an invoice out of the reminders", async () => {
    const page = await show("panel", "case");
    await page.getByText(words.invoices.title).click();
    await page.getByLabel("2026-031").click();
    await page.getByText(words.invoices.changed).waitFor({ state: "attached" });
    expect(await inputsOf(page, "logEvent")).toMatchObject([
      { event: { type: "invoice.excluded" } },
    ]);
  });

  it.each([
    ["case-agreement", "instalment-agreement", "reconnaît devoir"],
    ["case-suspension", "suspension", "1217 et 1219"],
    ["case-dispute-answer", "dispute-answer", "devis ou la commande"],
    ["case-call-script", "call-script", "Pour commencer"],
  ])("write a letter where it makes sense: %s", async (state, letter, said) => {
    const page = await show("panel", state);
    await page.locator(".copy-text", { hasText: said }).waitFor();
    expect(await inputsOf(page, "writeLetter")).toMatchObject([{ letter }]);
  });

  it("put a letter in the reply, and say how to take it out", async () => {
    const page = await show("panel", "case-letter-inserted");
    await page.getByRole("heading", { name: fr.caseView.inserted.letterTitle }).waitFor();
    expect(await inputsOf(page, "insert")).toMatchObject([
      {
        piece: {
          letter: "suspension",
          caseId: expect.any(String),
          html: expect.stringContaining("1217 et 1219"),
        },
        thread: { id: "thread-f:1782" },
      },
    ]);
    await page.click('[data-action="undo-insert"]');
    await page.locator('[data-action="open-suspension"]').waitFor();
    await page.close();
  });

  it("say so when the page has no reply for a letter, which can still be copied", async () => {
    const page = await show("panel", "case-letter-no-editor");
    await page.getByText(fr.caseView.manual.because["no-editor"]("Gmail")).waitFor();
    expect(await page.locator(".copy-text", { hasText: "1217 et 1219" }).count()).toBe(1);
    await page.close();
  });

  it("offer no letter that the case gives no reason for", async () => {
    const page = await show("panel", "case");
    await page.locator('[data-action="open-suspension"]').waitFor();
    for (const letter of ["instalment-agreement", "dispute-answer"]) {
      expect(await page.locator(`[data-action="open-${letter}"]`).count()).toBe(0);
    }
  });

  it("are gone once all is paid", async () => {
    const page = await show("panel", "case-paid");
    await page.getByText(fr.caseView.next.doneTitle).waitFor();
    expect(await page.getByText(words.routes.open).count()).toBe(0);
  });
});
