import { z } from "zod";

import type { Steps } from "../in-steps.ts";
import { type AddressRanges, coverageOf, rangesInSteps } from "./address-ranges.ts";

/** Whose addresses are looked up; each is published by its owner. */
export const listNames = ["apple-relay", "google-special-crawler", "microsoft"] as const;
export type ListName = (typeof listNames)[number];

const megabyte = 1_000_000;

interface Source {
  url: string;
  /** Several times what the publisher serves today: beyond it the download is broken off. */
  maxBytes: number;
  /** Prefixes that no honest copy has fewer of. */
  fewest: number;
  /** The publisher's file names, and those that copies of it go by. */
  fileName: RegExp;
}

export const sources: Record<ListName, Source> = {
  // https://developer.apple.com/icloud/prepare-your-network-for-icloud-private-relay/
  "apple-relay": {
    url: "https://mask-api.icloud.com/egress-ip-ranges.csv",
    maxBytes: 64 * megabyte,
    fewest: 1_000,
    fileName: /egress-ip-ranges\.(csv|json)$/i,
  },
  // https://developers.google.com/crawling/docs/crawlers-fetchers/verify-google-requests
  "google-special-crawler": {
    url: "https://developers.google.com/static/crawling/ipranges/special-crawlers.json",
    maxBytes: 2 * megabyte,
    fewest: 20,
    fileName: /special-crawlers\.json$/i,
  },
  // https://learn.microsoft.com/microsoft-365/enterprise/microsoft-365-ip-web-service
  microsoft: {
    url: "https://endpoints.office.com/endpoints/worldwide?clientrequestid=b10c5ed1-bad1-445f-b386-b919946339a7",
    maxBytes: 8 * megabyte,
    fewest: 20,
    fileName: /^(endpoints.*|ServiceTags_.*|microsoft.*)\.json$/i,
  },
};

const prefix = z.string().max(60);

/** The shapes that the publishers give their lists, each as its prefixes. */
const jsonShapes = [
  // Apple's, as a copy of it in ../shared has it.
  z.array(prefix),
  // Google's.
  z
    .object({
      prefixes: z.array(
        z.union([z.object({ ipv4Prefix: prefix }), z.object({ ipv6Prefix: prefix })]),
      ),
    })
    .transform(({ prefixes }) => prefixes.flatMap((entry) => Object.values(entry))),
  // Microsoft 365's web service.
  z
    .array(z.object({ id: z.number(), ips: z.array(prefix).optional() }))
    .transform((endpoints) => endpoints.flatMap(({ ips = [] }) => ips)),
  // Azure's service tags.
  z
    .object({
      values: z.array(z.object({ properties: z.object({ addressPrefixes: z.array(prefix) }) })),
    })
    .transform(({ values }) => values.flatMap(({ properties }) => properties.addressPrefixes)),
];

const prefixesInJson = (text: string): string[] | null => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  for (const shape of jsonShapes) {
    const result = shape.safeParse(json);
    if (result.success) return result.data;
  }
  return null;
};

const linesAtATime = 5_000;

/** The first cell of every line: `172.224.226.0/27,GB,GB-EN,London,`. */
function* prefixesInCsv(text: string): Steps<string[]> {
  const prefixes: string[] = [];
  let lines = 0;
  for (let from = 0; from < text.length; lines += 1) {
    const next = text.indexOf("\n", from);
    const end = next === -1 ? text.length : next;
    const cell = text.slice(from, end).split(",", 1)[0]?.trim() ?? "";
    if (cell !== "") prefixes.push(cell);
    from = end + 1;
    if (lines % linesAtATime === 0) yield;
  }
  return prefixes;
}

/** No one company has more of the internet. */
const mostCovered = { v4: 1n << 28n, v6: 1n << 46n };

/**
 * Reads a publisher's list in whichever of the publishers' formats it is: Apple's has 300,000 lines,
 * seconds of work.
 * @throws Error that says why it is not one: its shape, an entry that is no public network, too few
 * of them, or too much covered.
 */
export function* readList(name: ListName, text: string): Steps<AddressRanges> {
  const trimmed = text.trim();
  if (trimmed === "") throw new Error(`${name}: the list is empty`);
  const prefixes = /^[[{]/.test(trimmed) ? prefixesInJson(trimmed) : yield* prefixesInCsv(trimmed);
  const ranges = prefixes === null ? null : yield* rangesInSteps(prefixes);
  if (prefixes === null || ranges === null) {
    throw new Error(`${name}: this is not a list of public networks in a known format`);
  }
  const { v4, v6 } = yield* coverageOf(ranges);
  if (v4 > mostCovered.v4 || v6 > mostCovered.v6) {
    throw new Error(`${name}: the list covers more than any one company has`);
  }
  const { fewest } = sources[name];
  if (prefixes.length < fewest) {
    throw new Error(`${name}: ${prefixes.length} networks, where at least ${fewest} were expected`);
  }
  return ranges;
}

/**
 * Whether a newer list may take the last good one's place.
 * @throws Error when it covers less than half of it.
 */
export function* refuseShrunk(
  name: ListName,
  newer: AddressRanges,
  last: AddressRanges | undefined,
): Steps<void> {
  if (last === undefined) return;
  const [now, before] = [yield* coverageOf(newer), yield* coverageOf(last)];
  if (now.v4 * 2n < before.v4 || now.v6 * 2n < before.v6) {
    throw new Error(`${name}: the new list covers less than half of the last good one`);
  }
}
