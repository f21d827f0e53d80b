import { describe, expect, test } from "vitest";

import type { PlainDate } from "../dates.ts";
import { invoiceIdSchema, type ReminderId } from "../ids.ts";
import type { Answer } from "../schema/answer.ts";
import type { ProcedureKey } from "../schema/procedure.ts";
import type { Fact } from "../timeline/event.ts";
import { timeline } from "../test/case-factory.ts";
import { standingOn } from "./holds.ts";
import { isWholePromise, type OwedSum } from "./is-whole-promise.ts";

type Dated = Fact & { when: PlainDate };
type AnswerSaid = Answer extends infer One
  ? One extends Answer
    ? Omit<One, "reminderId">
    : never
  : never;
const uuid = "01890a5d-ac96-774b-bcce-000000000001" as ReminderId;
const promise = (when: PlainDate, until: PlainDate): Dated => ({
  type: "promise.made",
  when,
  body: { until },
});
const plan = (when: PlainDate, ...days: PlainDate[]): Dated => ({
  type: "plan.agreed",
  when,
  body: { instalments: days.map((on) => ({ on, amount: { minor: 1, currency: "EUR" } })) },
});
const manual = (when: PlainDate, until?: PlainDate): Dated => ({
  type: "hold.set",
  when,
  body: until === undefined ? {} : { until },
});
const paid = (when: PlainDate): Dated => ({
  type: "payment.received",
  when,
  body: { on: when, amount: { minor: 1, currency: "EUR" } },
});
const dispute = (when: PlainDate): Dated => ({ type: "dispute.raised", when, body: {} });
const answer = (when: PlainDate, said: AnswerSaid): Dated => ({
  type: "page.answered",
  when,
  body: { reminderId: uuid, ...said },
});
const payment = (when: PlainDate): Dated => ({
  type: "payment.received",
  when,
  body: { on: when, amount: { minor: 1, currency: "EUR" } },
});
const end = (
  type: "promise.broken" | "plan.missed" | "dispute.resolved" | "hold.released",
  when: PlainDate,
): Dated => ({ type, when, body: {} });

const procedure = (
  type: "filing" | "decision" | "notice.served" | "procedure.ended",
  when: PlainDate,
  key?: ProcedureKey,
): Dated => ({ type, when, body: key === undefined ? {} : { procedure: key } });
const handover = (when: PlainDate): Dated => ({ type: "handover", when, body: { to: "lawyer" } });
const insolvency = (when: PlainDate, on: PlainDate): Dated => ({
  type: "insolvency.opened",
  when,
  body: { on },
});
const resumed = (when: PlainDate): Dated => ({ type: "case.resumed", when, body: {} });

const mail = (when: PlainDate, returnsOn?: PlainDate): Dated => ({
  type: "mail.received",
  when,
  body: returnsOn === undefined ? {} : { kind: "auto-reply", returnsOn },
});

const debt = (minor: number, change: Partial<OwedSum> = {}): OwedSum => ({
  invoiceId: invoiceIdSchema.parse("01890a5d-ac96-774b-bcce-0000000000f1"),
  currency: "EUR",
  dueOn: "2026-04-01",
  principal: minor,
  interest: 0,
  indemnity: 0,
  ...change,
});
/** What is left in these cases; what is not due for long does not count. */
const owed = [debt(100), debt(50, { dueOn: "2027-01-01" })];
const willPay = (on: PlainDate, minor?: number): AnswerSaid => ({
  answer: "will-pay",
  on,
  ...(minor !== undefined && { amount: { minor, currency: "EUR" } }),
});
const reminded = (when: PlainDate): Dated => ({
  type: "reminder.sent",
  when,
  body: { step: "second", to: [], subject: "" },
});

const proposed: AnswerSaid = {
  answer: "plan",
  instalments: [
    { on: "2026-06-01", amount: { minor: 1, currency: "EUR" } },
    { on: "2026-08-01", amount: { minor: 1, currency: "EUR" } },
  ],
};

