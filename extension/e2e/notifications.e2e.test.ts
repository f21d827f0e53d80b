import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { type Browser, chromium, type Worker } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { builtExtension } from "../demo/launch-chromium.ts";
import { serveGmail } from "../demo/mailbox.ts";
import { panelIn } from "../demo/panel-in.ts";
import { demoProfile, lateClient, people } from "../demo/seed.ts";
import { fr } from "../locales/fr.ts";
import { ensureBrowser } from "../setup/browsers.ts";
import { openWorld, type World } from "./world.ts";

/** Inside the background: the browser, and what it was asked to show. */
declare const chrome: {
  notifications: {
    create: (id: string, words: { title: string; message: string }) => Promise<string>;
    clear: (id: string) => Promise<boolean>;
    onClicked: { dispatch: (id: string) => void };
  };
  storage: { local: { set: (items: object) => Promise<void> } };
  alarms: { onAlarm: { dispatch: (alarm: { name: string }) => void } };
};
declare global {
  var asked: { id: string; title: string; message: string }[];
  var cleared: string[];
}

const phone =
  "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";
const threadId = "1998c2a7f3d04b1e";
const folder = mkdtempSync(join(tmpdir(), "impaye-notifying-"));
let world: World;
let background: Worker;
let recipient: Browser;

beforeAll(async () => {
  // Nobody is there to answer the browser's own question: this copy has the permission already.
  cpSync(builtExtension, folder, { recursive: true });
  const manifest = join(folder, "manifest.json");
  const told = JSON.parse(readFileSync(manifest, "utf8")) as Record<string, string[]>;
  told["permissions"] = [...(told["permissions"] ?? []), "notifications"];
  delete told["optional_permissions"];
  writeFileSync(manifest, JSON.stringify(told));
  world = await openWorld({ extension: folder });
  recipient = await chromium.launch({
    executablePath: ensureBrowser("chromium"),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  await world.api("PUT", "/api/profile", demoProfile);
  const [worker] = world.browser.context.serviceWorkers();
  if (worker === undefined) throw new Error("no background");
  background = worker;
  await background.evaluate(async () => {
    // The background has the machine's language, and no page's.
    await chrome.storage.local.set({ language: "fr" });
    globalThis.asked = [];
    globalThis.cleared = [];
    // What is shown cannot be asked for by its words, and goes by itself after some seconds.
    const { create, clear } = chrome.notifications;
    chrome.notifications.create = async (id, words) => {
      const made = await create(id, words);
      globalThis.asked.push({ id, ...words });
      return made;
    };
    chrome.notifications.clear = (id) => {
      globalThis.cleared.push(id);
      return clear(id);
    };
  });
});
afterAll(async () => {
  await recipient?.close();
  await world?.close();
  rmSync(folder, { recursive: true, force: true });
});

const asked = () => background.evaluate(() => globalThis.asked);
const cleared = () => background.evaluate(() => globalThis.cleared);
/** What the browser does by itself every half hour. */
const poll = () => background.evaluate(() => chrome.alarms.onAlarm.dispatch({ name: "badge" }));
const click = (id: string) =>
  background.evaluate((id) => chrome.notifications.onClicked.dispatch(id), id);

const openCase = async (company: string, email: string): Promise<string> => {
  const contact = { ...lateClient.contact, company, emails: [email] };
  const { id } = await world.api<{ id: string }>("POST", "/api/cases", { ...lateClient, contact });
  return id;
};

/** The debtor says on the page that it was paid, as a person who reads what is sent. */
const answer = async (caseId: string): Promise<void> => {
  const reminder = await world.api<{ id: string; pageUrl: string }>("POST", "/api/reminders", {
    caseId,
    step: "third",
  });
  const sent = { at: Date.now(), to: [people.client.email], subject: "Relance" };
  await world.api("POST", `/api/reminders/${reminder.id}/sent`, sent);
  const page = await recipient.newPage({ userAgent: phone, javaScriptEnabled: false });
  await page.goto(reminder.pageUrl);
  await page.getByRole("link", { name: "J’ai déjà payé" }).click();
  await page.getByLabel("Date du paiement").fill(new Date().toISOString().slice(0, 10));
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.getByRole("heading", { name: "Relisez avant d’envoyer" }).waitFor();
  await page.waitForTimeout(1_600);
  await page.getByRole("button", { name: "Envoyer ma réponse" }).click();
  await page.getByRole("heading", { name: "Merci, votre réponse est transmise" }).waitFor();
  await page.close();
};

test("an answer is told once to who asked for it, and a click opens its thread or its report", async () => {
  const words = fr.options.notifications;
  const withThread = await openCase("Atelier Durand SARL", people.client.email);
  await world.api("PUT", `/api/threads/gmail/${threadId}`, { caseId: withThread });
  const without = await openCase("Studio Morel", "lea@studio-morel.example");

  // Nobody asked yet: the badge tells that the poll is over.
  await answer(withThread);
  await poll();
  const badge = () => background.evaluate("chrome.action.getBadgeText({})");
  await expect.poll(badge).not.toBe("");
  expect(await asked()).toEqual([]);

  const options = await world.extensionPage("options");
  const box = options.getByLabel(words.label);
  await box.check();
  await expect.poll(() => box.isChecked()).toBe(true);
  await options.close();

  await answer(withThread);
  await poll();
  await expect
    .poll(asked)
    .toMatchObject([{ title: "Atelier Durand SARL", message: words.answered }]);

  // The next poll brings what is new, and that alone.
  await answer(without);
  await poll();
  await expect.poll(asked).toMatchObject([{}, { title: "Studio Morel", message: words.answered }]);

  await serveGmail(world.browser.context);
  const [ofThread = "", ofReport = ""] = (await asked()).map(({ id }) => id);
  const [page] = await Promise.all([world.browser.context.waitForEvent("page"), click(ofThread)]);
  await page.waitForURL(`https://mail.google.com/mail/u/0/#all/${threadId}`);
  const panel = await panelIn(page);
  await panel.getByRole("heading", { name: "Atelier Durand SARL" }).waitFor();
  await expect.poll(cleared).toEqual([ofThread]);

  const [report] = await Promise.all([world.browser.context.waitForEvent("page"), click(ofReport)]);
  await report.waitForURL(new RegExp(`/report\\.html\\?caseId=${without}$`));
  await expect.poll(cleared).toEqual([ofThread, ofReport]);
  expect(await asked()).toHaveLength(2);
});
