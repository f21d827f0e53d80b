import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { launchHeadless } from "../../setup/launch-headless.ts";
import { bundleAdapter, openMailPage, value } from "../contract/mail-page.ts";
import type { MailPage } from "../contract/mail-page.ts";
import { eventually, openReply, readComposes, readThread, readings } from "../contract/steps.ts";
import { readGmailSendRequest } from "./read-send-request.ts";

const ours = new URL("../../fixtures/gmail/", import.meta.url);
const captured = new URL("../../../../shared/mail-hosts/fixtures/", import.meta.url);
const popup2020 = new URL("gmail-compose-popup-2020-10.html", captured);

const mailbox = "https://mail.google.com/mail/u/0/";
const threadUrl = `${mailbox}#inbox/FMfcgzQXKzlhvMnBwqPrTxLmZkVcJdGf`;

let browser: Browser;
let page: Page;
let bundle: string;

beforeAll(async () => {
  const file = fileURLToPath(new URL("gmail-host.ts", import.meta.url));
  [browser, bundle] = await Promise.all([
    launchHeadless(),
    bundleAdapter({ adapter: { file, create: "createGmailHost" } }),
  ]);
  page = await browser.newPage();
}, 60_000);
afterAll(() => browser?.close());

const open = (file: URL, url: string, mutate?: (html: string) => string): Promise<MailPage> =>
  openMailPage(page, bundle, { html: () => readFileSync(file, "utf8") }, url, mutate);

const openThread = (mutate?: (html: string) => string): Promise<MailPage> =>
  open(new URL("thread-2026-11.html", ours), threadUrl, mutate);

const verdicts = ({ posts }: MailPage) =>
  posts.flatMap(({ url, body }) => {
    const read = readGmailSendRequest({ method: "POST", url, body, headers: {} });
    return read ? [read] : [];
  });

describe("Gmail's open thread", { timeout: 30_000 }, () => {
  it.for([
    {
      about: "has no id yet, but a permanent one",
      from: 'setAttribute("data-legacy-thread-id", thread.legacy)',
      to: 'setAttribute("data-legacy-thread-id", "undefined")',
      id: "1998c2a7f3d04b1e",
    },
    {
      about: "has no id and a local one",
      from: 'setAttribute("data-legacy-thread-id", thread.legacy)',
      to: 'setAttribute("data-legacy-thread-id", "undefined"); subject.setAttribute("data-thread-perm-id", "thread-a:r-42")',
      id: null,
    },
    {
      about: "has a permanent id only",
      from: 'subject.setAttribute("data-legacy-thread-id", thread.legacy)',
      to: "void 0",
      id: "1998c2a7f3d04b1e",
    },
    {
      about: "has an id that is markup",
      from: 'subject.setAttribute("data-legacy-thread-id", thread.legacy)',
      to: 'subject.setAttribute("data-legacy-thread-id", "<b>1</b>"); subject.setAttribute("data-thread-perm-id", "thread-f:x")',
      id: null,
    },
  ])("that $about is read as $id", async ({ from, to, id }) => {
    const mail = await openThread((html) => html.replaceAll(from, to));
    expect((await readThread(mail))?.id).toBe(id);
  });

  it("has its subject with its emoji, on one line", async () => {
    const mail = await openThread((html) =>
      html.replace(
        "subject.textContent = thread.subject;\n        const items",
        `const emoji = document.createElement("img");
         emoji.setAttribute("data-emoji", "📄");
         subject.replaceChildren("Facture \\n", emoji, " F-2026-031 ");
         const items`,
      ),
    );
    expect((await readThread(mail))?.subject).toBe("Facture 📄 F-2026-031");
  });

  it("belongs to the address that ends the title, whatever the subject says", async () => {
    const mail = await openThread();
    const accountWith = (title: string) =>
      mail.page.evaluate((title) => {
        document.title = title;
        return impaye.thread();
      }, title);
    const account = async (title: string) => value(await accountWith(title))?.account;
    expect(await account("Re: - a@b.example - Alex.Martin@exemple.fr - Courrier Exemple")).toBe(
      "alex.martin@exemple.fr",
    );
    expect(await account("Contact a@b.example (12) - Courrier")).toBeNull();
    await mail.page.evaluate(() => {
      const menu = document.createElement("a");
      menu.href = "https://accounts.google.com/SignOutOptions?hl=fr";
      menu.setAttribute("aria-label", "Compte : Alex Martin (Alex.Martin@exemple.fr)");
      document.body.append(menu);
    });
    expect(await account("Courrier")).toBe("alex.martin@exemple.fr");
  });

  it("names fifty people at most, none twice, none by markup", async () => {
    const mail = await openThread();
    await mail.page.evaluate(() => {
      const line = document.querySelector(".hb");
      for (let index = 0; index < 80; index += 1) {
        const person = document.createElement("span");
        person.className = "g2";
        person.setAttribute("email", index % 2 ? `P${index}@b.example` : "<script>@x");
        line?.append(person, person.cloneNode());
      }
    });
    const people = (await readThread(mail))?.participants ?? [];
    expect(people).toHaveLength(42);
    await mail.page.evaluate(() => {
      for (let index = 0; index < 80; index += 1) {
        const person = document.createElement("span");
        person.className = "g2";
        person.setAttribute("email", `q${index}@b.example`);
        document.querySelector(".hb")?.append(person);
      }
    });
    expect((await readThread(mail))?.participants).toHaveLength(50);
  });
});

