import { expect, test } from "vitest";

import { addDays, daysBetween, type PlainDate } from "../plain-date.ts";
import type { Hold, NextStep } from "../schema/case.ts";
import type { Policy } from "../schema/policy.ts";
import { type Step, steps } from "../schema/step.ts";
import { invoice, invoiceId, timeline } from "../test/case-factory.ts";
import type { Fact } from "../timeline/event.ts";
import { type CaseState, foldCase } from "../timeline/fold-case.ts";
import { defaultPolicy } from "./ladder.ts";

const histories = 10_000;
const movesEach = 8;
const firstDue: PlainDate = "2026-04-30";
const secondDue: PlainDate = "2026-05-25";

/** A small generator whose every history can be told again from its number (mulberry32). */
const randomFrom = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below;
  };
};

const randomPolicy = (random: (below: number) => number): Policy => {
  const minGapDays = 1 + Math.floor(random(6));
  let day = Math.floor(random(8));
  const late = steps.slice(1).flatMap((step) => {
    if (random(5) < 1) return [];
    day += minGapDays + Math.floor(random(14));
    return [{ step, day, tone: "neutral" as const }];
  });
  const courtesy = { step: "courtesy" as const, day: -5 - minGapDays, tone: "courteous" as const };
  const rungs = late.length === 0 || random(2) < 1 ? [courtesy, ...late] : late;
  return { rungs, decideDay: day + minGapDays + 5, minGapDays, toleranceMinor: 0 };
};

type Dated = Fact & { when: PlainDate };
interface Story {
  facts: Dated[];
  policy: Policy;
  otherCaseMails: PlainDate[];
  isPaid: boolean;
}

const [firstInvoice, secondInvoice] = [invoiceId(1), invoiceId(2)];
const invoices = [
  invoice(1, { dueOn: firstDue }),
  invoice(2, { issuedOn: "2026-04-20", dueOn: secondDue }),
];

const view = ({ facts, policy, otherCaseMails }: Story, on: PlainDate) =>
  foldCase({
    invoices,
    events: timeline(...facts),
    siblings: otherCaseMails.map((day) => ({
      type: "reminder.sent",
      at: Date.parse(`${day}T09:00:00Z`),
    })),
    // Nothing accrues before a formal notice: less to compute, for the same ladder.
    contactKind: "consumer",
    jurisdiction: "fr",
    selfViews: [],
    policy,
    on,
  });

const paid = (when: PlainDate, minor: number, n?: 1 | 2): Dated => ({
  type: "payment.received",
  when,
  body: {
    on: when,
    amount: { minor, currency: "EUR" },
    ...(n === undefined ? {} : { invoiceId: n === 1 ? firstInvoice : secondInvoice }),
  },
});

/** One thing that happens beside the ladder. */
const happening = (random: (below: number) => number, when: PlainDate): Dated | null => {
  const until = addDays(when, 1 + Math.floor(random(15)));
  const causes = ["never-received", "awaiting-approval", "cash-trouble", "silent"] as const;
  const cause = causes[Math.floor(random(causes.length))] ?? "silent";
  const procedure = random(2) < 1 ? ("mediation" as const) : ("payment-order" as const);
  const found: (Dated | null)[] = [
    { type: "promise.made", when, body: { until } },
    { type: "promise.broken", when, body: {} },
    { type: "hold.set", when, body: { until } },
    { type: "hold.released", when, body: {} },
    { type: "dispute.raised", when, body: random(2) < 1 ? {} : { invoiceId: firstInvoice } },
    { type: "dispute.resolved", when, body: {} },
    { type: "cause.noted", when, body: { cause } },
    { type: "mail.received", when, body: {} },
    { type: "mail.received", when, body: { kind: "bounce" } },
    { type: "mail.received", when, body: { kind: "auto-reply", returnsOn: until } },
    { type: "call.logged", when, body: { reached: random(2) < 1 } },
    { type: "invoice.excluded", when, body: { invoiceId: secondInvoice } },
    { type: "invoice.included", when, body: { invoiceId: secondInvoice } },
    { type: "letter.sent", when, body: random(2) < 1 ? {} : { registered: true } },
    { type: "notice.served", when, body: random(2) < 1 ? {} : { procedure } },
    { type: "filing", when, body: { procedure } },
    { type: "decision", when, body: { procedure } },
    { type: "handover", when, body: { to: "lawyer" } },
    { type: "insolvency.opened", when, body: { on: when } },
    { type: "procedure.ended", when, body: random(2) < 1 ? {} : { procedure } },
    { type: "case.resumed", when, body: {} },
    { type: "case.resumed", when, body: {} },
    {
      type: "plan.agreed",
      when,
      body: { instalments: [{ on: until, amount: { minor: 40_000, currency: "EUR" } }] },
    },
    paid(when, 10_000),
    paid(when, 150_000, 1),
  ];
  return found[Math.floor(random(found.length * 2))] ?? null;
};

