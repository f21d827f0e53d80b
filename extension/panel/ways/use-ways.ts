import { ways as en } from "../../locales/en/ways.ts";
import { ways as fr, type WaysText } from "../../locales/fr/ways.ts";
import { useLanguage } from "../../locales/use-text.tsx";

/** What this part of the panel says: it is loaded with it, apart from the rest. */
export const useWays = (): WaysText => (useLanguage() === "fr" ? fr : en);