const cases: [string, Dated[], PlainDate, string[]][] = [
  [
    "a promise holds on its date",
    [promise("2026-05-01", "2026-05-20")],
    "2026-05-20",
    ["promise 2026-05-01 2026-05-20"],
  ],
  [
    "what was filed is in others' hands until it is over, however long",
    [procedure("filing", "2026-05-01", "payment-order")],
    "2028-05-01",
    ["procedure 2026-05-01 null"],
  ],
  [
    "a decision takes the place of what was filed",
    [
      procedure("filing", "2026-05-01", "payment-order"),
      procedure("decision", "2026-06-01", "payment-order"),
    ],
    "2026-06-02",
    ["decision 2026-06-01 null"],
  ],
  [
    "so does its service",
    [
      procedure("decision", "2026-06-01", "payment-order"),
      procedure("notice.served", "2026-06-20", "payment-order"),
    ],
    "2026-06-21",
    ["decision 2026-06-20 null"],
  ],
  [
    "a formal notice served by an officer holds nothing",
    [procedure("notice.served", "2026-06-01")],
    "2026-06-02",
    [],
  ],
  [
    "a handover and an insolvency hold too, the latter since its judgment",
    [handover("2026-05-01"), insolvency("2026-06-10", "2026-06-01")],
    "2026-06-20",
    ["handover 2026-05-01 null", "insolvency 2026-06-01 null"],
  ],
  [
    "the end of one procedure leaves another under way",
    [
      procedure("filing", "2026-05-01", "payment-order"),
      procedure("filing", "2026-05-02", "mediation"),
      procedure("procedure.ended", "2026-06-01", "mediation"),
    ],
    "2026-06-02",
    ["procedure 2026-05-01 null"],
  ],
  [
    "an end that names none ends whichever",
    [
      procedure("filing", "2026-05-01", "payment-order"),
      insolvency("2026-05-02", "2026-05-01"),
      procedure("procedure.ended", "2026-06-01"),
    ],
    "2026-06-02",
    [],
  ],
  [
    "nothing but the insolvency's own end ends it",
    [
      insolvency("2026-05-02", "2026-05-01"),
      procedure("procedure.ended", "2026-06-01", "mediation"),
      end("hold.released", "2026-06-02"),
      payment("2026-06-03"),
    ],
    "2026-06-04",
    ["insolvency 2026-05-01 null"],
  ],
  [
    "and it does",
    [
      insolvency("2026-05-02", "2026-05-01"),
      procedure("procedure.ended", "2026-06-01", "insolvency-claim"),
    ],
    "2026-06-04",
    [],
  ],
  [
    "taking the case back ends all that is in others' hands, and nothing else",
    [
      handover("2026-05-01"),
      procedure("decision", "2026-05-02"),
      manual("2026-05-03"),
      resumed("2026-06-01"),
    ],
    "2026-06-02",
    ["manual 2026-05-03 null"],
  ],
  ["and not the day after", [promise("2026-05-01", "2026-05-20")], "2026-05-21", []],
  [
    "an absence holds to the day that it ends on",
    [mail("2026-05-01", "2026-05-20")],
    "2026-05-20",
    ["out-of-office 2026-05-01 2026-05-20"],
  ],
  ["and the ladder goes on the day after", [mail("2026-05-01", "2026-05-20")], "2026-05-21", []],
  [
    "a newer auto-reply tells anew",
    [mail("2026-05-01", "2026-05-20"), mail("2026-05-02", "2026-05-25")],
    "2026-05-21",
    ["out-of-office 2026-05-02 2026-05-25"],
  ],
  ["an absence of a year holds nothing", [mail("2026-05-01", "2027-05-01")], "2026-05-02", []],
  [
    "who writes himself is back",
    [mail("2026-05-01", "2026-05-20"), mail("2026-05-04")],
    "2026-05-04",
    [],
  ],
  [
    "who answers on the page is back",
    [
      mail("2026-05-01", "2026-05-20"),
      answer("2026-05-04", { answer: "will-pay", on: "2026-05-10" }),
    ],
    "2026-05-04",
    ["promise 2026-05-04 2026-05-10"],
  ],
  [
    "the creditor may go on during an absence",
    [mail("2026-05-01", "2026-05-20"), end("hold.released", "2026-05-04")],
    "2026-05-04",
    [],
  ],
  [
    "a broken promise holds no more",
    [promise("2026-05-01", "2026-05-20"), end("promise.broken", "2026-05-10")],
    "2026-05-10",
    [],
  ],
  [
    "a promise made after one was broken holds",
    [
      promise("2026-05-01", "2026-05-20"),
      end("promise.broken", "2026-05-10"),
      promise("2026-05-11", "2026-05-30"),
    ],
    "2026-05-12",
    ["promise 2026-05-11 2026-05-30"],
  ],
  [
    "a newer promise replaces the older, even with an earlier date",
    [promise("2026-05-01", "2026-05-30"), promise("2026-05-02", "2026-05-10")],
    "2026-05-11",
    [],
  ],
  [
    "a promise for a day that is past holds nothing",
    [promise("2026-05-10", "2026-05-01")],
    "2026-05-10",
    [],
  ],
  [
    "a plan holds to its last instalment",
    [plan("2026-05-01", "2026-08-01", "2026-06-01"), paid("2026-06-01")],
    "2026-08-01",
    ["plan 2026-05-01 2026-08-01"],
  ],
  [
    "the plan goes on when its first instalment was paid",
    [plan("2026-05-01", "2026-08-01", "2026-06-01"), paid("2026-06-01")],
    "2026-07-31",
    ["plan 2026-05-01 2026-08-01"],
  ],
  [
    "an instalment may arrive three days late",
    [plan("2026-05-01", "2026-08-01", "2026-06-01")],
    "2026-06-04",
    ["plan 2026-05-01 2026-08-01"],
  ],
  [
    "an instalment that did not arrive ends the plan",
    [plan("2026-05-01", "2026-08-01", "2026-06-01")],
    "2026-06-05",
    [],
  ],
  [
    "what was paid before the plan does not count for it",
    [paid("2026-04-30"), plan("2026-05-01", "2026-08-01", "2026-06-01")],
    "2026-06-05",
    [],
  ],
  ["and not beyond", [plan("2026-05-01", "2026-08-01", "2026-06-01")], "2026-08-02", []],
  [
    "a missed instalment ends the plan",
    [plan("2026-05-01", "2026-08-01"), end("plan.missed", "2026-06-02")],
    "2026-06-02",
    [],
  ],
  [
    "a dispute holds until it is resolved",
    [dispute("2026-05-01")],
    "2027-05-01",
    ["dispute 2026-05-01 null"],
  ],
  [
    "and then no more",
    [dispute("2026-05-01"), end("dispute.resolved", "2026-06-01")],
    "2026-06-01",
    [],
  ],
  [
    "a second dispute adds nothing to the first",
    [dispute("2026-05-01"), dispute("2026-05-05")],
    "2026-06-01",
    ["dispute 2026-05-01 null"],
  ],
  [
    "a manual hold without an end",
    [manual("2026-05-01")],
    "2027-01-01",
    ["manual 2026-05-01 null"],
  ],
  ["a manual hold with its last day", [manual("2026-05-01", "2026-05-05")], "2026-05-06", []],
  ["a released hold", [manual("2026-05-01"), end("hold.released", "2026-05-02")], "2026-05-02", []],
  [
    "the end of one kind leaves the others",
    [
      promise("2026-05-01", "2026-05-20"),
      dispute("2026-05-02"),
      end("dispute.resolved", "2026-05-03"),
    ],
    "2026-05-04",
    ["promise 2026-05-01 2026-05-20"],
  ],
  [
    "a payment that the debtor says was made holds while it can arrive",
    [answer("2026-05-01", { answer: "paid", on: "2026-04-28" })],
    "2026-05-06",
    ["verification 2026-05-01 2026-05-06"],
  ],
  ["and no longer", [answer("2026-05-01", { answer: "paid", on: "2026-04-28" })], "2026-05-07", []],
  [
    "once a payment has come there is nothing to look for",
    [answer("2026-05-01", { answer: "paid", on: "2026-04-28" }), payment("2026-05-02")],
    "2026-05-02",
    [],
  ],
  [
    "or once the creditor found none",
    [
      answer("2026-05-01", { answer: "paid", on: "2026-04-28" }),
      end("hold.released", "2026-05-02"),
    ],
    "2026-05-02",
    [],
  ],
  [
    "a payment announced on the page is a promise",
    [answer("2026-05-01", { answer: "will-pay", on: "2026-05-20" })],
    "2026-05-20",
    ["promise 2026-05-01 2026-05-20"],
  ],
  [
    "so is one of exactly what is due, thirty days away",
    [answer("2026-05-01", willPay("2026-05-31", 100))],
    "2026-05-31",
    ["promise 2026-05-01 2026-05-31"],
  ],
  [
    "one of less is a proposal",
    [answer("2026-05-01", willPay("2026-05-20", 99))],
    "2026-05-08",
    ["proposal 2026-05-01 2026-05-08"],
  ],
  [
    "and holds no longer than it takes to decide",
    [answer("2026-05-01", willPay("2026-10-27", 1))],
    "2026-05-09",
    [],
  ],
  [
    "so is one of everything on a distant day",
    [answer("2026-05-01", willPay("2026-06-01"))],
    "2026-05-09",
    [],
  ],
  [
    "once the creditor accepts it, it holds like any promise",
    [answer("2026-05-01", willPay("2026-10-27", 1)), promise("2026-05-02", "2026-10-27")],
    "2026-10-27",
    ["promise 2026-05-02 2026-10-27"],
  ],
  [
    "refused, it holds nothing",
    [answer("2026-05-01", willPay("2026-10-27", 1)), end("hold.released", "2026-05-02")],
    "2026-05-02",
    [],
  ],
  [
    "said again week after week, it holds once",
    ["2026-05-01", "2026-05-07", "2026-05-13", "2026-05-20"].map((when) =>
      answer(when, willPay("2026-10-27", 1)),
    ),
    "2026-05-20",
    [],
  ],
  [
    "and once more after the next reminder",
    [
      answer("2026-05-01", willPay("2026-10-27", 1)),
      reminded("2026-05-10"),
      answer("2026-05-12", willPay("2026-10-27", 1)),
    ],
    "2026-05-19",
    ["proposal 2026-05-12 2026-05-19"],
  ],
  [
    "what the debtor proposes takes nothing from a promise that stands",
    [promise("2026-05-01", "2026-05-20"), answer("2026-05-02", willPay("2026-10-27", 1))],
    "2026-05-20",
    ["promise 2026-05-01 2026-05-20"],
  ],
  [
    "nor does it bring back a plan that was not kept",
    [plan("2026-05-01", "2026-06-01", "2026-12-01"), answer("2026-06-10", willPay("2026-06-12"))],
    "2026-06-12",
    ["promise 2026-06-10 2026-06-12"],
  ],
  [
    "a proposed plan holds until the creditor has had time to answer",
    [answer("2026-05-01", proposed)],
    "2026-05-08",
    ["proposal 2026-05-01 2026-05-08"],
  ],
  ["and not as long as the plan would", [answer("2026-05-01", proposed)], "2026-05-09", []],
  [
    "an agreed plan takes the place of the proposed one",
    [answer("2026-05-01", proposed), plan("2026-05-02", "2026-08-01")],
    "2026-05-03",
    ["plan 2026-05-02 2026-08-01"],
  ],
  [
    "a problem told on the page is a dispute",
    [answer("2026-05-01", { answer: "problem", note: "x" }), dispute("2026-05-02")],
    "2027-05-01",
    ["dispute 2026-05-01 null"],
  ],
  ["an end without a beginning", [end("promise.broken", "2026-05-01")], "2026-05-02", []],
];

