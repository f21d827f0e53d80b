import type { NewCase } from "@impaye/shared/schema/case";

const longest = 200;

/** A new case's title: the one it was given, or its invoices' numbers. */
export const titleOf = ({ title, invoices }: NewCase): string => {
  if (title !== undefined) return title;
  const numbers = invoices.map(({ number }) => number).join(", ");
  return numbers.length <= longest ? numbers : `${numbers.slice(0, longest - 1)}…`;
};
