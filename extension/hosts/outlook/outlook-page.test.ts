import { fileURLToPath } from "node:url";

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { launchHeadless } from "../../setup/launch-headless.ts";
import { buildOutlookPage } from "../../fixtures/outlook/build.ts";
import { colleagueThreadId, outlookUrls } from "../../fixtures/outlook/urls.ts";
import type { MailPage } from "../contract/mail-page.ts";
import { bundleAdapter, openMailPage, value } from "../contract/mail-page.ts";
import { eventually, openReply, readComposes, readings, readThread } from "../contract/steps.ts";

const camille = "camille@atelier-durand.example";
const alex = "alex.martin@exemple.fr";

let browser: Browser;
let tab: Page;
let bundle: string;
let html: (url: URL) => string;

beforeAll(async () => {
  const adapter = {
    file: fileURLToPath(new URL("outlook-host.ts", import.meta.url)),
    create: "createOutlookHost",
  };
  [browser, bundle, html] = await Promise.all([
    launchHeadless(),
    bundleAdapter({ adapter }),
    buildOutlookPage(),
  ]);
  tab = await browser.newPage({ viewport: { width: 1280, height: 800 } });
}, 60_000);
afterAll(() => browser?.close());

const open = (url: string, page: (url: URL) => string = html): Promise<MailPage> =>
  openMailPage(tab, bundle, { html: page }, url);

/** A page with nothing in its body but this. */
const openBody = (body: string, url: string = outlookUrls.list): Promise<MailPage> =>
  open(url, () => `<!doctype html><html lang="fr"><body>${body}</body></html>`);

describe("Outlook's other pages", { timeout: 30_000 }, () => {
  it("one message alone: its own id, and an account that the page does not tell", async () => {
    const mail = await open(outlookUrls.deepLink);
    expect(await readThread(mail)).toEqual({
      id: "AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A003",
      subject: "Refonte du site : facture F-2026-031",
      participants: [
        { email: camille, name: "Camille Durand" },
        { email: alex, name: "Alex Martin" },
      ],
      account: null,
    });
    const key = await openReply(mail);
    const [reply] = await readComposes(mail);
    expect(reply).toMatchObject({
      key,
      threadId: "AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A003",
      recipients: [camille],
    });
    expect(mail.errors).toEqual([]);
  });

  it("a pop-out: a compose and no thread", async () => {
    const mail = await open(outlookUrls.popOut);
    await eventually(() => readings(mail)).toEqual([
      { threadId: null, recipients: [], subject: "" },
    ]);
    expect(await readThread(mail)).toBeNull();
    await mail.page.evaluate(() => impaye.watch());
    await mail.part("send", "pop-out").click();
    expect(await mail.page.evaluate(() => impaye.intents())).toHaveLength(1);
  });

  it("a colleague's conversation: nobody's address, so nobody", async () => {
    const mail = await open(`${outlookUrls.colleague}?lang=en`);
    expect(await readThread(mail)).toEqual({
      id: colleagueThreadId,
      subject: "Point de mardi",
      participants: [],
      account: alex,
    });
    await openReply(mail);
    expect(await readings(mail)).toEqual([
      { threadId: colleagueThreadId, recipients: [], subject: null },
    ]);
  });
});

const tree = (...titles: string[]): string =>
  `<div role="tree">${titles.map((title) => `<div role="treeitem" title="${title}">x</div>`).join("")}</div>`;
const row = (id: string, selected = false): string =>
  `<div role="option" data-convid="${id}" aria-selected="${selected}">a mail</div>`;
const pane = (content: string, attributes = ""): string =>
  `<div id="ConversationReadingPaneContainer" ${attributes}><span role="heading">Facture</span>${content}
   <div role="document"><p>Bonjour</p></div></div>`;

