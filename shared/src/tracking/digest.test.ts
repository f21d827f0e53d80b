import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { reminderIdSchema } from "../ids.ts";
import { agents, networks } from "./agent.ts";
import { addToDigest, signalsOf } from "./digest.ts";
import type { Signal } from "./judge-fetch.ts";
import { readingOf } from "./reading.ts";
import { verdicts } from "./verdict.ts";

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
    expect(kept.at(-1)).toEqual(fetched(499, { count: 484, isRest: true }));
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

const sentAt = Date.UTC(2026, 9, 1, 9);
const second = 1_000;
const hour = 3_600 * second;
const reminder = {
  id: reminderIdSchema.parse("01890a5d-ac96-774b-bcce-b302099a8057"),
  step: "first",
  sentAt,
  tracked: true,
} as const;

/** The panel reads every fetch, the report their digest. */
const bothReadings = (signals: readonly Signal[], selfViews: readonly number[] = []) => {
  const read = (theirs: readonly Signal[]) => {
    const given = { reminder, actedAt: [], repliedAt: null, selfViews };
    const reading = readingOf({ ...given, signals: theirs });
    // Two at one moment are one in a digest.
    return { ...reading, readAt: [...new Set(reading.readAt)] };
  };
  return { panel: read(signals), report: read(signalsOf(addToDigest([], signals))) };
};

/** One kind of fetch again and again, from an hour after sending. */
const series = (number: number, every: number, change: Partial<Signal> = {}) =>
  Array.from({ length: number }, (_, index) =>
    fetched(sentAt + hour + index * every, { ...change }),
  );

describe("the report and the panel", () => {
  const classOf = ({ kind, agent, network }: Signal) => [kind, agent, network].join();
  const anySignal = (at: fc.Arbitrary<number>) =>
    fc.record<Signal>({
      kind: fc.constantFrom("image", "page"),
      at,
      agent: fc.constantFrom(...agents),
      network: fc.constantFrom(...networks),
      count: fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, fc.integer({ min: 2, max: 12 })),
    });
  /** Close together around sending, and far apart after it. */
  const anyTime = fc
    .oneof(fc.integer({ min: -20, max: 400 }), fc.integer({ min: 0, max: 500_000 }))
    .map((seconds) => sentAt + seconds * second);
  const anyViews = fc.array(anyTime, { maxLength: 4 });

  test("say the same of whatever came at no more than 16 moments of each class", () => {
    const few = fc.oneof(
      fc.array(anySignal(anyTime), { maxLength: 60 }),
      // Of one class, as many as are kept.
      fc
        .tuple(anySignal(anyTime), fc.array(anyTime, { maxLength: 16 }))
        .map(([one, moments]) => moments.map((at) => ({ ...one, at }))),
    );
    fc.assert(
      fc.property(few, anyViews, (signals, views) => {
        const classes = [...Map.groupBy(signals, classOf).values()];
        const moments = classes.map((theirs) => new Set(theirs.map(({ at }) => at)).size);
        fc.pre(moments.every((number) => number <= 16));
        const { panel, report } = bothReadings(signals, views);
        expect(report).toEqual(panel);
      }),
      { numRuns: 1_000 },
    );
  });

  test.each<[string, Signal[], number[], string]>([
    ["a reader who comes back for weeks", series(60, 7 * hour), [], "probably-read"],
    ["a flood of minutes", series(200, 5 * second, { count: 30 }), [], "unclear"],
    [
      "a scanner that asks for image and page, again and again",
      [
        ...series(40, hour, { agent: "browser", network: "other" }),
        ...series(40, hour, { kind: "page", agent: "browser", network: "other" }),
      ],
      [],
      "machine-only",
    ],
    [
      "the creditor's own views, however many",
      series(40, hour),
      series(40, hour).map(({ at }) => at),
      "no-signal",
    ],
    [
      "a program, however often it asks",
      series(900, 60 * second, { agent: "script" }),
      [],
      "machine-only",
    ],
  ])("say the same of %s", (_, signals, views, state) => {
    const { panel, report } = bothReadings(signals, views);
    expect(panel.state).toBe(state);
    const { readAt: _known, ...said } = report;
    expect(panel).toMatchObject(said);
  });

  test("beyond that differ at most in the verdict on what is known by number only", () => {
    // Apart by more than any burst: the verdict on each depends on nothing that was not kept.
    const many = fc
      .array(anySignal(fc.constant(0)), { minLength: 1, maxLength: 12 })
      .chain((classes) =>
        fc.array(fc.tuple(fc.constantFrom(...classes), fc.integer({ min: 21, max: 9_000 })), {
          minLength: 100,
          maxLength: 300,
        }),
      )
      .map((steps) => {
        let at = sentAt - 600 * second;
        return steps.map(([signal, pause]): Signal => {
          at += pause * second;
          return { ...signal, at };
        });
      });
    fc.assert(
      fc.property(many, anyViews, (signals, views) => {
        const rest = signalsOf(addToDigest([], signals))
          .filter(({ isRest }) => isRest === true)
          .reduce((sum, { count }) => sum + count, 0);
        const { panel, report } = bothReadings(signals, views);
        const all = ({ counts }: typeof panel) =>
          verdicts.reduce((sum, verdict) => sum + counts[verdict], 0);
        expect(all(report)).toBe(all(panel));
        for (const verdict of verdicts) {
          expect(Math.abs(report.counts[verdict] - panel.counts[verdict])).toBeLessThanOrEqual(
            rest,
          );
        }
      }),
      { numRuns: 200 },
    );
    // A reader who came 16 times, and then a filter: who of these came how often is not known.
    const filter = Array.from({ length: 100 }, (_, index) =>
      fetched(sentAt + 900 * hour + index * second),
    );
    const { panel, report } = bothReadings([...series(16, hour), ...filter]);
    expect(panel.counts).toMatchObject({ human: 16, unclear: 100 });
    expect(report.counts).toMatchObject({ human: 116, unclear: 0 });
    expect([report.state, report.probablyReadAt]).toEqual([panel.state, panel.probablyReadAt]);
  });
});
