/**
 * Minor units as a decimal string without currency, `"413.68"`: exact, and for programs. People
 * read `formatMoney`.
 */
export const toDecimal = (minor: number): string => {
  const digits = String(Math.abs(minor)).padStart(3, "0");
  return `${minor < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
