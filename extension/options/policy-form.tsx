import { parseAmount } from "@impaye/shared/parse-amount";
import { defaultPolicy } from "@impaye/shared/recovery/ladder";
import type { Policy } from "@impaye/shared/schema/policy";
import type { Profile } from "@impaye/shared/schema/profile";
import type { Step, Tone } from "@impaye/shared/schema/step";
import { stepName } from "@impaye/shared/timeline/describe";
import { useState } from "preact/hooks";

import { usePageText } from "../locales/use-page-text.ts";
import { useLanguage } from "../locales/use-text.tsx";
import { Check, Select } from "../style/choice.tsx";
import { Form } from "../style/form.tsx";
import { Input } from "../style/field.tsx";
import { useAction } from "../style/use-action.ts";
import type { OptionsDeps } from "./options.tsx";

interface RungDraft {
  step: Step;
  used: boolean;
  day: string;
  tone: Tone;
}
interface Draft {
  rungs: readonly RungDraft[];
  decideDay: string;
  minGapDays: string;
  tolerance: string;
}

const toneNames: readonly Tone[] = ["courteous", "neutral", "firm"];

const draftOf = (policy: Policy): Draft => ({
  rungs: defaultPolicy.rungs.map((usual) => {
    const own = policy.rungs.find(({ step }) => step === usual.step);
    const { day, tone } = own ?? usual;
    return { step: usual.step, used: own !== undefined, day: String(day), tone };
  }),
  decideDay: String(policy.decideDay),
  minGapDays: String(policy.minGapDays),
  tolerance: String(policy.toleranceMinor / 100),
});

const wholeNumber = (typed: string): number =>
  /^-?\d{1,4}$/.test(typed.trim()) ? Number(typed) : Number.NaN;

/** Null when a number cannot be read; whether the policy makes sense, the server says. */
const policyOf = (draft: Draft): Policy | null => {
  const rungs = draft.rungs
    .filter(({ used }) => used)
    .map(({ step, day, tone }) => ({ step, day: wholeNumber(day), tone }));
  const toleranceMinor = /^0*$/.test(draft.tolerance.trim()) ? 0 : parseAmount(draft.tolerance);
  const decideDay = wholeNumber(draft.decideDay);
  const minGapDays = wholeNumber(draft.minGapDays);
  const numbers = [...rungs.map(({ day }) => day), decideDay, minGapDays];
  if (toleranceMinor === null || numbers.some((number) => Number.isNaN(number))) return null;
  return { rungs, decideDay, minGapDays, toleranceMinor };
};

/** When each reminder is due, and in which tone: the freelancer's own ladder. */
export const PolicyForm = ({ deps, first }: { deps: OptionsDeps; first: Profile }) => {
  const t = usePageText().options.policy;
  const language = useLanguage();
  const [draft, setDraft] = useState(() => draftOf(first.policy ?? defaultPolicy));
  const [saved, setSaved] = useState(false);
  const action = useAction(
    async (policy: Policy) => {
      const profile = await deps.backend.profile();
      return profile.ok ? deps.backend.saveProfile({ ...profile.value, policy }) : profile;
    },
    () => setSaved(true),
  );
  const edit = (change: Partial<Draft>) => {
    setSaved(false);
    setDraft((before) => ({ ...before, ...change }));
  };
  const editRung = (step: Step, change: Partial<RungDraft>) =>
    edit({
      rungs: draft.rungs.map((rung) =>
        rung.step === step ? Object.assign({}, rung, change) : rung,
      ),
    });
  const complaint = (field: string): string | undefined =>
    Object.entries(action.complaints).find(([path]) => path.startsWith(`policy.${field}`))?.[1];
  return (
    <Form
      label={t.title}
      action={action}
      shown={Object.keys(action.complaints)}
      submit={t.save}
      main={false}
      saved={saved ? t.saved : undefined}
      onSubmit={() => {
        const policy = policyOf(draft);
        if (policy === null) action.refuse({ "policy.rungs": t.notANumber });
        else action.run(policy);
      }}
    >
      <p class="soft">{t.hint}</p>
      {draft.rungs.map(({ step, used, day, tone }) => (
        <div class="rung" key={step} role="group" aria-label={stepName(step, language)}>
          <Check
            label={stepName(step, language)}
            checked={used}
            onCheck={(next) => editRung(step, { used: next })}
          />
          <Input
            label={t.day}
            inputMode="numeric"
            maxLength={5}
            value={day}
            onInput={(next) => editRung(step, { day: next })}
          />
          <Select
            label={t.tone}
            value={tone}
            onChoose={(next) => editRung(step, { tone: next })}
            options={toneNames.map((value) => ({ value, label: t.tones[value] }))}
          />
        </div>
      ))}
      {complaint("rungs") !== undefined && (
        <p class="complaint" role="alert">
          {complaint("rungs")}
        </p>
      )}
      <div class="rung">
        <Input
          label={t.decideDay}
          inputMode="numeric"
          maxLength={4}
          value={draft.decideDay}
          onInput={(decideDay) => edit({ decideDay })}
          complaint={complaint("decideDay")}
        />
        <Input
          label={t.minGap}
          inputMode="numeric"
          maxLength={3}
          value={draft.minGapDays}
          onInput={(minGapDays) => edit({ minGapDays })}
          complaint={complaint("minGapDays")}
        />
        <Input
          label={t.tolerance}
          inputMode="decimal"
          maxLength={10}
          value={draft.tolerance}
          onInput={(tolerance) => edit({ tolerance })}
          complaint={complaint("toleranceMinor")}
        />
      </div>
    </Form>
  );
};
