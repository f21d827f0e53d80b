import { afterAll, beforeAll, expect, test } from "vitest";

import { connect } from "../demo/connect.ts";
import { serveGmail } from "../demo/mailbox.ts";
import { demoThread } from "../demo/panel-steps.ts";
import { lateClient } from "../demo/seed.ts";
import { fr } from "../locales/fr.ts";
import { openWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.api("POST", "/api/cases", lateClient);
});
afterAll(() => world.close());

// Every route with B's token and A's ids is walked in the server's own tests.
test("another account in the same browser sees nothing of the first one's case", async () => {
  const mailbox = await serveGmail(world.browser.context);
  const { page, panel } = await world.openMailbox(mailbox);
  await demoThread(page).click();
  await panel.getByRole("heading", { name: fr.caseView.owed.title }).waitFor();

  const options = await world.extensionPage("options");
  await options.getByRole("button", { name: fr.options.account.signOut }).click();
  await options.getByRole("button", { name: fr.options.account.signIn, exact: true }).waitFor();
  await options.close();
  const other = { name: "Billie", email: "billie@exemple.be", password: "une autre phrase" };
  await connect(world.browser, world.server.url, other, "sign-up");

  await page.reload();
  await demoThread(page).click();
  const again = await world.openMailbox(mailbox);
  await demoThread(again.page).click();
  await again.panel.getByRole("button", { name: fr.panel.unknown.open }).waitFor();
  expect(await again.panel.getByText("F-2026-031").count()).toBe(0);
  const report = await world.extensionPage("report");
  await report.getByText(fr.report.empty).waitFor();
});
