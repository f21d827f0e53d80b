import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { addDays, daysBetween, type PlainDate } from "../dates.ts";
import type { Hold } from "../schema/case.ts";
import type { Jurisdiction } from "../schema/jurisdiction.ts";
import { type Policy, policySchema } from "../schema/policy.ts";
import { type Step, steps } from "../schema/step.ts";
import { eventId } from "../test/case-factory.ts";
import { defaultPolicy, policyFor } from "./ladder.ts";
import { currentStep, type DoneStep } from "./ladder.ts";
import { nextStep as stepOf, type RecoveryState, stepToWrite } from "./next-step.ts";
import type { LastReading } from "./silence.ts";

/** Due on 1 May 2026: courtesy 26 April, then 3, 10, 17 and 31 May; to be decided on 15 June. */
const state = (fields: Partial<RecoveryState> = {}): RecoveryState => ({
  lead: { dueOn: "2026-05-01" },
  owedMinor: 100_000,
  otherDueDates: [],
  done: [],
  letterSentOn: null,
  noticeDays: 8,
  paidOn: null,
  otherCaseMailOn: null,
  answeredOn: null,
  bounced: false,
  missedCalls: 0,
  otherChannel: false,
  paidBefore: false,
  cause: null,
  lapsed: null,
  limitation: [],
  holds: [],
  ...fields,
});

/** What a scenario varies: the state, and what it is judged by. */
interface Given extends Partial<RecoveryState> {
  policy?: Policy;
  jurisdiction?: Jurisdiction;
  reading?: LastReading;
}
const untracked: LastReading = { state: "no-signal", tracked: false };
const nextStep = (
  { policy = defaultPolicy, jurisdiction = "fr", reading = untracked, ...fields }: Given,
  on: PlainDate,
) => stepOf(state(fields), policy, jurisdiction, reading, on);
const done =
  (how: DoneStep["how"]) =>
  (step: Step, on: PlainDate): DoneStep => ({ step, on, how });
const [sent, skipped] = [done("sent"), done("skipped")];
const hold = (kind: Hold["kind"], until: PlainDate | null): Hold => ({
  kind,
  until,
  eventId: eventId(1),
  since: "2026-05-01",
});

const toFirst = [sent("courtesy", "2026-04-26"), sent("first", "2026-05-03")];
const toThird = [...toFirst, sent("second", "2026-05-10"), sent("third", "2026-05-17")];
const toNotice = [...toThird, sent("formal-notice", "2026-05-31")];

const slow: Policy = {
  rungs: [
    { step: "first", day: 5, tone: "courteous" },
    { step: "second", day: 20, tone: "courteous" },
    { step: "third", day: 40, tone: "neutral" },
    { step: "formal-notice", day: 60, tone: "firm" },
  ],
  decideDay: 90,
  minGapDays: 10,
  toleranceMinor: 0,
};
const short: Policy = {
  rungs: [
    { step: "first", day: 5, tone: "courteous" },
    { step: "formal-notice", day: 16, tone: "firm" },
  ],
  decideDay: 30,
  minGapDays: 5,
  toleranceMinor: 0,
};

