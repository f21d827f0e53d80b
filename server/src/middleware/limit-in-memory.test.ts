import type { Context } from "hono";
import { expect, test } from "vitest";

import { testApp } from "../test/test-app.ts";
import { createMemoryLimit } from "./limit-in-memory.ts";

const setUp = async () => {
  const t = await testApp();
  const limit = createMemoryLimit(t.deps, 2);
  /** How many of so many requests pass. */
  const passed = (number: number, addressOf: (i: number) => string | null): number => {
    let count = 0;
    for (let i = 0; i < number; i += 1) {
      t.socket.address = addressOf(i);
      try {
        // Without a trusted proxy nothing of the request is looked at.
        limit({} as Context);
        count += 1;
      } catch (error) {
        expect(error).toMatchObject({ code: "rate_limited" });
      }
    }
    return count;
  };
  return { clock: t.clock, passed };
};

test("so many a minute of each address, and of each IPv6 line", async () => {
  const { clock, passed } = await setUp();
  expect(passed(5, () => "203.0.113.1")).toBe(2);
  expect(passed(5, () => "203.0.113.2")).toBe(2);
  expect(passed(5, (i) => `2a01:cb00:7f3:9c00::${i}`)).toBe(2);
  expect(passed(5, (i) => `2a01:cb00:7f3:9d0${i}::1`)).toBe(5);
  expect(passed(5, () => null)).toBe(5);
  clock.now += 60_000;
  expect(passed(5, () => "203.0.113.1")).toBe(2);
});

test("of more addresses than it remembers, the others pass", async () => {
  const { passed } = await setUp();
  const addressOf = (i: number) => `198.18.${i >> 8}.${i & 255}`;
  expect(passed(20_000, addressOf)).toBe(20_000);
  expect(passed(20_000, addressOf)).toBe(20_000);
  expect(passed(1, () => addressOf(0))).toBe(0);
  expect(passed(5, () => addressOf(19_999))).toBe(5);
});
