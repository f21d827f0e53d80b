import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { ReminderId } from "@impaye/shared/ids";

import type { Outcome } from "../backend.ts";
import { createSelfViews } from "./self-views.ts";
import { fakeApi, offline, refusal, signedOut, value } from "./test/fakes.ts";

// Ids are opaque here.
const a = "a" as ReminderId;
const b = "b" as ReminderId;

describe("self-views", () => {
  let answer: Outcome<unknown>;
  let now: number;
  beforeEach(() => {
    vi.useFakeTimers();
    answer = value(null);
    now = 20_000;
  });
  afterEach(() => void vi.useRealTimers());

  const create = () => {
    const { api, asked } = fakeApi(() => answer);
    return {
      views: createSelfViews({ api, now: () => now }),
      bodies: () => asked.map(({ body }) => body),
    };
  };

  it("go to the server together, each once in ten seconds", async () => {
    const { views, bodies } = create();
    views.add({ reminderIds: [a, b], at: 1_000 });
    views.add({ reminderIds: [a], at: 1_200 });
    await vi.runAllTimersAsync();
    views.add({ reminderIds: [b], at: 10_999 });
    await vi.runAllTimersAsync();
    expect(bodies()).toEqual([{ reminderIds: [a, b], at: 1_000, age: 19_000 }]);
    views.add({ reminderIds: [b], at: 11_000 });
    await vi.runAllTimersAsync();
    expect(bodies().at(-1)).toEqual({ reminderIds: [b], at: 11_000, age: 9_000 });
  });

  it.each([
    ["the server", offline],
    ["somebody to sign in", signedOut],
  ])("keep the moment of each, and wait for %s", async (_, nobody) => {
    const { views, bodies } = create();
    answer = nobody;
    views.add({ reminderIds: [a], at: 1_000 });
    await vi.runAllTimersAsync();
    answer = value(null);
    views.add({ reminderIds: [b], at: 5_000 });
    await vi.runAllTimersAsync();
    expect(bodies().slice(1)).toEqual([
      { reminderIds: [a], at: 1_000, age: 19_000 },
      { reminderIds: [b], at: 5_000, age: 15_000 },
    ]);
  });

  it("lose no other reminder to one that the server does not know", async () => {
    const { views, bodies } = create();
    answer = refusal("not_found");
    views.add({ reminderIds: [a, b], at: 1_000 });
    await vi.runAllTimersAsync();
    expect(bodies()).toEqual([
      { reminderIds: [a, b], at: 1_000, age: 19_000 },
      { reminderIds: [a], at: 1_000, age: 19_000 },
      { reminderIds: [b], at: 1_000, age: 19_000 },
    ]);
  });

  it("are bounded", async () => {
    const { views, bodies } = create();
    const many = Array.from({ length: 250 }, (_, n) => `${n}` as ReminderId);
    views.add({ reminderIds: many, at: 1 });
    await vi.runAllTimersAsync();
    expect(bodies()).toHaveLength(1);
    expect((bodies()[0] as { reminderIds: unknown[] }).reminderIds).toHaveLength(100);
  });
});
