import type { Language } from "@impaye/shared/schema/language";
import { useEffect, useState } from "preact/hooks";

import type { Backend, SessionState } from "../backend.ts";
import type { Text } from "../locales/fr.ts";
import { texts } from "../locales/texts.ts";

/** A whole page's session, language and title. `signedIn` is null until it is known. */
export const usePage = (
  backend: Pick<Backend, "session">,
  titleIn: (text: Text, language: Language) => string,
): {
  session: SessionState | null;
  setSession: (session: SessionState) => void;
  language: Language;
  signedIn: boolean | null;
} => {
  const [session, setSession] = useState<SessionState | null>(null);
  useEffect(() => {
    let gone = false;
    const read = async () => {
      const current = await backend.session();
      if (!gone) setSession(current);
    };
    void read();
    return () => {
      gone = true;
    };
  }, []);
  const language = session?.language ?? "fr";
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = titleIn(texts[language], language);
  }, [language]);
  return {
    session,
    setSession,
    language,
    signedIn: session === null ? null : session.email !== null,
  };
};
