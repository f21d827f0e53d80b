import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { serveGmail } from "../demo/mailbox.ts";
import { demoThread, waitForEntry } from "../demo/panel-steps.ts";
import { demoProfile, lateClient, people } from "../demo/seed.ts";
import { fr } from "../locales/fr.ts";
import { law } from "../locales/fr/law.ts";
import { procedure } from "../locales/fr/procedure.ts";
import type { Stage } from "../panel/procedure/procedure-draft.ts";
import { launchHeadless } from "../setup/launch-headless.ts";
import { axeViolations } from "./axe-violations.ts";
import { openWorld, type World } from "./world.ts";

const phone =
  "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";

let world: World;
let recipient: Browser;
let panel: Frame;
let caseId: string;
let pageUrl: string;

/** A link of its own: forms are limited by the link, and a fast machine would reach the limit. */
const writeReminder = () =>
  world.api<{ id: string; pageUrl: string; subject: string }>("POST", "/api/reminders", {
    caseId,
    step: "third",
  });

const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** The debtor's telephone; without scripts, as the page promises to work, unless it is examined. */
const openPage = async (
  options: { colorScheme?: "light" | "dark"; examined?: boolean; width?: number } = {},
): Promise<Page> => {
  const page = await recipient.newPage({
    userAgent: phone,
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    colorScheme: options.colorScheme ?? "light",
    javaScriptEnabled: options.examined ?? false,
    viewport: { width: options.width ?? 390, height: 844 },
  });
  await page.goto(pageUrl);
  return page;
};

/** Confirms what is on the screen as a person does, who reads it first. */
const send = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.getByRole("heading", { name: "Relisez avant d’envoyer" }).waitFor();
  await page.waitForTimeout(1_600);
  await page.getByRole("button", { name: "Envoyer ma réponse" }).click();
  await page.getByRole("heading", { name: "Merci, votre réponse est transmise" }).waitFor();
};

beforeAll(async () => {
  world = await openWorld();
  recipient = await launchHeadless();
  await world.api("PUT", "/api/profile", demoProfile);
  ({ id: caseId } = await world.api<{ id: string }>("POST", "/api/cases", lateClient));
  const reminder = await writeReminder();
  await world.api("POST", `/api/reminders/${reminder.id}/sent`, {
    at: Date.now(),
    to: [people.client.email],
    subject: reminder.subject,
  });
  ({ pageUrl } = reminder);
  const mailbox = await serveGmail(world.browser.context);
  const opened = await world.openMailbox(mailbox);
  ({ panel } = opened);
  await demoThread(opened.page).click();
});
afterAll(async () => {
  await recipient.close();
  await world.close();
});

describe("the creditor sees in the panel what the debtor says on a phone", () => {
  test("that it will be paid", async () => {
    const page = await openPage();
    await page.getByRole("link", { name: "Je paierai à une date précise" }).click();
    await page.getByLabel("Je paierai le").fill(dayFromNow(10));
    await page.getByLabel("Montant que je paierai").fill("900");
    await send(page);
    await world.shoot(page, "debtor-thanks");
    await page.close();
    expect(await waitForEntry(panel, "Le client annonce un paiement de")).toContain("900,00");
    // Half of what is due binds nobody until the creditor accepts it.
    await panel.getByRole("heading", { name: /^Proposition du client/ }).waitFor();
    await panel.getByRole("button", { name: fr.caseView.holds.agree.payment }).click();
    await panel.getByRole("heading", { name: /^Paiement promis pour le/ }).waitFor();
  });

  test("that it was paid, once, however impatiently", async () => {
    const page = await openPage();
    await page.getByRole("link", { name: "J’ai déjà payé" }).click();
    await page.getByLabel("Date du paiement").fill(dayFromNow(-1));
    await page.getByRole("button", { name: "Continuer" }).click();
    await page.waitForTimeout(1_600);
    await page.getByRole("button", { name: "Envoyer ma réponse" }).dblclick();
    await page.getByRole("heading", { name: "Merci, votre réponse est transmise" }).waitFor();
    await page.close();
    await waitForEntry(panel, "Le client dit avoir payé");
    const said = panel.getByRole("listitem").filter({ hasText: "Le client dit avoir payé" });
    expect(await said.count()).toBe(1);
  });

  test("a plan, which one click accepts", async () => {
    // A later promise would hold the ladder for longer than the proposal does.
    await panel.getByRole("button", { name: fr.caseView.holds.broken }).click();
    await panel.getByRole("button", { name: fr.log.submit }).click();
    const page = await openPage();
    await page.getByRole("link", { name: "Je propose un échéancier" }).click();
    await page.getByLabel("3 versements").check();
    await page.getByLabel("Date du premier").fill(dayFromNow(7));
    await page.getByRole("button", { name: "Préparer l’échéancier" }).click();
    await page.getByLabel("Montant").first().fill("10");
    await world.shoot(page, "debtor-plan");
    await send(page);
    await page.close();
    await waitForEntry(panel, "Le client propose un échéancier");
    await panel.getByRole("heading", { name: /^Proposition du client/ }).waitFor();
    await panel.getByRole("button", { name: fr.caseView.holds.agree.plan }).click();
    await waitForEntry(panel, "Échéancier convenu");
    await panel.getByRole("heading", { name: fr.caseView.holds.plan }).waitFor();
    expect(await panel.getByRole("button", { name: fr.caseView.holds.agree.plan }).count()).toBe(0);
  });

  test("a problem with an invoice, in their own words", async () => {
    const page = await openPage();
    await page.getByRole("link", { name: "Il y a un problème" }).click();
    await page.getByLabel("F-2026-031").check();
    await page.getByLabel("Ce qui ne va pas").fill('Le <b>logo</b> manque & "rien" ne va.');
    await send(page);
    await page.close();
    expect(await waitForEntry(panel, "Le client signale un problème")).toContain(
      'sur la facture n° F-2026-031 : « Le <b>logo</b> manque & "rien" ne va. »',
    );
    await panel.getByRole("heading", { name: /^Litige depuis le/ }).waitFor();
  });
});

