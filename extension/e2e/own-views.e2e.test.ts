import { afterAll, beforeAll, expect, test } from "vitest";

import { serveGmail } from "../demo/mailbox.ts";
import { gmailProxyAgent } from "../demo/open-as-recipient.ts";
import { insertReminder, demoThread, waitForEntry } from "../demo/panel-steps.ts";
import { lateClient } from "../demo/seed.ts";
import { launchHeadless } from "../setup/launch-headless.ts";
import { openWorld, recipientOpens, reportRows, type World } from "./world.ts";

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

test("the creditor's own visit of his debtor page is set aside, another browser's is not", async () => {
  const reminder = await world.api<{ id: string; pageUrl: string; subject: string }>(
    "POST",
    "/api/reminders",
    { caseId },
  );
  // Long ago, so that nothing but the visitor speaks.
  await world.api("POST", `/api/reminders/${reminder.id}/sent`, {
    at: Date.now() - 86_400_000,
    to: lateClient.contact.emails,
    subject: reminder.subject,
  });
  const visits = async () => {
    const { events } = await world.api<{ events: { type: string; body: { agent?: string } }[] }>(
      "GET",
      `/api/cases/${caseId}/timeline`,
    );
    return events.flatMap(({ type, body }) => (type === "page.visited" ? [body.agent] : []));
  };
  const agenda = () => world.api<{ news: { id: string }[] }>("GET", "/api/agenda");
  const own = await world.browser.context.newPage();
  await own.goto(reminder.pageUrl);
  await expect.poll(visits).toEqual(["own-browser"]);
  expect((await agenda()).news).toEqual([]);
  const row = (await reportRows(world)).find((line) => line.includes(reminder.id));
  expect(row).toContain("Aucun signe");

  const debtor = await launchHeadless();
  const page = await debtor.newPage();
  await page.goto(reminder.pageUrl);
  await debtor.close();
  await expect.poll(visits).toHaveLength(2);
  expect(new Set(await visits())).not.toEqual(new Set(["own-browser"]));
});
