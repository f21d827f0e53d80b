import type { Language } from "./schema/language.ts";

/**
 * An amount in minor units as one would type it: `1200,00` or `1200.00`. What `parseAmount` reads
 * back to the cent, up to 2^53 - 1.
 */
export const typedAmount = (minor: number, language: Language): string => {
  const digits = String(minor).padStart(3, "0");
  return `${digits.slice(0, -2)}${language === "fr" ? "," : "."}${digits.slice(-2)}`;
};
