import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { reminderIdSchema } from "../ids.ts";
import { readingStates } from "../schema/case.ts";
import { agents, networks } from "./agent.ts";
import { judgeFetches, type Signal } from "./judge-fetch.ts";
import { readingOf } from "./reading.ts";

const sentAt = Date.UTC(2026, 9, 1, 9);
const minute = 60_000;
const reminder = {
  id: reminderIdSchema.parse("01890a5d-ac96-774b-bcce-b302099a8057"),
  step: "first",
  sentAt,
  tracked: true,
} as const;
const at = (minutes: number, change: Partial<Signal> = {}): Signal => ({
  kind: "image",
  at: sentAt + minutes * minute,
  agent: "gmail-proxy",
  network: "google",
  count: 1,
  ...change,
});
const script = { agent: "script" } as const;
const apple = { agent: "apple-mail-privacy", network: "apple-relay" } as const;
const visit = { kind: "page", agent: "mobile-browser", network: "other" } as const;
const reading = (fields: Partial<Parameters<typeof readingOf>[0]> = {}) =>
  readingOf({ reminder, signals: [], actedAt: [], repliedAt: null, selfViews: [], ...fields });

describe("a reading", () => {
  test.each<[string, Partial<Parameters<typeof readingOf>[0]>, string]>([
    ["nothing came back", {}, "no-signal"],
    ["only signals from before sending", { signals: [at(-1), at(-2, visit)] }, "no-signal"],
    [
      "only the creditor's own views",
      { signals: [at(1)], selfViews: [sentAt + minute] },
      "no-signal",
    ],
    ["only machines", { signals: [at(1, script), at(9, { ...visit, ...script })] }, "machine-only"],
    ["Apple's relay", { signals: [at(60, apple)] }, "unclear"],
    [
      "a machine and one that cannot be told",
      { signals: [at(1, script), at(2, apple)] },
      "unclear",
    ],
    ["Gmail's proxy", { signals: [at(1)] }, "probably-read"],
    ["a visit on a telephone", { signals: [at(60, visit)] }, "probably-read"],
    ["all of it", { signals: [at(1, script), at(2, apple), at(3)] }, "probably-read"],
    ["an act on the page", { signals: [at(1)], actedAt: [sentAt + minute] }, "acknowledged"],
    ["an act from before sending", { actedAt: [sentAt - 1] }, "no-signal"],
    ["an answer", { repliedAt: sentAt + minute }, "answered"],
    ["an answer after an act", { repliedAt: sentAt + minute, actedAt: [sentAt + 1] }, "answered"],
    ["an answer from before sending", { repliedAt: sentAt - 1 }, "no-signal"],
  ])("%s", (_, fields, state) => {
    expect(reading(fields).state).toBe(state);
  });

  test("counts by verdict, repeats included, and says why and since when", () => {
    const signals = [
      at(-1),
      at(90, { count: 3 }),
      at(30, { count: 2 }),
      at(3, { ...script, count: 4 }),
      at(4, apple),
      at(60, visit),
    ];
    expect(reading({ signals })).toEqual({
      state: "probably-read",
      reminderId: reminder.id,
      step: "first",
      sentAt,
      tracked: true,
      fetches: 10,
      visits: 1,
      counts: { human: 6, unclear: 1, machine: 4, self: 1 },
      reasons: ["mail-agent", "browser-agent", "delay"],
      probablyReadAt: sentAt + 30 * minute,
      readAt: [30, 60, 90].map((minutes) => sentAt + minutes * minute),
      firstSignalAt: sentAt + 4 * minute,
      lastSignalAt: sentAt + 90 * minute,
    });
  });

  test("gives the reasons of its strongest verdict only", () => {
    expect(reading({ signals: [at(3, script), at(4, apple)] })).toMatchObject({
      reasons: ["apple-agent", "apple-relay"],
      probablyReadAt: null,
    });
    expect(reading({ signals: [at(3, script)] }).reasons).toEqual(["script-agent"]);
    expect(reading({ signals: [at(-3)] }).reasons).toEqual([]);
  });

  test("dates machines when there is nothing else, and answers always", () => {
    expect(reading({ signals: [at(3, script)] }).lastSignalAt).toBe(sentAt + 3 * minute);
    const answered = reading({ signals: [at(3, script)], repliedAt: sentAt + minute });
    expect([answered.firstSignalAt, answered.lastSignalAt]).toEqual([
      sentAt + minute,
      sentAt + minute,
    ]);
  });

  test("an unknown pixel is taken as absent until it is fetched", () => {
    const unknown = { ...reminder, tracked: null };
    expect(reading({ reminder: unknown }).tracked).toBe(false);
    expect(reading({ reminder: unknown, signals: [at(1, visit)] }).tracked).toBe(false);
    expect(reading({ reminder: unknown, signals: [at(1)] }).tracked).toBe(true);
    const without = { ...reminder, tracked: false };
    expect(reading({ reminder: without, signals: [at(1)] }).tracked).toBe(false);
  });
});

describe("whatever comes", () => {
  const anySignal = fc.record({
    kind: fc.constantFrom("image", "page" as const),
    at: fc
      .oneof(
        fc.integer({ min: -9, max: 40 }),
        fc.integer({ min: 299, max: 330 }),
        fc.integer({ min: 1_800, max: 9_000 }),
      )
      .map((n) => sentAt + n * 1_000),
    agent: fc.constantFrom(...agents),
    network: fc.constantFrom(...networks),
    count: fc.integer({ min: 1, max: 12 }),
  });
  const signals = fc.array(anySignal, { maxLength: 8 });
  const acts = fc.array(
    fc.nat(99).map((n) => sentAt + n * 1_000),
    { maxLength: 2 },
  );
  const rank = (state: (typeof readingStates)[number]) => readingStates.indexOf(state);

  test("the order of arrival does not change it", () => {
    fc.assert(
      fc.property(signals, acts, acts, (came, actedAt, selfViews) => {
        expect(
          reading({
            signals: came.toReversed(),
            actedAt: actedAt.toReversed(),
            selfViews: selfViews.toReversed(),
          }),
        ).toEqual(reading({ signals: came, actedAt, selfViews }));
      }),
    );
  });

  test("one more fetch by a machine never raises it, wherever it comes", () => {
    const base = rank("machine-only");
    fc.assert(
      fc.property(signals, anySignal, acts, (came, extra, selfViews) => {
        const all = [...came, extra];
        const last = judgeFetches(all, { sentAt, selfViews }).at(-1);
        fc.pre(last?.verdict === "machine");
        const before = rank(reading({ signals: came, selfViews }).state);
        const now = rank(reading({ signals: all, selfViews }).state);
        expect(now).toBeLessThanOrEqual(Math.max(before, base));
        // It may show that another was one too, but leaves a trace of itself.
        expect(now).toBeGreaterThanOrEqual(Math.min(before, base));
      }),
      { numRuns: 1_000 },
    );
  });
});
