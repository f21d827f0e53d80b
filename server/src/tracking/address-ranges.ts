import ipaddr from "ipaddr.js";

import { type Steps, atOnce } from "../in-steps.ts";

/** Addresses as whole numbers, IPv4 where IPv6 maps it (::ffff:0:0/96): rising, without overlap. */
export interface AddressRanges {
  first: readonly bigint[];
  last: readonly bigint[];
}

type Range = [first: bigint, last: bigint];

const mappedV4 = 0xffff_0000_0000n;

type Parsed = ReturnType<typeof ipaddr.parse>;

const numberOf = (address: Parsed): bigint => {
  const bytes = address.toByteArray();
  const number = BigInt(`0x${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`);
  return bytes.length === 4 ? mappedV4 + number : number;
};

const unmapped = (address: Parsed): Parsed =>
  "isIPv4MappedAddress" in address && address.isIPv4MappedAddress()
    ? address.toIPv4Address()
    : address;

/** The number of an address of the public internet; null for any other, and for what is none. */
export const publicAddress = (text: string): bigint | null => {
  if (!ipaddr.isValid(text)) return null;
  const address = unmapped(ipaddr.parse(text));
  return address.range() === "unicast" ? numberOf(address) : null;
};

/** No publisher has more in one piece: a shorter prefix is a mistake, or somebody's doing. */
const shortestPrefix = { ipv4: 8, ipv6: 19 };

/** `192.0.2.0/24`, `2001:db8::/32`, or one address; null when it is none of these, or not public. */
const rangeOf = (text: string): Range | null => {
  try {
    const isOne = !text.includes("/");
    const one = isOne ? ipaddr.parse(text) : null;
    const [address, length] = one
      ? [one, one.kind() === "ipv4" ? 32 : 128]
      : ipaddr.parseCIDR(text);
    if (address.range() !== "unicast" || length < shortestPrefix[address.kind()]) return null;
    const size = 1n << BigInt((address.kind() === "ipv4" ? 32 : 128) - length);
    const first = (numberOf(address) / size) * size;
    return [first, first + size - 1n];
  } catch {
    // ipaddr.js says by throwing that it is no address.
    return null;
  }
};

/** Prefixes that are parsed in one step; what comes after costs far less for each. */
const parsedAtATime = 500;
const mergedAtATime = 20_000;

const inOrder = ([one]: Range, [other]: Range): number => Number(one > other) - Number(one < other);

/** Two sorted lists as one. */
function* mergeTwo(one: Range[], other: Range[]): Steps<Range[]> {
  const merged: Range[] = [];
  let [here, there] = [0, 0];
  while (here < one.length || there < other.length) {
    const [left, right] = [one[here], other[there]];
    if (right === undefined || (left !== undefined && left[0] <= right[0])) {
      if (left !== undefined) merged.push(left);
      here += 1;
    } else {
      merged.push(right);
      there += 1;
    }
    if (merged.length % mergedAtATime === 0) yield;
  }
  return merged;
}

/** Many sorted lists as one. */
function* mergeAll(lists: Range[][]): Steps<Range[]> {
  let [rest, all] = [lists, lists[0] ?? []];
  while (rest.length > 1) {
    const halved: Range[][] = [];
    for (let at = 0; at < rest.length; at += 2) {
      halved.push(yield* mergeTwo(rest[at] ?? [], rest[at + 1] ?? []));
    }
    [rest, all] = [halved, halved[0] ?? []];
    yield;
  }
  return all;
}

/**
 * Merges prefixes and single addresses into ranges. Null when one of them is malformed, not of the
 * public internet, or wider than any publisher's.
 */
export function* rangesInSteps(prefixes: readonly string[]): Steps<AddressRanges | null> {
  const sorted: Range[][] = [];
  for (let at = 0; at < prefixes.length; at += parsedAtATime) {
    const ranges: Range[] = [];
    for (const prefix of prefixes.slice(at, at + parsedAtATime)) {
      const range = rangeOf(prefix);
      if (range === null) return null;
      ranges.push(range);
    }
    sorted.push(ranges.sort(inOrder));
    yield;
  }
  const [first, last]: [bigint[], bigint[]] = [[], []];
  for (const [index, [from, to]] of (yield* mergeAll(sorted)).entries()) {
    const end = last.at(-1);
    if (end !== undefined && from <= end + 1n) last[last.length - 1] = to > end ? to : end;
    else {
      first.push(from);
      last.push(to);
    }
    if (index % mergedAtATime === 0) yield;
  }
  return { first, last };
}

/** `rangesInSteps` at a stretch, for a few. */
export const toRanges = (prefixes: readonly string[]): AddressRanges | null =>
  atOnce(rangesInSteps(prefixes));

/** Whether one of the ranges has this address. */
export const hasAddress = ({ first, last }: AddressRanges, address: bigint): boolean => {
  let [from, to] = [0, first.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((first[middle] ?? 0n) <= address) from = middle + 1;
    else to = middle;
  }
  return from > 0 && address <= (last[from - 1] ?? -1n);
};

/** How much is covered: IPv4 addresses, and IPv6 networks of /64. */
export function* coverageOf({ first, last }: AddressRanges): Steps<{ v4: bigint; v6: bigint }> {
  const covered = { v4: 0n, v6: 0n };
  for (const [index, from] of first.entries()) {
    const size = (last[index] ?? from) - from + 1n;
    if (from >> 32n === 0xffffn) covered.v4 += size;
    else covered.v6 += (size >> 64n) + 1n;
    if (index % mergedAtATime === 0) yield;
  }
  return covered;
}

const textAtATime = 5_000;

/** One line of text for each range, for a database; `readRanges` is its inverse. */
export function* writeRanges({ first, last }: AddressRanges): Steps<string> {
  const parts: string[] = [];
  for (let at = 0; at < first.length; at += textAtATime) {
    const some = first.slice(at, at + textAtATime);
    parts.push(
      some
        .map((from, index) => `${from.toString(16)}-${(last[at + index] ?? from).toString(16)}`)
        .join("\n"),
    );
    yield;
  }
  return parts.join("\n");
}

export function* readRanges(text: string): Steps<AddressRanges> {
  const [first, last]: [bigint[], bigint[]] = [[], []];
  for (let at = 0; at < text.length;) {
    const next = text.indexOf("\n", at);
    const end = next === -1 ? text.length : next;
    const [from, to] = text.slice(at, end).split("-");
    first.push(BigInt(`0x${from}`));
    last.push(BigInt(`0x${to}`));
    at = end + 1;
    if (first.length % textAtATime === 0) yield;
  }
  return { first, last };
}
