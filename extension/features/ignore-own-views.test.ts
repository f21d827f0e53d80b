import { describe, expect, it } from "vitest";

import {
  aReminder,
  inbox,
  pixelOf,
  reminderId,
  threadUrl,
  useFeatures,
} from "./test/feature-page.ts";

const proxied = `https://ci3.googleusercontent.com/meips/ADKq_Nb=s0-d-e1-ft#${pixelOf(reminderId(2))}`;
const another = pixelOf(reminderId(3), "https://relances.exemple.fr/p/zzzzzz");
const withImages = (html: string): string =>
  html.replace(
    "<p>Bonjour Camille",
    [pixelOf(reminderId(1)), proxied, another]
      .map((src) => `<img src="${src}" width="1" height="1" alt="">`)
      .join("") + "<p>Bonjour Camille",
  );
const views = (told: [string, unknown][]) =>
  told.flatMap(([name, input]) =>
    // The message's own shape.
    name === "selfViewed" ? [(input as { reminderIds: string[] }).reminderIds] : [],
  );

describe("ignore-own-views", { timeout: 30_000 }, () => {
  const open = useFeatures("follow-thread", "insert-reminder", "ignore-own-views");

  it("reports this account's reminders that are on screen, direct or through a proxy", async () => {
    const mail = await open(threadUrl, { mutate: withImages });
    expect(views(await mail.told())).toEqual([[reminderId(1), reminderId(2)]]);
  });

  it("reports them again when they come back to the screen, and not in between", async () => {
    const mail = await open(threadUrl, { mutate: withImages });
    await mail.told();
    await mail.part("reply").click();
    await mail.part("editor", "reply-compose").waitFor();
    await mail.part("back").click();
    await expect.poll(async () => (await mail.state()).thread).toBeNull();
    expect(views(await mail.told())).toEqual([]);
    await mail.part("open-thread").click();
    await expect
      .poll(async () => views(await mail.told()))
      .toEqual([[reminderId(1), reminderId(2)]]);
  });

  it("knows the prefix of somebody who signs in while the mail is open, and nothing before", async () => {
    const mail = await open(inbox, { mutate: withImages, settings: { pixelPrefix: null } });
    await mail.part("open-thread").click();
    await expect.poll(async () => (await mail.state()).thread).not.toBeNull();
    expect(views(await mail.told())).toEqual([]);
    await mail.part("back").click();
    await expect.poll(async () => (await mail.state()).thread).toBeNull();
    await mail.page.evaluate(() =>
      features.setSettings({ pixelPrefix: "https://relances.exemple.fr/p/Ab12_-" }),
    );
    await mail.part("open-thread").click();
    await expect
      .poll(async () => views(await mail.told()))
      .toEqual([[reminderId(1), reminderId(2)]]);
  });

  it("knows it before a reminder leaves the thread beside which somebody signed in", async () => {
    const mail = await open(inbox, { mutate: withImages, settings: { pixelPrefix: null } });
    await mail.part("open-thread").click();
    await expect.poll(async () => (await mail.state()).thread).not.toBeNull();
    await mail.told();
    await mail.page.evaluate(() =>
      features.setSettings({ pixelPrefix: "https://relances.exemple.fr/p/Ab12_-" }),
    );
    await mail.insert(aReminder(4));
    await expect
      .poll(async () => views(await mail.told()))
      .toEqual([[reminderId(1), reminderId(2)]]);
  });

  it("takes the images of older reminders out of what is quoted, at the latest when it leaves", async () => {
    const mail = await open(threadUrl);
    await mail.insert(aReminder(4));
    const editor = mail.part("editor", "reply-compose");
    await editor.evaluate(
      (element, src) => {
        const image = document.createElement("img");
        image.src = src;
        element.querySelector("blockquote")?.append(image);
      },
      pixelOf(reminderId(1)),
    );
    const left = mail.page.waitForRequest((request) => request.url().endsWith("/send"));
    await mail.part("send", "reply-compose").click();
    const body = (await left).postData() ?? "";
    expect(body).not.toContain(pixelOf(reminderId(1)));
    expect(body).toContain(pixelOf(reminderId(4)));
  });
});
