import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { type RunningServer, startServer } from "../demo/start-server.ts";
import { launchHeadless } from "../setup/launch-headless.ts";
import { axeViolations } from "./axe-violations.ts";

const artifacts = fileURLToPath(new URL("../../artifacts/e2e/", import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), "impaye-e2e-"));
let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  mkdirSync(artifacts, { recursive: true });
  server = await startServer(dataDir);
  browser = await launchHeadless();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const phone = { width: 360, height: 740 };
const desk = { width: 1_100, height: 900 };

test.each([
  ["fr", "/outils/interets", "Calculer", "10 453,68 €", phone, "light"],
  ["fr", "/outils/interets", "Calculer", "10 453,68 €", desk, "dark"],
  ["en", "/tools/interest", "Calculate", "€10,453.68", phone, "dark"],
  ["en", "/tools/interest", "Calculate", "€10,453.68", desk, "light"],
] as const)(
  "the calculator in %s, filled in by hand and without script: %s",
  async (language, path, button, total, viewport, colorScheme) => {
    const name = `calculator-${language}-${viewport.width}-${colorScheme}`;
    const page = await browser.newPage({ viewport, colorScheme, javaScriptEnabled: true });
    const scripts: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(server.url)) scripts.push(request.url());
    });
    await page.goto(server.url + path);
    expect(await axeViolations(page)).toEqual([]);
    await page.screenshot({ path: join(artifacts, `${name}-empty.png`), fullPage: true });

    await page.locator("#principal").fill("10 000,00");
    await page.locator("#from").fill("2026-04-30");
    await page.locator("#to").fill("2026-08-31");
    await page.getByRole("button", { name: button }).click();
    await page.locator(".owed").waitFor();
    const shown = (await page.locator(".owed").innerText()).replaceAll(/[\u00a0\u202f]/g, " ");
    expect(shown).toBe(total);
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth > window.innerWidth")).toBe(
      false,
    );
    await page.screenshot({ path: join(artifacts, `${name}.png`), fullPage: true });
    expect(scripts).toEqual([]);

    await page.locator("#principal").fill("zéro");
    await page.getByRole("button", { name: button }).click();
    await page.getByRole("alert").waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.screenshot({ path: join(artifacts, `${name}-mistake.png`), fullPage: true });
    await page.close();
  },
);
