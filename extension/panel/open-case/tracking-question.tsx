import type { PlainDate } from "@impaye/shared/plain-date";
import type { TrackingBasis } from "@impaye/shared/schema/tracking";
import { countryRule } from "@impaye/shared/tracking/country-rule";

import { useText } from "../../locales/use-text.tsx";
import { Radios } from "../../style/choice.tsx";
import { Input } from "../../style/field.tsx";
import { ConsentWay } from "../consent-way.tsx";
import { basisOf } from "./case-draft.ts";
import type { DraftProps } from "./contact-fields.tsx";

const basesIn = (country: string): TrackingBasis[] => [
  "none",
  "consent",
  ...(countryRule(country).noticeExempt ? (["legal-notice"] as const) : []),
];

/** Whether a pixel is allowed, asked in one sentence; what the answer changes stands beside it. */
export const TrackingQuestion = ({
  draft,
  edit,
  about,
  today,
}: DraftProps & { today: PlainDate }) => {
  const text = useText();
  const t = text.openCase;
  const basis = basisOf(draft);
  return (
    <div class="stack tight">
      <Radios
        label={t.tracking}
        value={basis}
        onChoose={(tracking) => edit({ tracking })}
        complaint={about("contact.tracking.basis")}
        options={basesIn(draft.country).map((value) => ({
          value,
          label: t.trackingChoices[value],
        }))}
      />
      {basis === "consent" && (
        <div class="stack indent">
          <Input
            label={text.consent.since}
            type="date"
            value={draft.since}
            max={today}
            onInput={(since) => edit({ since })}
            complaint={about("contact.tracking.since")}
          />
          <ConsentWay
            note={draft.how}
            onNote={(how) => edit({ how })}
            complaint={about("contact.tracking.note")}
          />
        </div>
      )}
      <details>
        <summary class="more">{t.trackingWhat}</summary>
        <div class="stack tight soft">
          <p aria-live="polite">{t.trackingEffect[basis]}</p>
          <p>{text.consent.law[countryRule(draft.country).source]}</p>
        </div>
      </details>
    </div>
  );
};
