import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { reminderIdSchema } from "../ids.ts";
import type { Fact } from "../timeline/event.ts";
import { readingsIn } from "../timeline/readings-in.ts";
import { agents, networks } from "./agent.ts";
import { addToDigest, type SignalDigest, signalsOf } from "./digest.ts";
import type { Signal } from "./judge-fetch.ts";
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

  test("keeps 32 moments of a class, of more the first and the last 16, and the others' number", () => {
    expect(signalsOf(addToDigest([], times(32)))).toEqual(times(32));
    const kept = signalsOf(addToDigest([], times(500)));
    const all = times(500);
    expect(kept.filter(({ isRest }) => isRest !== true)).toEqual([
      ...all.slice(0, 16),
      ...all.slice(-16),
    ]);
    expect(kept.filter(({ isRest }) => isRest === true)).toEqual([
      fetched(484, { count: 468, isRest: true }),
    ]);
  });

  test("of many of one class leaves room for the one reader of another", () => {
    const flood = times(500, { agent: "script" });
    const reader = fetched(400, { agent: "outlook-mac" });
    expect(signalsOf(addToDigest(addToDigest([], flood), [reader]))).toContainEqual(reader);
  });

  const signal = fc.record<Signal>({
    kind: fc.constantFrom("image", "page"),
    at: fc.nat(80),
    agent: fc.constant("gmail-proxy"),
    network: fc.constantFrom("google", "other"),
    count: fc.integer({ min: 1, max: 5 }),
  });

  test("says the same in whatever order and in however many parts it came", () => {
    const shuffled = fc
      .array(signal, { maxLength: 300, size: "max" })
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
const reminderId = reminderIdSchema.parse("01890a5d-ac96-774b-bcce-b302099a8057");
type Event = Fact & { at: number };
const sent: Event = {
  type: "reminder.sent",
  at: sentAt,
  body: { reminderId, step: "first", to: [], subject: "Relance", tracked: true },
};
const eventOf = ({ kind, at, agent, network, count }: Signal): Event => ({
  type: kind === "image" ? "mail.fetched" : "page.visited",
  at,
  body: { reminderId, agent, network, ...(count > 1 && { count }) },
});
const digestOf = (parts: readonly (readonly Signal[])[]): SignalDigest =>
  parts.reduce((digest, part) => addToDigest(digest, part), [] as SignalDigest);

/** The panel has every event; the report their digest, as it grew with what was delivered. */
const bothReadings = (parts: readonly (readonly Signal[])[], viewedAt: readonly number[] = []) => {
  const views = viewedAt.map((at) => ({ reminderId, at }));
  const events = [sent, ...parts.flat().map(eventOf)].sort((one, other) => one.at - other.at);
  const [panel] = readingsIn(events, views);
  const [report] = readingsIn([sent], views, new Map([[reminderId, digestOf(parts)]]));
  return { panel, report };
};

/** One kind of fetch again and again, from an hour after sending. */
const series = (number: number, every: number, change: Partial<Signal> = {}) =>
  Array.from({ length: number }, (_, index) => fetched(sentAt + hour + index * every, change));

describe("the report and the panel", () => {
  /** Close together around sending, and far apart after it. */
  const anyTime = fc
    .oneof(fc.integer({ min: -20, max: 400 }), fc.integer({ min: 0, max: 500_000 }))
    .map((seconds) => sentAt + seconds * second);
  const anySignal = fc.record<Signal>({
    kind: fc.constantFrom("image", "page"),
    at: anyTime,
    agent: fc.constantFrom(...agents),
    network: fc.constantFrom(...networks),
    count: fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, fc.integer({ min: 2, max: 12 })),
  });
  const many = { minLength: 100, maxLength: 400, size: "max" } as const;
  /** Hundreds, of any class or of a few only. */
  const history = fc.oneof(
    fc.array(anySignal, many),
    fc
      .array(anySignal, { minLength: 1, maxLength: 3 })
      .chain((few) => fc.array(fc.tuple(fc.constantFrom(...few), anyTime), many))
      .map((moments) => moments.map(([one, at]) => ({ ...one, at }))),
  );

  test("say the same of every history, in however many parts it was delivered", () => {
    fc.assert(
      fc.property(history, fc.array(anyTime, { maxLength: 40 }), fc.nat(400), (all, views, cut) => {
        const { panel, report } = bothReadings([all.slice(cut), all.slice(0, cut)], views);
        expect(report).toEqual(panel);
        const times = verdicts.reduce((sum, verdict) => sum + (panel?.counts[verdict] ?? 0), 0);
        expect(times).toBe(all.reduce((sum, { count }) => sum + count, 0));
      }),
      { numRuns: 300 },
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
      series(60, hour),
      series(60, hour).map(({ at }) => at),
      "no-signal",
    ],
    [
      "a reader after the creditor's many views of his own",
      [...series(20, hour), fetched(sentAt + 40 * hour)],
      series(20, hour).map(({ at }) => at),
      "probably-read",
    ],
    [
      "a program, however often it asks",
      series(900, 60 * second, { agent: "script" }),
      [],
      "machine-only",
    ],
  ])("know %s", (_, signals, views, state) => {
    const { panel, report } = bothReadings([signals], views);
    expect(panel?.state).toBe(state);
    expect(report).toEqual(panel);
  });

  test("date the first probable reading by the fetch itself, however many follow", () => {
    const { panel } = bothReadings([series(500, hour)]);
    expect(panel).toMatchObject({
      probablyReadAt: sentAt + hour,
      lastSignalAt: sentAt + 500 * hour,
      counts: { human: 500 },
    });
  });
});
