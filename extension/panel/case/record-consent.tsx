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
import { ConsentWay } from "../consent-way.tsx";
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
  const { basis, ...recorded } = contact.tracking;
  const isChange = basis === "consent";
  const [since, setSince] = useState((isChange && recorded.since) || today);
  const [note, setNote] = useState((isChange && recorded.note) || "");
  const [file, setFile] = useState<File | null>(null);
  const action = useAction(
    async (): Promise<Outcome<unknown>> => {
      const { id } = contact;
      const patch = { tracking: { basis: "consent" as const, since, note } };
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
    const { required } = text.openCase;
    const missing = {
      ...(since === "" && { "tracking.since": required }),
      ...(note === "" && { "tracking.note": required }),
    };
    if (Object.keys(missing).length > 0) action.refuse(missing);
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
      <ConsentWay
        note={note}
        onNote={setNote}
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
