import type { Money } from "./money.ts";
import type { Balance, Owed } from "./schema/case.ts";

// Its own file because the panel's bundle has no room for law and zod.

/** The balances to show: the leading one whatever is left of it, then those of which something is. */
export const shownBalances = ({ balance, otherBalances }: Owed): [Balance, ...Balance[]] => [
  balance,
  ...otherBalances.filter(({ total }) => total.minor > 0),
];

/** Whether some of these totals counts days outside the known rates. */
export const isProvisionalTotal = (owed: Owed): boolean =>
  shownBalances(owed).some(({ provisional }) => provisional);

/** What is owed in each currency, the leading one first. */
export const totalsOf = (owed: Owed): [Money, ...Money[]] => {
  const [leading, ...others] = shownBalances(owed);
  return [leading.total, ...others.map(({ total }) => total)];
};
