import { useId } from "preact/hooks";

import { useText } from "../../locales/use-text.tsx";
import { CopyButton } from "../../style/copy-button.tsx";

/** A mail's subject and text, to be copied by hand. */
export const CopyTexts = ({ subject, text }: { subject: string; text: string }) => {
  const t = useText().caseView.manual;
  const id = useId();
  return (
    <>
      <div class="stack tight">
        <p class="soft">{t.subject}</p>
        <p class="copy-text">{subject}</p>
        <div class="row">
          <CopyButton text={subject} label={t.copySubject} />
        </div>
      </div>
      <div class="stack tight">
        <p class="soft" id={id}>
          {t.body}
        </p>
        {/* Scrolls, so the keyboard must reach it. */}
        <div class="copy-text" tabIndex={0} role="region" aria-labelledby={id}>
          {text}
        </div>
        <div class="row">
          <CopyButton text={text} label={t.copyBody} />
        </div>
        <p class="hint">{t.noPixel}</p>
      </div>
    </>
  );
};
