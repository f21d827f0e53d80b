import { consentClauses } from "@impaye/shared/letters/consent-clause";
import type { Language } from "@impaye/shared/schema/language";
import { useState } from "preact/hooks";

import { useText } from "../locales/use-text.tsx";
import { Radios } from "../style/choice.tsx";
import { CopyButton } from "../style/copy-button.tsx";

/** The clauses that ask a client's consent, for a quote and for terms, ready to be copied. */
export const ClauseSection = ({ first }: { first: Language }) => {
  const text = useText();
  const t = text.consent.clauses;
  const [language, setLanguage] = useState(first);
  return (
    <section class="stack" aria-labelledby="clauses-title">
      <h2 id="clauses-title">{t.title}</h2>
      <p class="soft">{t.intro}</p>
      <Radios
        label={t.language}
        look="segments"
        value={language}
        onChoose={setLanguage}
        options={[
          { value: "fr", label: text.common.languages.fr },
          { value: "en", label: text.common.languages.en },
        ]}
      />
      {(["quote", "terms"] as const).map((place) => (
        <div key={place} class="stack tight">
          <h3>{t.places[place]}</h3>
          <blockquote class="clause" lang={language}>
            {consentClauses[language][place]}
          </blockquote>
          <div class="row">
            <CopyButton
              key={language}
              text={consentClauses[language][place]}
              label={text.common.copy}
            />
          </div>
        </div>
      ))}
    </section>
  );
};
