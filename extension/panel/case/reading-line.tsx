import type { CaseView } from "@impaye/shared/schema/case";
import { daysBetween } from "@impaye/shared/plain-date";
import type { Step } from "@impaye/shared/schema/step";
import { verdicts } from "@impaye/shared/tracking/verdict";

import { localDay, moment } from "../../locales/moments.ts";
import { useLanguage, useText } from "../../locales/use-text.tsx";
import { Mark, readingMark } from "../../style/mark.tsx";
import { ConsentQuestion } from "./consent-question.tsx";
import { TrackingBasis } from "./tracking-basis.tsx";
import type { PanelDeps } from "../panel-deps.ts";

interface ReadingLineProps {
  deps: Pick<PanelDeps, "backend" | "now">;
  view: CaseView;
  stepName: (step: Step) => string;
  onBasisSaved: (sentence: string) => void;
}

/** What can be said of the last reminder, and why: never more than its state. */
export const ReadingLine = ({ deps, view, stepName, onBasisSaved }: ReadingLineProps) => {
  const text = useText();
  const t = text.caseView.reading;
  const language = useLanguage();
  const { reading } = view;
  const now = deps.now();
  const counted = verdicts.flatMap((verdict) => {
    const count = reading.counts[verdict];
    return count > 0 ? [t.counts[verdict](count)] : [];
  });
  const isApple = reading.reasons.some((reason) => reason.startsWith("apple-"));
  return (
    <section aria-labelledby="reading-title">
      <h2 id="reading-title">{t.title}</h2>
      <div class="reading">
        <Mark kind={readingMark[reading.state]} />
        <div class="stack tight">
          <p>
            <strong>
              {reading.state === "unclear" && isApple ? t.apple : t.sentence[reading.state]}
            </strong>{" "}
            {reading.state === "probably-read" && reading.probablyReadAt !== null
              ? t.first(moment(reading.probablyReadAt, now, language))
              : reading.lastSignalAt !== null &&
                t.last(moment(reading.lastSignalAt, now, language))}
            {reading.sentAt !== null && (
              <span class="soft block">
                {t.about(
                  reading.step === null ? t.reminder : stepName(reading.step),
                  text.common.ago(daysBetween(localDay(reading.sentAt), localDay(now))),
                )}
              </span>
            )}
          </p>
          <ConsentQuestion deps={deps} contact={view.contact} onSaved={onBasisSaved} />
          <details>
            <summary class="more">
              <span class="info" aria-hidden="true">
                i
              </span>
              {t.how}
            </summary>
            <div class="stack tight soft">
              <p>{t.reasons[reading.state]}</p>
              {reading.reasons.length > 0 && (
                <ul class="reasons">
                  {reading.reasons.map((reason) => (
                    <li key={reason}>{t.why[reason]}</li>
                  ))}
                </ul>
              )}
              {counted.length > 0 && <p class="figures">{counted.join(" · ")}</p>}
              {reading.sentAt !== null && !reading.tracked && <p>{t.untracked}</p>}
              {reading.sentAt !== null && <p>{t.aside}</p>}
              <TrackingBasis deps={deps} contact={view.contact} onSaved={onBasisSaved} />
            </div>
          </details>
        </div>
      </div>
    </section>
  );
};
