import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { fr } from "../locales/fr.ts";
import { connect } from "./connect.ts";
import { launchChromium } from "./launch-chromium.ts";
import { serveGmail } from "./mailbox.ts";
import { outlookDesktopAgent, openAsRecipient } from "./open-as-recipient.ts";
import { panelIn } from "./panel-in.ts";
import { insertReminder, openCaseInPanel, demoThread, waitForEntry } from "./panel-steps.ts";
import { demoAccount } from "./seed.ts";
import { startServer } from "./start-server.ts";

/**
 * The whole main job, without a display and from nothing: a new account, a thread with a late
 * client, its case, the reminder in one click, sent, opened by the client, on the timeline and in
 * the report. Leaves a numbered screenshot of every stage in `folder`.
 */
export const walkMainJob = async (folder: string): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  const dataDir = mkdtempSync(join(tmpdir(), "impaye-demo-"));
  const server = await startServer(dataDir);
  const browser = await launchChromium({ headless: true });
  let shots = 0;
  const done = (what: string, shot: string) => console.log(`  ${++shots}. ${what}\n     ${shot}`);
  try {
    console.log("\nThe main job, on the demo mailbox:");
    await connect(browser, server.url, demoAccount(dataDir), "sign-up");
    const mailbox = await serveGmail(browser.context);
    const page = await browser.context.newPage();
    const shoot = async (name: string, what: string) => {
      const path = join(folder, `${shots + 1}-${name}.png`);
      await page.screenshot({ path });
      done(what, path);
    };

    await page.goto(mailbox.url);
    await demoThread(page).click();
    const panel = await panelIn(page);
    await panel.getByRole("button", { name: fr.panel.unknown.open }).waitFor();
    await shoot("thread", "The thread with the client; the panel offers to open a case.");

    await openCaseInPanel(panel, { consent: true });
    const total = await panel.locator(".owed").first().innerText();
    await shoot("case", `The case: ${total.replaceAll(/\s+/g, " ")}`);

    await insertReminder(panel);
    await shoot("reminder", "One click: the reminder stands in the reply.");

    await page.locator('[data-fixture="send"]').first().click();
    const sent = await waitForEntry(panel, "envoyée");
    await shoot("sent", `Sent with the mail page's own button: “${sent}”`);

    const left = mailbox.sent[0];
    if (left === undefined) throw new Error("The mail page did not send anything.");
    const opened = join(folder, `${shots + 1}-opened.png`);
    await openAsRecipient(left.html, { userAgent: outlookDesktopAgent, screenshot: opened });
    done("The client opens it.", opened);

    const fetched = await waitForEntry(panel, "Image chargée");
    await shoot("fetched", `On the timeline: “${fetched}”`);

    const report = await browser.context.newPage();
    await report.goto(`chrome-extension://${browser.extensionId}/report.html`);
    const [download] = await Promise.all([
      report.waitForEvent("download"),
      report.getByRole("button", { name: "CSV" }).click(),
    ]);
    const csv = join(folder, "report.csv");
    await download.saveAs(csv);
    const path = join(folder, `${shots + 1}-report.png`);
    await report.screenshot({ path });
    done(
      `The report, and as CSV (${readFileSync(csv, "utf8").trim().split("\r\n").length - 1} message).`,
      path,
    );
    console.log(`\nAll of it worked. Screenshots: ${folder}\n`);
  } finally {
    await browser.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
};
