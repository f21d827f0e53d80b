import { usePageText } from "../locales/use-page-text.ts";
import { Mark, readingMark } from "../style/mark.tsx";

const states = [
  "no-signal",
  "machine-only",
  "unclear",
  "probably-read",
  "acknowledged",
  "answered",
] as const;

/** What each word of the table claims, and what it does not. */
export const Meaning = () => {
  const text = usePageText();
  const t = text.report.meaning;
  return (
    <details class="meaning">
      <summary class="more">{t.title}</summary>
      <div class="stack">
        <p>{t.intro}</p>
        <dl>
          {states.map((state) => (
            <div key={state}>
              <dt>
                <Mark kind={readingMark[state]} /> {text.common.readings[state]}
              </dt>
              <dd>{t.terms[state]}</dd>
            </div>
          ))}
        </dl>
        <p>{t.pixel}</p>
        <p>{t.counts}</p>
      </div>
    </details>
  );
};
