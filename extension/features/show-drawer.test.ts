import { describe, expect, it } from "vitest";

import { inbox, threadUrl, useFeatures, type FeaturePage } from "./test/feature-page.ts";

const panel = ({ page }: FeaturePage) =>
  page.frames().find((frame) => frame.url().endsWith("/panel.html"));

/** What a screen reader and a mouse find of the drawer, whose shadow root is closed. */
const look = ({ page }: FeaturePage) =>
  page.evaluate(() => {
    const drawer = document.querySelector("impaye-drawer");
    return {
      present: drawer !== null,
      width: drawer?.getBoundingClientRect().width ?? 0,
      mail: document.body.getBoundingClientRect().width,
      focused: document.activeElement === drawer,
    };
  });
/** The handle: the middle of the drawer's left edge. */
const clickHandle = async (mail: FeaturePage) => {
  const { width } = await look(mail);
  const { width: window } = mail.page.viewportSize() ?? { width: 0 };
  await mail.page.mouse.click(window - width + 10, 400);
};
const open = { present: true, width: 380, mail: 900 };
const closed = { present: true, width: 28, mail: 1280 };

describe("show-drawer", { timeout: 30_000 }, () => {
  const start = useFeatures("follow-thread", "show-drawer");

  it("stands open beside a thread, narrows the mail, and takes no focus", async () => {
    const mail = await start(threadUrl);
    expect(await look(mail)).toEqual({ ...open, focused: false });
    await expect.poll(() => panel(mail)).toBeDefined();
  });

  it("is a tab beside the list, warm before a thread opens", async () => {
    const mail = await start(inbox);
    expect(await look(mail)).toMatchObject(closed);
    await expect.poll(() => panel(mail)).toBeDefined();
    await mail.part("open-thread").click();
    await expect.poll(() => look(mail)).toMatchObject(open);
  });

  it("closes at its handle, which keeps the focus, and remembers it", async () => {
    const mail = await start(threadUrl);
    await clickHandle(mail);
    expect(await look(mail)).toEqual({ ...closed, focused: true });
    expect(await mail.told()).toEqual([["setCollapsed", true]]);
    await mail.page.keyboard.press("Enter");
    expect(await look(mail)).toEqual({ ...open, focused: true });
    expect(await mail.told()).toEqual([["setCollapsed", false]]);
  });

  it("closes when the panel says so, and gives the focus to the tab alone", async () => {
    const mail = await start(threadUrl);
    await expect.poll(() => panel(mail)).toBeDefined();
    await panel(mail)?.locator("button").focus();
    await mail.ask("collapse");
    expect(await look(mail)).toEqual({ ...closed, focused: true });
    await mail.page.keyboard.press("Enter");
    await mail.part("reply").focus();
    await mail.ask("collapse");
    expect(await look(mail)).toEqual({ ...closed, focused: false });
  });

  it("is loaded only when it is wanted", async () => {
    const mail = await start(threadUrl, { settings: { collapsed: true } });
    expect(await look(mail)).toMatchObject(closed);
    expect(panel(mail)).toBeUndefined();
    await clickHandle(mail);
    expect(await look(mail)).toEqual({ ...open, focused: true });
    await expect.poll(() => panel(mail)).toBeDefined();
  });

  it("is reached with the keyboard, named, and says whether it is open", async () => {
    const mail = await start(threadUrl);
    const session = await mail.page.context().newCDPSession(mail.page);
    const names = async () => {
      const { nodes } = await session.send("Accessibility.getFullAXTree");
      return nodes
        .filter(({ name }) => name?.value === "Panneau Impayé")
        .map(({ role, properties = [] }) => [
          role?.value,
          properties.find(({ name }) => name === "expanded")?.value.value,
        ]);
    };
    expect(await names()).toEqual([
      ["button", true],
      ["Iframe", undefined],
    ]);
    await mail.ask("collapse");
    expect(await names()).toEqual([["button", false]]);
    await mail.part("reply").focus();
    for (let tabs = 0; tabs < 4 && !(await look(mail)).focused; tabs += 1) {
      await mail.page.keyboard.press("Tab");
    }
    expect((await look(mail)).focused).toBe(true);
  });

  it("says on its closed handle that the mail page changed, and takes it back", async () => {
    const mail = await start(threadUrl, {
      clock: true,
      mutate: (html) => html.replaceAll("data-mail=", "data-other="),
    });
    const session = await mail.page.context().newCDPSession(mail.page);
    const names = async () => {
      const { nodes } = await session.send("Accessibility.getFullAXTree");
      return nodes.flatMap(({ role, name }) => (role?.value === "button" ? name?.value : []));
    };
    expect(await look(mail)).toMatchObject(closed);
    expect(await names()).toContain("Panneau Impayé");
    await mail.page.clock.runFor(7_000);
    expect(await look(mail)).toMatchObject(closed);
    expect(await names()).toContain("Panneau Impayé : une partie ne fonctionne plus ici");
    await mail.page.evaluate(() => {
      location.hash = "";
    });
    await mail.page.clock.runFor(1_000);
    expect(await names()).toContain("Panneau Impayé");
  });

  it("keeps what is typed on its handle from the mail page, and closes at Escape", async () => {
    const mail = await start(threadUrl);
    await mail.page.evaluate(() => {
      document.addEventListener("keydown", ({ key }) => (document.title = key));
    });
    await mail.part("reply").press("e");
    expect(await mail.page.title()).toBe("e");
    await expect.poll(() => panel(mail)).toBeDefined();
    await panel(mail)?.locator("button").press("Shift+Tab");
    expect(await look(mail)).toEqual({ ...open, focused: true });
    await mail.page.keyboard.press("x");
    await mail.page.keyboard.press("Escape");
    expect(await look(mail)).toEqual({ ...closed, focused: true });
    expect(await mail.page.title()).toBe("e");
  });

  it("survives a mail page that rebuilds itself", async () => {
    const mail = await start(threadUrl);
    await mail.page.evaluate(() => document.querySelector("impaye-drawer")?.remove());
    await expect.poll(() => look(mail)).toMatchObject({ present: true, width: 380 });
    await mail.page.evaluate(() => document.body.replaceWith(document.createElement("body")));
    expect((await look(mail)).present).toBe(true);
  });

  it("lies over the mail where there is no room for both, and starts closed there", async () => {
    const mail = await start(threadUrl, { width: 700 });
    expect(await look(mail)).toMatchObject({ width: 28, mail: 700 });
    await clickHandle(mail);
    expect(await look(mail)).toMatchObject({ width: 380, mail: 700 });
    expect(await mail.told()).toEqual([]);
  });

  it("gives the room back when the window becomes narrow", async () => {
    const mail = await start(threadUrl);
    await mail.page.setViewportSize({ width: 700, height: 800 });
    await expect.poll(() => look(mail)).toMatchObject({ mail: 700 });
  });

  it("leaves a handle that reloads the page when the extension is gone, and the mail as it was", async () => {
    const mail = await start(threadUrl);
    await expect.poll(() => panel(mail)).toBeDefined();
    await mail.page.evaluate(() => features.stop());
    expect(await look(mail)).toMatchObject({ ...closed, focused: false });
    expect(await mail.page.evaluate(() => document.body.style.cssText)).toBe("");
    expect(panel(mail)).toBeUndefined();
    const session = await mail.page.context().newCDPSession(mail.page);
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    expect(nodes.map(({ name }) => name?.value)).toContain("Impayé : rechargez la page");
    const reloaded = mail.page.waitForEvent("load");
    await clickHandle(mail);
    await reloaded;
    expect((await look(mail)).present).toBe(false);
  });

  it("makes room for the extension that took its place", async () => {
    const mail = await start(threadUrl);
    const drawers = () => mail.page.locator("impaye-drawer").count();
    await mail.page.evaluate(() => {
      const newer = document.createElement("impaye-drawer");
      document.documentElement.append(newer);
      features.stop();
    });
    expect(await drawers()).toBe(1);
    expect(await mail.page.locator("impaye-drawer[data-orphan]").count()).toBe(0);
  });

  it("is left out of what is printed", async () => {
    const mail = await start(threadUrl);
    await mail.page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect((await look(mail)).width).toBe(0);
    await mail.page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect((await look(mail)).width).toBe(380);
  });
});
