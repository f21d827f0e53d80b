import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { describe, expect, test } from "vitest";

import type { Network } from "@impaye/shared/tracking/agent";

import { toRanges } from "./address-ranges.ts";
import { readNetworkFiles } from "./network-files.ts";
import { networkOf, type NetworkLists, type Origin } from "./network-of.ts";

const ranges = (...prefixes: string[]) => toRanges(prefixes) ?? { first: [], last: [] };
const lists: NetworkLists = {
  "apple-relay": ranges("104.28.28.0/26"),
  "google-special-crawler": ranges("66.249.64.0/27"),
  microsoft: ranges("52.100.0.0/14"),
};
const none: NetworkLists = {};
const from = (address: string | null, asn: number | null = null): Origin => ({ address, asn });

describe("the network of a request", () => {
  test.each<[string, NetworkLists, Origin, Network]>([
    ["Apple’s relay", lists, from("104.28.28.9"), "apple-relay"],
    ["the relay stands before its carrier", lists, from("104.28.28.9", 13_335), "apple-relay"],
    ["a crawler of Google’s", lists, from("66.249.64.3", 15_169), "google-special-crawler"],
    ["Microsoft by its list", lists, from("52.101.1.1"), "microsoft"],
    ["Microsoft by its system", none, from("20.1.2.3", 8_075), "microsoft"],
    ["Defender without list or system", none, from("40.94.1.2"), "microsoft"],
    ["Google by its system", none, from(null, 15_169), "google"],
    ["Amazon’s servers", lists, from("3.5.6.7", 16_509), "hosting"],
    ["Google’s rented servers", lists, from("34.1.2.3", 396_982), "hosting"],
    ["rented servers, without lists", none, from(null, 24_940), "hosting"],
    ["Apple’s relay, wherever it is", lists, from("104.28.28.9", 16_509), "apple-relay"],
    ["a home", lists, from("90.1.2.3"), "other"],
    ["a home by its system, without lists", none, from("90.1.2.3", 3_215), "other"],
    ["without lists nobody knows", none, from("90.1.2.3"), "unknown"],
    [
      "nor whether a carrier of the relay is the relay",
      none,
      from("104.28.28.9", 13_335),
      "unknown",
    ],
    ["with the list it is not", lists, from("104.16.0.1", 13_335), "other"],
    ["without Apple’s list", { microsoft: ranges("52.100.0.0/14") }, from("90.1.2.3"), "unknown"],
    ["behind a proxy that nobody named", lists, from("10.0.0.2"), "unknown"],
    ["no address", lists, from(null), "unknown"],
    ["what is no address", lists, from("<script>"), "unknown"],
  ])("%s", (_, given, origin, network) => {
    expect(networkOf(given, origin)).toBe(network);
  });

  const folder = fileURLToPath(new URL("../../../../shared/tracking", import.meta.url));
  test.skipIf(!existsSync(folder))("the publishers’ lists in ../shared, where they are", () => {
    const given = readNetworkFiles(folder);
    expect(Object.keys(given).toSorted()).toEqual(["apple-relay", "google-special-crawler"]);
    for (const address of ["104.28.28.1", "104.28.28.76", "104.28.29.50"]) {
      expect(networkOf(given, from(address))).toBe("apple-relay");
    }
    expect(networkOf(given, from("2001:4860:4801:2008::1"))).toBe("google-special-crawler");
    expect(networkOf(given, from("90.1.2.3"))).toBe("other");
  });
});
