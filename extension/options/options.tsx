import { useEffect } from "preact/hooks";

import type { Backend } from "../backend.ts";
import { texts } from "../locales/texts.ts";
import { TextContext } from "../locales/use-text.tsx";
import { Radios } from "../style/choice.tsx";
import { usePage } from "../style/use-page.ts";
import { AccountSection } from "./account-section.tsx";
import { ClauseSection } from "./clause-section.tsx";
import { ConnectionSection } from "./connection-section.tsx";
import { LettersSection } from "./letters-section.tsx";
import { DataSection } from "./data-section.tsx";
import { NotificationSection } from "./notification-section.tsx";
import { ProfileSection } from "./profile-section.tsx";

/** Everything the options know of the world outside. */
export interface OptionsDeps {
  backend: Pick<
    Backend,
    | "session"
    | "setServer"
    | "setLanguage"
    | "signUp"
    | "signIn"
    | "signOut"
    | "exportAccount"
    | "eraseAccount"
    | "profile"
    | "saveProfile"
    | "templates"
    | "saveTemplate"
    | "removeTemplate"
  >;
  /** Calls back when somebody signed in or out, or the session expired; returns how to stop it. */
  onSessionChanged: (listener: () => void) => () => void;
  /** Asks the browser for access to an address; called within the user's gesture. */
  requestPermission: (url: string) => Promise<boolean>;
  /** Whether the browser shows what a debtor did; turning it on asks it, within the user's gesture. */
  notifications: {
    wanted: () => Promise<boolean>;
    /** Resolves with what holds from now on. */
    turn: (on: boolean) => Promise<boolean>;
  };
}

/** Server, account, language and profile: in the order in which a newcomer needs them. */
export const Options = ({ deps }: { deps: OptionsDeps }) => {
  const { session, setSession, language, signedIn } = usePage(
    deps.backend,
    (text) => text.options.title,
  );
  useEffect(() => deps.onSessionChanged(() => void deps.backend.session().then(setSession)), []);
  const t = texts[language];
  return (
    <TextContext.Provider value={{ language, text: t }}>
      <main class="options">
        <h1>{t.options.title}</h1>
        {session === null ? (
          <p role="status" class="soft">
            {t.common.loading}
          </p>
        ) : (
          <>
            <AccountSection deps={deps} session={session} onSession={setSession} />
            <ConnectionSection deps={deps} session={session} onSession={setSession} />
            <ProfileSection
              key={`${session.serverUrl} ${session.email ?? ""}`}
              deps={deps}
              signedIn={signedIn === true}
              language={language}
            />
            {signedIn === true && (
              <LettersSection
                key={`letters ${session.serverUrl} ${session.email ?? ""} ${language}`}
                deps={deps}
              />
            )}
            <NotificationSection deps={deps} />
            <ClauseSection key={language} first={language} />
            <section class="stack" aria-labelledby="language-title">
              <h2 id="language-title">{t.options.language.title}</h2>
              <Radios
                label={t.options.language.label}
                look="segments"
                value={language}
                onChoose={(next) => void deps.backend.setLanguage(next).then(setSession)}
                hint={t.options.language.hint}
                options={[
                  { value: "fr", label: "Français" },
                  { value: "en", label: "English" },
                ]}
              />
            </section>
          </>
        )}
        {session !== null && session.email !== null && (
          <DataSection deps={deps} onSession={setSession} />
        )}
        <p class="soft small">{t.common.notAdvice}</p>
      </main>
    </TextContext.Provider>
  );
};
