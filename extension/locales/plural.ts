import type { Language } from "@impaye/shared/schema/language";

/** Chooses between singular and plural as the language counts: zero is singular in French. */
export const pluralIn = (language: Language) => {
  const rules = new Intl.PluralRules(language);
  return (count: number, one: string, other: string): string =>
    rules.select(count) === "one" ? one : other;
};
