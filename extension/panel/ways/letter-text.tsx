import type { CaseView } from "@impaye/shared/schema/case";
import type { LetterKind } from "@impaye/shared/schema/letter";
import { useId } from "preact/hooks";

import { useText } from "../../locales/use-text.tsx";
import { CopyButton } from "../../style/copy-button.tsx";
import { ProblemNotice } from "../../style/problem-notice.tsx";
import { useEscape } from "../../style/use-escape.ts";
import { useRead } from "../../style/use-read.ts";
import type { PanelDeps } from "../panel-deps.ts";
import { useWays } from "./use-ways.ts";

interface LetterTextProps {
  deps: Pick<PanelDeps, "backend">;
  view: CaseView;
  letter: LetterKind;
}

/** A letter with today's figures, to be copied: nothing of it is put in the mail by itself. */
export const LetterText = ({ deps, view, letter }: LetterTextProps) => {
  const text = useText();
  const t = useWays().letters;
  const id = useId();
  const { answer, again } = useRead(() =>
    deps.backend.writeLetter({ caseId: view.case.id, letter }),
  );
  if (answer === null) {
    return (
      <p class="soft" role="status">
        {text.common.loading}
      </p>
    );
  }
  if (!answer.ok) return <ProblemNotice problem={answer.problem} onRetry={again} />;
  const { subject, text: body, sources } = answer.value;
  const isSent = letter !== "call-script";
  return (
    <div class="stack tight">
      {isSent && (
        <>
          <p class="soft">{text.caseView.manual.subject}</p>
          <p class="copy-text">{subject}</p>
          <div class="row">
            <CopyButton text={subject} label={text.caseView.manual.copySubject} />
          </div>
          <p class="soft" id={id}>
            {text.caseView.manual.body}
          </p>
        </>
      )}
      {/* Scrolls, so the keyboard must reach it. */}
      <div
        class="copy-text"
        tabIndex={0}
        role="region"
        {...(isSent ? { "aria-labelledby": id } : { "aria-label": t.names[letter] })}
      >
        {body}
      </div>
      <div class="row">
        <CopyButton text={body} label={isSent ? text.caseView.manual.copyBody : text.common.copy} />
      </div>
      <p class="hint">{t.hints[letter]}</p>
      {sources.length > 0 && (
        <p class="hint">
          {t.advice}{" "}
          {sources.map(({ label, url }, index) => (
            <>
              {index > 0 && " · "}
              <a key={label} href={url} target="_blank" rel="noreferrer">
                {label}
              </a>
            </>
          ))}
        </p>
      )}
    </div>
  );
};

/** The same under its name, among the other ways. */
export const LetterSheet = (props: LetterTextProps & { onClose: () => void }) => {
  const t = useWays().letters;
  useEscape(props.onClose);
  return (
    <div class="log-form">
      <h3>{t.names[props.letter]}</h3>
      <LetterText {...props} />
    </div>
  );
};
