import type { Language } from "@impaye/shared/schema/language";
import { createContext } from "preact";
import { useContext } from "preact/hooks";

import { en } from "./en.ts";
import { fr, type Text } from "./fr.ts";

export const texts: Record<Language, Text> = { fr, en };

/** The language of a page's interface; it may change while the page is shown. */
export const LanguageContext = createContext<Language>("fr");

export const useLanguage = (): Language => useContext(LanguageContext);

/** Everything the interface says, in the page's language. */
export const useText = (): Text => texts[useLanguage()];
