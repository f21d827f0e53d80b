import { fileURLToPath } from "node:url";

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { launchHeadless } from "../../setup/launch-headless.ts";
import { buildOutlookPage } from "../../fixtures/outlook/build.ts";
import { outlookUrls } from "../../fixtures/outlook/urls.ts";
import type { MailPage } from "../contract/mail-page.ts";
import { bundleAdapter, openMailPage } from "../contract/mail-page.ts";
import { eventually, htmlOf, openReply, readThread } from "../contract/steps.ts";
import { readOutlookSendRequest } from "./read-send-request.ts";

const first = "0190a1b2-0000-7000-8000-000000000001";
const second = "0190a1b2-0000-7000-8000-000000000002";
const pageUrl = "https://relances.example/f/tkAb12";
const pixelUrl = "https://relances.example/p/tkAb12.gif";
const reminder = `<p>Bonjour Camille,</p><p>La facture <strong>F-2026-031</strong> reste due&nbsp;: <a href="${pageUrl}">la voir</a>.</p><p>Bien à vous</p><img src="${pixelUrl}" width="1" height="1" alt="">`;

let browser: Browser;
let tab: Page;
let bundle: string;

beforeAll(async () => {
  const adapter = {
    file: fileURLToPath(new URL("outlook-host.ts", import.meta.url)),
    create: "createOutlookHost",
  };
  [browser, bundle] = await Promise.all([launchHeadless(), bundleAdapter({ adapter })]);
  tab = await browser.newPage({ viewport: { width: 1280, height: 800 } });
}, 60_000);
afterAll(() => browser?.close());

const openEditor = async (html: (url: URL) => string): Promise<{ mail: MailPage; key: string }> => {
  const mail = await openMailPage(tab, bundle, { html }, outlookUrls.thread);
  await eventually(() => readThread(mail)).not.toBeNull();
  const key = await openReply(mail);
  await mail.part("editor").focus();
  await mail.page.keyboard.press("Control+Home");
  return { mail, key };
};

const put = ({ page }: MailPage, key: string, id: string, html: string): Promise<void> =>
  page.evaluate(([key, id, html]) => impaye.put(key, id, html), [key, id, html] as const);

const readBack = ({ page }: MailPage, key: string, id: string) =>
  page.evaluate(([key, id]) => impaye.readBack(key, id), [key, id] as const);

const textOf = (mail: MailPage): Promise<string> => mail.part("editor").innerText();

/** Puts the caret right behind this text, as a click there would. */
const caretBehind = ({ page }: MailPage, text: string): Promise<void> =>
  page.evaluate((text) => {
    const editor = document.querySelector('[data-fixture="editor"]');
    const walker = document.createTreeWalker(editor ?? document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.nodeValue?.indexOf(text) ?? -1;
      if (at === -1) continue;
      getSelection()?.collapse(walker.currentNode, at + text.length);
      return;
    }
    throw new Error(`no ${text}`);
  }, text);

/** Has the editor rewrite all of its content from its own model, as every formatting does. */
const rewrite = async ({ page }: MailPage): Promise<void> => {
  await page.keyboard.press("Shift+Home");
  await page.keyboard.press("Control+b");
};

const send = async (mail: MailPage) => {
  await mail.part("send").click();
  await mail.part("reply-compose").waitFor({ state: "detached" });
  const sent = mail.posts.flatMap(({ url, body }) => {
    const read = readOutlookSendRequest({ method: "POST", url, body, headers: {} });
    return read ? [read] : [];
  });
  expect(sent).toHaveLength(1);
  return sent[0];
};

const survivesSending = (html: string | undefined): void => {
  expect(html).toMatch(new RegExp(`<a [^>]*href="${pageUrl}"`, "u"));
  const pixel = new RegExp(`<img [^>]*src="${pixelUrl}"[^>]*>`, "u").exec(html ?? "")?.[0];
  expect(pixel).toContain(`id="impaye-pixel-${first}"`);
  expect(pixel).toContain('width="1" height="1"');
  expect(pixel).not.toContain("display");
};

