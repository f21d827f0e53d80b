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
});
