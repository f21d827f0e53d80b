/**
 * The header in which the extension says, with the account's tag, that a visit of a debtor page is
 * the creditor's own. Whoever forges it only sets aside his own visit: it never makes one count.
 */
export const ownVisitHeader = "x-impaye-own";
