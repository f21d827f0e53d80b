import { law as en } from "../../locales/en/law.ts";
import { law as fr, type LawText } from "../../locales/fr/law.ts";
import { useLanguage } from "../../locales/use-text.tsx";

/** What the legal parts of the panel say: loaded with them, apart from the rest. */
export const useLaw = (): LawText => (useLanguage() === "fr" ? fr : en);
