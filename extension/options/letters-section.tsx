import type { ComponentType } from "preact";
import { useState } from "preact/hooks";

import { usePageText } from "../locales/use-page-text.ts";
import { Button } from "../style/button.tsx";
import { Loading } from "../style/loading.tsx";
import { ProblemNotice } from "../style/problem-notice.tsx";
import { useAction } from "../style/use-action.ts";
import { useRead } from "../style/use-read.ts";
import type { LetterEditorProps } from "./letter-editor.tsx";
import type { OptionsDeps } from "./options.tsx";

/** The letters; their editor, with all that renders them, is loaded when it is asked for. */
export const LettersSection = ({ deps }: { deps: OptionsDeps }) => {
  const text = usePageText();
  const t = text.options.letters;
  const [Editor, setEditor] = useState<ComponentType<LetterEditorProps> | null>(null);
  const { answer, again } = useRead(() => deps.backend.templates(), Editor !== null);
  const open = useAction(
    async () => ({ ok: true, value: (await import("./letter-editor.tsx")).LetterEditor }) as const,
    (loaded) => setEditor(() => loaded),
  );
  return (
    <section class="stack" aria-labelledby="letters-title">
      <h2 id="letters-title">{t.title}</h2>
      <p class="soft">{t.intro}</p>
      {Editor === null ? (
        <div class="row">
          <Button onPress={open.run} busy={open.busy} action="edit-letters">
            {open.busy ? text.common.loading : t.open}
          </Button>
        </div>
      ) : answer === null ? (
        <Loading />
      ) : answer.ok ? (
        <Editor deps={deps} first={answer.value.templates} />
      ) : (
        <ProblemNotice problem={answer.problem} onRetry={again} />
      )}
      {open.problem && <ProblemNotice problem={open.problem} onRetry={open.run} />}
    </section>
  );
};
