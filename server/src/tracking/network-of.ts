import type { Network } from "@impaye/shared/tracking/agent";

import { hostingSystems } from "./hosting-systems.ts";
import { type AddressRanges, hasAddress, publicAddress, toRanges } from "./address-ranges.ts";
import { type ListName, listNames } from "./network-lists.ts";

export type NetworkLists = Partial<Record<ListName, AddressRanges>>;

/** Where a request came from, as far as the runtime and a trusted proxy say. Never kept. */
export interface Origin {
  address: string | null;
  /** The autonomous system's number. */
  asn: number | null;
}

/** https://learn.microsoft.com/azure/internet-peering: Microsoft's own systems. */
const microsoftSystems = new Set([8_074, 8_075, 12_076]);
const googleSystem = 15_169;
/** Apple's own, and Cloudflare's, Akamai's and Fastly's, in which its relay's exits are. */
const relaySystems = new Set([714, 6_185, 13_335, 20_940, 36_183, 54_113]);

/** From which Defender was seen to look at mails; known without any list (tracking/SIGNALS.md). */
const defender = toRanges(["40.94.0.0/16", "40.107.0.0/16"]);

/**
 * Whose network a request came from. A list that is missing only makes more `unknown`: `other` is
 * said where Apple's relay is excluded, by its list or by the system's number.
 */
export const networkOf = (lists: NetworkLists, { address, asn }: Origin): Network => {
  const number = address === null ? null : publicAddress(address);
  if (number !== null) {
    for (const name of listNames) {
      const ranges = lists[name];
      if (ranges !== undefined && hasAddress(ranges, number)) return name;
    }
    if (defender !== null && hasAddress(defender, number)) return "microsoft";
  }
  if (asn !== null) {
    if (microsoftSystems.has(asn)) return "microsoft";
    if (asn === googleSystem) return "google";
    if (hostingSystems.has(asn)) return "hosting";
    if (!relaySystems.has(asn)) return "other";
  }
  return number !== null && lists["apple-relay"] !== undefined ? "other" : "unknown";
};
