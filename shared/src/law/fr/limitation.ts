import { cited, unconfirmed } from "../cited.ts";
import type { JurisdictionPack } from "../jurisdiction.ts";
import type { LimitationRule } from "../limitation-rule.ts";
import {
  civil,
  commerce,
  consumption,
  enforcementCode,
  noticeDoesNotInterrupt,
  servedOrderInterrupts,
  signedPlan,
} from "./sources.ts";

const acknowledgement = civil("art. 2240");
const claim = civil("art. 2241");

const business: LimitationRule = {
  ...cited(commerce("art. L110-4"), civil("art. 2224"), noticeDoesNotInterrupt),
  years: 5,
  // The creditor could act once the work was done (Cass. com., 26 February 2020); a term only
  // postpones it (C. civ. 2233, 3°), so both dates are shown and the earlier one warns.
  start: "performance",
  interruptedBy: [
    { fact: "plan-signed", ...cited(acknowledgement, signedPlan) },
    { fact: "part-payment", ...unconfirmed(acknowledgement) },
    { fact: "promise", ...unconfirmed(acknowledgement) },
    { fact: "court-claim", ...cited(claim) },
    { fact: "order-served", ...cited(servedOrderInterrupts) },
  ],
  notInterruptedBy: ["reminder", "formal-notice", "letter", "call", "order-request"],
  suspendedBy: [
    { fact: "mediation", ...cited(civil("art. 2238")) },
    { fact: "conciliation", ...cited(civil("art. 2238")) },
  ],
  leftAfterSuspension: 6,
  titleYears: 10,
};

export const limitation: JurisdictionPack["limitation"] = {
  business,
  consumer: {
    ...business,
    ...cited(consumption("art. L218-2"), noticeDoesNotInterrupt, enforcementCode("art. L111-4")),
    years: 2,
  },
  // Against the State and its bodies: four years from the next 1 January (law of 31 December 1968).
  // Five from the work is not safe: four from it is.
  public: {
    ...business,
    ...unconfirmed({
      label: "Loi n° 68-1250 du 31 décembre 1968, art. 1er",
      url: "https://www.legifrance.gouv.fr/",
    }),
    years: 4,
  },
};
