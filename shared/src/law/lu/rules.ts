import { cited, unconfirmed } from "../cited.ts";
import type { JurisdictionPack } from "../jurisdiction.ts";
import type { LimitationRule } from "../limitation-rule.ts";
import { commonContents, type NoticeRule } from "../notice-rule.ts";
import type { TermRule } from "../payment-term.ts";
import { plainProcedure, type Procedure } from "../procedure.ts";
import { commerce, districtCourt, latePayment, procedureCode } from "./sources.ts";

const eur = (minor: number) => ({ minor, currency: "EUR" }) as const;

const term: TermRule = {
  ...cited(latePayment("art. 3, par. 3 et 4")),
  defaultDays: 30,
  longestDays: 60,
  endOfMonthDays: null,
  beyond: "express",
};
export const terms: JurisdictionPack["terms"] = {
  business: term,
  consumer: { ...term, defaultDays: null, longestDays: null },
  public: { ...term, longestDays: 30 },
};

const period: LimitationRule = {
  // Not in the texts read: from memory.
  ...unconfirmed(commerce("art. 189")),
  years: 10,
  start: "due",
  interruptedBy: [
    { fact: "plan-signed", ...unconfirmed(commerce("art. 189")) },
    { fact: "part-payment", ...unconfirmed(commerce("art. 189")) },
    { fact: "promise", ...unconfirmed(commerce("art. 189")) },
    { fact: "court-claim", ...unconfirmed(commerce("art. 189")) },
    { fact: "order-served", ...cited(procedureCode("art. 134")) },
  ],
  notInterruptedBy: ["reminder", "formal-notice", "letter", "call", "order-request"],
  suspendedBy: [],
  leftAfterSuspension: null,
  titleYears: null,
};
export const limitation: JurisdictionPack["limitation"] = {
  business: period,
  consumer: period,
  public: period,
};

const business: NoticeRule = {
  ...cited(latePayment("art. 3 à 5")),
  days: 8,
  shortest: 8,
  longest: 15,
  contents: [...commonContents, "indemnity"],
  startsInterest: false,
  freeReminder: null,
};
export const notice: JurisdictionPack["notice"] = {
  business,
  public: business,
  consumer: {
    ...business,
    ...cited(latePayment("art. 12 et 13")),
    days: 15,
    contents: commonContents,
  },
};

/** What is open to a creditor in Luxembourg, the gentlest first. */
export const procedures: readonly Procedure[] = [
  {
    ...plainProcedure,
    ...cited(procedureCode("art. 129 à 140")),
    key: "payment-order",
    requires: ["undisputed", "fixed-sum"],
    maximum: eur(1_500_000),
    deadlines: [
      {
        key: "opposition",
        after: "service",
        span: { days: 30 },
        whose: "debtor",
        from: null,
        until: null,
        ...cited(procedureCode("art. 133")),
      },
      {
        key: "ask-enforcement",
        after: "service",
        span: { months: 6 },
        whose: "creditor",
        from: null,
        until: null,
        ...cited(procedureCode("art. 140")),
      },
    ],
    limitation: "interrupts-when-served",
  },
  {
    ...plainProcedure,
    ...cited(districtCourt),
    key: "interim-order",
    requires: ["not-seriously-disputable"],
    limitation: "interrupts-when-served",
  },
  {
    ...plainProcedure,
    ...unconfirmed(procedureCode("art. 101")),
    key: "ordinary-claim",
    limitation: "interrupts",
  },
];
