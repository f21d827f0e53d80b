import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { findBrowser } from "../setup/browsers.ts";
import { connect } from "./connect.ts";
import { builtExtension, launchChromium } from "./launch-chromium.ts";
import { serveGmail } from "./mailbox.ts";
import { demoThread } from "./panel-steps.ts";
import { demoAccount, seedDemo } from "./seed.ts";
import { startServer } from "./start-server.ts";
import { walkMainJob } from "./walk-main-job.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dataDir = process.env["DATA_DIR"] ?? join(root, ".impaye");
const firefoxExtension = builtExtension.replace("chrome-mv3", "firefox-mv2");

const hasDisplay =
  process.platform === "darwin" ||
  process.platform === "win32" ||
  Boolean(process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"]);

const threeSteps = (serverUrl: string) => `
Add Impayé to the browser that you use:
  1. Chrome, Edge, Brave: open chrome://extensions, switch on "Developer mode", choose
     "Load unpacked" and pick  ${builtExtension}
     Firefox: open about:debugging#/runtime/this-firefox, choose "Load Temporary Add-on" and pick
     ${join(firefoxExtension, "manifest.json")}
  2. Click the Impayé icon, then "Options". The server is ${serverUrl}; create your account.
  3. Open Gmail or Outlook on the web, and a thread with a client who has not paid.
`;

const openDemoMailbox = async (serverUrl: string): Promise<void> => {
  const account = demoAccount(dataDir);
  await seedDemo(serverUrl, account);
  const browser = await launchChromium({ headless: false, profile: join(dataDir, "demo-browser") });
  await connect(browser, serverUrl, account);
  const mailbox = await serveGmail(browser.context);
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(mailbox.url);
  await demoThread(page).click();
  console.log(`The demo mailbox is open: one thread, one late client. Your account there:
  ${account.email}  ${account.password}`);
};

if (process.argv.includes("--demo")) {
  await walkMainJob(join(root, "artifacts", "demo"));
} else {
  const server = await startServer(dataDir, Number(process.env["PORT"] ?? 8787));
  console.log(`Impayé's server runs at ${server.url}, its data is in ${dataDir}.`);
  if (hasDisplay && findBrowser("chromium") !== null) await openDemoMailbox(server.url);
  else
    console.log(
      "No display with a Chromium was found: `start --demo` shows the main job without one.",
    );
  console.log(threeSteps(server.url));
  console.log("Ctrl+C stops it.");
  const stop = () => void server.stop().then(() => process.exit(0));
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}
