import { beforeEach, describe, expect, it } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";

import type { Outcome } from "../backend.ts";
import { renewBadge } from "./badge.ts";
import { fakeApi, offline, refusal, signedOut, value } from "./test/fakes.ts";

const renew = (answer: Outcome<unknown>) =>
  renewBadge({ api: fakeApi(() => answer).api, now: () => Date.UTC(2026, 10, 22, 12) });
const text = () => browser.action.getBadgeText({});

describe("the badge", () => {
  beforeEach(() => fakeBrowser.reset());

  it("counts what is due today", async () => {
    await renew(value({ due: 3 }));
    expect(await text()).toBe("3");
    await renew(value({ due: 250 }));
    expect(await text()).toBe("99+");
    await renew(value({ due: 0 }));
    expect(await text()).toBe("");
  });

  it("keeps its count while the server does not answer, and drops it when nobody is signed in", async () => {
    await renew(value({ due: 3 }));
    await renew(offline);
    await renew(refusal("internal"));
    expect(await text()).toBe("3");
    await renew(signedOut);
    expect(await text()).toBe("");
  });

  it("asks about the user's own day", async () => {
    const { api, asked } = fakeApi(() => value({ due: 0 }));
    await renewBadge({ api, now: () => Date.UTC(2026, 10, 22, 12) });
    expect(asked.map(({ path, query }) => [path, query.get("on")])).toEqual([
      ["/api/agenda", "2026-11-22"],
    ]);
  });
});