describe("holds", () => {
  test.each(cases)("%s", (_, facts, on, expected) => {
    const events = timeline(...facts).map((event, index) => ({
      event,
      day: facts[index]?.when ?? on,
    }));
    const { holds } = standingOn(events, on, owed);
    expect(holds.map(({ kind, since, until }) => `${kind} ${since} ${until}`)).toEqual(expected);
  });
});

describe("what was not kept", () => {
  test.each<[string, Dated[], PlainDate, string | null]>([
    ["a promise on its last day", [promise("2026-05-01", "2026-05-20")], "2026-05-20", null],
    [
      "a promise whose day passed",
      [promise("2026-05-01", "2026-05-20")],
      "2026-05-21",
      "promise 2026-05-20",
    ],
    [
      "a promise that was kept",
      [promise("2026-05-01", "2026-05-20"), paid("2026-05-19")],
      "2026-05-21",
      null,
    ],
    [
      "a promise said to be broken",
      [promise("2026-05-01", "2026-05-20"), end("promise.broken", "2026-05-10")],
      "2026-05-10",
      "promise 2026-05-10",
    ],
    [
      "a plan whose first instalment did not come",
      [plan("2026-05-01", "2026-06-01", "2026-07-01")],
      "2026-06-05",
      "plan 2026-06-01",
    ],
    [
      "a plan whose second did not come",
      [plan("2026-05-01", "2026-06-01", "2026-07-01"), paid("2026-06-02")],
      "2026-07-05",
      "plan 2026-07-01",
    ],
    [
      "what is only proposed makes nothing forgotten",
      [promise("2026-05-01", "2026-05-20"), answer("2026-05-25", willPay("2026-10-27", 1))],
      "2026-05-26",
      "promise 2026-05-20",
    ],
    [
      "a new promise makes the old one forgotten",
      [promise("2026-05-01", "2026-05-20"), promise("2026-05-25", "2026-06-20")],
      "2026-05-26",
      null,
    ],
  ])("%s", (_, facts, on, expected) => {
    const events = timeline(...facts).map((event, index) => ({
      event,
      day: facts[index]?.when ?? on,
    }));
    const { lapsed } = standingOn(events, on, owed);
    expect(lapsed && `${lapsed.kind} ${lapsed.on}`).toBe(expected);
  });
});

describe("a promise of everything", () => {
  const eur = (minor: number) => ({ minor, currency: "EUR" as const });
  test.each<[string, boolean, number, OwedSum[]]>([
    ["the principal, whatever interest ran since", true, 100, [debt(100, { interest: 7 })]],
    ["not all of the principal", false, 99, [debt(100)]],
    ["two invoices", true, 150, [debt(100), debt(50)]],
    ["one of two", false, 100, [debt(100), debt(50)]],
    ["the one that is due by then", true, 100, [debt(100), debt(50, { dueOn: "2026-05-11" })]],
    ["accessories that are left", true, 7, [debt(0, { interest: 3, indemnity: 4 })]],
    ["not all of them", false, 6, [debt(0, { interest: 3, indemnity: 4 })]],
    ["one of two currencies", false, 100, [debt(100), debt(50, { currency: "USD" })]],
  ])("%s: %s", (_, expected, minor, some) => {
    const said = { on: "2026-05-10", amount: eur(minor) };
    expect(isWholePromise(said, "2026-05-01", some)).toBe(expected);
  });
});
