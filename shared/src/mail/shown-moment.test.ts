import { expect, test } from "vitest";

import { readShownMoment } from "./shown-moment.ts";

test.each<[string, ReturnType<typeof readShownMoment>]>([
  ["1 sept. 2026 09:12", { on: "2026-09-01", minutes: 552 }],
  ["mar. 6 oct. 2026, 18:40", { on: "2026-10-06", minutes: 1_120 }],
  ["Tue, Oct 6, 2026, 6:40 PM", { on: "2026-10-06", minutes: 1_120 }],
  ["Mar 3, 2026, 12:05 AM", { on: "2026-03-03", minutes: 5 }],
  ["28/09/2026", { on: "2026-09-28", minutes: null }],
  ["Mon 9/28/2026 9:12 AM", { on: "2026-09-28", minutes: 552 }],
  ["5 févr. 2027 à 9 h 05", { on: "2027-02-05", minutes: 545 }],
  ["2026-09-01 25:71", { on: "2026-09-01", minutes: null }],
  ["hier, 09:12", null],
  ["6 oct.", null],
  ["31/02/2026", null],
])("“%s” is read", (shown, expected) => {
  expect(readShownMoment(shown, false)).toEqual(expected);
});

test("day and month are told apart by the page’s language, or not at all", () => {
  expect(readShownMoment("mar. 06/10/2026 18:40", true)?.on).toBe("2026-10-06");
  expect(readShownMoment("Tue 06/10/2026 18:40", false)).toBeNull();
});
