import { Big } from "big.js";

import { type Cited, cited } from "../cited.ts";
import { bookXix } from "./sources.ts";

/** Brackets of the largest indemnity that a clause may set against a consumer, in euro cents. */
export const consumerCap: Cited & {
  brackets: readonly { over: number; fixed: number; percentOver: number }[];
  maximum: number;
} = {
  ...cited(bookXix),
  brackets: [
    { over: 0, fixed: 2_000, percentOver: 0 },
    { over: 15_000, fixed: 3_000, percentOver: 10 },
    { over: 50_000, fixed: 6_500, percentOver: 5 },
  ],
  maximum: 200_000,
};

/** The most that a clause may ask a consumer for, on such a balance; euro cents, half-up. */
export const consumerIndemnityCap = (principal: number): number => {
  const bracket = consumerCap.brackets.findLast(({ over }) => principal > over);
  if (bracket === undefined) return 0;
  const { over, fixed, percentOver } = bracket;
  const part = Big(principal - over)
    .times(percentOver)
    .div(100)
    .round(0, Big.roundHalfUp);
  return Math.min(fixed + part.toNumber(), consumerCap.maximum);
};
