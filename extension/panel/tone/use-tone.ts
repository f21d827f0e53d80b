import { tone as en } from "../../locales/en/tone.ts";
import { tone as fr, type ToneText } from "../../locales/fr/tone.ts";
import { useLanguage } from "../../locales/use-text.tsx";

/** What this part of the panel says: it is loaded with it, apart from the rest. */
export const useTone = (): ToneText => (useLanguage() === "fr" ? fr : en);
