import { largestProof } from "@impaye/shared/tracking/proof-type";
import { useState } from "preact/hooks";

import type { Outcome } from "../../backend.ts";
import { localDay } from "../../locales/moments.ts";
import { useText } from "../../locales/use-text.tsx";
import { complaintAt } from "../../style/complaints.ts";
import { FileInput, Input } from "../../style/field.tsx";
import { Form } from "../../style/form.tsx";
import { readBase64 } from "../../style/read-base64.ts";
import { useAction } from "../../style/use-action.ts";
import { useEscape } from "../../style/use-escape.ts";
import type { TrackingBasisProps } from "./tracking-basis.tsx";

/** A consent that was given: since when, how, and a file that shows it. */
export const RecordConsent = ({
  deps,
  contact,
  onSaved,
  onClose,
}: TrackingBasisProps & { onClose: () => void }) => {
  const text = useText();
  const t = text.consent;
  const today = localDay(deps.now());
  const [since, setSince] = useState(today);
  const [note, setNote] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const action = useAction(
    async (): Promise<Outcome<unknown>> => {
      const { id } = contact;
      const said = note.trim() === "" ? {} : { note };
      const patch = { tracking: { basis: "consent" as const, since, ...said } };
      const saved = await deps.backend.updateContact({ id, patch });
      if (!saved.ok || file === null) return saved;
      return deps.backend.addProof({ id, name: file.name, content: await readBase64(file) });
    },
    () => {
      onClose();
      onSaved(t.saved);
    },
  );
  useEscape(onClose);
  const submit = () => {
    if (since === "") action.refuse({ "tracking.since": text.openCase.required });
    else if (file && file.size > largestProof) action.refuse({ content: t.tooLarge });
    else action.run();
  };
  return (
    <Form
      label={t.have}
      action={action}
      shown={["tracking.since", "tracking.note", "content"]}
      submit={t.save}
      onSubmit={submit}
      onCancel={onClose}
      focusFirst
    >
      <Input
        label={t.since}
        type="date"
        value={since}
        max={today}
        onInput={setSince}
        complaint={complaintAt(action.complaints, "tracking.since")}
      />
      <Input
        label={t.how}
        value={note}
        onInput={setNote}
        hint={text.openCase.howHint}
        complaint={complaintAt(action.complaints, "tracking.note")}
      />
      <FileInput
        label={t.proof}
        accept=".pdf,.png,.jpg,.jpeg"
        onChoose={setFile}
        hint={t.proofHint}
        complaint={complaintAt(action.complaints, "content")}
        optional
      />
    </Form>
  );
};
