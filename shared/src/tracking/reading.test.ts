import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { reminderIdSchema } from "../ids.ts";
import { type Agent, agents } from "./agent.ts";
import { countsAs, readingOf, type Signal } from "./reading.ts";

const sentAt = Date.UTC(2026, 9, 1, 9);
const minute = 60_000;
const reminder = {
  id: reminderIdSchema.parse("01890a5d-ac96-774b-bcce-b302099a8057"),
  step: "first",
  sentAt,
  tracked: true,
} as const;
const at = (minutes: number, agent: Agent = "browser"): Signal => ({
  at: sentAt + minutes * minute,
  agent,
});
const reading = (fields: Partial<Parameters<typeof readingOf>[0]> = {}) =>
  readingOf({ reminder, fetches: [], visits: [], repliedAt: null, selfViews: [], ...fields });

describe("one signal", () => {
  const view = sentAt + 60 * minute;
  test.each<[string, Signal, string]>([
    ["a millisecond before sending", { at: sentAt - 1, agent: "browser" }, "before-sending"],
    ["at the instant of sending", { at: sentAt, agent: "browser" }, "counts"],
    ["a proxy before sending", { at: sentAt - 1, agent: "gmail-proxy" }, "before-sending"],
    [
      "a proxy five seconds before an own view",
      { at: view - 5_000, agent: "gmail-proxy" },
      "own-view",
    ],
    ["a proxy a moment earlier", { at: view - 5_001, agent: "gmail-proxy" }, "counts"],
    [
      "a proxy fifteen seconds after an own view",
      { at: view + 15_000, agent: "yahoo-proxy" },
      "own-view",
    ],
    ["a proxy a moment later", { at: view + 15_001, agent: "yahoo-proxy" }, "counts"],
    ["a prefetch at an own view", { at: view, agent: "gmail-prefetch" }, "own-view"],
    [
      "a browser at an own view: its own images are blocked there",
      { at: view, agent: "browser" },
      "counts",
    ],
    ["a script", at(5, "script"), "machine"],
    ["a scanner", at(5, "security-scanner"), "machine"],
    ["a Gmail prefetch", at(5, "gmail-prefetch"), "machine"],
    ["Apple's relay", at(5, "apple-mail-privacy"), "counts"],
    ["nobody knows", at(5, "unknown"), "counts"],
  ])("%s", (_, signal, expected) => {
    expect(countsAs(signal, { sentAt, selfViews: [view] })).toBe(expected);
  });
});

describe("a reading", () => {
  test.each<[string, Partial<Parameters<typeof readingOf>[0]>, string]>([
    ["nothing came back", {}, "no-signal"],
    ["only signals from before sending", { fetches: [at(-1)], visits: [at(-2)] }, "no-signal"],
    [
      "only the creditor's own views",
      { fetches: [at(1, "gmail-proxy")], selfViews: [sentAt + minute] },
      "no-signal",
    ],
    [
      "only machines",
      { fetches: [at(1, "script")], visits: [at(1, "security-scanner")] },
      "machine-only",
    ],
    ["a fetch", { fetches: [at(1, "gmail-proxy")] }, "unclear"],
    ["a visit", { visits: [at(1)] }, "unclear"],
    ["a machine and a fetch", { fetches: [at(1, "script"), at(2)] }, "unclear"],
    ["an answer", { repliedAt: sentAt + minute }, "answered"],
    ["an answer from before sending", { repliedAt: sentAt - 1 }, "no-signal"],
  ])("%s", (_, fields, state) => {
    expect(reading(fields).state).toBe(state);
  });

  test("counts what came after sending and was not the creditor's", () => {
    expect(
      reading({ fetches: [at(-1), at(9), at(3, "script")], visits: [at(4)], repliedAt: null }),
    ).toEqual({
      state: "unclear",
      reminderId: reminder.id,
      step: "first",
      sentAt,
      tracked: true,
      fetches: 2,
      visits: 1,
      firstSignalAt: sentAt + 4 * minute,
      lastSignalAt: sentAt + 9 * minute,
    });
  });

  test("dates machines when there is nothing else, and answers always", () => {
    expect(reading({ fetches: [at(3, "script")] }).lastSignalAt).toBe(sentAt + 3 * minute);
    const answered = reading({ fetches: [at(3, "script")], repliedAt: sentAt + minute });
    expect([answered.firstSignalAt, answered.lastSignalAt]).toEqual([
      sentAt + minute,
      sentAt + minute,
    ]);
  });

  test("an unknown pixel is taken as absent until it is fetched", () => {
    const unknown = { ...reminder, tracked: null };
    expect(reading({ reminder: unknown }).tracked).toBe(false);
    expect(reading({ reminder: unknown, visits: [at(1)] }).tracked).toBe(false);
    expect(reading({ reminder: unknown, fetches: [at(1)] }).tracked).toBe(true);
    expect(reading({ reminder: { ...reminder, tracked: false }, fetches: [at(1)] }).tracked).toBe(
      false,
    );
  });

  const signals = fc.array(
    fc.record({
      at: fc.integer({ min: -9, max: 99 }).map((n) => sentAt + n * 1_000),
      agent: fc.constantFrom(...agents),
    }),
    { maxLength: 8 },
  );
  test("does not depend on the order of arrival, and no machine raises it", () => {
    fc.assert(
      fc.property(
        signals,
        signals,
        fc.array(fc.nat(99), { maxLength: 3 }),
        (fetches, visits, views) => {
          const selfViews = views.map((n) => sentAt + n * 1_000);
          const now = reading({ fetches, visits, selfViews });
          expect(
            reading({ fetches: fetches.toReversed(), visits: visits.toReversed(), selfViews }),
          ).toEqual(now);
          const more = reading({ fetches: [...fetches, at(1, "script")], visits, selfViews });
          expect(more.state).toBe(now.state === "no-signal" ? "machine-only" : now.state);
        },
      ),
    );
  });
});
