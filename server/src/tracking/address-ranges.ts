import ipaddr from "ipaddr.js";

/** Addresses as whole numbers, IPv4 where IPv6 maps it (::ffff:0:0/96): rising, without overlap. */
export interface AddressRanges {
  first: readonly bigint[];
  last: readonly bigint[];
}

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
const rangeOf = (text: string): [bigint, bigint] | null => {
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

/**
 * Merges prefixes and single addresses into ranges. Null when one of them is malformed, not of the
 * public internet, or wider than any publisher's.
 */
export const toRanges = (prefixes: readonly string[]): AddressRanges | null => {
  const ranges: [bigint, bigint][] = [];
  for (const prefix of prefixes) {
    const range = rangeOf(prefix);
    if (range === null) return null;
    ranges.push(range);
  }
  ranges.sort(([one], [other]) => Number(one > other) - Number(one < other));
  const [first, last]: [bigint[], bigint[]] = [[], []];
  for (const [from, to] of ranges) {
    const end = last.at(-1);
    if (end !== undefined && from <= end + 1n) last[last.length - 1] = to > end ? to : end;
    else {
      first.push(from);
      last.push(to);
    }
  }
  return { first, last };
};

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
export const coverageOf = ({ first, last }: AddressRanges): { v4: bigint; v6: bigint } => {
  const covered = { v4: 0n, v6: 0n };
  for (const [index, from] of first.entries()) {
    const size = (last[index] ?? from) - from + 1n;
    if (from >> 32n === 0xffffn) covered.v4 += size;
    else covered.v6 += (size >> 64n) + 1n;
  }
  return covered;
};

/** One line of text for each range, for a database; `readRanges` is its inverse. */
export const writeRanges = ({ first, last }: AddressRanges): string =>
  first
    .map((from, index) => `${from.toString(16)}-${(last[index] ?? from).toString(16)}`)
    .join("\n");

export const readRanges = (text: string): AddressRanges => {
  const pairs = text.split("\n").map((line) => line.split("-"));
  return {
    first: pairs.map(([from]) => BigInt(`0x${from}`)),
    last: pairs.map(([, to]) => BigInt(`0x${to}`)),
  };
};
