import { describe, expect, it } from "vitest";

import type { Case } from "../contract.ts";
import type { MailPage } from "./mail-page.ts";
import { eventually, firstThreadUrl, htmlOf, openReply, readThread } from "./steps.ts";

const first = "0190a1b2-0000-7000-8000-000000000001";
const second = "0190a1b2-0000-7000-8000-000000000002";
const server = "https://relances.example";
const pixel = `<img src="${server}/p/ab12.gif" width="1" height="1" alt="">`;
const reminder = `<p>Chère Camille,</p><p>La facture <strong>F-2026-031</strong> reste due.</p>${pixel}`;

const put = ({ page }: MailPage, key: string, id: string, html: string): Promise<void> =>
  page.evaluate(([key, id, html]) => impaye.put(key, id, html), [key, id, html] as const);

const undo = ({ page }: MailPage): Promise<void> => page.evaluate(() => impaye.undo());

const readBack = ({ page }: MailPage, key: string, id: string) =>
  page.evaluate(([key, id]) => impaye.readBack(key, id), [key, id] as const);

const textOf = (mail: MailPage): Promise<string> =>
  mail.part("editor", "reply-compose").innerText();

const type = async (mail: MailPage, text: string): Promise<void> => {
  await mail.part("editor", "reply-compose").focus();
  await mail.page.keyboard.press("Control+Home");
  await mail.page.keyboard.type(text);
};

