import type { CaseView } from "@impaye/shared/schema/case";
import type { Letter, LetterKind, SentLetter } from "@impaye/shared/schema/letter";
import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";

import { useText } from "../../locales/use-text.tsx";
import type { InsertOutcome } from "../../messages.ts";
import { Button } from "../../style/button.tsx";
import { CopyButton } from "../../style/copy-button.tsx";
import { Loading } from "../../style/loading.tsx";
import { ProblemNotice } from "../../style/problem-notice.tsx";
import { useAction } from "../../style/use-action.ts";
import { useEscape } from "../../style/use-escape.ts";
import { useRead } from "../../style/use-read.ts";
import type { PanelDeps } from "../panel-deps.ts";
import { useWays } from "./use-ways.ts";
import type { WaysProps } from "./ways.tsx";

interface LetterTextProps {
  deps: Pick<PanelDeps, "backend">;
  view: CaseView;
  letter: LetterKind;
  /** What can be done with it, above its text. */
  action?: (letter: Letter) => ComponentChildren;
}

/** A letter with today's figures, to be copied or, with a button of its own, put in the reply. */
export const LetterText = ({ deps, view, letter, action }: LetterTextProps) => {
  const text = useText();
  const t = useWays().letters;
  const id = useId();
  const { answer, again } = useRead(() =>
    deps.backend.writeLetter({ caseId: view.case.id, letter }),
  );
  if (answer === null) return <Loading />;
  if (!answer.ok) return <ProblemNotice problem={answer.problem} onRetry={again} />;
  const { subject, text: body, sources } = answer.value;
  const isSent = letter !== "call-script";
  return (
    <div class="stack tight">
      {action?.(answer.value)}
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
      <p class="hint">
        {t.hints[letter]}
        {isSent && ` ${t.whenSent}`}
      </p>
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

interface LetterSheetProps {
  deps: Pick<PanelDeps, "backend">;
  view: CaseView;
  letter: SentLetter;
  /** The mail page's name. */
  host: string;
  insert: WaysProps["insert"];
  onClose: () => void;
}

/** A letter that is sent, under its name among the other ways. */
export const LetterSheet = ({ deps, view, letter, host, insert, onClose }: LetterSheetProps) => {
  const t = useWays().letters;
  useEscape(onClose);
  return (
    <div class="log-form">
      <h3>{t.names[letter]}</h3>
      <LetterText
        deps={deps}
        view={view}
        letter={letter}
        action={({ subject, html, text }) => (
          <InsertLetter
            insert={() => insert({ letter, caseId: view.case.id, subject, html, text })}
            host={host}
          />
        )}
      />
    </div>
  );
};

/** Puts it in the reply as a reminder is; the panel then says so, with the way back. */
const InsertLetter = (props: { insert: () => Promise<InsertOutcome>; host: string }) => {
  const t = useText().caseView;
  const ways = useWays().letters;
  const [failed, setFailed] = useState<"no-editor" | "page-changed" | null>(null);
  const insert = useAction(
    async () => ({ ok: true, value: await props.insert() }) as const,
    // One that found another thread open is kept above the case, with its text.
    (outcome) => setFailed(outcome.ok || outcome.because === "moved" ? null : outcome.because),
  );
  return (
    <>
      <Button look="main" wide busy={insert.busy} onPress={insert.run} action="insert-letter">
        {ways.insert}
      </Button>
      {failed && (
        <p class="complaint" role="alert">
          {t.manual.because[failed](props.host)}
        </p>
      )}
    </>
  );
};
