/**
 * Reads an amount as people type it: `1 234,56`, `1'234.56`, `1,234.56`, `1234`, with or without a
 * currency sign. Minor units, or null when it cannot be told what is meant or it is too large.
 */
export const parseAmount = (typed: string): number | null => {
  const bare = typed.replace(/[\s\u00a0\u202f'’]|€|\$|EUR|CHF|CAD|USD|GBP|£/gi, "");
  const match = /^(\d[\d.,]*?)(?:[.,](\d{1,2}))?$/.exec(bare);
  if (!match) return null;
  const [, whole = "", cents = ""] = match;
  if (!/^\d+$/.test(whole) && !/^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.test(whole)) return null;
  const minor = Number(whole.replace(/[.,]/g, "")) * 100 + Number(cents.padEnd(2, "0"));
  return Number.isSafeInteger(minor) ? minor : null;
};