export const insertsReminders = ({ fixture, open }: Case): void => {
  const end = fixture.expected.replyInsertsBefore;
  const openEditor = async (): Promise<{ mail: MailPage; key: string }> => {
    const mail = await open(firstThreadUrl(fixture));
    await eventually(() => readThread(mail)).not.toBeNull();
    return { mail, key: await openReply(mail) };
  };

  describe("a reminder", () => {
    it("goes before signature and quoted text, tells the page, and leaves no trace when undone", async () => {
      const { mail, key } = await openEditor();
      const before = await htmlOf(mail, key);
      const heard = mail.page.evaluate(
        () =>
          new Promise((resolve) => {
            // In the capture phase: Outlook's editor lets it go no further.
            addEventListener("input", (event) => resolve(event.constructor.name), {
              capture: true,
              once: true,
            });
          }),
      );
      await put(mail, key, first, reminder);
      expect(await heard).toBe("InputEvent");
      const text = await textOf(mail);
      expect(text.trim()).toMatch(/^Chère Camille/u);
      expect(text.indexOf("F-2026-031")).toBeLessThan(text.lastIndexOf(end));
      expect(await readBack(mail, key, first)).toEqual({ present: true, pixelPresent: true });
      await undo(mail);
      expect(await htmlOf(mail, key)).toBe(before);
      expect(await readBack(mail, key, first)).toEqual({ present: false, pixelPresent: false });
      await undo(mail);
      expect(await htmlOf(mail, key)).toBe(before);
    });

    it("goes below what the user wrote, which stays when undone", async () => {
      const { mail, key } = await openEditor();
      await type(mail, "Merci de votre appel.");
      const before = await htmlOf(mail, key);
      await put(mail, key, first, reminder);
      const text = await textOf(mail);
      expect(text.indexOf("Merci")).toBeLessThan(text.indexOf("Chère"));
      expect(text.indexOf("Chère")).toBeLessThan(text.lastIndexOf(end));
      await undo(mail);
      expect(await htmlOf(mail, key)).toBe(before);
    });

    it("leaves alone what the user writes around it afterwards", async () => {
      const { mail, key } = await openEditor();
      await type(mail, "appel.");
      await put(mail, key, first, reminder);
      await type(mail, "Merci de votre ");
      await undo(mail);
      const text = await textOf(mail);
      expect(text).toContain("Merci de votre appel.");
      expect(text).not.toContain("Chère Camille");
    });

    it("takes the place of an earlier one, which comes back when undone", async () => {
      const { mail, key } = await openEditor();
      await put(mail, key, first, reminder);
      const before = await htmlOf(mail, key);
      await put(mail, key, second, "<p>Deuxième relance</p>");
      expect(await textOf(mail)).not.toContain("Chère Camille");
      expect(await readBack(mail, key, first)).toEqual({ present: false, pixelPresent: false });
      expect(await readBack(mail, key, second)).toEqual({ present: true, pixelPresent: false });
      await put(mail, key, second, "<p>Deuxième relance</p>");
      expect((await textOf(mail)).split("Deuxième relance")).toHaveLength(2);
      await undo(mail);
      await put(mail, key, first, reminder);
      await put(mail, key, second, "<p>Deuxième relance</p>");
      await undo(mail);
      expect(await htmlOf(mail, key)).toBe(before);
    });

    it("is found without its pixel when that was taken out", async () => {
      const { mail, key } = await openEditor();
      await put(mail, key, first, reminder);
      await mail.page.evaluate(() => document.querySelector('img[width="1"]')?.remove());
      expect(await readBack(mail, key, first)).toEqual({ present: true, pixelPresent: false });
    });

    it("is left without its image and the notice of it, and gets both back as they were", async () => {
      const { mail, key } = await openEditor();
      const notice = '<p data-impaye-notice="">L’ouverture est mesurée.</p>';
      await put(mail, key, first, `<p>Chère Camille,</p>${notice}${pixel}`);
      const before = await htmlOf(mail, key);
      const withhold = () =>
        mail.page.evaluate(([key, id]) => impaye.withholdPixel(key, id), [key, first] as const);
      const restore = () =>
        mail.page.evaluate(([key, id]) => impaye.restorePixel(key, id), [key, first] as const);
      await withhold();
      expect(await readBack(mail, key, first)).toEqual({ present: true, pixelPresent: false });
      expect(await textOf(mail)).not.toContain("mesurée");
      await withhold();
      await restore();
      expect(await htmlOf(mail, key)).toBe(before);
      await restore();
      expect(await htmlOf(mail, key)).toBe(before);
      await withhold();
      await undo(mail);
      await restore();
      expect(await readBack(mail, key, first)).toEqual({ present: false, pixelPresent: false });
    });

    it("brings nothing that runs, submits or covers the page", async () => {
      const { mail, key } = await openEditor();
      await put(
        mail,
        key,
        first,
        `<p onclick="ran=1" style="position:fixed">Bonjour</p><script>ran=1</script>
         <img src="data:,x" onerror="ran=1"><svg onload="ran=1"></svg><iframe srcdoc="x"></iframe>
         <a href="javascript:ran=1">ici</a><form action="https://x.example"><input name="a"></form>
         <style>*{display:none}</style><custom-tag>reste</custom-tag>`,
      );
      await mail.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)));
      const html = await htmlOf(mail, key);
      const ours = html.slice(html.indexOf("impaye-"), html.indexOf("reste"));
      expect(ours).not.toMatch(
        /on\w+=|<script|<svg|<iframe|<form|<input|<style|javascript:|fixed|data:,/u,
      );
      expect(await textOf(mail)).toContain("reste");
      expect(await mail.page.evaluate(() => "ran" in globalThis)).toBe(false);
    });

    it("is alone in showing our images once quoted ones are stripped", async () => {
      const { mail, key } = await openEditor();
      await put(mail, key, first, reminder);
      const left = await mail.page.evaluate(
        ([key, server, id]) => {
          const editor = document.querySelector(`[id="impaye-${id}"]`)?.parentElement;
          for (const src of [
            `${server}/p/old1.gif`,
            `https://ci3.googleusercontent.com/meips/abc=s0-d-e1-ft#${server}/p/old2.gif`,
            "https://elsewhere.example/logo.png",
            `https://elsewhere.example/?u=${server}/p/old3.gif`,
          ]) {
            const image = document.createElement("img");
            image.setAttribute("src", src);
            image.className = "quoted";
            editor?.append(image);
          }
          const removed = impaye.strip(key, server, id);
          const sources = [...document.querySelectorAll("img.quoted")].map((image) =>
            image.getAttribute("src"),
          );
          return { removed, sources };
        },
        [key, server, first] as const,
      );
      expect(left).toEqual({
        removed: 2,
        sources: [
          "https://elsewhere.example/logo.png",
          `https://elsewhere.example/?u=${server}/p/old3.gif`,
        ],
      });
      expect(await readBack(mail, key, first)).toEqual({ present: true, pixelPresent: true });
    });
  });
};
