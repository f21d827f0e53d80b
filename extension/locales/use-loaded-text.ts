import type { Language } from "@impaye/shared/schema/language";
import { useEffect, useState } from "preact/hooks";

import type { PanelText } from "./panel/fr.ts";

const load: Record<Language, () => Promise<PanelText>> = {
  fr: async () => (await import("./panel/fr.ts")).fr,
  en: async () => (await import("./panel/en.ts")).en,
};

/** The panel's words in one language, loaded by themselves; null until they are there. */
export const useLoadedText = (language: Language): PanelText | null => {
  const [loaded, setLoaded] = useState<{ language: Language; text: PanelText } | null>(null);
  useEffect(() => {
    let gone = false;
    const show = async () => {
      const text = await load[language]();
      if (!gone) setLoaded({ language, text });
    };
    void show();
    return () => {
      gone = true;
    };
  }, [language]);
  return loaded?.language === language ? loaded.text : null;
};
