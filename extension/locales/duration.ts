import type { Language } from "@impaye/shared/schema/language";

const minute = 60_000;

/** How long something took, in its two largest parts: `3 j 4 h`, `2 h 05`, `12 min`. */
export const duration = (ms: number, language: Language): string => {
  const minutes = Math.max(0, Math.round(ms / minute));
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  const space = "\u00a0";
  if (days > 0) {
    const rest = hours % 24 === 0 ? "" : `${space}${hours % 24}${space}h`;
    return `${days}${space}${language === "fr" ? "j" : "d"}${rest}`;
  }
  if (hours > 0) return `${hours}${space}h${space}${String(minutes % 60).padStart(2, "0")}`;
  return `${minutes}${space}min`;
};
