import { expect, it } from "vitest";

import { duration } from "./duration.ts";

const minute = 60_000;

it.each([
  [20_000, "0 min", "0 min"],
  [12 * minute, "12 min", "12 min"],
  [125 * minute, "2 h 05", "2 h 05"],
  [24 * 60 * minute, "1 j", "1 d"],
  [(3 * 24 + 4) * 60 * minute, "3 j 4 h", "3 d 4 h"],
])("%i ms is %s", (ms, fr, en) => {
  expect(duration(ms, "fr").replaceAll("\u00a0", " ")).toBe(fr);
  expect(duration(ms, "en").replaceAll("\u00a0", " ")).toBe(en);
});
