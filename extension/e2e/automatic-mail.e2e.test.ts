import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import type { TimelineEvent } from "@impaye/shared/timeline/event";

import { serveGmail } from "../demo/mailbox.ts";
import { demoThread, openCaseInPanel, waitForEntry } from "../demo/panel-steps.ts";
import { people } from "../demo/seed.ts";
import { openWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Puts a message at the end of the thread that is open, as the page would draw it. */
const receive = (
  page: Page,
  message: { id: string; email: string; name: string; when: string; text: string },
): Promise<void> =>
  page.evaluate(({ id, email, name, when, text }) => {
    const part = (name: string, root: ParentNode = document) =>
      root.querySelector<HTMLElement>(`[data-fixture="${name}"]`);
    const template = part("message-template");
    if (!(template instanceof HTMLTemplateElement)) throw new Error("no message-template");
    // A copy of a fragment is a fragment.
    const item = template.content.cloneNode(true) as DocumentFragment;
    part("message", item)?.setAttribute("data-message-id", `#msg-f:${id}`);
    part("message", item)?.setAttribute("data-legacy-message-id", id);
    const from = part("from", item);
    from?.setAttribute("email", email);
    from?.setAttribute("name", name);
    part("when", item)?.append(when);
    part("body", item)?.append(text);
    part("messages")?.append(item);
  }, message);

const theCase = async (): Promise<string> => {
  const { cases } = await world.api<{ cases: { id: string }[] }>("GET", "/api/cases");
  if (cases[0] === undefined || cases.length > 1) throw new Error(`${cases.length} cases`);
  return cases[0].id;
};

const received = async () => {
  const { events } = await world.api<{ events: TimelineEvent[] }>(
    "GET",
    `/api/cases/${await theCase()}/timeline`,
  );
  return events.flatMap((event) => (event.type === "mail.received" ? [event.body.kind] : []));
};

// Features: note-automatic-mail
test("an absence and a mail that came back are noted once, and are no answers", async () => {
  const mailbox = await serveGmail(world.browser.context);
  const { page, panel } = await world.openMailbox(mailbox);
  await demoThread(page).click();

  const inFrench = (at: number): string =>
    new Date(at).toLocaleDateString("fr-FR", { day: "numeric", month: "long", year: "numeric" });
  const when = inFrench(Date.now());
  const until = inFrench(Date.now() + 9 * 86_400_000);
  const away = {
    ...people.client,
    id: "19a04f61b2c97c95",
    when,
    text: `Ceci est une réponse automatique. Je suis absente jusqu’au ${until}.`,
  };
  const returned = {
    id: "19a04f61b2c97c94",
    email: "mailer-daemon@googlemail.com",
    name: "Mail Delivery Subsystem",
    when,
    text: "Adresse introuvable. Votre message n’est pas parvenu à camille@atelier-durand.example.",
  };
  await receive(page, returned);
  await receive(page, away);
  // There was nowhere to note them until now.
  await openCaseInPanel(panel, { consent: false });
  await waitForEntry(panel, /Réponse automatique de camille@…/);
  await waitForEntry(panel, /Message non remis/);
  await panel.getByText(/Absence annoncée jusqu’au/).waitFor();
  await world.shoot(page, "automatic-mail");

  // Seen again with one more, told in the order of the page: the first two say nothing new.
  await page.reload();
  await receive(page, returned);
  await receive(page, away);
  await receive(page, { ...returned, id: "19a04f61b2c97c96" });
  await expect.poll(received).toHaveLength(3);
  expect(await received()).toEqual(expect.arrayContaining(["auto-reply", "bounce", "bounce"]));

  const view = await world.api<{ reading: { state: string }; holds: { kind: string }[] }>(
    "GET",
    `/api/cases/${await theCase()}`,
  );
  expect(view.reading.state).toBe("not-sent");
  expect(view.holds.map(({ kind }) => kind)).toEqual(["out-of-office"]);
});
