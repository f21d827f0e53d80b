import type { Language } from "@impaye/shared/schema/language";
import { createContext } from "preact";
import { useContext } from "preact/hooks";

import type { PanelText } from "./panel/fr.ts";

/** The language of a page's interface, which may change while the page is shown, and its words. */
export const TextContext = createContext<{ language: Language; text: PanelText } | null>(null);

const useContextOfPage = () => {
  const context = useContext(TextContext);
  if (context === null) throw new Error("There are no words outside a TextContext");
  return context;
};

export const useLanguage = (): Language => useContextOfPage().language;

/** The words that every page has, in the page's language. */
export const useText = (): PanelText => useContextOfPage().text;
