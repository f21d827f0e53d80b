import { cited, unconfirmed } from "../cited.ts";
import type { InterestRegime, JurisdictionPack } from "../jurisdiction.ts";
import type { LimitationRule } from "../limitation-rule.ts";
import { commonContents, type NoticeRule } from "../notice-rule.ts";
import type { TermRule } from "../payment-term.ts";
import { agreedRate, statutoryRate } from "../rate-table.ts";
import { procedures } from "./procedures.ts";
import { debtEnforcement, obligations } from "./sources.ts";

const legalRate = statutoryRate("5.00", obligations("art. 104"));

const regime: InterestRegime = {
  // CO 104: 5 %, or what was agreed. The law grants 5 % even where less was agreed for ordinary
  // interest; what an invoice tells us is the rate for lateness, so it binds us.
  rates: (agreed) => (agreed === undefined ? legalRate : agreedRate(agreed)),
  agreedBounds: {
    floor: null,
    ceiling: null,
    sources: [obligations("art. 104")],
    confirmed: true,
  },
  // A due date that was agreed stands for the notice (CO 102, 2). An invoice that sets one by itself
  // does not: whoever claims is told so.
  start: { after: "due", ifAgreed: true },
  keepsFirstRate: false,
  // Both bases are in use; 365 claims less.
  dayBasis: 365,
  fixedIndemnity: null,
  sources: [obligations("art. 102"), obligations("art. 104"), obligations("art. 105")],
};

const term: TermRule = {
  ...unconfirmed(obligations("art. 75")),
  defaultDays: null,
  longestDays: null,
  endOfMonthDays: null,
  beyond: "express",
};

const period: LimitationRule = {
  // Ten years for a mandate (consulting, development, design); five for craft work: art. 128.
  ...cited(obligations("art. 127"), obligations("art. 128")),
  years: 10,
  start: "due",
  interruptedBy: [
    { fact: "plan-signed", ...cited(obligations("art. 135, ch. 1")) },
    { fact: "part-payment", ...cited(obligations("art. 135, ch. 1")) },
    { fact: "promise", ...unconfirmed(obligations("art. 135, ch. 1")) },
    { fact: "office-request", ...cited(obligations("art. 135, ch. 2")) },
    { fact: "conciliation", ...cited(obligations("art. 135, ch. 2")) },
    { fact: "court-claim", ...cited(obligations("art. 135, ch. 2")) },
  ],
  notInterruptedBy: ["reminder", "formal-notice", "letter", "call"],
  suspendedBy: [],
  leftAfterSuspension: null,
  titleYears: null,
};

const demand: NoticeRule = {
  // Not required before a poursuite; usual in practice [I-FORM].
  ...cited(obligations("art. 102"), debtEnforcement("art. 67")),
  days: 10,
  shortest: 8,
  longest: 15,
  contents: commonContents,
  startsInterest: false,
  freeReminder: null,
};

export const ch: JurisdictionPack = {
  jurisdiction: "ch",
  country: "CH",
  timeZone: "Europe/Zurich",
  currency: "CHF",
  regimes: { business: regime, consumer: regime, public: regime },
  terms: { business: term, consumer: term, public: term },
  limitation: { business: period, consumer: period, public: period },
  notice: { business: demand, consumer: demand, public: demand },
  procedures,
};
