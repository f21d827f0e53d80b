import { consentClauses } from "@impaye/shared/letters/consent-clause";
import type { Contact } from "@impaye/shared/schema/contact";
import { countryRule } from "@impaye/shared/tracking/country-rule";
import { useState } from "preact/hooks";

import { useText } from "../../locales/use-text.tsx";
import { Button } from "../../style/button.tsx";
import { CopyButton } from "../../style/copy-button.tsx";
import { ProblemNotice } from "../../style/problem-notice.tsx";
import { useAction } from "../../style/use-action.ts";
import type { PanelDeps } from "../panel-deps.ts";
import { ConsentGiven } from "./consent-given.tsx";
import { RecordConsent } from "./record-consent.tsx";

export interface TrackingBasisProps {
  deps: Pick<PanelDeps, "backend" | "now">;
  contact: Contact;
  onSaved: (sentence: string) => void;
}

/** On what basis this client's mails may carry a pixel, what the law of their country says, and how to change it. */
export const TrackingBasis = (props: TrackingBasisProps) => {
  const t = useText().consent;
  const { basis } = props.contact.tracking;
  const { source } = countryRule(props.contact.country);
  return (
    <details>
      <summary class="more">{basis === "consent" ? t.seeGiven : t.see}</summary>
      <div class="stack tight">
        {basis === "consent" ? <ConsentGiven {...props} /> : <ConsentMissing {...props} />}
        <p class="soft">{t.law[source]}</p>
      </div>
    </details>
  );
};

/** The clause that would allow a pixel, a place to record a consent, and the notice's exemption. */
const ConsentMissing = ({ deps, contact, onSaved }: TrackingBasisProps) => {
  const text = useText();
  const t = text.consent;
  const [recording, setRecording] = useState(false);
  const noticeOnly = contact.tracking.basis === "legal-notice";
  const next = noticeOnly ? "none" : "legal-notice";
  const turn = useAction(
    () =>
      deps.backend.updateContact({
        id: contact.id,
        patch: { tracking: { basis: next, answer: "no" } },
      }),
    () => onSaved(t.turned[next]),
  );
  // In the client's own language: it is they who agree to it.
  const clause = consentClauses[contact.language].quote;
  return (
    <>
      {noticeOnly && <p>{t.noticeOnly}</p>}
      <p>{t.intro}</p>
      <blockquote class="clause" lang={contact.language}>
        {clause}
      </blockquote>
      {recording ? (
        <RecordConsent
          deps={deps}
          contact={contact}
          onSaved={onSaved}
          onClose={() => setRecording(false)}
        />
      ) : (
        <div class="row">
          <CopyButton text={clause} label={text.common.copy} />
          <Button onPress={() => setRecording(true)} action="record-consent">
            {t.have}
          </Button>
          {(noticeOnly || countryRule(contact.country).noticeExempt) && (
            <Button look="plain" onPress={turn.run} busy={turn.busy}>
              {t.turn[next]}
            </Button>
          )}
        </div>
      )}
      {turn.problem && <ProblemNotice problem={turn.problem} />}
    </>
  );
};
