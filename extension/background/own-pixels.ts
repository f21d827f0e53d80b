import { browser } from "wxt/browser";

const ruleId = 1;

// In a rule's filter `*`, `^` and `|` mean something: an address that holds one is none of ours.
const plainPrefix = /^https?:\/\/[\w.:[\]-]+\/[\w/.-]{3,100}$/;

/**
 * Keeps this browser from loading the account's own images, so that the creditor's views do not
 * count: nowhere, and not through a mail host's image proxy either, which carries our address
 * behind `#`. Null, or a prefix that is no plain address, removes the rule.
 */
export const blockOwnPixels = async (pixelPrefix: string | null): Promise<void> => {
  const addRules =
    pixelPrefix !== null && plainPrefix.test(pixelPrefix)
      ? [
          {
            id: ruleId,
            action: { type: "block" as const },
            condition: { urlFilter: pixelPrefix, resourceTypes: ["image" as const] },
          },
        ]
      : [];
  await browser.declarativeNetRequest.updateDynamicRules({ removeRuleIds: [ruleId], addRules });
};
