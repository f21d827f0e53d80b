import { cited, unconfirmed } from "../cited.ts";
import type { JurisdictionPack } from "../jurisdiction.ts";
import type { LimitationRule } from "../limitation-rule.ts";
import { commonContents, type NoticeRule } from "../notice-rule.ts";
import type { TermRule } from "../payment-term.ts";
import { bookXix, civil, latePayment, paymentTerms } from "./sources.ts";

const term: TermRule = {
  ...cited(paymentTerms),
  defaultDays: 30,
  longestDays: 60,
  endOfMonthDays: null,
  beyond: "void",
};

export const terms: JurisdictionPack["terms"] = {
  business: term,
  consumer: { ...term, defaultDays: null, longestDays: null, beyond: "express" },
  public: { ...term, longestDays: 30 },
};

const acknowledgement = civil("art. 2248");
const period: LimitationRule = {
  // Ten years in general, five for periodic sums: from memory.
  ...unconfirmed(civil("art. 2262bis et 2277")),
  years: 10,
  start: "due",
  interruptedBy: [
    { fact: "plan-signed", ...unconfirmed(acknowledgement) },
    { fact: "part-payment", ...unconfirmed(acknowledgement) },
    { fact: "promise", ...unconfirmed(acknowledgement) },
    { fact: "court-claim", ...unconfirmed(civil("art. 2244")) },
    { fact: "order-served", ...unconfirmed(civil("art. 2244")) },
  ],
  notInterruptedBy: ["reminder", "formal-notice", "letter", "call"],
  suspendedBy: [{ fact: "mediation", ...unconfirmed(civil("art. 2251")) }],
  leftAfterSuspension: null,
  titleYears: null,
};
export const limitation: JurisdictionPack["limitation"] = {
  business: period,
  consumer: period,
  public: period,
};

const business: NoticeRule = {
  ...cited(latePayment("art. 5 et 6")),
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
    ...cited(bookXix),
    days: 15,
    shortest: 14,
    contents: commonContents,
    freeReminder: {
      ...cited(bookXix),
      days: 14,
      contents: [
        "principal",
        "indemnity-to-come",
        "parties",
        "enterprise-number",
        "product-and-due-date",
        "deadline",
      ],
    },
  },
};
