import type { Contact } from "@impaye/shared/schema/contact";
import { useState } from "preact/hooks";

import { localDay } from "../../locales/moments.ts";
import { useText } from "../../locales/use-text.tsx";
import { CopyButton } from "../../style/copy-button.tsx";
import { Button } from "../../style/button.tsx";
import { complaintAt } from "../../style/complaints.ts";
import { Input } from "../../style/field.tsx";
import { Form } from "../../style/form.tsx";
import { useAction } from "../../style/use-action.ts";
import { useEscape } from "../../style/use-escape.ts";
import type { PanelDeps } from "../panel-deps.ts";

interface TrackingBasisProps {
  deps: Pick<PanelDeps, "backend" | "now">;
  contact: Contact;
  onSaved: (sentence: string) => void;
}

/** Where nothing allows a pixel: the clause that would, and a place to record a consent given. */
export const TrackingBasis = ({ deps, contact, onSaved }: TrackingBasisProps) => {
  const t = useText().caseView.clause;
  if (contact.tracking.basis === "consent" && contact.tracking.withdrawnAt === undefined)
    return null;
  return (
    <details>
      <summary class="more">{t.see}</summary>
      <div class="stack tight">
        <p>{t.intro}</p>
        <blockquote class="clause">{t.text}</blockquote>
        <RecordConsent deps={deps} contact={contact} onSaved={onSaved} />
      </div>
    </details>
  );
};

const RecordConsent = ({ deps, contact, onSaved }: TrackingBasisProps) => {
  const text = useText();
  const t = text.caseView.clause;
  const today = localDay(deps.now());
  const [open, setOpen] = useState(false);
  const [since, setSince] = useState(today);
  const [note, setNote] = useState("");
  const action = useAction(
    () =>
      deps.backend.updateContact({
        id: contact.id,
        patch: {
          tracking: { basis: "consent", since, ...(note.trim() === "" ? {} : { note }) },
        },
      }),
    () => {
      setOpen(false);
      onSaved(t.saved);
    },
  );
  useEscape(() => setOpen(false), open);
  if (!open) {
    return (
      <div class="row">
        <CopyButton text={t.text} label={text.common.copy} />
        <Button onPress={() => setOpen(true)}>{t.have}</Button>
      </div>
    );
  }
  return (
    <Form
      label={t.have}
      action={action}
      shown={["tracking.since", "tracking.note"]}
      submit={t.save}
      onSubmit={() => {
        if (since === "") action.refuse({ "tracking.since": text.openCase.required });
        else action.run();
      }}
      onCancel={() => setOpen(false)}
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
    </Form>
  );
};