describe("the debtor's pages", () => {
  test("keep what was typed and say at the field what is wrong", async () => {
    const page = await openPage();
    await page.getByRole("link", { name: "Je paierai à une date précise" }).click();
    await page.getByLabel("Je paierai le").fill(dayFromNow(-3));
    await page.getByLabel("Montant que je paierai").fill("99 999");
    await page.getByLabel("Un mot à ajouter").fill("merci");
    await page.getByRole("button", { name: "Continuer" }).click();
    await page.getByRole("heading", { name: "À corriger" }).waitFor();
    expect(await page.getByLabel("Je paierai le").inputValue()).toBe(dayFromNow(-3));
    expect(await page.getByLabel("Montant que je paierai").inputValue()).toBe("99 999");
    expect(await page.getByLabel("Un mot à ajouter").inputValue()).toBe("merci");
    await world.shoot(page, "debtor-complaints");
    await page.close();
  });

  test.each(["light", "dark"] as const)(
    "have no violation of WCAG A or AA, %s",
    async (colorScheme) => {
      ({ pageUrl } = await writeReminder());
      const page = await openPage({ colorScheme, examined: true });
      const examine = async (name: string) => {
        expect(await axeViolations(page)).toEqual([]);
        await world.shoot(page, `debtor-${name}-${colorScheme}`);
      };
      await examine("page");
      for (const kind of ["paid", "will-pay", "plan", "problem"]) {
        await page.goto(`${pageUrl}/answer/${kind}`);
        await examine(kind);
      }
      await page.goto(`${pageUrl}/answer/paid`);
      await page.getByLabel("Date du paiement").fill(dayFromNow(-2));
      await page.getByRole("button", { name: "Continuer" }).click();
      await examine("review");
      // A program that fills in what people do not see is asked for one more tick.
      await page.goto(`${pageUrl}/answer/paid`);
      await page.getByLabel("Date du paiement").fill(dayFromNow(-3));
      await page.locator('[name="subject"]').evaluate((field: HTMLInputElement) => {
        field.value = "x";
      });
      await page.getByRole("button", { name: "Continuer" }).click();
      await page.getByLabel("Cette réponse vient bien de moi").waitFor();
      await examine("sure");
      await page.goto(`${pageUrl}/tracking/withdraw`);
      await examine("withdraw");
      await page.close();
    },
  );

  test("fit a desktop too", async () => {
    const page = await openPage({ width: 1_280, examined: true });
    const overflows = () => document.documentElement.scrollWidth > window.innerWidth;
    expect(await page.evaluate(overflows)).toBe(false);
    await world.shoot(page, "debtor-page-desktop");
    await page.close();
  });
});

test("a payment order is filed, given and served, and the case that is closed leaves the agenda", async () => {
  const words = procedure;
  const note = async (stage: Stage) => {
    await panel.getByRole("button", { name: fr.log.kinds.procedure, exact: true }).click();
    const stages = panel.getByLabel(words.stage);
    await stages.waitFor();
    // What comes next is what the form opens on, but for the first step.
    if (stage === "filing") {
      await panel.getByLabel(words.procedure).selectOption("payment-order");
      await panel.getByLabel(words.court).fill("Tribunal de commerce de Lyon");
    }
    expect(await stages.inputValue()).toBe(stage);
    expect(await panel.getByLabel(words.procedure).inputValue()).toBe("payment-order");
    await panel.getByRole("button", { name: words.submit, exact: true }).click();
    await stages.waitFor({ state: "detached" });
  };
  const isInAgenda = async (): Promise<boolean> => {
    const popup = await world.extensionPage("popup");
    await popup.getByText(fr.common.loading).waitFor({ state: "detached" });
    const text = await popup.locator("main").innerText();
    await popup.close();
    return text.includes(people.client.company);
  };

  await note("filing");
  await waitForEntry(panel, "Demande en justice déposée (injonction de payer)");
  await panel.getByRole("heading", { name: /^Procédure en cours depuis le/ }).waitFor();
  await note("decision");
  const toServe = panel.locator(".clocks").getByText(law.clocks.deadlines["serve-order"]);
  await toServe.first().waitFor();
  expect(await isInAgenda()).toBe(true);
  await world.shoot(panel.page(), "procedure-under-way");
  await note("served");
  await waitForEntry(panel, "Décision signifiée au client (injonction de payer)");
  await toServe.first().waitFor({ state: "detached" });

  await panel.getByRole("button", { name: fr.log.kinds.close, exact: true }).click();
  await panel.getByLabel(words.close.whys["written-off"]).check();
  await panel.getByRole("button", { name: words.close.submit, exact: true }).click();
  await panel.getByText(fr.caseView.next.done.closed).waitFor();
  expect(await isInAgenda()).toBe(false);

  await panel.getByRole("button", { name: fr.caseView.next.reopen }).click();
  await panel.getByRole("button", { name: fr.log.submit, exact: true }).click();
  await panel.getByRole("heading", { name: /^Décision rendue ou signifiée le/ }).waitFor();
}, 120_000);
