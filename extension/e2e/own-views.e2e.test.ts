import { afterAll, beforeAll, expect, test } from "vitest";

import { serveGmail } from "../demo/mailbox.ts";
import { gmailProxyAgent } from "../demo/open-as-recipient.ts";
import { insertReminder, demoThread, waitForEntry } from "../demo/panel-steps.ts";
import { lateClient } from "../demo/seed.ts";
import { openWorld, recipientOpens, type World } from "./world.ts";

let world: World;
let caseId: string;
beforeAll(async () => {
  world = await openWorld();
  ({ id: caseId } = await world.api<{ id: string }>("POST", "/api/cases", lateClient));
});
afterAll(() => world.close());

// Features: ignore-own-views
test("the creditor's own screen loads no image of his, and what its proxy loads is set aside", async () => {
  const mailbox = await serveGmail(world.browser.context);
  const { page, panel } = await world.openMailbox(mailbox);
  const blocked: string[] = [];
  const answered: string[] = [];
  page.on("requestfailed", (request) => {
    if (request.url().includes("/p/")) blocked.push(request.failure()?.errorText ?? "");
  });
  page.on("response", (response) => {
    if (response.url().includes("/p/")) answered.push(response.url());
  });

  await demoThread(page).click();
  await insertReminder(panel);
  await page.locator('[data-fixture="send"]').click();
  // The thread now shows the sent mail, its image behind the mail host's own proxy.
  await page.locator('[data-fixture="message"] img[src*="/p/"]').waitFor({ state: "attached" });
  await waitForEntry(panel, /envoyée/);
  // That proxy loads it from elsewhere, whatever this browser blocks.
  await recipientOpens(mailbox, gmailProxyAgent);
  expect(await waitForEntry(panel, /Image chargée via Gmail/)).toContain("votre propre affichage");

  const view = await world.api<{ reading: { state: string; fetches: number } }>(
    "GET",
    `/api/cases/${caseId}`,
  );
  expect(view.reading).toMatchObject({ state: "no-signal", fetches: 0 });
  expect(blocked.length).toBeGreaterThan(0);
  expect(new Set(blocked)).toEqual(new Set(["net::ERR_BLOCKED_BY_CLIENT"]));
  expect(answered).toEqual([]);
});
