import type { Balance } from "../schema/case.ts";
import type { Step } from "../schema/step.ts";

/**
 * What a letter of this step asks for, out of what is owed. A courtesy note and a first reminder
 * assume good faith: they ask for the principal and do not speak of interest or indemnity. The
 * debtor page shows the same figures as the letter that led to it.
 */
export const claimedAt = (step: Step, balance: Balance): Balance => {
  if (step !== "courtesy" && step !== "first") return balance;
  const nothing = { minor: 0, currency: balance.principal.currency };
  return {
    ...balance,
    interest: nothing,
    indemnity: nothing,
    perDay: nothing,
    total: balance.principal,
  };
};