describe("the open thread", { timeout: 30_000 }, () => {
  let mail: MailPage;
  beforeAll(async () => {
    mail = await openMailPage(
      await browser.newPage(),
      bundle,
      { html: () => "" },
      outlookUrls.list,
    );
  });
  const readBody = async (body: string) => {
    await mail.page.evaluate((content) => {
      document.body.innerHTML = content;
    }, body);
    return readThread(mail);
  };

  it.for([
    ["the pane's own", row("A", true) + pane("", 'data-convid="B"'), "B"],
    ["the marked row's", row("A") + row("B", true) + pane(""), "B"],
    ["the only one there is", row("A") + row("A") + pane(""), "A"],
    ["unknown among several", row("A") + row("B") + pane(""), null],
    ["unknown with several rows marked", row("A", true) + row("B", true) + pane(""), null],
    ["unknown without any", pane(""), null],
    ["unknown where it is no id", row("é à", true) + pane(""), null],
    ["unknown where it is too long", row("a".repeat(501), true) + pane(""), null],
  ] as const)("has an id: %s", async ([, body, id]) => {
    expect((await readBody(body))?.id).toBe(id);
  });

  it("has the address's id in a message alone, in whichever form", async () => {
    const item = '<div id="ItemReadingPaneContainer"></div>';
    const read = async (path: string) =>
      (await readThread(await openBody(item, `https://outlook.live.com${path}`)))?.id;
    expect(await read("/mail/0/deeplink/read/AQ%2BM%3D?ItemID=no")).toBe("AQ+M=");
    expect(await read("/mail/deeplink/read/%E0%A4%A?ItemID=AQMk")).toBe("AQMk");
  });

  it.for([
    ["the folder pane's", tree("alex@a.fr", "Boîte de réception"), "alex@a.fr"],
    ["named twice", tree("alex@a.fr", "Alex@A.fr - 3 éléments"), "alex@a.fr"],
    ["unknown among two", tree("alex@a.fr", "contact@a.fr"), null],
    [
      "the header's, without a folder pane",
      '<button id="O365_MainLink_Me" aria-label="Gestionnaire de compte pour alex@a.fr">A</button>',
      "alex@a.fr",
    ],
    ["unknown without either", tree("Boîte de réception"), null],
  ] as const)("belongs to an account: %s", async ([, body, account]) => {
    expect((await readBody(body + pane("")))?.account).toBe(account);
  });

  const people: [string, string, { email: string; name: string | null }[]][] = [
    ["text", "<b>Ann Roy&lt;ann@a.fr&gt;</b>", [{ email: "ann@a.fr", name: "Ann Roy" }]],
    [
      "a label",
      `<b aria-label="De : Ann Roy <Ann@A.fr>">x</b>`,
      [{ email: "ann@a.fr", name: "Ann Roy" }],
    ],
    [
      "a label with several people",
      `<b aria-label="To: Roy, Ann <ann@a.fr>; bob@b.fr <bob@b.fr>; Zoé <zoe@c.fr>">x</b>`,
      [
        { email: "ann@a.fr", name: "Roy, Ann" },
        { email: "bob@b.fr", name: null },
        { email: "zoe@c.fr", name: "Zoé" },
      ],
    ],
    [
      "a name's tooltip",
      `<b title="ann@a.fr">Ann Roy</b>`,
      [{ email: "ann@a.fr", name: "Ann Roy" }],
    ],
    ["an address alone", `<b title="ann@a.fr">ann@a.fr</b>`, [{ email: "ann@a.fr", name: null }]],
    [
      "a label in another language, its name from the text",
      `<b aria-label="⁂ Ann Roy <ann@a.fr>"><i>Ann Roy</i><i>&lt;ann@a.fr&gt;</i></b>`,
      [{ email: "ann@a.fr", name: "Ann Roy" }],
    ],
    [
      "names without an address",
      `<b title="Ann Roy">Ann Roy</b><b aria-label="De : Bob">Bob</b>`,
      [],
    ],
    ["what is no address", `<b title="@ann">@ann</b><b aria-label="a@b">x &lt;a@b&gt;</b>`, []],
    [
      "markup in a name, as text",
      `<b aria-label="&lt;img src=x onerror=alert(1)&gt; <ann@a.fr>"></b>`,
      [{ email: "ann@a.fr", name: null }],
    ],
  ];
  it.for(people)("has people: %s", async ([, header, expected]) => {
    expect((await readBody(pane(header)))?.participants).toEqual(expected);
  });

  it("has nobody from the text of a message, nor from one that is being written", async () => {
    const body = pane(`
      <div id="UniqueMessageBody_2">Paul &lt;paul@a.fr&gt; <a title="lea@a.fr">Léa</a></div>
      <div data-app-section="ComposeForm"><span aria-label="new@a.fr">N</span>
        <div contenteditable="true" role="textbox" aria-multiline="true">Luc &lt;luc@a.fr&gt;</div></div>
      <b title="ann@a.fr">Ann Roy</b>`);
    expect((await readBody(body))?.participants).toEqual([{ email: "ann@a.fr", name: "Ann Roy" }]);
  });

  it("has at most fifty people and a bounded subject", async () => {
    const crowd = Array.from({ length: 90 }, (_, index) => `<b title="p${index}@a.fr">P</b>`);
    const thread = await readBody(
      `<div id="ConversationReadingPaneContainer"><span role="heading">${"s".repeat(900)}</span>
       ${crowd.join("")}<div role="document">a</div></div>`,
    );
    expect(thread?.participants).toHaveLength(50);
    expect(thread?.subject).toHaveLength(500);
  });

  it.for([
    [
      "the heading's title, when it is cut",
      '<div role="heading" title="Facture F-31">Facture…</div>',
      "Facture F-31",
    ],
    [
      "without the buttons in the heading",
      '<div role="heading"><span title="Facture F-31">Fact…</span><button>Résumer</button></div>',
      "Facture F-31",
    ],
    ["not a sender's name", '<div role="heading">Ann &lt;ann@a.fr&gt;</div>', null],
    ["not what stands below the first message", "", null],
  ] as const)("has a subject: %s", async ([, heading, subject]) => {
    const thread = await readBody(
      `<div id="ConversationReadingPaneContainer">${heading}<div role="document">a</div>
       <div role="heading">Bob</div></div>`,
    );
    expect(thread?.subject).toBe(subject);
  });

  it("is missed where the page shows its text in an unknown place, after a while", async () => {
    const content = `${row("A", true)}<div role="document">a</div>`;
    const mail = await openBody(content, outlookUrls.thread);
    expect(await mail.page.evaluate(() => impaye.thread())).toEqual({ ok: null });
    await mail.page.evaluate(() => impaye.skip(60_000));
    expect(await mail.page.evaluate(() => impaye.thread())).toEqual({ changed: "pane" });
  });

  it("is not missed where it was deleted and its address stayed", async () => {
    const mail = await openBody(row("A", true), outlookUrls.thread);
    await mail.page.evaluate(() => impaye.thread());
    await mail.page.evaluate(() => impaye.skip(60_000));
    expect(await mail.page.evaluate(() => impaye.thread())).toEqual({ ok: null });
  });
});

