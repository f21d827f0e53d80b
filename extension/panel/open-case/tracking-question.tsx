import type { PlainDate } from "@impaye/shared/plain-date";
import type { TrackingBasis } from "@impaye/shared/schema/tracking";

import { useText } from "../../locales/use-text.tsx";
import { Radios } from "../../style/choice.tsx";
import { Input } from "../../style/field.tsx";
import type { DraftProps } from "./contact-fields.tsx";

const bases: readonly TrackingBasis[] = ["none", "consent", "legal-notice"];

/** Whether a pixel is allowed, asked in one sentence; what the answer changes stands beside it. */
export const TrackingQuestion = ({
  draft,
  edit,
  about,
  today,
}: DraftProps & { today: PlainDate }) => {
  const t = useText().openCase;
  return (
    <div class="stack tight">
      <Radios
        label={t.tracking}
        value={draft.tracking}
        onChoose={(tracking) => edit({ tracking })}
        complaint={about("contact.tracking.basis")}
        options={bases.map((value) => ({ value, label: t.trackingChoices[value] }))}
      />
      {draft.tracking === "consent" && (
        <div class="stack indent">
          <Input
            label={t.since}
            type="date"
            value={draft.since}
            max={today}
            onInput={(since) => edit({ since })}
            complaint={about("contact.tracking.since")}
            optional
          />
          <Input
            label={t.how}
            value={draft.how}
            onInput={(how) => edit({ how })}
            complaint={about("contact.tracking.note")}
            hint={t.howHint}
            optional
          />
        </div>
      )}
      <details>
        <summary class="more">{t.trackingWhat}</summary>
        <div class="stack tight soft">
          <p aria-live="polite">{t.trackingEffect[draft.tracking]}</p>
          <p>{t.trackingLaw}</p>
        </div>
      </details>
    </div>
  );
};
