import { useState } from "preact/hooks";

import { useText } from "../locales/use-text.tsx";
import type { PageState } from "../messages.ts";
import { Button } from "../style/button.tsx";
import { ProblemNotice } from "../style/problem-notice.tsx";
import { useAction } from "../style/use-action.ts";
import { CopyTexts } from "./case/copy-texts.tsx";
import { place } from "./case/place.ts";
import type { PanelDeps } from "./panel-deps.ts";
import type { PanelState, Unplaced } from "./panel-state.ts";

export interface UnplacedNoticeProps {
  deps: Pick<PanelDeps, "backend" | "page">;
  panel: PanelState;
  unplaced: Unplaced;
  page: PageState;
}

/** What was written while the user went on to another thread: to be put in its own, or copied. */
export const UnplacedNotice = ({ deps, panel, unplaced, page }: UnplacedNoticeProps) => {
  const text = useText();
  const t = text.caseView.manual;
  const { placement } = unplaced;
  const { piece, client } = placement;
  const [failed, setFailed] = useState<"no-editor" | "page-changed" | null>(null);
  const close = () => panel.keepUnplaced(null);
  const insert = useAction(
    async () => {
      const here = { ...placement, thread: page.thread };
      return { ok: true, value: await place(deps, panel, here, unplaced.text) } as const;
    },
    (outcome) => {
      if (outcome.ok) close();
      else setFailed(outcome.because === "moved" ? null : outcome.because);
    },
  );
  const sent = useAction(
    (reminderId: Parameters<typeof deps.backend.settlePending>[0]["reminderId"]) =>
      deps.backend.settlePending({ reminderId, sent: true }),
    close,
  );
  const screen = panel.screen.value;
  const isBack = screen.name === "case" && screen.view.case.id === piece.caseId;
  return (
    <section aria-labelledby="unplaced-title" data-part="unplaced">
      <div class="card stack">
        <div class="stack tight">
          <h2 id="unplaced-title">
            {"letter" in piece ? t.letterUnplaced(client) : t.unplaced(client)}
          </h2>
          <p role="alert">{t.moved}</p>
          {isBack ? (
            <div class="row">
              <Button look="main" onPress={insert.run} busy={insert.busy} action="insert-unplaced">
                {t.insertHere}
              </Button>
            </div>
          ) : (
            <p>{t.goBack}</p>
          )}
          {failed && (
            <p class="complaint" role="alert">
              {t.because[failed](text.common.hosts[page.host])}
            </p>
          )}
        </div>
        <CopyTexts subject={piece.subject} text={unplaced.text} />
        {sent.problem && <ProblemNotice problem={sent.problem} />}
        <div class="row">
          {!("letter" in piece) && (
            <Button onPress={() => sent.run(piece.id)} busy={sent.busy}>
              {t.sent}
            </Button>
          )}
          <Button onPress={close}>{text.common.close}</Button>
        </div>
      </div>
    </section>
  );
};
