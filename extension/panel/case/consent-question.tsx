import type { Contact } from "@impaye/shared/schema/contact";
import { useState } from "preact/hooks";

import { useText } from "../../locales/use-text.tsx";
import { Button } from "../../style/button.tsx";
import { ProblemNotice } from "../../style/problem-notice.tsx";
import { useAction } from "../../style/use-action.ts";
import { RecordConsent } from "./record-consent.tsx";
import type { TrackingBasisProps } from "./tracking-basis.tsx";

/** Whether it was never asked: any answer is remembered, and who withdrew has answered. */
const isOpen = ({ tracking }: Contact): boolean =>
  tracking.basis === "none" && tracking.answer === undefined && tracking.withdrawnAt === undefined;

/** Asks once, in one sentence, whether the client agreed to be measured. */
export const ConsentQuestion = ({ deps, contact, onSaved }: TrackingBasisProps) => {
  const t = useText().consent;
  const [recording, setRecording] = useState(false);
  const answer = useAction(
    (said: "no" | "later") =>
      deps.backend.updateContact({
        id: contact.id,
        patch: { tracking: { basis: "none", answer: said } },
      }),
    ({ tracking }) => onSaved(tracking.answer === "later" ? t.answered.later : t.answered.no),
  );
  if (!isOpen(contact)) return null;
  return (
    <div class="notice stack tight" data-question="consent">
      <p>{t.question}</p>
      {recording ? (
        <RecordConsent
          deps={deps}
          contact={contact}
          onSaved={onSaved}
          onClose={() => setRecording(false)}
        />
      ) : (
        <div class="row">
          <Button onPress={() => setRecording(true)}>{t.yes}</Button>
          <Button onPress={() => answer.run("no")} busy={answer.busy}>
            {t.no}
          </Button>
          <Button look="plain" onPress={() => answer.run("later")} busy={answer.busy}>
            {t.later}
          </Button>
        </div>
      )}
      {answer.problem && <ProblemNotice problem={answer.problem} />}
    </div>
  );
};
