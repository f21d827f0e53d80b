import type { Contact } from "@impaye/shared/schema/contact";
import type { Reminder } from "@impaye/shared/schema/reminder";
import { useEffect, useRef } from "preact/hooks";

import { useText } from "../../locales/use-text.tsx";
import { Button } from "../../style/button.tsx";
import { ProblemNotice } from "../../style/problem-notice.tsx";
import type { PanelDeps } from "../panel-deps.ts";
import { TrackingBasis } from "./tracking-basis.tsx";
import type { InsertionControl } from "./use-insertion.ts";

interface InsertionNoticeProps {
  deps: Pick<PanelDeps, "backend" | "now">;
  contact: Contact;
  host: string;
  /** Null when only its presence in the editor is known. */
  reminder: Reminder | null;
  isLetter: boolean;
  /** A recipient because of whom the pixel was left out. */
  stranger: string | null;
  undo: InsertionControl["undo"];
  onBasisSaved: (sentence: string) => void;
}

/** The reminder, or letter, is in the reply: what to do now, with or without a pixel and why, and a way back. */
export const InsertionNotice = (props: InsertionNoticeProps) => {
  const t = useText().caseView.inserted;
  const title = useRef<HTMLHeadingElement>(null);
  // The editor may have taken the focus, as it should; only a focus left in the panel is led on.
  useEffect(() => {
    if (document.hasFocus()) title.current?.focus();
  }, []);
  const { reminder, contact, undo } = props;
  return (
    <div class="card done stack">
      <div class="stack tight">
        <h3 ref={title} tabIndex={-1}>
          {props.isLetter ? t.letterTitle : t.title}
        </h3>
        <p>{t.send(props.host)}</p>
        {props.isLetter && (
          <p>
            {t.letterHoles} {t.letterTold}
          </p>
        )}
        {reminder?.step === "formal-notice" && <p>{t.attach}</p>}
        {props.stranger !== null ? (
          <p class="soft" data-pixel="without">
            {t.stranger(props.stranger)}
          </p>
        ) : (
          reminder && <PixelLine reminder={reminder} name={contact.company ?? contact.name} />
        )}
        {reminder?.pixelReason === "no-basis" && (
          <TrackingBasis deps={props.deps} contact={contact} onSaved={props.onBasisSaved} />
        )}
      </div>
      {undo.problem && <ProblemNotice problem={undo.problem} />}
      <div class="row">
        <Button onPress={undo.run} busy={undo.busy} action="undo-insert">
          {undo.busy ? t.undoing : t.undo}
        </Button>
      </div>
    </div>
  );
};

const PixelLine = ({ reminder, name }: { reminder: Reminder; name: string }) => {
  const t = useText().caseView.inserted;
  return (
    <p class="soft" data-pixel={reminder.pixelUrl === null ? "without" : "with"}>
      {t.pixel[reminder.pixelReason](name)}
    </p>
  );
};
