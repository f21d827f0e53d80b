import type { NewCase } from "@impaye/shared/schema/case";
import type { Invoice, NewInvoice } from "@impaye/shared/schema/invoice";

const longest = 200;

const numbersOf = (invoices: readonly NewInvoice[]): string => {
  const numbers = invoices.map(({ number }) => number).join(", ");
  return numbers.length <= longest ? numbers : `${numbers.slice(0, longest - 1)}…`;
};

/** A new case's title: the one it was given, or its invoices' numbers. */
export const titleOf = ({ title, invoices }: NewCase): string => title ?? numbersOf(invoices);

// Their ids sort by the time when they were made.
const inOrder = (invoices: readonly Invoice[]): readonly Invoice[] =>
  invoices.toSorted((one, other) => (one.id < other.id ? -1 : 1));

/** A case's title once its invoices are others: one that was made of their numbers follows them. */
export const retitled = (
  title: string,
  before: readonly Invoice[],
  after: readonly Invoice[],
): string => (title === numbersOf(inOrder(before)) ? numbersOf(inOrder(after)) : title);
