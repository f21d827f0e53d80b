import { expect, test } from "vitest";

import { decidePixel } from "./decide-pixel.ts";

const withdrawnAt = Date.UTC(2026, 10, 20);
const today = "2026-11-22";
const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);

test.each([
  ["nothing allows it", { basis: "none" }, "first", "no-basis"],
  ["the recipient consented", { basis: "consent" }, "first", "consent"],
  ["a legal basis covers a notice", { basis: "legal-notice" }, "formal-notice", "legal-notice"],
  ["and nothing else", { basis: "legal-notice" }, "third", "not-a-notice"],
  ["who withdrew is left alone", { basis: "none", withdrawnAt }, "first", "withdrawn"],
  ["also in a notice", { basis: "legal-notice", withdrawnAt }, "formal-notice", "withdrawn"],
  [
    "an older consent",
    { basis: "consent", since: "2026-11-19", withdrawnAt },
    "first",
    "withdrawn",
  ],
  ["one without a day", { basis: "consent", withdrawnAt }, "first", "withdrawn"],
  [
    "one of that very day",
    { basis: "consent", since: "2026-11-20", withdrawnAt },
    "first",
    "withdrawn",
  ],
  ["one that is yet to come", { basis: "consent", since: "2026-11-23" }, "first", "no-basis"],
  [
    "also after a withdrawal",
    { basis: "consent", since: "2030-01-01", withdrawnAt },
    "first",
    "no-basis",
  ],
  ["a new consent", { basis: "consent", since: "2026-11-21", withdrawnAt }, "first", "consent"],
] as const)("%s", (_, tracking, step, reason) => {
  expect(decidePixel({ country: "FR", tracking }, step, { today, dayOf })).toBe(reason);
});

test.each([
  ["BE", "legal-notice", "formal-notice", "no-exemption"],
  ["BE", "legal-notice", "first", "no-exemption"],
  ["BE", "consent", "first", "consent"],
  ["IT", "legal-notice", "formal-notice", "legal-notice"],
  ["XX", "legal-notice", "formal-notice", "no-exemption"],
] as const)("in %s, on the basis %s, a %s: %s", (country, basis, step, reason) => {
  expect(decidePixel({ country, tracking: { basis } }, step, { today, dayOf })).toBe(reason);
});