/** Title, what is known, the day asked about, the step and its day. */
const scenarios: [string, Given, PlainDate, string][] = [
  ["long before the due date: courtesy, on its day", {}, "2026-04-10", "courtesy 2026-04-26"],
  ["on the courtesy day", {}, "2026-04-26", "courtesy 2026-04-26"],
  [
    "courtesy missed is made up until the eve of the due date",
    {},
    "2026-04-30",
    "courtesy 2026-04-26",
  ],
  ["on the due date courtesy is over", {}, "2026-05-01", "first 2026-05-03"],
  [
    "courtesy sent: the first reminder comes after the due date",
    { done: [sent("courtesy", "2026-04-26")] },
    "2026-04-27",
    "first 2026-05-03",
  ],
  [
    "courtesy sent on the eve only keeps the minimum gap",
    { done: [sent("courtesy", "2026-04-30")] },
    "2026-05-01",
    "first 2026-05-03",
  ],
  [
    "courtesy skipped",
    { done: [skipped("courtesy", "2026-04-20")] },
    "2026-04-21",
    "first 2026-05-03",
  ],
  ["a day late: not yet", {}, "2026-05-02", "first 2026-05-03"],
  ["a missed day is made up, not lost", {}, "2026-05-08", "first 2026-05-03"],
  [
    "forty days late and never reminded: the first, not the formal notice",
    {},
    "2026-06-10",
    "first 2026-05-03",
  ],
  ["two years late and never reminded: the first", {}, "2028-05-01", "first 2026-05-03"],
  ["the first sent: the second a week later", { done: toFirst }, "2026-05-04", "second 2026-05-10"],
  ["the second on its day", { done: toFirst }, "2026-05-10", "second 2026-05-10"],
  [
    "a late start keeps the rhythm",
    { done: [sent("first", "2026-06-10")] },
    "2026-06-11",
    "second 2026-06-17",
  ],
  [
    "a late start keeps the rhythm to the end",
    {
      done: [
        sent("first", "2026-06-10"),
        sent("second", "2026-06-17"),
        sent("third", "2026-06-24"),
      ],
    },
    "2026-06-25",
    "formal-notice 2026-07-08",
  ],
  [
    "sent a day early, the next keeps its own day",
    { done: [sent("first", "2026-05-02")] },
    "2026-05-03",
    "second 2026-05-10",
  ],
  [
    "sent two days late, the next moves with it",
    { done: [sent("first", "2026-05-05")] },
    "2026-05-06",
    "second 2026-05-12",
  ],
  [
    "the third sent: the formal notice",
    { done: toThird },
    "2026-05-18",
    "formal-notice 2026-05-31",
  ],
  [
    "the formal notice sent: time to answer it, then decide",
    { done: toNotice },
    "2026-06-01",
    "decide 2026-06-15",
  ],
  [
    "a formal notice sent late leaves as long to answer it",
    { done: [...toThird, sent("formal-notice", "2026-06-20")] },
    "2026-06-21",
    "decide 2026-07-05",
  ],
  [
    "an own ladder does not decide before the notice has run out",
    { policy: { ...defaultPolicy, decideDay: 33 }, noticeDays: 15, done: toNotice },
    "2026-06-04",
    "decide 2026-06-16",
  ],
  ["nor on its last day", { noticeDays: 15, done: toNotice }, "2026-06-15", "decide 2026-06-16"],
  [
    "a formal notice before the due date is none",
    { done: [sent("formal-notice", "2026-04-29")] },
    "2026-05-02",
    "first 2026-05-03",
  ],
  [
    "a step written by hand is not fallen back behind",
    { done: [sent("second", "2026-05-10")] },
    "2026-05-11",
    "third 2026-05-17",
  ],
  [
    "steps given out of order",
    { done: toThird.toReversed() },
    "2026-05-18",
    "formal-notice 2026-05-31",
  ],
  [
    "a step sent again is not a new step, and moves the next one",
    { done: [...toFirst, sent("second", "2026-05-10"), sent("second", "2026-05-14")] },
    "2026-05-15",
    "third 2026-05-21",
  ],
  [
    "a lower step sent again only keeps the minimum gap",
    { done: [...toFirst, sent("second", "2026-05-10"), sent("first", "2026-05-16")] },
    "2026-05-16",
    "third 2026-05-19",
  ],
  [
    "a skipped step counts as done",
    { done: [...toFirst, skipped("second", "2026-05-10")] },
    "2026-05-11",
    "third 2026-05-17",
  ],
  [
    "skipping does not hurry the one after",
    { done: [sent("first", "2026-06-10"), skipped("second", "2026-06-11")] },
    "2026-06-11",
    "third 2026-06-24",
  ],
  [
    "all skipped: decide on the ladder's day",
    { done: steps.map((step) => skipped(step, "2026-05-02")) },
    "2026-05-02",
    "decide 2026-06-15",
  ],
  [
    "a promise suspends",
    { done: toFirst, holds: [hold("promise", "2026-05-20")] },
    "2026-05-12",
    "wait promise second",
  ],
  [
    "the promise over, the ladder resumes where it was",
    { done: toFirst },
    "2026-05-21",
    "second 2026-05-10",
  ],
  [
    "a plan suspends",
    { done: toThird, holds: [hold("plan", "2026-09-01")] },
    "2026-06-12",
    "wait plan formal-notice",
  ],
  [
    "a dispute suspends, with nothing sent yet",
    { holds: [hold("dispute", null)] },
    "2026-05-12",
    "wait dispute first",
  ],
  [
    "a manual hold suspends, before the due date too",
    { holds: [hold("manual", null)] },
    "2026-04-20",
    "wait manual courtesy",
  ],
  [
    "a hold at the ladder's end has no step to resume",
    { done: toNotice, holds: [hold("manual", "2026-07-01")] },
    "2026-06-20",
    "wait manual null",
  ],
  [
    "of several holds the one that lasts longest is told",
    { done: toFirst, holds: [hold("promise", "2026-05-20"), hold("manual", "2026-05-25")] },
    "2026-05-12",
    "wait manual second",
  ],
  [
    "of several holds the one without an end is told",
    { done: toFirst, holds: [hold("promise", "2026-05-20"), hold("dispute", null)] },
    "2026-05-12",
    "wait dispute second",
  ],
  ["paid or closed: done", { lead: "paid" as const, done: toFirst }, "2026-05-12", "done"],
  [
    "paid or closed: done, whatever holds",
    { lead: "paid" as const, holds: [hold("dispute", null)] },
    "2026-05-12",
    "done",
  ],
  [
    "a newer invoice joins without resetting the level",
    { done: toThird, otherDueDates: ["2026-05-16"] },
    "2026-05-18",
    "formal-notice 2026-05-31",
  ],
  [
    "the older invoice paid, the newer starts at its own first reminder",
    { lead: { dueOn: "2026-05-30" }, otherDueDates: ["2026-05-01"], done: toThird },
    "2026-06-05",
    "first 2026-06-01",
  ],
  [
    "the older one paid: courtesy for the newer, though the older had its own",
    { lead: { dueOn: "2026-05-30" }, otherDueDates: ["2026-05-01"], done: toFirst },
    "2026-05-05",
    "courtesy 2026-05-25",
  ],
  [
    "the newer invoice's own courtesy mail is not repeated",
    {
      lead: { dueOn: "2026-05-30" },
      otherDueDates: ["2026-05-01"],
      done: [sent("courtesy", "2026-05-05")],
    },
    "2026-05-06",
    "first 2026-06-01",
  ],
  [
    "steps sent while both were late count for both",
    {
      lead: { dueOn: "2026-05-09" },
      otherDueDates: ["2026-05-01"],
      done: [sent("first", "2026-05-03"), sent("second", "2026-05-10")],
    },
    "2026-05-12",
    // 25 May is Whit Monday.
    "third 2026-05-26",
  ],
  [
    "one mail at a time: the minimum gap holds between invoices",
    {
      lead: { dueOn: "2026-05-29" },
      otherDueDates: ["2026-05-01"],
      done: [sent("formal-notice", "2026-05-29")],
    },
    "2026-05-31",
    "first 2026-06-01",
  ],
  [
    "a first reminder sent too early is not repeated",
    { done: [sent("first", "2026-04-28")] },
    "2026-05-02",
    "second 2026-05-10",
  ],
  [
    "a Belgian consumer has fourteen days after the first",
    { policy: policyFor("be", "consumer"), done: [sent("first", "2026-05-03")] },
    "2026-05-10",
    "second 2026-05-18",
  ],
  [
    "a letter that is no step keeps the gap, and moves the ladder no further",
    { done: toFirst, letterSentOn: "2026-05-09" },
    "2026-05-10",
    "second 2026-05-12",
  ],
  [
    "the client was written to about another case: the gap holds between cases",
    { done: toFirst, otherCaseMailOn: "2026-05-09" },
    "2026-05-10",
    "second 2026-05-12",
  ],
  [
    "a mail about another case long ago changes nothing",
    { done: toFirst, otherCaseMailOn: "2026-04-01" },
    "2026-05-10",
    "second 2026-05-10",
  ],
  [
    "a remainder within the tolerance is let go",
    { owedMinor: 500, policy: { ...defaultPolicy, toleranceMinor: 500 } },
    "2026-05-10",
    "done",
  ],
  [
    "a cent more is not",
    { owedMinor: 501, policy: { ...defaultPolicy, toleranceMinor: 500 } },
    "2026-05-10",
    "first 2026-05-03",
  ],
  ["excluded invoices do not drive it", { lead: "excluded" }, "2026-05-10", "done"],
  [
    "a formal notice that falls on the turn of the year waits for its end",
    {
      lead: { dueOn: "2026-11-27" },
      done: [
        sent("first", "2026-11-29"),
        sent("second", "2026-12-06"),
        sent("third", "2026-12-13"),
      ],
    },
    "2026-12-20",
    "formal-notice 2027-01-03",
  ],
  [
    "mid-August is quiet in France",
    { lead: { dueOn: "2026-08-07" } },
    "2026-08-08",
    "first 2026-08-23",
  ],
  [
    "and not in Québec",
    { lead: { dueOn: "2026-08-07" }, jurisdiction: "qc" },
    "2026-08-08",
    "first 2026-08-09",
  ],
  [
    "who waits for an approval is given a week",
    { done: toFirst, cause: { cause: "awaiting-approval", on: "2026-05-09" } },
    "2026-05-10",
    "second 2026-05-16",
  ],
  [
    "who is in the payment run, ten days",
    { done: toFirst, cause: { cause: "in-payment-run", on: "2026-05-09" } },
    "2026-05-10",
    "second 2026-05-19",
  ],
  [
    "who is short of cash is not given time by that alone",
    { done: toFirst, cause: { cause: "cash-trouble", on: "2026-05-09" } },
    "2026-05-10",
    "second 2026-05-10",
  ],
  [
    "a slower policy: what was done is not repeated",
    { done: toFirst, policy: slow },
    "2026-05-10",
    "second 2026-05-21",
  ],
  [
    "a policy without the step that was last sent goes on with the next",
    { done: toThird, policy: short },
    "2026-05-18",
    "formal-notice 2026-05-28",
  ],
  [
    "a policy changed after its last step was sent has nothing to repeat",
    { done: toNotice, policy: short },
    "2026-06-01",
    "decide 2026-06-14",
  ],
  [
    "a policy without a courtesy note begins with the first",
    { policy: short },
    "2026-04-10",
    "first 2026-05-06",
  ],
];

