import { useRef, useState } from "preact/hooks";

import type { PendingReminder } from "../../backend.ts";
import { localMinute, moment } from "../../locales/moments.ts";
import { useLanguage, useText } from "../../locales/use-text.tsx";
import { Button } from "../../style/button.tsx";
import { complaintAt } from "../../style/complaints.ts";
import { Input } from "../../style/field.tsx";
import { Form } from "../../style/form.tsx";
import { ProblemNotice } from "../../style/problem-notice.tsx";
import { useAction } from "../../style/use-action.ts";
import { useEscape } from "../../style/use-escape.ts";
import type { PanelDeps } from "../panel-deps.ts";

interface DraftNoticeProps {
  deps: Pick<PanelDeps, "backend" | "now">;
  reminder: PendingReminder;
  onSettled: () => void;
}

/** A reminder that nobody saw leave its editor: the user says that it did, and when, or drops it. */
export const DraftNotice = ({ deps, reminder, onSettled }: DraftNoticeProps) => {
  const t = useText().caseView.pending;
  const language = useLanguage();
  const { reminderId, at } = reminder;
  const [asking, setAsking] = useState(false);
  const notice = useRef<HTMLDivElement>(null);
  const forget = useAction(
    () => deps.backend.settlePending({ reminderId, sent: false }),
    onSettled,
  );
  const close = () => {
    setAsking(false);
    notice.current?.focus();
  };
  const id = `draft-${reminderId}`;
  return (
    <div class="notice" role="group" aria-labelledby={id} ref={notice} tabIndex={-1}>
      <p id={id}>{t.draft(moment(at, deps.now(), language))}</p>
      {forget.problem && <ProblemNotice problem={forget.problem} />}
      {asking ? (
        <LeftForm deps={deps} reminder={reminder} onSettled={onSettled} onClose={close} />
      ) : (
        <div class="row">
          <Button onPress={() => setAsking(true)} describedBy={id} action="draft-left">
            {t.left}
          </Button>
          <Button
            onPress={() => forget.run()}
            busy={forget.busy}
            describedBy={id}
            action="draft-forget"
          >
            {t.forget}
          </Button>
        </div>
      )}
    </div>
  );
};

/** When it left. It was inserted a moment before, most likely. */
const LeftForm = ({
  deps,
  reminder: { reminderId, at },
  onSettled,
  onClose,
}: DraftNoticeProps & { onClose: () => void }) => {
  const text = useText();
  const t = text.caseView.pending;
  const [minute, setMinute] = useState(localMinute(at));
  const action = useAction(
    (leftAt: number) => deps.backend.settlePending({ reminderId, sent: true, at: leftAt }),
    onSettled,
  );
  useEscape(onClose);
  const submit = () => {
    const leftAt = minute === localMinute(at) ? at : new Date(minute).getTime();
    if (leftAt >= at && leftAt <= deps.now()) action.run(leftAt);
    else action.refuse({ at: t.leftRequired });
  };
  return (
    <Form
      label={t.left}
      action={action}
      shown={["at"]}
      submit={text.common.save}
      onSubmit={submit}
      onCancel={onClose}
      main={false}
      focusFirst
    >
      <Input
        label={t.leftAt}
        type="datetime-local"
        value={minute}
        min={localMinute(at)}
        max={localMinute(deps.now())}
        onInput={setMinute}
        hint={t.leftAtHint}
        complaint={complaintAt(action.complaints, "at")}
      />
    </Form>
  );
};
