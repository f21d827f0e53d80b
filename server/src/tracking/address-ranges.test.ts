import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { atOnce } from "../in-steps.ts";
import {
  coverageOf,
  hasAddress,
  publicAddress,
  readRanges,
  toRanges,
  writeRanges,
} from "./address-ranges.ts";

const rangesOf = (...prefixes: string[]) => {
  const ranges = toRanges(prefixes);
  if (ranges === null) throw new Error(`refused: ${prefixes.join(", ")}`);
  return ranges;
};
const has = (prefixes: string[], address: string) => {
  const number = publicAddress(address);
  return number !== null && hasAddress(rangesOf(...prefixes), number);
};

describe("address ranges", () => {
  test.each([
    [["17.0.0.0/24"], "17.0.0.0", true],
    [["17.0.0.0/24"], "17.0.0.255", true],
    [["17.0.0.0/24"], "17.0.1.0", false],
    [["17.0.0.0/24"], "16.255.255.255", false],
    [["17.0.0.0/24"], "::ffff:17.0.0.9", true],
    [["17.0.0.77/24"], "17.0.0.1", true],
    [["104.28.28.76"], "104.28.28.76", true],
    [["104.28.28.76"], "104.28.28.77", false],
    [["2a02:26f7:c000::/64"], "2a02:26f7:c000:0:ffff::1", true],
    [["2a02:26f7:c000::/64"], "2a02:26f7:c000:1::1", false],
    [["2a02:26f7:c000::1"], "2a02:26f7:c000::1", true],
    [["8.8.8.0/24", "17.0.0.0/24", "2a02:26f7::/32"], "8.8.9.1", false],
  ])("%j has %s: %s", (prefixes, address, expected) => {
    expect(has(prefixes, address)).toBe(expected);
  });

  test.each(
    [
      ["", "unknown", "999.1.1.1", "127.0.0.1", "10.1.2.3", "192.168.0.1", "::1", "fe80::1%eth0"],
      ["::ffff:10.0.0.1", "203.0.113.9; DROP TABLE", "0x7f.1", "fd00::1", "169.254.1.1"],
    ].flat(),
  )("%j is no public address", (text) => {
    expect(publicAddress(text)).toBeNull();
  });

  test.each([
    "0.0.0.0/0",
    "::/0",
    "16.0.0.0/7",
    "2000::/18",
    "10.0.0.0/16",
    "x",
    "17.0.0.0/33",
    "/",
  ])("a list with %j is refused", (prefix) => {
    expect(toRanges(["17.0.0.0/24", prefix])).toBeNull();
  });

  test("says the same as looking through every prefix, and survives the database", () => {
    const prefix = fc
      .tuple(fc.nat(3), fc.nat(255), fc.integer({ min: 16, max: 32 }))
      .map(([b, c, length]) => `17.${b}.${c}.0/${length}`);
    const address = fc.tuple(fc.nat(3), fc.nat(255), fc.nat(255)).map((b) => `17.${b.join(".")}`);
    fc.assert(
      fc.property(fc.array(prefix, { minLength: 1 }), address, (prefixes, one) => {
        const expected = prefixes.some((single) => has([single], one));
        const copy = atOnce(readRanges(atOnce(writeRanges(rangesOf(...prefixes)))));
        expect(hasAddress(copy, publicAddress(one) ?? 0n)).toBe(expected);
      }),
    );
  });

  test("of thousands in any order come out in order, each once", () => {
    const prefixes = Array.from({ length: 3_201 }, (_, n) => {
      const place = (n * 1_237) % 3_201;
      return `17.${place >> 8}.${place & 255}.0/25`;
    });
    const { first, last } = rangesOf(...prefixes, ...prefixes.slice(0, 700));
    expect(first).toHaveLength(3_201);
    expect(first.every((from, index) => index === 0 || from > (last[index - 1] ?? from))).toBe(
      true,
    );
  });

  test("merges what touches, and counts what is covered", () => {
    const ranges = rangesOf("17.0.1.0/24", "17.0.0.0/24", "17.0.0.0/25", "2a02:26f7::/48");
    expect(ranges.first).toHaveLength(2);
    expect(atOnce(coverageOf(ranges))).toEqual({ v4: 512n, v6: 65_537n });
  });
});
