import { beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";

import { setOwnViewRules } from "./own-view-rules.ts";

const update = vi.spyOn(browser.declarativeNetRequest, "updateDynamicRules");
const lastRule = () => update.mock.lastCall?.[0];

describe("the rules against own views", () => {
  beforeEach(() => void update.mockReset().mockResolvedValue());

  it("covers every address that holds the account's prefix, and images alone", async () => {
    await setOwnViewRules("https://relances.exemple.fr/p/Ab-_12");
    expect(lastRule()?.addRules?.[0]).toMatchObject({
      action: { type: "block" },
      condition: {
        urlFilter: "https://relances.exemple.fr/p/Ab-_12",
        resourceTypes: ["image"],
      },
    });
    expect(lastRule()?.removeRuleIds).toEqual([1, 2]);
  });

  it.each([
    ["https://relances.exemple.fr/p/Ab-_12", "|https://relances.exemple.fr/f/"],
    ["http://localhost:8787/p/Ab-_12", "|http://localhost:8787/f/"],
    ["https://exemple.fr/impaye/p/Ab-_12", "|https://exemple.fr/impaye/f/"],
  ])("with %s say on debtor pages alone whose visit it is", async (prefix, urlFilter) => {
    await setOwnViewRules(prefix);
    expect(lastRule()?.addRules?.[1]).toMatchObject({
      action: {
        type: "modifyHeaders",
        requestHeaders: [{ header: "x-impaye-own", operation: "set", value: "Ab-_12" }],
      },
      condition: { urlFilter, resourceTypes: ["main_frame"] },
    });
  });

  it.each([
    null,
    "",
    "https://*/p/abc",
    "https://a.fr^",
    "https://exemple.fr/",
    "https://exemple.fr/f/Ab-_12",
    "javascript:alert(1)",
  ])("are removed, and not replaced, for %s", async (prefix) => {
    await setOwnViewRules(prefix);
    expect(lastRule()).toEqual({ removeRuleIds: [1, 2], addRules: [] });
  });
});