const field = (suffix: string, content: string): string =>
  `<div role="group" id="MSG_1_${suffix}"><button>x</button><div contenteditable="true" role="textbox">${content}</div></div>`;
const compose = (text: string, fields = ""): string =>
  `<div id="docking_InitVisiblePart_0">${fields}
   <div id="editorParent_1"><div contenteditable="true" role="textbox" aria-multiline="true">${text}</div></div>
   <div data-testid="ComposeSendButton"><button aria-haspopup="menu">v</button><button>Envoyer</button></div></div>`;

describe("an editor", { timeout: 30_000 }, () => {
  it("has recipients as chips, labelled, titled or written, and as typed text", async () => {
    const chip = (attributes: string, text: string) =>
      `<span class="_EType_RECIPIENT_ENTITY" contenteditable="false" ${attributes}><span>${text}</span></span>`;
    const mail = await openBody(
      compose(
        "<p>luc@a.fr</p>",
        field("TO", chip('aria-label="Ann@A.fr"', "Ann") + chip('title="bob@b.fr"', "Bob")) +
          field(
            "CC",
            chip("", "cleo@c.fr") + chip("", "Dan &lt;dan@d.fr&gt;") + chip("", "Julie"),
          ) +
          field("BCC", "eve@e.fr; ann@a.fr, unfinished@"),
      ),
    );
    const [read] = await readings(mail);
    expect(read?.recipients.toSorted()).toEqual([
      "ann@a.fr",
      "bob@b.fr",
      "cleo@c.fr",
      "dan@d.fr",
      "eve@e.fr",
    ]);
  });

  it.for([
    ["the signature", '<p>a</p><div id="Signature">S</div><div id="appendonsend">Q</div>', "S"],
    [
      "the quoted mail",
      '<p>a</p><div id="appendonsend">Q</div><div id="divRplyFwdMsg">H</div>',
      "Q",
    ],
    [
      "an inner part",
      '<div><p>a</p><div id="mail-editor-reference-message-container">R</div></div>',
      "R",
    ],
    ["nothing", "<p>a</p>", null],
  ] as const)("inserts before %s", async ([, text, before]) => {
    const [read] = await readComposes(await openBody(compose(text)));
    expect(read?.insertsBefore).toBe(before);
  });

  it("inserts before the line that stands above a quoted mail's header", async () => {
    const mail = await openBody(
      compose('<p>a</p><hr><div id="divRplyFwdMsg">H</div><p>quoted</p>'),
    );
    const [read] = await readComposes(mail);
    await mail.page.evaluate(
      ([key]) => impaye.put(key, "0190a1b2-0000-7000-8000-000000000001", "<p>b</p>"),
      [read?.key ?? ""] as const,
    );
    const order = await mail.page.evaluate(() =>
      [...document.querySelectorAll("[aria-multiline] > *")].map(
        ({ localName, id }) => id || localName,
      ),
    );
    expect(order).toEqual([
      "p",
      "impaye-0190a1b2-0000-7000-8000-000000000001",
      "hr",
      "divRplyFwdMsg",
      "p",
    ]);
  });

  it("is one per compose, hidden ones and editors inside it not counted", async () => {
    const inner = '<div contenteditable="false"><div contenteditable="true">cell</div></div>';
    const mail = await openBody(
      `${compose(`<p>a</p>${inner}`)}<div hidden>${compose("b").replaceAll("_0", "_1")}</div>
       <div data-app-section="Form_Content"><div contenteditable="true" role="textbox" aria-multiline="true" style="height:9px">short</div>
       <div contenteditable="true" role="textbox" aria-multiline="true" style="height:90px">tall</div></div>`,
    );
    const found = value(await mail.page.evaluate(() => impaye.composes()));
    expect(found.map(({ html: text }) => text)).toEqual([`<p>a</p>${inner}`]);
    await mail.page.evaluate(() => document.querySelector("#docking_InitVisiblePart_0")?.remove());
    const others = value(await mail.page.evaluate(() => impaye.composes()));
    expect(others.map(({ html: text }) => text)).toEqual(["tall"]);
  });

  it("is known by its send button where nothing else is known", async () => {
    const mail = await openBody(
      `<div><div contenteditable="true" role="textbox">ann@a.fr</div>
       <div><div contenteditable="true" role="textbox" aria-multiline="true">a</div></div>
       <button title="Send (Ctrl+Enter)">Send</button></div>`,
    );
    expect(await readings(mail)).toEqual([
      { threadId: null, recipients: ["ann@a.fr"], subject: null },
    ]);
    await mail.page.evaluate(() => impaye.watch());
    await mail.page.click("button");
    expect(await mail.page.evaluate(() => impaye.intents())).toHaveLength(1);
  });

  it("does not send by the arrow that opens the send menu", async () => {
    const mail = await openBody(compose("<p>a</p>"));
    await mail.page.evaluate(() => impaye.watch());
    await mail.page.click("button[aria-haspopup]");
    expect(await mail.page.evaluate(() => impaye.intents())).toEqual([]);
    await mail.page.click("button:not([aria-haspopup])");
    expect(await mail.page.evaluate(() => impaye.intents())).toHaveLength(1);
  });
});

