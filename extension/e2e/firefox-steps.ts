import type { Frame, Page } from "puppeteer-core";
import { expect } from "vitest";

import { type Account, people } from "../demo/seed.ts";
import { fr } from "../locales/fr.ts";

/** The steps of `demo/connect.ts` and `demo/panel-steps.ts`, done in Firefox. */

type Place = Frame | Page;

const press = (place: Place, button: string): Promise<void> =>
  place.locator(`::-p-aria([name="${button}"][role="button"])`).click();

const choose = (place: Place, radio: string): Promise<void> =>
  place.locator(`::-p-aria([name="${radio}"][role="radio"])`).click();

const fill = (place: Place, label: string, text: string): Promise<void> =>
  place
    .locator(`::-p-xpath(//input[@id = //label[starts-with(normalize-space(.), "${label}")]/@for])`)
    .fill(text);

const waitForText = (place: Place, text: string): Promise<void> =>
  expect
    .poll(() => place.evaluate(() => document.body.textContent), { timeout: 20_000 })
    .toContain(text);

/** From the panel to the options page, where a new account is made. */
export const signUp = async (
  panel: Frame,
  optionsTab: () => Promise<Page>,
  serverUrl: string,
  account: Account,
): Promise<void> => {
  const { connection, account: words } = fr.options;
  await press(panel, fr.panel.signedOut.start);
  const options = await optionsTab();
  await fill(options, connection.address, serverUrl);
  await press(options, connection.save);
  await waitForText(options, connection.saved);
  await choose(options, words.create);
  await fill(options, words.name, account.name);
  await fill(options, words.email, account.email);
  await fill(options, words.password, account.password);
  await press(options, words.signUp);
  await waitForText(options, words.signedInAs(account.email));
  await options.close();
};

/** From "no case yet" to a case with the demo's one invoice, measured with the client's consent. */
export const openCaseInPanel = async (panel: Frame): Promise<void> => {
  const words = fr.openCase;
  await press(panel, fr.panel.unknown.open);
  await fill(panel, words.company, people.client.company);
  await fill(panel, words.number, "F-2026-031");
  await fill(panel, words.amount, "1 800,00");
  await fill(panel, words.issuedOn, "2026-09-01");
  await fill(panel, words.dueOn, "2026-10-01");
  await choose(panel, words.trackingChoices.consent);
  await choose(panel, fr.consent.ways.box);
  await fill(panel, fr.consent.wayDetail, "D-2026-014");
  await press(panel, words.submit);
  await waitForText(panel, fr.caseView.owed.title);
};

export const insertReminder = async (panel: Frame): Promise<void> => {
  await press(panel, fr.caseView.next.insert);
  await waitForText(panel, fr.caseView.inserted.title);
};

/** The newest entry of the timeline that matches, once there is one. */
export const waitForEntry = async (panel: Frame, words: RegExp): Promise<string> => {
  const entry = async (): Promise<string> => {
    const all = await panel.$$eval("li", (items) => items.map((item) => item.innerText));
    return all.find((text) => words.test(text))?.replaceAll(/\s+/g, " ") ?? "";
  };
  await expect.poll(entry, { timeout: 60_000 }).toMatch(words);
  return entry();
};

/** Opens the report from the panel, and has it downloaded. */
export const downloadReport = async (
  panel: Frame,
  reportTab: () => Promise<Page>,
): Promise<Page> => {
  await press(panel, fr.common.report);
  const report = await reportTab();
  await press(report, fr.report.csv);
  return report;
};