describe("the policies of these scenarios", () => {
  test.each([slow, short, defaultPolicy])("are valid", (policy) => {
    expect(policySchema.parse(policy)).toEqual(policy);
  });
});

describe("the next step", () => {
  test.each(scenarios)("%s", (_, fields, on, expected) => {
    const next = nextStep(fields, on);
    const told = {
      remind: () => next.kind === "remind" && `${next.step} ${next.on}`,
      decide: () => next.kind === "decide" && `decide ${next.on}`,
      wait: () => next.kind === "wait" && `wait ${next.hold.kind} ${next.step}`,
      done: () => "done",
    }[next.kind]();
    expect(told).toBe(expected);
  });
});

describe("its reasons", () => {
  const reasons = (fields: Given, on: PlainDate) => {
    const next = nextStep(fields, on);
    return next.kind === "remind" ? next.reasons : next.kind;
  };
  test.each<[string, Given, PlainDate, string[]]>([
    ["courtesy", {}, "2026-04-26", ["before-due", "never-reminded"]],
    [
      "a first reminder that was not preceded by any mail",
      {},
      "2026-05-03",
      ["days-late", "never-reminded"],
    ],
    [
      "a first reminder after courtesy",
      { done: [sent("courtesy", "2026-04-26")] },
      "2026-05-03",
      ["days-late", "no-answer"],
    ],
    [
      "a second one, unanswered",
      { done: toFirst },
      "2026-05-10",
      ["days-late", "gap-since-last", "no-answer"],
    ],
    [
      "on the day of a mail, whose silence says nothing yet",
      { done: toFirst },
      "2026-05-03",
      ["days-late"],
    ],
    [
      "a second one, answered on the same day",
      { done: toFirst, answeredOn: "2026-05-03" },
      "2026-05-10",
      ["days-late", "gap-since-last"],
    ],
    [
      "a second one, answered before the first",
      { done: toFirst, answeredOn: "2026-05-02" },
      "2026-05-10",
      ["days-late", "gap-since-last", "no-answer"],
    ],
    [
      "the formal notice",
      { done: toThird },
      "2026-05-31",
      ["days-late", "gap-since-last", "no-answer", "last-step-before-law"],
    ],
  ])("%s", (_, fields, on, expected) => {
    expect(reasons(fields, on)).toEqual(expected);
  });
});

