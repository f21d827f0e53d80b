import { useState } from "preact/hooks";

import { shortDay } from "../../locales/moments.ts";
import { useLanguage, useText } from "../../locales/use-text.tsx";
import { Button } from "../../style/button.tsx";
import { ProblemNotice } from "../../style/problem-notice.tsx";
import { saveFile } from "../../style/save-file.ts";
import { useAction } from "../../style/use-action.ts";
import { localDay } from "../../locales/moments.ts";
import { RecordConsent } from "./record-consent.tsx";
import type { TrackingBasisProps } from "./tracking-basis.tsx";

/** A consent as it was recorded, with the file that shows it, and the ways to correct both. */
export const ConsentGiven = ({ deps, contact, onSaved }: TrackingBasisProps) => {
  const t = useText().consent;
  const language = useLanguage();
  const [changing, setChanging] = useState(false);
  const { id, tracking } = contact;
  const { since, note, proof } = tracking;
  const day = since === undefined ? null : shortDay(since, localDay(deps.now()), language);

  const download = useAction(
    () => deps.backend.proof({ id }),
    ({ name, type, content }) =>
      saveFile(
        name,
        new Blob([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], { type }),
      ),
  );
  const remove = useAction(
    () => deps.backend.removeProof({ id }),
    () => onSaved(t.proofRemoved),
  );
  const revoke = useAction(
    () => deps.backend.updateContact({ id, patch: { tracking: { basis: "none", answer: "no" } } }),
    () => onSaved(t.turned.none),
  );
  if (changing) {
    const close = () => setChanging(false);
    return <RecordConsent deps={deps} contact={contact} onSaved={onSaved} onClose={close} />;
  }
  const problem = download.problem ?? remove.problem ?? revoke.problem;
  return (
    <>
      <p>
        {t.given(day)}
        {note !== undefined && note !== "" && <span class="soft block">{note}</span>}
      </p>
      {proof !== undefined && (
        <div class="row">
          <Button onPress={download.run} busy={download.busy} action="download-proof">
            {t.download}
          </Button>
          {note !== undefined && note !== "" && (
            <Button look="plain" onPress={remove.run} busy={remove.busy}>
              {t.removeProof}
            </Button>
          )}
          <span class="soft small">{proof.name}</span>
        </div>
      )}
      <div class="row">
        <Button onPress={() => setChanging(true)}>
          {proof === undefined ? t.addProof : t.change}
        </Button>
        <Button look="plain" onPress={revoke.run} busy={revoke.busy}>
          {t.turn.none}
        </Button>
      </div>
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
};