describe.each(["installed", "9.7.0"] as const)(
  "a reminder in roosterjs, %s",
  { timeout: 30_000 },
  (engine) => {
    let html: (url: URL) => string;
    beforeAll(async () => {
      html = await buildOutlookPage(engine);
    }, 60_000);

    it("stays through the keystrokes that follow, inside it and before it", async () => {
      const { mail, key } = await openEditor(html);
      await put(mail, key, first, reminder);
      await mail.page.keyboard.type("Avant. ");
      await caretBehind(mail, "Bonjour Camille,");
      await mail.page.keyboard.type(" merci d’avance");
      await mail.page.keyboard.press("Backspace");
      await mail.page.keyboard.type("e, vraiment");
      const text = await textOf(mail);
      expect(text).toContain("Avant.");
      expect(text).toContain("Bonjour Camille, merci d’avance, vraiment");
      expect(await readBack(mail, key, first)).toEqual({ present: true, pixelPresent: true });
      expect(mail.errors).toEqual([]);
    });

    it("leaves with its link and its image, as Outlook takes them from its editor", async () => {
      const { mail, key } = await openEditor(html);
      await put(mail, key, first, reminder);
      await caretBehind(mail, "Bonjour Camille,");
      await mail.page.keyboard.type(" bonne année");
      await mail.page.keyboard.press("Enter");
      await mail.page.keyboard.type("et merci");
      const sent = await send(mail);
      expect(sent).toMatchObject({
        verdict: "sent",
        subject: "RE: Refonte du site : facture F-2026-031",
        to: ["camille@atelier-durand.example"],
      });
      survivesSending(sent?.html);
      expect(sent?.html).toContain("bonne année");
    });

    it("keeps link and image when the editor rewrites everything around them", async () => {
      const { mail, key } = await openEditor(html);
      await put(mail, key, first, reminder);
      await caretBehind(mail, "Bien à vous");
      await rewrite(mail);
      expect((await readBack(mail, key, first)).pixelPresent).toBe(true);
      const sent = await send(mail);
      survivesSending(sent?.html);
      expect(sent?.html).toContain("<b>Bien à vous</b>");
    });

    it("is one step of the user's undo, apart from his own words", async () => {
      const { mail, key } = await openEditor(html);
      await mail.page.keyboard.type("Suite à notre appel.");
      const before = await htmlOf(mail, key);
      await put(mail, key, first, reminder);
      const after = await htmlOf(mail, key);
      await caretBehind(mail, "Bonjour Camille,");
      await mail.page.keyboard.type("xyz");
      await mail.page.keyboard.press("Control+z");
      expect(await htmlOf(mail, key)).toBe(after);
      expect(await readBack(mail, key, first)).toEqual({ present: true, pixelPresent: true });
      await mail.page.keyboard.press("Control+z");
      expect(await htmlOf(mail, key)).toBe(before);
      expect(await readBack(mail, key, first)).toEqual({ present: false, pixelPresent: false });
      await mail.page.keyboard.press("Control+y");
      expect(await readBack(mail, key, first)).toEqual({ present: true, pixelPresent: true });
      expect(mail.errors).toEqual([]);
    });

    it("is taken out by our undo, also after the user's own undo made copies of it", async () => {
      const { mail, key } = await openEditor(html);
      await mail.page.keyboard.type("Suite à notre appel.");
      const before = await htmlOf(mail, key);
      await put(mail, key, first, reminder);
      await mail.page.keyboard.type(" Merci");
      await mail.page.keyboard.press("Control+z");
      await mail.page.evaluate(() => impaye.undo());
      expect(await htmlOf(mail, key)).toBe(before);
      await mail.page.keyboard.press("Control+z");
      expect(await readBack(mail, key, first)).toEqual({ present: true, pixelPresent: true });
      await mail.page.keyboard.press("Control+y");
      expect(await htmlOf(mail, key)).toBe(before);
    });

    it("gives its place to a second one, which the next keystroke does not revert", async () => {
      const { mail, key } = await openEditor(html);
      await put(mail, key, first, reminder);
      await mail.page.keyboard.type("Avant. ");
      await put(mail, key, second, "<p>Deuxième relance</p>");
      await mail.page.keyboard.type("Encore. ");
      const text = await textOf(mail);
      expect(text.split("Deuxième relance")).toHaveLength(2);
      expect(text).not.toContain("Bonjour Camille");
      expect(text).toContain("Avant. Encore.");
      expect(await readBack(mail, key, first)).toEqual({ present: false, pixelPresent: false });
      await mail.page.evaluate(() => impaye.undo());
      expect(await readBack(mail, key, first)).toEqual({ present: true, pixelPresent: true });
      expect(await textOf(mail)).toContain("Avant. Encore.");
    });
  },
);

describe("a reminder that the editor has rewritten", { timeout: 30_000 }, () => {
  it("is known again by its id, though its other marks are gone, and replaced", async () => {
    const { mail, key } = await openEditor(await buildOutlookPage());
    await put(mail, key, first, reminder);
    await caretBehind(mail, "Bien à vous");
    await rewrite(mail);
    const html = await htmlOf(mail, key);
    expect(html).toContain(`<div id="impaye-${first}">`);
    expect(html).not.toContain("data-impaye=");
    expect(await readBack(mail, key, first)).toEqual({ present: true, pixelPresent: true });
    await put(mail, key, second, "<p>Deuxième relance</p>");
    expect(await textOf(mail)).not.toContain("Bonjour Camille");
    expect(await textOf(mail)).toMatch(/Deuxième relance\s+Alex Martin/u);
  });

  it("stands between the user's text and the signature in the mail that leaves", async () => {
    const { mail, key } = await openEditor(await buildOutlookPage());
    await mail.page.keyboard.type("Suite à notre appel.");
    await put(mail, key, first, reminder);
    const sent = await send(mail);
    const order = [
      "Suite à notre appel",
      `id="impaye-${first}"`,
      'id="Signature"',
      "divRplyFwdMsg",
    ];
    const places = order.map((mark) => sent?.html.indexOf(mark) ?? -1);
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});
