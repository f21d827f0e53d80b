import { browser } from "wxt/browser";

import { ownVisitHeader } from "@impaye/shared/tracking/own-visit";

const imageRuleId = 1;
const visitRuleId = 2;

// In a rule's filter `*`, `^` and `|` mean something: an address that holds one is none of ours.
const plainPrefix = /^(https?:\/\/[\w.:[\]-]+\/(?:[\w/.-]{1,80}\/)?)p\/([\w-]{3,20})$/;

const rulesFor = (pixelPrefix: string) => {
  const [, server, accountTag] = plainPrefix.exec(pixelPrefix) ?? [];
  if (server === undefined || accountTag === undefined) return [];
  return [
    {
      id: imageRuleId,
      action: { type: "block" as const },
      condition: { urlFilter: pixelPrefix, resourceTypes: ["image" as const] },
    },
    {
      id: visitRuleId,
      action: {
        type: "modifyHeaders" as const,
        requestHeaders: [{ header: ownVisitHeader, operation: "set" as const, value: accountTag }],
      },
      condition: { urlFilter: `|${server}f/`, resourceTypes: ["main_frame" as const] },
    },
  ];
};

/**
 * Keeps the creditor's own views in this browser from counting. The account's own images are loaded
 * nowhere, and not through a mail host's image proxy either, which carries our address behind `#`.
 * His visits of debtor pages say whose they are, and the server sets aside those of his own; that
 * needs leave to the server's address, which signing in to it gave. Null, or a prefix that is no
 * plain address, removes the rules.
 */
export const setOwnViewRules = async (pixelPrefix: string | null): Promise<void> => {
  await browser.declarativeNetRequest.updateDynamicRules({
    removeRuleIds: [imageRuleId, visitRuleId],
    addRules: pixelPrefix === null ? [] : rulesFor(pixelPrefix),
  });
};