const level = (step: Step): number => steps.indexOf(step);
const lastsLongest = (holds: readonly Hold[]) =>
  holds
    .map(({ until }) => until ?? "9999")
    .sort()
    .at(-1);

const consumerNoticeDays = 15;

/** What left for the debtor, the step it was where it was one. */
const sentIn = (fact: Dated): { step: Step | null; on: PlainDate }[] => {
  const { type, when: on, body } = fact;
  if (type === "reminder.sent") return [{ step: body.step, on }];
  if (type === "letter.sent") {
    return [{ step: body.registered === true ? "formal-notice" : null, on }];
  }
  return type === "notice.served" && body.procedure === undefined
    ? [{ step: "formal-notice", on }]
    : [];
};

/** Told the other way round: is there something that nothing since has ended? */
const isInOthersHands = ({ facts }: Story): boolean =>
  facts.some((fact, index) => {
    const { type, body } = fact;
    const procedure = type === "insolvency.opened" ? "insolvency-claim" : undefined;
    const named = "procedure" in body ? body.procedure : procedure;
    const isTaken =
      type === "filing" ||
      type === "decision" ||
      type === "handover" ||
      type === "insolvency.opened" ||
      (type === "notice.served" && named !== undefined);
    const isOver = (later: Dated) =>
      later.type === "case.resumed" ||
      (later.type === "procedure.ended" &&
        type !== "handover" &&
        (later.body.procedure === undefined || later.body.procedure === named));
    return isTaken && !facts.slice(index + 1).some(isOver);
  });

/** Every rule of the ladder, told apart from the code that follows it. */
const checkRules = (story: Story, next: NextStep, on: PlainDate) => {
  const sent = story.facts.flatMap(sentIn);
  if (story.isPaid) expect(next).toEqual({ kind: "done", why: "paid" });
  if (isInOthersHands(story)) expect(["wait", "done"]).toContain(next.kind);
  const notices = sent.filter((mail) => mail.step === "formal-notice" && mail.on > secondDue);
  if (next.kind === "decide") {
    for (const notice of notices) {
      expect(daysBetween(notice.on, next.on)).toBeGreaterThan(consumerNoticeDays);
    }
  }
  if (next.kind !== "remind") return;
  // The rules of one invoice: as long as the first one leads, whatever the second does.
  const firstIsOut = story.facts.some(
    (fact) =>
      fact.type === "dispute.raised" || (fact.type === "payment.received" && fact.body.invoiceId),
  );
  if (!firstIsOut) {
    const skipped = story.facts.flatMap((fact) =>
      fact.type === "step.skipped" ? [fact.body.step] : [],
    );
    const counted = sent.filter((mail) => mail.step !== "formal-notice" || mail.on > firstDue);
    const done = [...skipped, ...counted.flatMap(({ step }) => step ?? [])];
    const reached = Math.max(-1, ...done.map(level));
    expect(level(next.step)).toBeGreaterThan(reached);
    const passedOver = story.policy.rungs.filter(
      ({ step }) => level(step) > reached && level(step) < level(next.step) && step !== "courtesy",
    );
    expect(passedOver).toEqual([]);
    if (next.step === "courtesy") expect(on < firstDue).toBe(true);
  }
  const mails = [...sent.map((mail) => mail.on), ...story.otherCaseMails];
  for (const mail of mails.filter((day) => day <= on)) {
    expect(daysBetween(mail, next.on)).toBeGreaterThanOrEqual(story.policy.minGapDays);
  }
  expect(next.blocks.every(({ until }) => until > on)).toBe(true);
  expect(next.blocks.length > 0).toBe(next.on > on);
};

