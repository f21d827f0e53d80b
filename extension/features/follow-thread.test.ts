import { describe, expect, it } from "vitest";

import { inbox, threadUrl, useFeatures } from "./test/feature-page.ts";

describe("follow-thread", { timeout: 30_000 }, () => {
  const open = useFeatures("follow-thread");

  it("knows the thread that a link led to, with its people", async () => {
    const mail = await open(threadUrl);
    expect((await mail.state()).thread).toMatchObject({
      id: "t-31",
      subject: "Facture F-2026-031",
      account: "alex.martin@exemple.fr",
      participants: [
        { email: "camille@atelier-durand.example", name: "Camille Durand" },
        { email: "compta@atelier-durand.example", name: null },
      ],
    });
  });

  it("follows the user from thread to list and back", async () => {
    const mail = await open(inbox);
    expect((await mail.state()).thread).toBeNull();
    await mail.part("open-thread").click();
    await expect.poll(async () => (await mail.state()).thread?.id).toBe("t-31");
    await mail.part("back").click();
    await expect.poll(async () => (await mail.state()).thread).toBeNull();
  });

  it("says that it can no longer read a thread whose page changed where it stands", async () => {
    const mail = await open(threadUrl, { clock: true });
    expect((await mail.state()).thread).not.toBeNull();
    await mail.page.clock.runFor(10_000);
    await mail.page.evaluate(() => {
      for (const part of document.querySelectorAll("[data-mail]"))
        part.removeAttribute("data-mail");
      document.body.append(document.createElement("p"));
    });
    await mail.page.clock.runFor(1_000);
    expect(await mail.state()).toMatchObject({ thread: null, stopped: [] });
    await mail.page.clock.runFor(6_000);
    expect((await mail.state()).stopped).toEqual([
      { feature: "follow-thread", selectorKey: "thread" },
    ]);
  });

  it("has nothing to say beside a list, however long it stands there", async () => {
    const mail = await open(inbox, { clock: true });
    await mail.page.clock.runFor(60_000);
    expect(await mail.state()).toMatchObject({ thread: null, stopped: [] });
  });
});
