import { describe, expect, test } from "vitest";

import type { PlainDate } from "../plain-date.ts";
import { type LastReading, silenceAfter, type SilenceFacts } from "./silence.ts";

const facts: SilenceFacts = {
  mailedOn: "2026-06-01",
  answeredOn: null,
  missedCalls: 0,
  otherChannel: true,
  paidBefore: false,
};
const unseen: LastReading = { state: "no-signal", tracked: true };
const unmeasured: LastReading = { state: "no-signal", tracked: false };
const read: LastReading = { state: "probably-read", tracked: true };

describe("is it really a ghost?", () => {
  test.each<[string, Partial<SilenceFacts>, LastReading, PlainDate, string | null]>([
    ["nothing was sent", { mailedOn: null }, unseen, "2026-06-10", null],
    ["the client answered since", { answeredOn: "2026-06-02" }, unmeasured, "2026-06-10", null],
    [
      "an answer from before says nothing",
      { answeredOn: "2026-05-30" },
      read,
      "2026-06-10",
      "silent",
    ],
    ["the debtor page answered", {}, { state: "answered", tracked: true }, "2026-06-10", null],
    ["two working days are too early", {}, read, "2026-06-03", "too-early"],
    ["a weekend does not count", { mailedOn: "2026-06-05" }, read, "2026-06-09", "too-early"],
    ["three working days, read, no answer", {}, read, "2026-06-04", "silent"],
    ["nothing shows that it arrived", {}, unseen, "2026-06-10", "doubt"],
    ["a machine fetched it", {}, { state: "machine-only", tracked: true }, "2026-06-10", "doubt"],
    ["not measured, otherwise nothing known", {}, unmeasured, "2026-06-10", "silent"],
    ["not measured, and paid before", { paidBefore: true }, unmeasured, "2026-06-10", "doubt"],
    [
      "paid before, but leaves calls unanswered",
      { paidBefore: true, missedCalls: 2 },
      unmeasured,
      "2026-06-10",
      "silent",
    ],
    [
      "by mail alone, read: silent all the same",
      { otherChannel: false },
      read,
      "2026-06-10",
      "silent",
    ],
    ["over the turn of the year", { mailedOn: "2026-12-22" }, read, "2027-01-06", "doubt"],
  ])("%s", (_, changed, reading, on, expected) => {
    const silence = silenceAfter({ ...facts, ...changed }, reading, "fr", on);
    expect(silence && silence.verdict).toBe(expected);
  });

  test("names every sign", () => {
    const changed = { otherChannel: false, paidBefore: true, missedCalls: 1 };
    expect(silenceAfter({ ...facts, ...changed }, unmeasured, "fr", "2026-06-02")?.signs).toEqual([
      "few-working-days",
      "reading-unknown",
      "paid-before",
      "mail-only",
      "calls-unanswered",
    ]);
  });
});
