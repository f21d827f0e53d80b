import type { Language } from "./schema/language.ts";

/** A yearly rate in per cent, given as a decimal string, as it is read: `12,5 %` or `12.5%`. */
export const formatRate = (rate: string, language: Language): string =>
  language === "fr" ? `${rate.replace(".", ",")}\u00a0%` : `${rate}%`;