describe("the reply button", { timeout: 30_000 }, () => {
  const noted = (body: string): string =>
    `${body}<script>
      addEventListener("click", ({ target }) => {
        document.title += target.dataset.name ?? "?";
        document.querySelector("#ConversationReadingPaneContainer").insertAdjacentHTML("beforeend", ${JSON.stringify(compose("<p>a</p>"))});
      }, { once: true });
    </script>`;
  const button = (name: string, text: string, label = ""): string =>
    `<button data-name="${name}" ${label && `aria-label="${label}"`}>${text}</button>`;
  const toolbar = `<div role="toolbar">${button("react", "☺", "Réactions")}${button("own", "↩", "Répondre")}</div>`;
  const scroll = (content: string): string => `<div class="customScrollBar">${content}</div>`;
  const cluster = (...buttons: string[]): string => `<div>${buttons.join("")}</div>`;

  it.for([
    [
      "in the last cluster",
      scroll(toolbar + cluster(button("last", "Répondre"), button("fwd", "Transférer"))),
      "last",
    ],
    [
      "wherever in it",
      scroll(toolbar + cluster(button("like", "👍"), button("last", "Reply"))),
      "last",
    ],
    ["in the last message's toolbar", scroll(toolbar), "own"],
    ["outside of what scrolls", toolbar, "own"],
    [
      "first in an unknown language",
      scroll(cluster(button("one", "Antworten"), button("two", "Weiterleiten"))),
      "one",
    ],
    [
      "never inside a mail's text",
      scroll(
        `${cluster(button("one", "Antworten"), button("two", "Weiterleiten"))}<div role="document">${cluster(button("trap", "Répondre", "Répondre"), button("trap", "x"))}</div>`,
      ),
      "one",
    ],
  ] as const)("is %s", async ([, content, name]) => {
    const mail = await openBody(
      noted(`<div id="ConversationReadingPaneContainer">${content}</div>`),
    );
    await openReply(mail);
    expect(await mail.page.title()).toBe(name);
  });

  it("is missed where there is none, and nothing is pressed", async () => {
    const strange = `<div role="toolbar">${button("react", "☺")}${button("more", "…")}</div>`;
    const mail = await openBody(
      noted(`<div id="ConversationReadingPaneContainer">${scroll(strange)}</div>`),
    );
    expect(await mail.page.evaluate(() => impaye.openReply())).toEqual({ changed: "reply" });
    expect(await mail.page.title()).toBe("");
  });

  it("is missed where no conversation is open", async () => {
    const mail = await openBody(row("A", true));
    expect(await mail.page.evaluate(() => impaye.openReply())).toEqual({ changed: "pane" });
  });

  it("may open the reply beside the pane", async () => {
    const body = `<div id="ConversationReadingPaneContainer">${scroll(toolbar)}</div><script>
      addEventListener("click", () => document.body.insertAdjacentHTML("beforeend", ${JSON.stringify(compose("<p>aside</p>"))}));
    </script>`;
    const mail = await openBody(body);
    await openReply(mail);
    const [opened] = await readComposes(mail);
    expect(opened).toMatchObject({ html: "<p>aside</p>", threadId: null });
  });

  it("opens nothing: the editor is missed after five seconds", async () => {
    const body = `<div id="ConversationReadingPaneContainer">${scroll(toolbar)}</div>`;
    // In a tab of its own, whose clock stays in our hands.
    const page = await browser.newPage();
    const mail = await openMailPage(page, bundle, { html: () => body }, outlookUrls.list);
    await mail.page.clock.install();
    const reply = mail.page.evaluate(() => impaye.openReply());
    await mail.page.clock.runFor(6_000);
    expect(await reply).toEqual({ changed: "editor" });
    await page.close();
  });
});