describe("the step of a reminder that names none", () => {
  const write = (fields: Given, on: PlainDate) => {
    return stepToWrite(nextStep(fields, on), fields.done ?? []);
  };
  test.each<[string, Given, PlainDate, Step]>([
    ["the next one", { done: toFirst }, "2026-05-10", "second"],
    ["the next one, before its day too", { done: toFirst }, "2026-05-04", "second"],
    [
      "during a hold: the current one again",
      { done: toFirst, holds: [hold("promise", "2026-05-20")] },
      "2026-05-10",
      "first",
    ],
    [
      "during a hold with nothing sent: the next one",
      { holds: [hold("dispute", null)] },
      "2026-05-10",
      "first",
    ],
    [
      "at the ladder's end: the formal notice again",
      { done: toNotice },
      "2026-06-20",
      "formal-notice",
    ],
    [
      "paid: the current one again",
      { lead: "paid" as const, done: toFirst },
      "2026-06-20",
      "first",
    ],
    ["paid without a reminder: the mildest", { lead: "paid" as const }, "2026-06-20", "first"],
  ])("%s", (_, fields, on, expected) => {
    expect(write(fields, on)).toBe(expected);
  });

  test("what was skipped was not sent", () => {
    expect(currentStep([...toFirst, skipped("second", "2026-05-10")])).toBe("first");
    expect(currentStep([skipped("first", "2026-05-10")])).toBeNull();
  });
});

