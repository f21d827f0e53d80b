import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { demoProfile, lateClient } from "../demo/seed.ts";
import { fr } from "../locales/fr.ts";
import { axeViolations } from "./axe-violations.ts";
import { insertMessages } from "./insert-messages.ts";
import { openWorld, reportRows, type World } from "./world.ts";

const artifacts = fileURLToPath(new URL("../../artifacts/e2e/", import.meta.url));
const t = fr.report;
const clients = [
  "Atelier Durand SARL",
  "Mairie de Saint-Étienne-du-Grès",
  "Le Goff & Fils, charpente traditionnelle",
  "Studio Nord",
];
const perClient = 500;

let world: World;
let page: Page;
const lines = (): Locator => page.locator("tbody tr");
const strips = (): Locator => page.locator("td.strip svg");
const sentence = (): Locator => page.locator("p.sentence");
/** Numbers are grouped with spaces of several kinds. */
const plain = (text: string | null): string => (text ?? "").replaceAll(/[\u00a0\u202f]/g, " ");

const sendTo = async (name: string): Promise<string> => {
  const { id } = await world.api<{ id: string }>("POST", "/api/cases", {
    ...lateClient,
    contact: { ...lateClient.contact, name, company: name },
  });
  const reminder = await world.api<{ id: string; subject: string }>("POST", "/api/reminders", {
    caseId: id,
    step: "first",
  });
  await world.api("POST", `/api/reminders/${reminder.id}/sent`, {
    at: Date.now(),
    to: lateClient.contact.emails,
    subject: reminder.subject,
  });
  return reminder.id;
};

beforeAll(async () => {
  world = await openWorld();
  await world.api("PUT", "/api/profile", demoProfile);
  const sent: string[] = [];
  for (const name of clients) sent.push(await sendTo(name));
  insertMessages(world.server.dataDir, sent, perClient - 1);
  page = await world.extensionPage("report");
});
afterAll(() => world.close());

describe("the report of 2,000 messages", () => {
  test("shows its first lines with their strips, and says what all of them say", async () => {
    await expect.poll(() => lines().count()).toBe(25);
    expect(plain(await sentence().textContent())).toContain(
      "2 000 relances envoyées dans 4 dossiers",
    );
    // One in five of the messages got nothing back.
    await strips().nth(15).waitFor();
    await world.shoot(page, "report-2000-light");
    expect(await axeViolations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    await world.shoot(page, "report-2000-dark");
    expect(await axeViolations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "light" });
  });

  test("is sorted by any column, both ways round", async () => {
    const header = page.getByRole("columnheader", { name: t.columns.fetches });
    const fetches = async () =>
      (await page.locator("td.numeric:nth-of-type(5)").allTextContents()).map(Number);
    await header.getByRole("button").click();
    expect(await header.getAttribute("aria-sort")).toBe("descending");
    expect(new Set(await fetches())).toEqual(new Set([2]));
    await header.getByRole("button").click();
    expect(await header.getAttribute("aria-sort")).toBe("ascending");
    expect(new Set(await fetches())).toEqual(new Set([0]));
    await page.getByRole("button", { name: t.columns.sentAt }).click();
    await strips().nth(15).waitFor();
  });

  test("keeps to one client, and to a period", async () => {
    const [, mairie = ""] = clients;
    await page.getByLabel(t.filters.client, { exact: true }).selectOption({ label: mairie });
    await expect
      .poll(async () => plain(await sentence().textContent()))
      .toContain("500 relances envoyées dans 1 dossier");
    const shown = await lines().locator("th").allTextContents();
    expect(shown).toHaveLength(25);
    expect(shown.every((name) => name.includes(mairie))).toBe(true);
    const day = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel(t.filters.from).fill(day);
    await expect.poll(() => lines().count()).toBeLessThan(25);
    expect(await lines().count()).toBeGreaterThan(9);
    await page.getByRole("button", { name: t.filters.clear }).click();
    await expect.poll(() => sentence().textContent()).toContain("dans 4 dossiers");
  });

  test("is a file with every message, its verdicts and their reasons", async () => {
    const [header = "", ...records] = await reportRows(world);
    expect(records).toHaveLength(clients.length * perClient);
    expect(header.split(";").slice(-2)).toEqual(["Première lecture probable (UTC)", "Motifs"]);
    expect(records.filter((record) => record.includes("relais d’Apple"))).toHaveLength(400);
  });

  test("is printed on A4, the table with its strips and without what is for the screen", async () => {
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".filters").isVisible()).toBe(false);
    expect(await strips().first().isVisible()).toBe(true);
    expect(plain(await page.locator(".printed-head").innerText())).toContain("Toutes les relances");
    // Seen from within: as the browser's own command has it.
    await page.evaluate(() => {
      globalThis.addEventListener("beforeprint", () =>
        queueMicrotask(() => {
          const drawn = document.querySelectorAll("td.strip svg").length;
          document.body.dataset["strips"] = String(drawn);
        }),
      );
    });
    const cdp = await world.browser.context.newCDPSession(page);
    const { data } = await cdp.send("Page.printToPDF", {
      preferCSSPageSize: true,
      printBackground: true,
    });
    expect(Number(await page.locator("body").getAttribute("data-strips"))).toBeGreaterThan(15);
    const pdf = Buffer.from(data, "base64");
    mkdirSync(artifacts, { recursive: true });
    writeFileSync(`${artifacts}report-2000.pdf`, pdf);
    const text = pdf.toString("latin1");
    expect(text.startsWith("%PDF-")).toBe(true);
    const boxes = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    const sizes = boxes.map(([, width, height]) => [Number(width), Number(height)]);
    expect(sizes.length).toBeGreaterThan(0);
    // 297 × 210 mm in points.
    for (const [width = 0, height = 0] of sizes) {
      expect(Math.abs(width - 841.9)).toBeLessThan(2);
      expect(Math.abs(height - 595.3)).toBeLessThan(2);
    }
  });
});
