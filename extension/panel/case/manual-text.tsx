import type { Reminder } from "@impaye/shared/schema/reminder";

import { useText } from "../../locales/use-text.tsx";
import { Button } from "../../style/button.tsx";
import { ProblemNotice } from "../../style/problem-notice.tsx";
import { useAction } from "../../style/use-action.ts";
import { useEscape } from "../../style/use-escape.ts";
import type { PanelDeps } from "../panel-deps.ts";
import { CopyTexts } from "./copy-texts.tsx";
import type { InsertionControl } from "./use-insertion.ts";

export interface ManualTextProps {
  deps: Pick<PanelDeps, "backend">;
  reminder: Reminder;
  because: "no-editor" | "page-changed";
  host: string;
  again: InsertionControl["insertAgain"];
  onSent: () => void;
  onClose: () => void;
}

/** The page could not take the reminder: its text to copy, and a button that says it was sent. */
export const ManualText = (props: ManualTextProps) => {
  const { deps, reminder, because, host, again, onSent, onClose } = props;
  const text = useText();
  const t = text.caseView.manual;
  const sent = useAction(
    () => deps.backend.settlePending({ reminderId: reminder.id, sent: true }),
    onSent,
  );
  useEscape(onClose);
  return (
    <div class="card stack">
      <div class="stack tight">
        <h3>{t.title}</h3>
        <p>{t.because[because](host)}</p>
        <div class="row">
          <Button onPress={() => again.run(reminder)} busy={again.busy}>
            {t.again}
          </Button>
        </div>
      </div>
      <CopyTexts subject={reminder.subject} text={reminder.text} />
      {sent.problem && <ProblemNotice problem={sent.problem} />}
      <div class="row">
        <Button onPress={sent.run} busy={sent.busy}>
          {t.sent}
        </Button>
        <Button onPress={onClose}>{text.common.close}</Button>
      </div>
    </div>
  );
};