test.each([defaultPolicy, policyFor("be", "consumer")])(
  "the days of a policy rise, with its minimum gap",
  (policy) => {
    const days = [...policy.rungs.map(({ day }) => day), policy.decideDay];
    expect(policy.rungs.map(({ step }) => step)).toEqual(steps);
    for (const [index, day] of days.slice(1).entries()) {
      expect(day - (days[index] ?? 0)).toBeGreaterThanOrEqual(policy.minGapDays);
    }
  },
);

test("who follows the ladder repeats nothing, passes nothing over and never hurries", () => {
  const start = fc.integer({ min: -30, max: 200 });
  // How many days after it was due each step is carried out, and whether it is skipped.
  const habits = fc.array(fc.record({ delay: fc.nat(40), skip: fc.boolean() }), {
    minLength: 6,
    maxLength: 6,
  });
  fc.assert(
    fc.property(start, habits, (offset, moves) => {
      const history: DoneStep[] = [];
      let today = addDays("2026-05-01", offset);
      for (const { delay, skip } of moves) {
        const next = nextStep({ done: history }, today);
        if (next.kind !== "remind") break;
        today = addDays(next.on > today ? next.on : today, delay);
        // Asked again on the day of sending: courtesy may have given way to the first.
        const then = nextStep({ done: history }, today);
        if (then.kind !== "remind" || then.on > today) continue;
        history.push({ step: then.step, on: today, how: skip ? "skipped" : "sent" });
      }
      const levels = history.map(({ step }) => steps.indexOf(step));
      expect(levels).toEqual(levels.map((_, index) => (levels[0] ?? 0) + index));
      expect(levels[0] ?? 0).toBeLessThanOrEqual(1);
      const mails = history.filter(({ how }) => how === "sent");
      for (const [index, mail] of mails.slice(1).entries()) {
        expect(daysBetween(mails[index]?.on ?? mail.on, mail.on)).toBeGreaterThanOrEqual(3);
      }
      for (const { step, on } of history) expect(step === "courtesy").toBe(on < "2026-05-01");
    }),
    { numRuns: 2_000 },
  );
});
