import { beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";

import type { News } from "@impaye/shared/schema/agenda";

import { fr } from "../locales/fr.ts";
import { languageItem, notifySinceItem } from "../storage.ts";
import { notify, openClickedNews } from "./notify.ts";

const caseId = "0193a000-0001-7000-8000-000000000001";
const read = {
  id: "0193a000-0004-7000-8000-000000000001 read",
  kind: "read",
  at: 2_000,
  caseId,
  contactName: "Camille Durand",
  company: null,
} as News;
const answered: News = { ...read, id: "event", kind: "answered" };

describe("notifications", () => {
  let granted: boolean;
  const create = vi.spyOn(browser.notifications, "create");
  const shown = () => create.mock.calls.map(([id]) => id);

  beforeEach(async () => {
    fakeBrowser.reset();
    granted = true;
    // The promised form; the type speaks of the one with a callback.
    create.mockReset().mockResolvedValue("" as never);
    vi.spyOn(browser.permissions, "contains").mockImplementation(
      () => Promise.resolve(granted) as never,
    );
    await languageItem.setValue("fr");
    await notifySinceItem.setValue(1_000);
  });

  it("are shown once for each message and kind, however often and at once the news comes", async () => {
    await Promise.all([notify([read]), notify([read, answered])]);
    await notify([answered, read]);
    expect(shown()).toEqual([`impaye ${caseId} ${read.id}`, `impaye ${caseId} event`]);
    expect(create.mock.calls[0]).toMatchObject([
      expect.any(String),
      { title: "Camille Durand", message: fr.options.notifications.read },
    ]);
  });

  it("are not shown unless asked for and allowed, nor for what came before", async () => {
    await notifySinceItem.setValue(null);
    await notify([read]);
    await notifySinceItem.setValue(3_000);
    await notify([read]);
    granted = false;
    await notifySinceItem.setValue(1_000);
    await notify([read]);
    expect(shown()).toEqual([]);
  });

  it("that the browser refuses stop nothing else", async () => {
    create.mockRejectedValueOnce(new Error("no"));
    await expect(notify([read])).resolves.toBeUndefined();
    await notify([answered]);
    expect(shown()).toHaveLength(2);
  });

  it("open their case, also in a background that the click has started", async () => {
    let clicked: (id: string) => void = () => undefined;
    vi.spyOn(browser.notifications.onClicked, "addListener").mockImplementation((listener) => {
      clicked = listener;
    });
    vi.spyOn(browser.notifications, "clear").mockResolvedValue(true as never);
    const open = vi.fn<(caseId: string) => Promise<void>>(() => Promise.resolve());
    openClickedNews(open);
    clicked("somebody else's");
    clicked(`impaye ${caseId} ${read.id}`);
    expect(open.mock.calls).toEqual([[caseId]]);
  });
});
