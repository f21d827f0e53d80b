import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { addToDigest, signalsOf } from "./digest.ts";
import type { Signal } from "./judge-fetch.ts";

const fetched = (at: number, change: Partial<Signal> = {}): Signal => ({
  kind: "image",
  at,
  agent: "gmail-proxy",
  network: "google",
  count: 1,
  ...change,
});

const times = (number: number, change: Partial<Signal> = {}) =>
  Array.from({ length: number }, (_, at) => fetched(at, change));

describe("a digest of what came back for a message", () => {
  test("gives back what was put in, in order of time", () => {
    const signals = [
      fetched(5, { count: 3 }),
      fetched(2, { agent: "script" }),
      fetched(9, { kind: "page", agent: "browser", network: "other" }),
      fetched(7, { network: "unknown" }),
    ];
    const byTime = signals.toSorted((one, other) => one.at - other.at);
    expect(signalsOf(addToDigest([], signals))).toEqual(byTime);
  });

  test("keeps 16 moments of a class, and of the others their number and the last", () => {
    const kept = signalsOf(addToDigest([], times(500)));
    expect(kept).toHaveLength(17);
    expect(kept.slice(0, 16)).toEqual(times(16));
    expect(kept.at(-1)).toEqual(fetched(499, { count: 484 }));
  });

  test("of many of one class leaves room for the one reader of another", () => {
    const flood = times(500, { agent: "script" });
    const reader = fetched(400, { agent: "outlook-mac" });
    expect(signalsOf(addToDigest(addToDigest([], flood), [reader]))).toContainEqual(reader);
  });

  const signal = fc.record<Signal>({
    kind: fc.constantFrom("image", "page"),
    at: fc.nat(40),
    agent: fc.constantFrom("gmail-proxy", "script"),
    network: fc.constantFrom("google", "other"),
    count: fc.integer({ min: 1, max: 5 }),
  });

  test("says the same in whatever order and in however many parts it came", () => {
    const shuffled = fc
      .array(signal, { maxLength: 90 })
      .chain((list) =>
        fc.tuple(
          fc.constant(list),
          fc.shuffledSubarray(list, { minLength: list.length }),
          fc.nat(list.length),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([list, other, cut]) => {
        const order = (one: Signal, two: Signal) =>
          JSON.stringify(one) < JSON.stringify(two) ? -1 : 1;
        const parts = addToDigest(addToDigest([], other.slice(0, cut)), other.slice(cut));
        expect(signalsOf(parts).sort(order)).toEqual(signalsOf(addToDigest([], list)).sort(order));
        const sum = (all: readonly Signal[]) => all.reduce((n, { count }) => n + count, 0);
        expect(sum(signalsOf(parts))).toBe(sum(list));
      }),
    );
  });
});
