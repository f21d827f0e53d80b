import { beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";

import type { News } from "@impaye/shared/schema/agenda";

import type { Outcome } from "../backend.ts";
import { renewBadge } from "./badge.ts";
import { fakeApi, offline, refusal, signedOut, value } from "./test/fakes.ts";

const now = () => Date.UTC(2026, 10, 22, 12);
const notify = vi.fn<(news: readonly News[]) => Promise<void>>(() => Promise.resolve());
const renew = (answer: Outcome<unknown>) =>
  renewBadge({ api: fakeApi(() => answer).api, now, notify });
const text = () => browser.action.getBadgeText({});

describe("the badge", () => {
  beforeEach(() => fakeBrowser.reset());

  it("counts what is due today", async () => {
    await renew(value({ due: 3, news: [] }));
    expect(await text()).toBe("3");
    await renew(value({ due: 250, news: [] }));
    expect(await text()).toBe("99+");
    await renew(value({ due: 0, news: [] }));
    expect(await text()).toBe("");
  });

  it("has a dot for news where nothing is due, and passes the news on", async () => {
    const news = [{ id: "a" }];
    await renew(value({ due: 0, news }));
    expect(await text()).toBe("•");
    expect(notify).toHaveBeenLastCalledWith(news);
  });

  it("keeps its count while the server does not answer, and drops it when nobody is signed in", async () => {
    await renew(value({ due: 3, news: [] }));
    await renew(offline);
    await renew(refusal("internal"));
    expect(await text()).toBe("3");
    await renew(signedOut);
    expect(await text()).toBe("");
  });

  it("asks about the user's own day", async () => {
    const { api, asked } = fakeApi(() => value({ due: 0, news: [] }));
    await renewBadge({ api, now, notify });
    expect(asked.map(({ path, query }) => [path, query.get("on")])).toEqual([
      ["/api/agenda", "2026-11-22"],
    ]);
  });
});