describe("Gmail's messages without their ids", { timeout: 30_000 }, () => {
  const withoutIds = (html: string): string =>
    html.replaceAll(/setAttribute\("data-(?:legacy-)?message-id"/gu, 'setAttribute("data-x"');

  it("are read all the same, and an editor among them is not", async () => {
    const mail = await openThread(withoutIds);
    const before = await readThread(mail);
    expect(before?.participants.map(({ email }) => email)).toEqual([
      "camille@atelier-durand.example",
      "compta@atelier-durand.example",
    ]);
    const images = await mail.page.evaluate(() => impaye.shownImages());
    const key = await openReply(mail);
    await mail.page.evaluate((key) => {
      impaye.put(
        key,
        "0190a1b2-0000-7000-8000-000000000001",
        '<img src="https://r.example/p/x.gif">',
      );
      const suggestion = document.createElement("span");
      suggestion.setAttribute("email", "claire@autre.example");
      suggestion.setAttribute("data-hovercard-id", "claire@autre.example");
      document.querySelector("[data-fixture=reply-compose] form")?.append(suggestion);
    }, key);
    expect(await mail.page.evaluate(() => impaye.shownImages())).toEqual(images);
    expect(await readThread(mail)).toEqual(before);
  });

  it("are not sought in the list", async () => {
    const mail = await open(new URL("thread-2026-11.html", ours), `${mailbox}#inbox`, (html) =>
      html.replace('role="grid"', 'role="list"').replace('role="row"', 'role="listitem"'),
    );
    expect(await readThread(mail)).toBeNull();
    expect(await mail.page.evaluate(() => impaye.shownImages())).toEqual([]);
  });
});

describe("Gmail's compose", { timeout: 30_000 }, () => {
  it("does not take a suggestion for a recipient", async () => {
    const mail = await openThread();
    await mail.part("new-mail").click();
    await mail.part("to", "new-compose").pressSequentially("cla");
    await mail.page.getByText("Claire Autre").waitFor();
    expect(await readings(mail)).toEqual([{ threadId: null, recipients: [], subject: "" }]);
  });

  it("answers a thread begun here, whose draft knows only its local id", async () => {
    const mail = await openThread((html) =>
      html.replaceAll("thread-f:1844438074014059294", "thread-a:r-7681"),
    );
    await openReply(mail);
    expect((await readings(mail))[0]?.threadId).toBe("1998c2a7f3d04b1e");
  });

  it("that lost all its marks is not taken for a part of another one", async () => {
    const mail = await openThread((html) => {
      const [before, reply, after] = html.split(
        /(?=<template data-fixture="(?:reply|new)-template)/u,
      );
      return [
        before,
        reply?.replaceAll(/ (?:class|name|role="(?:region|group)")="?[^" ]*"?/gu, ""),
        after,
      ].join("");
    });
    await mail.part("new-mail").click();
    await mail.part("reply").click();
    await mail.part("editor", "reply-compose").waitFor();
    expect(await readings(mail)).toEqual([{ threadId: null, recipients: [], subject: "" }]);
    expect(await mail.page.evaluate(() => impaye.openReply())).toEqual({ changed: "editor" });
  });

  it("is no chat and no signature setting", async () => {
    const mail = await openThread();
    await mail.page.evaluate(() => {
      for (const ours of ["g_editable", "data-chat"]) {
        const editor = document.createElement("div");
        editor.setAttribute(ours, "true");
        editor.setAttribute("role", "textbox");
        editor.contentEditable = "true";
        editor.textContent = "…";
        document.body.append(editor);
      }
    });
    expect(await readComposes(mail)).toEqual([]);
  });

  it("in a window of its own is read, and its sending noticed", async () => {
    const mail = await open(
      new URL("compose-2026-11.html", ours),
      `${mailbox}popout?ver=1abc#attid%253Datt`,
    );
    expect(await readThread(mail)).toBeNull();
    expect(await readings(mail)).toEqual([
      {
        threadId: "1998c2a7f3d04b1e",
        recipients: ["camille@atelier-durand.example", "compta@atelier-durand.example"],
        subject: "Facture F-2026-031",
      },
    ]);
    await mail.page.evaluate(() => impaye.watch());
    await mail.part("send").press("Enter");
    await mail.part("editor").press("Meta+Enter");
    expect(await mail.page.evaluate(() => impaye.intents())).toHaveLength(2);
  });

  it.skipIf(!existsSync(popup2020))(
    "as captured in 2020 is read, filled and its sending noticed (skipped without ../shared/mail-hosts)",
    async () => {
      const mail = await open(popup2020, `${mailbox}#inbox`);
      const [compose] = await readComposes(mail);
      expect(compose).toMatchObject({
        threadId: null,
        recipients: [],
        subject: "",
        insertsBefore: null,
      });
      await mail.page.evaluate(() => {
        const to = document.querySelector<HTMLTextAreaElement>("textarea[name=to]");
        if (to) to.value = 'Camille Durand <Camille@Atelier-Durand.example>, "X, Y" <x@y.example>';
      });
      const key = compose?.key ?? "";
      await mail.page.evaluate((key) => impaye.proposeSubject(key, "Facture"), key);
      expect(await readings(mail)).toEqual([
        {
          threadId: null,
          recipients: ["camille@atelier-durand.example", "x@y.example"],
          subject: "Facture",
        },
      ]);
      await mail.page.evaluate(
        (key) => impaye.put(key, "0190a1b2-0000-7000-8000-000000000001", "<p>Bonjour</p>"),
        key,
      );
      await mail.page.evaluate(() => impaye.watch());
      // Without Gmail's style these two are empty boxes, which no mouse can hit.
      await mail.page.locator("[aria-label^='More send options']").dispatchEvent("click");
      await mail.page.locator("[aria-label^='Attach files']").dispatchEvent("click");
      expect(await mail.page.evaluate(() => impaye.intents())).toEqual([]);
      await mail.page.locator("[data-tooltip^='Send']").click();
      expect(await mail.page.evaluate(() => impaye.intents())).toEqual([key]);
      expect(await mail.page.locator("[g_editable]").innerText()).toContain("Bonjour");
    },
  );
});

describe("our mailbox in Gmail's manner", { timeout: 30_000 }, () => {
  it("sends what the reader of Gmail's requests understands, and takes it back", async () => {
    const mail = await openThread();
    const key = await openReply(mail);
    await mail.page.evaluate(
      (key) =>
        impaye.put(
          key,
          "0190a1b2-0000-7000-8000-000000000001",
          '<p>Relance</p><img src="https://r.example/p/x.gif" width="1" height="1">',
        ),
      key,
    );
    await eventually(async () => verdicts(mail).map(({ verdict }) => verdict)).toEqual(["undone"]);
    await mail.part("send", "reply-compose").click();
    await eventually(async () => verdicts(mail)).toHaveLength(2);
    const [draft, sent] = verdicts(mail);
    expect(sent).toMatchObject({
      verdict: "sent",
      messageId: draft?.messageId,
      subject: "Re: Facture F-2026-031",
      to: ["camille@atelier-durand.example"],
    });
    expect(sent?.html).toContain('src="https://r.example/p/x.gif"');
    const proxied = /^https:\/\/ci3\.googleusercontent\.com\/.*#https:\/\/r\.example\/p\/x\.gif$/u;
    await eventually(async () =>
      (await mail.page.evaluate(() => impaye.shownImages())).filter((src) => proxied.test(src)),
    ).toHaveLength(1);
    await mail.part("undo-send").click();
    await eventually(async () => verdicts(mail).at(-1)).toMatchObject({
      verdict: "undone",
      messageId: sent?.messageId,
    });
    expect((await readComposes(mail))[0]?.html).toContain("Relance");
    expect(mail.errors).toEqual([]);
  });

  it("sends a new mail and shows it in a thread of its own", async () => {
    const mail = await open(new URL("thread-2026-11.html", ours), `${mailbox}#inbox`);
    await mail.part("new-mail").click();
    await mail.part("to", "new-compose").fill("Camille Durand <camille@atelier-durand.example>");
    await mail.part("to", "new-compose").press("Tab");
    await mail.part("subject", "new-compose").fill("Facture F-2026-031");
    await mail.part("send", "new-compose").click();
    await eventually(async () => verdicts(mail).at(-1)).toMatchObject({
      verdict: "sent",
      subject: "Facture F-2026-031",
      to: ["camille@atelier-durand.example"],
    });
    await mail.part("show-sent").click();
    await eventually(() => readThread(mail)).toMatchObject({
      subject: "Facture F-2026-031",
      participants: [{ email: "camille@atelier-durand.example", name: "Camille Durand" }],
    });
    expect(mail.errors).toEqual([]);
  });

  it("asks the network for nothing but what it posts", async () => {
    const html = readFileSync(new URL("thread-2026-11.html", ours), "utf8");
    expect(html).not.toMatch(/<link|<script src|@import|url\(|src="https?:/u);
  });
});
