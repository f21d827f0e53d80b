import { expect, test } from "vitest";

import { defaultPolicy } from "../recovery/ladder.ts";
import { type Policy, policySchema } from "./policy.ts";

const [courtesy, first, second] = defaultPolicy.rungs as [
  Policy["rungs"][number],
  Policy["rungs"][number],
  Policy["rungs"][number],
];

test("the usual ladder is a valid one", () => {
  expect(policySchema.parse(defaultPolicy)).toEqual(defaultPolicy);
});

test.each<[string, Partial<Policy>, string]>([
  ["no step", { rungs: [] }, "rungs"],
  ["a step twice", { rungs: [first, { ...first, day: 20 }] }, "rungs"],
  [
    "steps out of order",
    {
      rungs: [
        { ...second, day: 2 },
        { ...first, day: 9 },
      ],
    },
    "rungs",
  ],
  ["courtesy after the due date", { rungs: [{ ...courtesy, day: 1 }] }, "rungs"],
  ["a reminder before the due date", { rungs: [{ ...first, day: -1 }] }, "rungs"],
  ["two steps closer than the gap", { rungs: [first, { ...second, day: 4 }] }, "rungs"],
  ["deciding before the last step", { decideDay: 31 }, "rungs"],
  ["half a day", { minGapDays: 1.5 }, "minGapDays"],
  ["no gap", { minGapDays: 0 }, "minGapDays"],
  ["a negative tolerance", { toleranceMinor: -1 }, "toleranceMinor"],
  ["a huge tolerance", { toleranceMinor: 100_001 }, "toleranceMinor"],
])("%s is refused", (_, wrong, path) => {
  const { error } = policySchema.safeParse({ ...defaultPolicy, ...wrong });
  expect(error?.issues.map((issue) => issue.path[0])).toContain(path);
});
