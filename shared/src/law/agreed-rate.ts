import type { PlainDate } from "../dates.ts";
import type { InterestWarning } from "../schema/interest-tool.ts";
import type { InterestRegime } from "./jurisdiction.ts";
import { type Rate, rateOn } from "./rate-table.ts";

/**
 * What the law makes of an agreed rate on a day: null when it applies as it is. One above the
 * statutory rate stands where no ceiling is set, but a judge may reduce what is manifestly too much;
 * one below it, where no floor is set, claims less than the law may give (Switzerland: CO 104).
 */
export const checkAgreedRate = (
  regime: InterestRegime,
  agreed: Rate,
  on: PlainDate,
): InterestWarning | null => {
  const bounds = regime.agreedBounds;
  if (bounds === null) return "agreed-rate-ignored";
  const rate = Number(agreed);
  if (bounds.floor !== null && rate < Number(rateOn(bounds.floor, on))) return "rate-below-floor";
  if (bounds.ceiling !== null && rate > Number(rateOn(bounds.ceiling, on))) {
    return "rate-above-ceiling";
  }
  const statutory = regime.rates();
  if (statutory === null) return null;
  const lawful = Number(rateOn(statutory, on));
  if (rate > lawful) return "rate-may-be-reduced";
  return bounds.floor === null && rate < lawful ? "rate-below-statutory" : null;
};
