import { cited, unconfirmed } from "../cited.ts";
import type { JurisdictionPack } from "../jurisdiction.ts";
import type { LimitationRule } from "../limitation-rule.ts";
import { commonContents, type NoticeRule } from "../notice-rule.ts";
import type { TermRule } from "../payment-term.ts";
import { freeOfCharge, plainProcedure, type Procedure } from "../procedure.ts";
import { civil, freeMediation, procedureCode, smallClaims } from "./sources.ts";

const cad = (minor: number) => ({ minor, currency: "CAD" }) as const;

const term: TermRule = {
  ...unconfirmed(civil("art. 1590 et 1594")),
  defaultDays: null,
  longestDays: null,
  endOfMonthDays: null,
  beyond: "express",
};
export const terms: JurisdictionPack["terms"] = { business: term, consumer: term, public: term };

const period: LimitationRule = {
  ...cited(civil("art. 2880 et 2925")),
  years: 3,
  start: "due",
  interruptedBy: [
    { fact: "plan-signed", ...cited(civil("art. 2898")) },
    { fact: "part-payment", ...unconfirmed(civil("art. 2898")) },
    { fact: "promise", ...unconfirmed(civil("art. 2898")) },
    { fact: "court-claim", ...unconfirmed(civil("art. 2892")) },
  ],
  notInterruptedBy: ["reminder", "formal-notice", "letter", "call"],
  suspendedBy: [],
  leftAfterSuspension: null,
  titleYears: null,
};
export const limitation: JurisdictionPack["limitation"] = {
  business: period,
  consumer: period,
  public: period,
};

const demand: NoticeRule = {
  ...cited(civil("art. 1594 à 1597 et 1617")),
  // "A precise delay": ten days is what we propose, no text sets one.
  days: 10,
  shortest: 5,
  longest: 15,
  contents: [...commonContents, "starts-interest", "small-claims-warning"],
  startsInterest: true,
  freeReminder: null,
};
export const notice: JurisdictionPack["notice"] = {
  business: demand,
  consumer: demand,
  public: demand,
};

/** What is open to a creditor in Québec, the gentlest first. */
export const procedures: readonly Procedure[] = [
  {
    ...plainProcedure,
    ...cited(procedureCode("art. 540"), smallClaims),
    key: "mediation",
    maximum: cad(1_500_000),
    requires: ["ten-employees-at-most"],
    costs: freeOfCharge("CAD", cited(freeMediation)),
    limitation: "none",
  },
  {
    ...plainProcedure,
    ...cited(procedureCode("art. 536"), smallClaims),
    key: "small-claims",
    maximum: cad(1_500_000),
    // No lawyers; a claim may be reduced to the limit, not split.
    requires: ["ten-employees-at-most"],
    costs: [
      {
        item: "court-fee",
        upTo: null,
        amount: { low: cad(10_000), high: cad(30_000) },
        borneBy: "debtor",
        // The page may be old.
        ...unconfirmed(smallClaims),
      },
    ],
    limitation: "interrupts",
    duration: { low: 180, high: 450, ...cited(smallClaims) },
  },
  {
    ...plainProcedure,
    ...unconfirmed(procedureCode("art. 141")),
    key: "ordinary-claim",
    limitation: "interrupts",
  },
];