const othersHands = new Set<Hold["kind"]>(["procedure", "decision", "handover", "insolvency"]);

/**
 * What is on hold is never due, and what is told is the hold that lasts longest, unless others have
 * the case in hand; a dispute about one of the invoices alone is told and suspends nothing.
 */
const checkHolds = (next: NextStep, holds: readonly Hold[], status: string) => {
  expect(status === "on-hold").toBe(next.kind === "wait");
  if (next.kind !== "wait") return;
  const isInHands = holds.some(({ kind }) => othersHands.has(kind));
  expect(othersHands.has(next.hold.kind)).toBe(isInHands);
  if (isInHands || holds.some(({ kind }) => kind === "dispute")) return;
  expect(next.hold.until ?? "9999").toBe(lastsLongest(holds));
};

/** What was answered on a day, by the ladder of that day. */
interface Answered {
  on: PlainDate;
  policy: Policy;
  state: CaseState;
}

/** A day that was asked about is answered the same whatever came after it. */
const checkAgain = (story: Story, { on, policy, state }: Answered) => {
  expect(view({ ...story, policy }, on)).toEqual(state);
};

test(`in ${histories} random histories no rule of the ladder is ever broken`, () => {
  const kinds = new Map<string, number>();
  for (let seed = 1; seed <= histories; seed += 1) {
    const random = randomFrom(seed);
    const story: Story = {
      facts: [],
      policy: randomPolicy(random),
      otherCaseMails: [],
      isPaid: false,
    };
    let today = addDays(firstDue, Math.floor(random(30)) - 15);
    const recalled = Math.floor(random(movesEach - 1));
    let before: Answered | null = null;
    for (let move = 0; move < movesEach; move += 1) {
      today = addDays(today, 1 + Math.floor(random(9)));
      const { nextStep: next, holds, status } = view(story, today);
      kinds.set(next.kind, (kinds.get(next.kind) ?? 0) + 1);
      checkRules(story, next, today);
      checkHolds(next, holds, status);
      const choice = random(10);
      if (next.kind === "remind" && next.on <= today && choice < 5) {
        const body = { step: next.step, to: [], subject: "" };
        story.facts.push({ type: "reminder.sent", when: today, body });
      } else if (next.kind === "remind" && choice < 5.5) {
        story.facts.push({ type: "step.skipped", when: today, body: { step: next.step } });
      } else if (choice < 6) {
        story.otherCaseMails.push(today);
      } else if (choice < 6.5) {
        story.policy = random(2) < 1 ? defaultPolicy : randomPolicy(random);
      } else if (choice < 6.7) {
        story.facts.push(paid(today, 900_000));
        story.isPaid = true;
      } else {
        const fact = happening(random, today);
        if (fact !== null) story.facts.push(fact);
      }
      if (move === recalled) {
        before = { on: today, policy: story.policy, state: view(story, today) };
      }
    }
    // Not before other facts have come after that day.
    if (before !== null) checkAgain(story, before);
  }
  // The histories are worth something only if they get everywhere.
  expect([...kinds.keys()].sort()).toEqual(["decide", "done", "remind", "wait"]);
  for (const count of kinds.values()) expect(count).toBeGreaterThan(histories / 10);
}, 240_000);
