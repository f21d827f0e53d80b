import type { Language } from "@impaye/shared/schema/language";
import { useEffect, useState } from "preact/hooks";

import type { Text } from "./fr.ts";

const load: Record<Language, () => Promise<Text>> = {
  fr: async () => (await import("./fr.ts")).fr,
  en: async () => (await import("./en.ts")).en,
};

/** One language's words, loaded by themselves; null until they are there. */
export const useLoadedText = (language: Language): Text | null => {
  const [loaded, setLoaded] = useState<{ language: Language; text: Text } | null>(null);
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
