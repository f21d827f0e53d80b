import { beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";

import { blockOwnPixels } from "./own-pixels.ts";

const update = vi.spyOn(browser.declarativeNetRequest, "updateDynamicRules");
const lastRule = () => update.mock.lastCall?.[0];

describe("the rule against own images", () => {
  beforeEach(() => void update.mockReset().mockResolvedValue());

  it("covers every address that holds the account's prefix, and images alone", async () => {
    await blockOwnPixels("https://relances.exemple.fr/p/Ab-_12");
    expect(lastRule()?.addRules?.[0]).toMatchObject({
      action: { type: "block" },
      condition: {
        urlFilter: "https://relances.exemple.fr/p/Ab-_12",
        resourceTypes: ["image"],
      },
    });
    expect(lastRule()?.removeRuleIds).toEqual([1]);
  });

  it.each([
    null,
    "",
    "https://*/p/abc",
    "https://a.fr^",
    "https://exemple.fr/",
    "javascript:alert(1)",
  ])("is removed, and not replaced, for %s", async (prefix) => {
    await blockOwnPixels(prefix);
    expect(lastRule()).toEqual({ removeRuleIds: [1], addRules: [] });
  });
});
