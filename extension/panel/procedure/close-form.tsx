import { formatSums } from "@impaye/shared/money-format";
import { totalsOf } from "@impaye/shared/owed";
import type { CaseView } from "@impaye/shared/schema/case";
import type { Closing } from "@impaye/shared/schema/ending";
import { useState } from "preact/hooks";

import { useLanguage } from "../../locales/use-text.tsx";
import { Radios } from "../../style/choice.tsx";
import { complaintAt } from "../../style/complaints.ts";
import { TextArea } from "../../style/field.tsx";
import { Form } from "../../style/form.tsx";
import { useAction } from "../../style/use-action.ts";
import { useEscape } from "../../style/use-escape.ts";
import type { PanelDeps } from "../panel-deps.ts";
import { useProcedure } from "./use-procedure.ts";
import { useStamps } from "../use-stamps.ts";

export interface CloseFormProps {
  deps: Pick<PanelDeps, "backend" | "now" | "newId">;
  view: CaseView;
  onAdded: (sentence: string) => void;
  onClose: () => void;
}

const whys: readonly Closing[] = ["paid", "written-off", "other"];

/** The end of a case: why, what that changes, and nothing until it is confirmed. */
export const CloseForm = ({ deps, view, onAdded, onClose }: CloseFormProps) => {
  const words = useProcedure();
  const t = words.close;
  const language = useLanguage();
  const totals = totalsOf(view);
  const isOwed = totals.some(({ minor }) => minor > 0);
  const stamps = useStamps(deps);
  const [why, setWhy] = useState<Closing | "">(isOwed ? "" : "paid");
  const [note, setNote] = useState("");
  const action = useAction(
    () => {
      const said = note.trim() === "" ? {} : { note: note.trim() };
      const body = { ...(why === "" ? {} : { why }), ...said };
      // Now, whatever the day it ended: what is closed for the past could be open again today.
      const event = { ...stamps.of(), type: "case.closed", body } as const;
      return deps.backend.logEvent({ caseId: view.case.id, event });
    },
    () => onAdded(t.closed),
  );
  useEscape(onClose);
  const submit = () => {
    if (why === "") action.refuse({ "body.why": words.required });
    else action.run();
  };
  return (
    <div class="log-form">
      <h3>{t.title}</h3>
      <Form
        label={t.title}
        action={action}
        shown={["body.why", "body.note"]}
        submit={t.submit}
        onSubmit={submit}
        onCancel={onClose}
        focusFirst
      >
        <Radios
          label={t.why}
          value={why}
          onChoose={setWhy}
          complaint={complaintAt(action.complaints, "body.why")}
          options={whys.map((value) => ({ value, label: t.whys[value] }))}
        />
        {why === "paid" && isOwed && (
          <p class="notice warn">{t.stillOwed(formatSums(totals, language))}</p>
        )}
        {why === "written-off" && <p class="hint">{t.writtenOff}</p>}
        <TextArea
          label={t.note}
          value={note}
          onInput={setNote}
          complaint={complaintAt(action.complaints, "body.note")}
          optional
          rows={2}
        />
        <p class="hint">{t.effect}</p>
      </Form>
    </div>
  );
};
