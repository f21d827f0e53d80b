import type { Jurisdiction } from "@impaye/shared/schema/jurisdiction";
import type { Language } from "@impaye/shared/schema/language";
import type { NewProfile, Profile } from "@impaye/shared/schema/profile";
import type { TrackingBasis } from "@impaye/shared/schema/tracking";
import { usualRetention } from "@impaye/shared/tracking/retention";
import { useState } from "preact/hooks";

import { usePageText } from "../locales/use-page-text.ts";
import { Radios, Select } from "../style/choice.tsx";
import { complaintAt } from "../style/complaints.ts";
import { Form } from "../style/form.tsx";
import { Input, TextArea } from "../style/field.tsx";
import { useAction } from "../style/use-action.ts";
import type { OptionsDeps } from "./options.tsx";

type TextField = "name" | "company" | "registryNumber" | "address" | "iban" | "bic" | "paymentUrl";
type Draft = Record<TextField, string> & {
  jurisdiction: Jurisdiction;
  trackingDefault: TrackingBasis;
  /** Of `months`; a profile saved elsewhere may say another number. */
  retention: string;
};

const jurisdictions: readonly Jurisdiction[] = ["fr", "be", "qc", "ch", "lu"];
const bases: readonly TrackingBasis[] = ["none", "legal-notice", "consent"];
const months = ["1", "3", "6", "12", "24", "36", "60"];
const inGroups = (iban: string): string => iban.replace(/(.{4})(?=.)/g, "$1 ");

const draftOf = (profile: Profile): Draft => ({
  name: profile.name,
  company: profile.company ?? "",
  registryNumber: profile.registryNumber ?? "",
  address: profile.address,
  iban: inGroups(profile.iban ?? ""),
  bic: profile.bic ?? "",
  paymentUrl: profile.paymentUrl ?? "",
  jurisdiction: profile.jurisdiction,
  trackingDefault: profile.trackingDefault,
  retention: String(profile.retentionMonths ?? usualRetention),
});

const profileOf = (draft: Draft, language: Language, kept: Profile): NewProfile => {
  const said = (field: TextField) =>
    draft[field].trim() === "" ? {} : { [field]: draft[field].trim() };
  return {
    name: draft.name.trim(),
    address: draft.address.trim(),
    jurisdiction: draft.jurisdiction,
    language,
    trackingDefault: draft.trackingDefault,
    ...(kept.policy === undefined ? {} : { policy: kept.policy }),
    retentionMonths: Number(draft.retention),
    ...(kept.assumptions === undefined ? {} : { assumptions: kept.assumptions }),
    ...said("company"),
    ...said("registryNumber"),
    ...said("iban"),
    ...said("bic"),
    ...said("paymentUrl"),
  };
};

/** The creditor as letters and the debtor page name them, and what a new contact starts with. */
export const ProfileForm = ({
  deps,
  first,
  language,
}: {
  deps: OptionsDeps;
  first: Profile;
  language: Language;
}) => {
  const text = usePageText();
  const t = text.options;
  const [draft, setDraft] = useState(() => draftOf(first));
  const [saved, setSaved] = useState(draft);
  const [everSaved, setEverSaved] = useState(false);
  const action = useAction(
    async () => {
      const sent = draft;
      // What other forms saved since this one was read stays.
      const now = await deps.backend.profile();
      if (!now.ok) return now;
      const outcome = await deps.backend.saveProfile(profileOf(sent, language, now.value));
      return outcome.ok ? { ok: true as const, value: { sent, profile: outcome.value } } : outcome;
    },
    ({ sent, profile }) => {
      const kept = draftOf(profile);
      setSaved(kept);
      setEverSaved(true);
      // What was typed while it was being saved stays.
      setDraft((now) => (now === sent ? kept : now));
    },
  );
  const edit = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const field = (name: TextField) => ({
    value: draft[name],
    onInput: (value: string) => edit({ [name]: value }),
    complaint: complaintAt(action.complaints, name),
  });
  const isDirty = JSON.stringify(draft) !== JSON.stringify(saved);
  return (
    <Form
      label={t.profile.title}
      action={action}
      shown={[...Object.keys(draft), "retentionMonths"]}
      submit={t.profile.save}
      saved={isDirty ? t.profile.unsaved : everSaved ? t.profile.saved : undefined}
      onSubmit={() => {
        if (draft.name.trim() === "") action.refuse({ name: text.openCase.required });
        else action.run();
      }}
    >
      <p class="soft">{t.profile.hint}</p>
      <div class="pair">
        <Input label={t.profile.name} autocomplete="name" maxLength={200} {...field("name")} />
        <Input
          label={t.profile.company}
          autocomplete="organization"
          maxLength={200}
          {...field("company")}
        />
      </div>
      <div class="pair">
        <TextArea label={t.profile.address} rows={4} maxLength={500} {...field("address")} />
        <div class="stack">
          <Input label={t.profile.registryNumber} maxLength={50} {...field("registryNumber")} />
          <Select
            label={t.profile.jurisdiction}
            value={draft.jurisdiction}
            onChoose={(jurisdiction) => edit({ jurisdiction })}
            hint={t.profile.jurisdictionHint}
            complaint={complaintAt(action.complaints, "jurisdiction")}
            options={jurisdictions.map((value) => ({
              value,
              label: text.common.jurisdictions[value],
            }))}
          />
        </div>
      </div>
      <div class="pair wide-first">
        <Input label={t.profile.iban} maxLength={50} hint={t.profile.ibanHint} {...field("iban")} />
        <Input label={t.profile.bic} maxLength={20} {...field("bic")} />
      </div>
      <Input
        label={t.profile.paymentUrl}
        type="url"
        maxLength={2_000}
        hint={t.profile.paymentUrlHint}
        {...field("paymentUrl")}
      />
      <div class="stack tight">
        <h3>{t.tracking.title}</h3>
        <p class="soft">{t.tracking.law}</p>
        <Radios
          label={t.tracking.label}
          value={draft.trackingDefault}
          onChoose={(trackingDefault) => edit({ trackingDefault })}
          complaint={complaintAt(action.complaints, "trackingDefault")}
          hint={draft.trackingDefault === "consent" ? t.tracking.consentCaution : undefined}
          options={bases.map((value) => ({ value, label: t.tracking.choices[value] }))}
        />
        <Select
          label={t.tracking.retention}
          value={draft.retention}
          onChoose={(retention) => edit({ retention })}
          hint={t.tracking.retentionHint}
          complaint={complaintAt(action.complaints, "retentionMonths")}
          options={[...new Set([...months, draft.retention])].map((value) => ({
            value,
            label: t.tracking.months(Number(value)),
          }))}
        />
      </div>
    </Form>
  );
};
