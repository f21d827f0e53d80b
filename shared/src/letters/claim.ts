import type { Balance, Owed } from "../schema/case.ts";
import type { NewInvoice } from "../schema/invoice.ts";
import type { Step } from "../schema/step.ts";
import type { PlainDate } from "../plain-date.ts";

/** In other currencies than the leading one, only what something is asked of. */
export interface Claim extends Owed {
  /** The oldest due date first. */
  invoices: NewInvoice[];
}

/**
 * What a letter of this step asks for, out of what is owed; the debtor page shows the same figures
 * as the letter that led to it. A courtesy note and a first reminder assume good faith: they ask for
 * the principal and do not speak of interest or indemnity. After the courtesy note, invoices that
 * are not late yet stay out, unless none is late. `invoices`: each with what is left of it.
 */
export const claimOf = (
  step: Step,
  owed: Owed & { invoices: readonly NewInvoice[] },
  on: PlainDate,
): Claim => {
  const ordered = owed.invoices.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const late = ordered.filter((invoice) => invoice.dueOn < on);
  const invoices = step === "courtesy" || late.length === 0 ? ordered : late;
  const leftOut = ordered.filter((invoice) => !invoices.includes(invoice));
  const asked = (balance: Balance): Balance => askedFrom(balance, leftOut, step);
  return {
    invoices,
    balance: asked(owed.balance),
    otherBalances: owed.otherBalances.map(asked).filter(({ total }) => total.minor > 0),
  };
};

const askedFrom = (balance: Balance, leftOut: readonly NewInvoice[], step: Step): Balance => {
  const { currency } = balance.principal;
  const money = (minor: number) => ({ minor, currency });
  const notYet = leftOut.reduce(
    (sum, { amountDue }) => (amountDue.currency === currency ? sum + amountDue.minor : sum),
    0,
  );
  const principal = Math.max(0, balance.principal.minor - notYet);
  if (step === "courtesy" || step === "first") {
    return {
      ...balance,
      principal: money(principal),
      interest: money(0),
      indemnity: money(0),
      perDay: money(0),
      total: money(principal),
      provisional: false,
      perDayProvisional: false,
    };
  }
  const total = principal + balance.interest.minor + balance.indemnity.minor;
  return { ...balance, principal: money(principal), total: money(total) };
};
